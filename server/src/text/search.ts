/** A global expression that finds any of `words`, the longest first; one pass over a text finds all. */
export function anyOf(words: Iterable<string>): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") || "(?!)",
    "g",
  );
}
