/** What scripts/regexes.mjs gives to test/unit/linear.test.ts. */
export function shippedRegexes(root: string): Promise<{
  regexes: { source: string; flags: string; file: string }[];
  late: string[];
}>;
