import table from "../lexicon/pinyin.json";
import { derived } from "../text/derived";

/** `main`: the usual reading of 6763 characters; `more`: other living ones; `words`: what settles them. */
type Table = typeof table;

/** A word with the only reading of each of its characters. */
interface Settled {
  readonly word: string;
  readonly readings: readonly (readonly string[])[];
}

interface Readings {
  /** The usual reading first. */
  readonly ofChar: ReadonlyMap<string, readonly string[]>;
  /** By the first character of the word, longest first. */
  readonly ofWord: ReadonlyMap<string, readonly Settled[]>;
}

const NONE: readonly string[] = [];
/** Longer input is compared as it is: its places must fit into the bits of a number. */
const LONGEST = 30;

/**
 * How each UTF-16 unit of a text may be read, in toneless pinyin as input methods take it (lü is `lv`): one reading where
 * a word settles it (行政 is xing zheng), else all usual ones, most usual first; none for what is no common character.
 */
export function readings(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const { ofChar } = unpacked(table);
  while (found.length < text.length) {
    const settled = wordAt(text, found.length);
    if (settled) found.push(...settled.readings);
    else found.push(ofChar.get(text[found.length]) ?? NONE);
  }
  return found;
}

function wordAt(text: string, at: number): Settled | undefined {
  return unpacked(table)
    .ofWord.get(text[at])
    ?.find(({ word }) => text.startsWith(word, at));
}

/** Tells where in a name ends what somebody typed, which begins at `from`; -1 where the name is spelled otherwise. */
export type Speller = (name: string, from?: number) => number;

/**
 * A name may be spelled by its characters as they are, by their initials (sczj; zh, ch, sh too), by whole syllables, or
 * mixed; the last syllable may be unfinished. One pass over the name with the set of places in `typed` that it may have
 * come to, kept as bits.
 */
export function speller(typed: string): Speller {
  if (!isSpelled(typed) || typed.length > LONGEST)
    return (name, from = 0) => (name.startsWith(typed, from) ? from + typed.length : -1);
  const wanted = keysOf(typed);
  const { ofChar } = unpacked(table);
  return (name, from = 0) => {
    let reached = 1;
    let word: Settled | undefined;
    let wordFrom = from;
    for (let at = from; at < name.length; at++) {
      if (!word || at >= wordFrom + word.word.length) {
        word = wordAt(name, at);
        wordFrom = at;
      }
      const ways = word ? word.readings[at - wordFrom] : (ofChar.get(name[at]) ?? NONE);
      reached = step(reached, name[at], ways, wanted);
      if (reached >> wanted.length === 1) return at + 1;
      if (reached === 0) return -1;
    }
    return -1;
  };
}

const WIDE = 0xfee0;

/** True for input with letters in it, full-width ones or ü among them. */
export const isSpelled = (typed: string): boolean => /[a-zü\uff21-\uff3a\uff41-\uff5a]/i.test(typed);

/** The keys of an input method: xi'an and `shi cai` without what parts their syllables, ｓｃ and SC as sc, lü as lv. */
function keysOf(typed: string): string {
  return typed
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE))
    .toLowerCase()
    .replace(/ü/g, "v")
    .replace(/['’‘ \u3000]/g, "");
}

/** The places that one more character of the name leads to. */
function step(reached: number, char: string, ways: readonly string[], wanted: string): number {
  const lower = ways.length > 0 ? char : char.toLowerCase();
  let next = 0;
  for (let start = 0; start < wanted.length; start++) {
    if ((reached & (1 << start)) === 0) continue;
    if (wanted[start] === lower) next |= 1 << (start + 1);
    for (const reading of ways) next |= endsOf(reading, wanted, start);
  }
  return next;
}

/** Initials and whole pinyin of a text by its first readings: `sczj shicaizhengju`. */
export function spellings(text: string): string {
  const first = readings(text).map((ways, i) => ways[0] ?? text[i]);
  return `${first.map((reading) => reading[0]).join("")} ${first.join("")}`;
}

/** The places, as bits, to which a syllable may bring what is wanted from a place on. */
function endsOf(reading: string, wanted: string, start: number): number {
  let ends = 0;
  for (let length = 1; length <= reading.length; length++) {
    if (wanted[start + length - 1] !== reading[length - 1]) return ends;
    const isInitial = length === 1 || (length === 2 && reading[1] === "h");
    const isLast = start + length === wanted.length;
    if (isInitial || isLast || length === reading.length) ends |= 1 << (start + length);
  }
  return ends;
}

const unpacked = derived(({ main, more, words }: Table): Readings => {
  const ofChar = new Map<string, string[]>();
  for (const [, syllable, chars] of `${main}${more}`.matchAll(/([a-z]{1,6})([^a-z]+)/g)) {
    // lüe is typed lue by some, lve by others.
    const ways = syllable === "lue" || syllable === "nue" ? [syllable, `${syllable[0]}ve`] : [syllable];
    for (const char of chars) ofChar.set(char, [...(ofChar.get(char) ?? []), ...ways]);
  }
  const ofWord = new Map<string, Settled[]>();
  for (const [, word, spelled] of words.matchAll(/([^a-z ,]{1,12})([a-z ]+)/g)) {
    const list = ofWord.get(word[0]) ?? [];
    ofWord.set(word[0], list);
    list.push({ word, readings: spelled.split(" ").map((one) => [one]) });
  }
  for (const list of ofWord.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { ofChar, ofWord };
});
