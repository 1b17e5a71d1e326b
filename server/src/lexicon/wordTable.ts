import { lazy } from "../text/lazy";

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

/** Candidates to be found by the whole word: one look for each length there is. */
interface Crowd<Row> {
  /** The longest first. */
  readonly lengths: readonly number[];
  readonly byWord: ReadonlyMap<string, Candidates<Row>>;
}

/** More candidates than this are not tried one by one. */
const CROWD = 32;

/** Candidates by the characters they begin with: words of one, of two, and all longer ones by their first three. */
interface Index<Row> {
  readonly ones: ReadonlyMap<number, Candidates<Row>>;
  readonly twos: ReadonlyMap<number, Candidates<Row>>;
  readonly longer: ReadonlyMap<number, Candidates<Row>>;
  /** Longer ones of which very many begin alike. */
  readonly crowds: ReadonlyMap<number, Crowd<Row>>;
  /** By the hash of two characters: `TWO` and `LONGER` where such a word may begin with them. */
  readonly pairs: Uint8Array;
  /** A bit for the hash of three characters, where a longer word may begin with them. */
  readonly triples: Uint32Array;
}

const NONE: readonly never[] = [];
const BITS = 1 << 16;
const TWO = 1;
const LONGER = 2;

const hashOf = (before: number, code: number): number => ((before * 31) ^ code) & (BITS - 1);

/**
 * A table of words with a row each. Where a row has guards, the word counts only there. A row may also stand for a
 * right word that merely contains a wrong one: being longer, it takes the other's place in `scan`. It is built when first looked
 * through.
 */
export function makeWordTable<Row extends Guards>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): WordTable<Row> {
  const index = lazy(() => indexOf(rows, wordOf));
  const scanAll = (text: string): readonly WordHit<Row>[] => search(index(), text);
  return { scanAll, scan: (text) => withoutOverlaps(scanAll(text)) };
}

/** Hits in order of place without those that begin inside an earlier one. */
export function withoutOverlaps<Hit extends { readonly from: number; readonly to: number }>(
  hits: readonly Hit[],
): readonly Hit[] {
  if (hits.length < 2) return hits;
  let end = 0;
  return hits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function indexOf<Row>(rows: readonly Row[], wordOf: (row: Row) => string): Index<Row> {
  const [ones, twos, longer] = [0, 1, 2].map(() => new Map<number, Candidates<Row>>());
  const pairs = new Uint8Array(BITS);
  const triples = new Uint32Array(BITS / 32);
  for (const row of rows) {
    const word = wordOf(row);
    const pair = hashOf(word.charCodeAt(0), word.charCodeAt(1));
    const three = hashOf(pair, word.charCodeAt(2));
    if (word.length === 1) enter(ones, word.charCodeAt(0), { word, row });
    else if (word.length === 2) {
      pairs[pair] |= TWO;
      enter(twos, pair, { word, row });
    } else if (word.length > 2) {
      pairs[pair] |= LONGER;
      triples[three >> 5] |= 1 << (three & 31);
      enter(longer, three, { word, row });
    }
  }
  const crowds = new Map<number, Crowd<Row>>();
  for (const [three, list] of longer) {
    list.sort((a, b) => b.word.length - a.word.length);
    if (list.length <= CROWD) continue;
    longer.delete(three);
    crowds.set(three, crowdOf(list));
  }
  return { ones, twos, longer, crowds, pairs, triples };
}

function crowdOf<Row>(candidates: Candidates<Row>): Crowd<Row> {
  const byWord = new Map<string, Candidates<Row>>();
  for (const candidate of candidates) {
    const same = byWord.get(candidate.word);
    if (same) same.push(candidate);
    else byWord.set(candidate.word, [candidate]);
  }
  return { lengths: [...new Set(candidates.map(({ word }) => word.length))], byWord };
}

function enter<Row>(lists: Map<number, Candidates<Row>>, head: number, candidate: Candidate<Row>): void {
  const list = lists.get(head);
  if (list) list.push(candidate);
  else lists.set(head, [candidate]);
}

function search<Row extends Guards>(
  { ones, twos, longer, crowds, pairs, triples }: Index<Row>,
  text: string,
): readonly WordHit<Row>[] {
  const found: WordHit<Row>[] = [];
  const { length } = text;
  const hasOnes = ones.size > 0;
  for (let i = 0, next = text.charCodeAt(0); i < length; i++) {
    const code = next;
    // What lies behind the end is 0, not NaN: the pass stays one over whole numbers.
    next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    const pair = hashOf(code, next);
    const begun = pairs[pair];
    if ((begun & LONGER) !== 0 && i + 2 < length) {
      const three = hashOf(pair, text.charCodeAt(i + 2));
      if ((triples[three >> 5] & (1 << (three & 31))) !== 0) {
        collect(longer.get(three), text, i, found);
        if (crowds.size > 0) collectOf(crowds.get(three), text, i, found);
      }
    }
    if ((begun & TWO) !== 0) collect(twos.get(pair), text, i, found);
    if (hasOnes) collect(ones.get(code), text, i, found);
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

function collectOf<Row extends Guards>(
  among: Crowd<Row> | undefined,
  text: string,
  from: number,
  found: WordHit<Row>[],
): void {
  if (among === undefined) return;
  for (const length of among.lengths)
    collect(among.byWord.get(text.slice(from, from + length)), text, from, found);
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
