import type { Clause } from "./clauses";

/** From this share of common character pairs on, two clauses are versions of one. */
const LIKE = 0.45;
/** A heading shorter than this says too little to know a clause by. */
const SHORTEST_HEADING = 4;
/** Bounds of the search by character pairs: pairs that many clauses have tell nothing. */
const LONGEST_LOOK = 300;
const MOST_HOLDERS = 40;

type Matches = Map<Clause, Clause>;

/**
 * Finds the clause of the other version for each clause of this one, by words and never by number: the same text, the same
 * heading, the same role, then the most character pairs in common; within one part. Linear but for the last, which is bounded.
 */
export function matchClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): ReadonlyMap<Clause, Clause> {
  const matches: Matches = new Map();
  const taken = new Set<Clause>();
  const pair = (b: Clause, a: Clause): void => {
    matches.set(b, a);
    taken.add(a);
  };
  matchParts(before, after, pair);
  const partOf = new Map([...matches].map(([b, a]) => [b.part, a.part]));
  const openBefore = (): Clause[] =>
    before.filter((clause) => !matches.has(clause) && partOf.has(clause.part));
  const openAfter = (): Clause[] => after.filter((clause) => !taken.has(clause));
  for (const keyOf of KEYS) {
    const byKey = new Map<string, Clause[]>();
    for (const clause of openAfter()) {
      const key = keyOf(clause);
      if (key !== null) push(byKey, `${clause.part} ${clause.kind} ${key}`, clause);
    }
    for (const lists of byKey.values()) lists.reverse();
    for (const clause of openBefore()) {
      const key = keyOf(clause);
      const found = byKey.get(`${partOf.get(clause.part)} ${clause.kind} ${key}`)?.pop();
      if (key !== null && found) pair(clause, found);
    }
  }
  matchLike(openBefore(), openAfter(), partOf, pair);
  return matches;
}

const isElement = ({ kind }: Clause): boolean => kind !== "item" && kind !== "text" && kind !== "part";

const KEYS: readonly ((clause: Clause) => string | null)[] = [
  (clause) => `${headings(clause)} ${clause.text}${clause.bracket}`,
  ({ text, bracket }) => text + bracket,
  ({ text }) => text || null,
  (clause) => (clause.heading.length >= SHORTEST_HEADING ? headings(clause) : null),
  ({ heading }) => (heading.length >= SHORTEST_HEADING ? heading : null),
  (clause) => (isElement(clause) ? "" : null),
];

/** The headings of the items around a clause and its own. */
function headings(clause: Clause): string {
  const above: string[] = [];
  for (let at: Clause | null = clause; at; at = at.parent) above.push(at.heading);
  return above.join("/");
}

/** The notice's own body is always itself; other parts are known by their titles, else by their order where as many are left. */
function matchParts(
  before: readonly Clause[],
  after: readonly Clause[],
  pair: (b: Clause, a: Clause) => void,
): void {
  const parts = (all: readonly Clause[]): Clause[] => all.filter(({ kind }) => kind === "part");
  let [ofBefore, ofAfter] = [parts(before), parts(after)];
  const matched = new Set<Clause>();
  const keyOf = ({ part, text }: Clause): string => (part === 0 ? "own" : `part ${text}`);
  const byKey = new Map<string, Clause[]>();
  for (const one of ofAfter) push(byKey, keyOf(one), one);
  for (const lists of byKey.values()) lists.reverse();
  for (const b of ofBefore) {
    const a = byKey.get(keyOf(b))?.pop();
    if (!a) continue;
    pair(b, a);
    matched.add(a).add(b);
  }
  [ofBefore, ofAfter] = [ofBefore, ofAfter].map((all) => all.filter((one) => !matched.has(one)));
  if (ofBefore.length === ofAfter.length)
    ofBefore.forEach((b, i) => {
      pair(b, ofAfter[i]);
    });
}

function matchLike(
  before: readonly Clause[],
  after: readonly Clause[],
  partOf: ReadonlyMap<number, number>,
  pair: (b: Clause, a: Clause) => void,
): void {
  const holders = new Map<string, Clause[]>();
  const sizes = new Map<Clause, number>();
  for (const clause of after) {
    const pairs = pairsOf(clause);
    sizes.set(clause, pairs.size);
    for (const two of pairs) push(holders, `${clause.part} ${clause.kind} ${two}`, clause);
  }
  const found: { readonly b: Clause; readonly a: Clause; readonly likeness: number }[] = [];
  for (const b of before) {
    const pairs = pairsOf(b);
    const shared = new Map<Clause, number>();
    for (const two of pairs) {
      const list = holders.get(`${partOf.get(b.part)} ${b.kind} ${two}`) ?? [];
      if (list.length <= MOST_HOLDERS) for (const a of list) shared.set(a, (shared.get(a) ?? 0) + 1);
    }
    for (const [a, count] of shared) {
      const likeness = (2 * count) / (pairs.size + (sizes.get(a) ?? 0));
      if (likeness >= LIKE) found.push({ b, a, likeness });
    }
  }
  const used = new Set<Clause>();
  for (const { b, a } of found.sort((one, other) => other.likeness - one.likeness)) {
    if (used.has(b) || used.has(a)) continue;
    pair(b, a);
    used.add(a).add(b);
  }
}

function pairsOf({ text }: Clause): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < Math.min(text.length, LONGEST_LOOK); i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
