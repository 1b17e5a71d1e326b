const KEYS = ["terms", "never", "pairs"] as const;

/** What a level of settings says of a list of `notice.words`; nothing where it holds anything else. */
function listOf(level: unknown, key: string): readonly unknown[] {
  const value =
    typeof level === "object" && level !== null ? (level as Record<string, unknown>)[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/**
 * `notice.words` of several levels, outermost first, as one: VS Code by itself lets a list of the workspace stand in place of
 * the user's.
 */
export function uniteWords(levels: readonly unknown[]): Record<string, unknown[]> {
  return Object.fromEntries(KEYS.map((key) => [key, levels.flatMap((level) => listOf(level, key))]));
}

/** `notice.words` of one level with a term added; all else in it stays. */
export function withTerm(level: unknown, term: string): Record<string, unknown> {
  const terms = listOf(level, "terms");
  const others = typeof level === "object" && level !== null ? level : {};
  return { ...others, terms: terms.includes(term) ? terms : [...terms, term] };
}
