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

/** Candidates by the hash of their first characters; a bit for each says that a word may begin so. */
interface Heads<Row> {
  readonly bits: Uint32Array;
  readonly lists: Map<number, Candidates<Row>>;
  /** Those of which very many begin alike. */
  readonly crowds: Map<number, Crowd<Row>>;
}

/** Candidates to be found by the whole word: one look for each length there is. */
interface Crowd<Row> {
  /** The longest first. */
  readonly lengths: readonly number[];
  readonly byWord: ReadonlyMap<string, Candidates<Row>>;
}

/** More candidates than this are not tried one by one. */
const CROWD = 32;

/** Candidates by how many characters tell them apart: words of one, of two, and all longer ones by their first three. */
interface Index<Row> {
  readonly ones: Heads<Row>;
  readonly twos: Heads<Row>;
  readonly longer: Heads<Row>;
}

const NONE: readonly never[] = [];
const BITS = 1 << 16;

const hashOf = (before: number, code: number): number => ((before * 31) ^ code) & (BITS - 1);
const mayBegin = ({ bits }: Heads<unknown>, hash: number): boolean =>
  (bits[hash >> 5] & (1 << (hash & 31))) !== 0;

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
  let end = 0;
  return hits.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function indexOf<Row>(rows: readonly Row[], wordOf: (row: Row) => string): Index<Row> {
  const index: Index<Row> = { ones: noHeads(), twos: noHeads(), longer: noHeads() };
  for (const row of rows) {
    const word = wordOf(row);
    const heads = word.length > 2 ? index.longer : word.length === 2 ? index.twos : index.ones;
    if (word.length > 0) enter(heads, { word, row });
  }
  for (const [hash, list] of index.longer.lists) {
    list.sort((a, b) => b.word.length - a.word.length);
    if (list.length > CROWD) crowd(index.longer, hash, list);
  }
  return index;
}

const noHeads = (): Heads<never> => ({
  bits: new Uint32Array(BITS / 32),
  lists: new Map(),
  crowds: new Map(),
});

function crowd<Row>({ lists, crowds }: Heads<Row>, hash: number, candidates: Candidates<Row>): void {
  const byWord = new Map<string, Candidates<Row>>();
  for (const candidate of candidates) {
    const same = byWord.get(candidate.word);
    if (same) same.push(candidate);
    else byWord.set(candidate.word, [candidate]);
  }
  lists.delete(hash);
  crowds.set(hash, { lengths: [...new Set(candidates.map(({ word }) => word.length))], byWord });
}

function enter<Row>({ bits, lists }: Heads<Row>, candidate: Candidate<Row>): void {
  const { word } = candidate;
  let hash = 0;
  for (let i = 0; i < Math.min(word.length, 3); i++) hash = hashOf(hash, word.charCodeAt(i));
  bits[hash >> 5] |= 1 << (hash & 31);
  const list = lists.get(hash);
  if (list) list.push(candidate);
  else lists.set(hash, [candidate]);
}

function search<Row extends Guards>(
  { ones, twos, longer }: Index<Row>,
  text: string,
): readonly WordHit<Row>[] {
  const found: WordHit<Row>[] = [];
  const { length } = text;
  // What lies behind the end is 0, not NaN: the pass stays one over whole numbers.
  const codeAt = (at: number): number => (at < length ? text.charCodeAt(at) : 0);
  let second = codeAt(0);
  let third = codeAt(1);
  for (let i = 0; i < length; i++) {
    const one = hashOf(0, second);
    const two = hashOf(one, third);
    second = third;
    third = codeAt(i + 2);
    const three = hashOf(two, third);
    if (mayBegin(longer, three)) {
      collect(longer.lists.get(three), text, i, found);
      if (longer.crowds.size > 0) collectOf(longer.crowds.get(three), text, i, found);
    }
    if (mayBegin(twos, two)) collect(twos.lists.get(two), text, i, found);
    if (mayBegin(ones, one)) collect(ones.lists.get(one), text, i, found);
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
