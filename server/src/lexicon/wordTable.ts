/**
 * Where a word counts as found. Single characters are given as one string, longer neighbours as a list; what is left
 * out does not matter.
 */
export interface Guards {
  /** None of these characters stands right before the word. */
  readonly notBefore?: string;
  /** None of these characters stands right behind the word. */
  readonly notAfter?: string;
  /** One of these stands right before the word. */
  readonly before?: readonly string[];
  /** One of these stands right behind the word. */
  readonly after?: readonly string[];
}

/** A word found: UTF-16 offsets of the text that was searched. */
export interface WordHit<Row> {
  readonly from: number;
  readonly to: number;
  readonly row: Row;
}

/** Any number of words, looked for in one pass over a text. */
export interface WordTable<Row> {
  /** Every occurrence of every word, overlapping or not: in order of place, at one place the longest first. */
  readonly scanAll: (text: string) => readonly WordHit<Row>[];
  /** The same without overlaps: of words that share characters the one that begins first, of those the longest. */
  readonly scan: (text: string) => readonly WordHit<Row>[];
}

interface Candidate<Row> {
  readonly word: string;
  readonly row: Row;
}
type Candidates<Row> = Candidate<Row>[];

/** Candidates by their first two characters; a bit for each pair says that a word may begin here. */
interface Index<Row> {
  readonly bits: Uint32Array;
  /** By the hash of a pair; pairs that share one share a list. */
  readonly byPair: ReadonlyMap<number, Candidates<Row>>;
  /** Words of one character. */
  readonly byOne: ReadonlyMap<number, Candidates<Row>>;
}

const NONE: readonly never[] = [];
const BITS = 1 << 16;

const hashOf = (first: number, second: number): number => ((first * 31) ^ second) & (BITS - 1);

/**
 * A table of words with a row each. Where a row has guards, the word counts only there. A row may also stand for a
 * right word that merely contains a wrong one: being longer, it takes the other's place in `scan`.
 */
export function makeWordTable<Row extends Guards>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): WordTable<Row> {
  const index = indexOf(rows, wordOf);
  const scanAll = (text: string): readonly WordHit<Row>[] => search(index, text);
  return { scanAll, scan: (text) => withoutOverlaps(scanAll(text)) };
}

/** Hits in order of place without those that begin inside an earlier one. */
export function withoutOverlaps<Hit extends { readonly from: number; readonly to: number }>(
  hits: readonly Hit[],
): readonly Hit[] {
  let end = 0;
  return hits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function indexOf<Row>(rows: readonly Row[], wordOf: (row: Row) => string): Index<Row> {
  const bits = new Uint32Array(BITS / 32);
  const byPair = new Map<number, Candidates<Row>>();
  const byOne = new Map<number, Candidates<Row>>();
  for (const row of rows) {
    const word = wordOf(row);
    const first = word.charCodeAt(0);
    if (word.length === 1) enter(byOne, first, { word, row });
    if (word.length < 2) continue;
    const second = word.charCodeAt(1);
    const hash = hashOf(first, second);
    bits[hash >> 5] |= 1 << (hash & 31);
    enter(byPair, hash, { word, row });
  }
  for (const list of byPair.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { bits, byPair, byOne };
}

function enter<Row>(map: Map<number, Candidates<Row>>, key: number, candidate: Candidate<Row>): void {
  const list = map.get(key);
  if (list) list.push(candidate);
  else map.set(key, [candidate]);
}

function search<Row extends Guards>(
  { bits, byPair, byOne }: Index<Row>,
  text: string,
): readonly WordHit<Row>[] {
  const found: WordHit<Row>[] = [];
  const { length } = text;
  let second = text.charCodeAt(0);
  for (let i = 1; i < length; i++) {
    const first = second;
    second = text.charCodeAt(i);
    const hash = hashOf(first, second);
    if ((bits[hash >> 5] & (1 << (hash & 31))) !== 0) collect(byPair.get(hash), text, i - 1, found);
  }
  if (byOne.size > 0) {
    for (let i = 0; i < length; i++) collect(byOne.get(text.charCodeAt(i)), text, i, found);
    found.sort((a, b) => a.from - b.from || b.to - a.to);
  }
  return found.length > 0 ? found : NONE;
}

function collect<Row extends Guards>(
  candidates: Candidates<Row> | undefined,
  text: string,
  from: number,
  found: WordHit<Row>[],
): void {
  if (candidates === undefined) return;
  for (let i = 0; i < candidates.length; i++) {
    const { word, row } = candidates[i];
    const to = from + word.length;
    if (text.charCodeAt(to - 1) !== word.charCodeAt(word.length - 1)) continue;
    if (text.startsWith(word, from) && fits(row, text, from, to)) found.push({ from, to, row });
  }
}

function fits(
  { notBefore, notAfter, before, after }: Guards,
  text: string,
  from: number,
  to: number,
): boolean {
  if (notBefore !== undefined && from > 0 && notBefore.includes(text[from - 1])) return false;
  if (notAfter !== undefined && to < text.length && notAfter.includes(text[to])) return false;
  if (before !== undefined && !before.some((word) => text.endsWith(word, from))) return false;
  return after === undefined || after.some((word) => text.startsWith(word, to));
}
