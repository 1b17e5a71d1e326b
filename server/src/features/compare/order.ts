import type { Clause } from "./clauses";

/**
 * The clauses of the old version that stand elsewhere in the new one: out of order among all others, or deeper or less deep
 * in the numbering. As few as possible; what only goes with the item above it is left out, and so is what follows from a
 * heading that came or went. `matches` gives the clause of the new version.
 */
export function movedClauses(
  before: readonly Clause[],
  matches: ReadonlyMap<Clause, Clause>,
): ReadonlySet<Clause> {
  const pairs = before.flatMap((old) => {
    const now = matches.get(old);
    return now ? [{ old, now }] : [];
  });
  const kept = longestRise(pairs.map(({ now }) => now.index));
  const known = new Set(matches.values());
  const elsewhere = new Set<Clause>();
  const moved = new Set<Clause>();
  pairs.forEach(({ old, now }, i) => {
    const goesAlong = old.parent !== null && matches.get(old.parent) === now.parent;
    const isClear = !old.parent || !now.parent || (matches.has(old.parent) && known.has(now.parent));
    const outOfOrder = !kept.has(i);
    if (!outOfOrder && (old.path.length === now.path.length || !isClear)) return;
    elsewhere.add(old);
    if (!(goesAlong && old.parent && elsewhere.has(old.parent))) moved.add(old);
  });
  return moved;
}

/** The indexes of a longest rising sequence (patience sorting). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const below: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tops[middle]] < value) low = middle + 1;
      else high = middle;
    }
    below.push(low > 0 ? tops[low - 1] : -1);
    tops[low] = i;
  });
  const kept = new Set<number>();
  for (let at = tops[tops.length - 1] ?? -1; at >= 0; at = below[at]) kept.add(at);
  return kept;
}
