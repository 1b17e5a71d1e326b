import { type Among, type Asked, gathered, placesIn } from "../../syntax/gathered";
import type { Run } from "../../syntax/runs";
import type { Body, Named } from "../../syntax/tree";
import { isDigit, isHan } from "../../text/chars";
import { carried } from "../../text/derived";
import { NOTHING } from "../../text/lists";
import {
  CLASSES,
  CLOSE,
  DIGIT,
  ENTRIES,
  HAN_DIGIT,
  KIND,
  KINDS,
  LETTERS,
  LOOK,
  lettersOf,
  NUMERALS,
  OPEN,
  PAIRED,
  TRAIT,
} from "./traitTable";

export { TRAIT } from "./traitTable";

const FLAGS = OPEN | CLOSE | LOOK;

/** What a pass over a paragraph notes: sums of `TRAIT` values and of letters. */
class Noted {
  constructor(
    readonly traits: number,
    readonly letters: number,
  ) {}
}

function scan(text: string): Noted {
  let traits = 0;
  let letters = 0;
  let [quotes, rounds, titles] = [0, 0, 0];
  const seen: Seen = { colon: false, period: false, before: -1, like: 0, kinds: 0 };
  for (let i = 0; i < text.length; i++) {
    const type = CLASSES[text.charCodeAt(i)];
    if (type === 0) continue;
    const entry = ENTRIES[type];
    traits |= entry;
    letters |= LETTERS[type];
    if ((entry & LOOK) !== 0) traits |= look(text, i, KINDS[type], seen);
    if ((entry & PAIRED) === 0) continue;
    const step = (entry & OPEN) !== 0 ? 1 : -1;
    if ((entry & TRAIT.quote) !== 0) {
      quotes += step;
      if (quotes > 1) traits |= TRAIT.nestedQuote;
      if (quotes < 0) [quotes, traits] = [0, traits | TRAIT.loneQuote];
    } else if ((entry & TRAIT.round) !== 0) {
      rounds += step;
      if (rounds > 1) traits |= TRAIT.nestedRound;
      if (rounds < 0) [rounds, traits] = [0, traits | TRAIT.loneRound];
    } else {
      titles += step;
      if (titles > 1) traits |= TRAIT.nestedTitleMark;
      if (titles < 0) [titles, traits] = [0, traits | TRAIT.loneTitleMark];
    }
  }
  if (quotes > 0) traits |= TRAIT.loneQuote;
  if (rounds > 0) traits |= TRAIT.loneRound;
  if (titles > 0) traits |= TRAIT.loneTitleMark;
  return new Noted(traits & ~FLAGS, letters);
}

/** What the pass remembers of the marks before. */
interface Seen {
  colon: boolean;
  period: boolean;
  /** The character before the last 、 or ，, how many stood behind the same one in a row, and which of the two they were. */
  before: number;
  like: number;
  kinds: number;
}

const CODE = (char: string): number => char.charCodeAt(0);
const [OPEN_ROUND, CLOSE_ROUND, OPEN_QUOTE, CLOSE_QUOTE, OPEN_TITLE, CLOSE_TITLE] = [..."（）“”《》"].map(
  CODE,
);
const [DENG, HE, JI, YI, PERIOD, DOT] = [..."等和及以。."].map(CODE);

/** Outside the text 0, not NaN: with that for its place, V8 looks in a table for a name, and does so from then on. */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** What the neighbours of a character say. */
function look(text: string, at: number, kind: number, seen: Seen): number {
  const next = codeAt(text, at + 1);
  switch (kind) {
    case KIND.dunhao:
    case KIND.comma:
      return isPoint(next) | lookAtSeparator(text, at, kind, seen) | lookBehindSeparator(text, at, kind);
    case KIND.semicolon:
      return isPoint(next) | (seen.period ? TRAIT.semicolon : 0);
    case KIND.period:
      seen.period = true;
      if (next === PERIOD) return TRAIT.doubledPoint | TRAIT.ellipsis;
      return isPoint(next) | (next === CLOSE_ROUND ? TRAIT.oddMark : 0);
    case KIND.colon: {
      const again = seen.colon ? TRAIT.oddMark : 0;
      seen.colon = true;
      return isPoint(next) | again | lookForNumber(text, at);
    }
    case KIND.namely:
      return lookForNumber(text, at);
    case KIND.closer:
      if (next === OPEN_ROUND && text.charCodeAt(at) === CLOSE_QUOTE) return TRAIT.list;
      if (next !== OPEN_QUOTE && next !== OPEN_TITLE) return 0;
      return text.charCodeAt(at) === CLOSE_ROUND ? TRAIT.oddMark : TRAIT.chain;
    case KIND.dot:
      return next === DOT ? TRAIT.ellipsis : 0;
    case KIND.stroke: {
      const beyond = next === 0x20 ? text.charCodeAt(at + 2) : next;
      if (isDigit(beyond)) return TRAIT.range;
      return isHan(beyond) ? TRAIT.dash : 0;
    }
    default:
      return lookAtNumber(text, at, kind, next);
  }
}

/** How far before a list the number of its members stands. */
const BACK = 16;

function lookForNumber(text: string, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--)
    if (NUMERALS[text.charCodeAt(i)] !== 0) return TRAIT.list;
  return 0;
}

function isPoint(code: number): number {
  const kind = KINDS[CLASSES[code]];
  return kind >= KIND.dunhao && kind <= KIND.period ? TRAIT.doubledPoint : 0;
}

function lookAtSeparator(text: string, at: number, kind: number, seen: Seen): number {
  const before = text.charCodeAt(at - 1);
  const isLike = before === seen.before;
  seen.like = isLike ? seen.like + 1 : 0;
  seen.kinds = isLike ? seen.kinds | kind : kind;
  seen.before = before;
  return seen.like >= 2 && seen.kinds === (KIND.dunhao | KIND.comma) ? TRAIT.likeEnds : 0;
}

function lookBehindSeparator(text: string, at: number, kind: number): number {
  const next = codeAt(text, at + 1);
  if (next === DENG) return TRAIT.listTail;
  if (kind === KIND.comma) return 0;
  if (next === HE || next === JI || next === YI) return TRAIT.listTail;
  const before = codeAt(text, at - 1);
  if (before === CLOSE_QUOTE && next === OPEN_QUOTE) return TRAIT.chain;
  if (before === CLOSE_TITLE && next === OPEN_TITLE) return TRAIT.chain;
  return (NUMERALS[before] & NUMERALS[next] & (DIGIT | HAN_DIGIT)) !== 0 ? TRAIT.digitPair : 0;
}

function lookAtNumber(text: string, at: number, kind: number, next: number): number {
  const before = codeAt(text, at - 1);
  switch (kind) {
    case KIND.zero:
      return ((NUMERALS[before] | NUMERALS[next]) & HAN_DIGIT) !== 0 ? TRAIT.oddNumber : 0;
    case KIND.about:
      return NUMERALS[next] !== 0 ? TRAIT.oddNumber : 0;
    case KIND.year:
      return isDigit(before) && !isDigit(text.charCodeAt(at - 3)) ? TRAIT.oddNumber : 0;
    default:
      return NUMERALS[before] !== 0 ? TRAIT.oddNumber : 0;
  }
}

const notedIn = carried((body: Body): Noted => scan(body.text));

/** The traits of a paragraph's text, as a sum of `TRAIT` values. */
export const traitsOf = (body: Body): number => notedIn(body).traits;

/** True where a paragraph has all of `traits`. */
export function has(body: Body, traits: number): boolean {
  return (traitsOf(body) & traits) === traits;
}

/** Those of a run that have all of `traits`. */
export function withTraits(traits: number): Among {
  return (run) => {
    const noted = notedInRun(run);
    if ((noted.any.traits & traits) !== traits) return NOTHING;
    return placesIn(run.bodies, (_, at) => (noted.traits[at] & traits) === traits);
  };
}

/** Those of a run in which one of some letters stands; which there are says `LETTERS`. */
export function withOneOf(chars: string): Among {
  const letters = lettersOf(chars);
  return (run) => {
    const noted = notedInRun(run);
    if ((noted.any.letters & letters) === 0) return NOTHING;
    return placesIn(run.bodies, (_, at) => (noted.letters[at] & letters) !== 0);
  };
}

interface NotedInRun {
  readonly traits: Int32Array;
  readonly letters: Int32Array;
  /** What any of the paragraphs has. */
  readonly any: Noted;
}

const notedInRun = carried(({ bodies }: Run): NotedInRun => {
  const traits = new Int32Array(bodies.length);
  const letters = new Int32Array(bodies.length);
  let [anyTrait, anyLetter] = [0, 0];
  for (let at = 0; at < bodies.length; at++) {
    const noted = notedIn(bodies[at]);
    anyTrait |= traits[at] = noted.traits;
    anyLetter |= letters[at] = noted.letters;
  }
  return { traits, letters, any: new Noted(anyTrait, anyLetter) };
});

/** As `gathered`, in the paragraphs that have all of `traits`. */
export function gatheredWith<T>(
  traits: number,
  find: (body: Body) => readonly T[],
): (asked: Asked) => Named<T>[] {
  return gathered(find, withTraits(traits));
}
