import { createRequire } from "node:module";
import { join } from "node:path";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { check } from "../../server/src/rules/run";
import { builtinRegistry } from "../../server/src/units/builtin";

declare const __ROOT__: string;

/** Something that checks a text and tells how much it found. */
export interface Checker {
  readonly name: string;
  /** The largest text, in UTF-8 bytes, that it does in reasonable time. */
  readonly most: number;
  readonly run: (text: string) => number;
}

/** The floor: reads every character once. */
export function charCodePass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Reads and checks a text with all rules, as if it had never been seen. */
export function fullCheck(text: string): number {
  return check(makeSnapshot(text, builtinRegistry())).length;
}

/** Runs a task until the compiler has seen enough of it: what an editor's server is after its first minute. */
export function warmed(work: () => unknown, processorMs = 5000): void {
  // Time on the processor, which other programs do not take away.
  const used = (): number => process.cpuUsage().user / 1000;
  const start = used();
  while (used() - start < processorMs) work();
}

/** autocorrect-node finds nothing in texts of about 1.3 MB after its first call: it is fed pieces of 0.3 MB. */
const PIECE = 100_000;

/** The general linters of test/peers (`npm run bench -- peers` installs them). Names those that are missing by `say`. */
export function peers(say: (what: string) => void): Checker[] {
  const load = createRequire(join(__ROOT__, "test", "peers", "package.json"));
  const found: Checker[] = [];
  const add = (name: string, most: number, make: () => Checker["run"]): void => {
    try {
      found.push({ name, most, run: make() });
    } catch (error) {
      say(`${name} cannot be loaded: ${error instanceof Error ? error.message : error}`);
    }
  };
  add("autocorrect-node 2.14", 30_000_000, () => {
    const { lintFor } = load("autocorrect-node");
    return (text) => {
      let count = 0;
      for (let at = 0; at < text.length; at += PIECE)
        count += lintFor(text.slice(at, at + PIECE), "draft.txt").lines.length;
      return count;
    };
  });
  add("markdownlint 0.40", 3_300_000, () => {
    const { lint } = load("markdownlint/sync");
    return (text) => lint({ strings: { text } }).text.length;
  });
  add("zhlint 0.8", 330_000, () => {
    const { run } = load("zhlint");
    return (text) => run(text, { rules: { preset: "default" } }).validations.length;
  });
  add("lint-md 2.4", 34_000, () => {
    const { lintMarkdown } = load("@lint-md/core");
    return (text) => lintMarkdown(text, {}, false).lintResult.length;
  });
  return found;
}
