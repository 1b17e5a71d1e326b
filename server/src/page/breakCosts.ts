import { COMMON_WORDS } from "../lexicon/commonWords";
import { ISSUED_TYPES, STATUTORY_TYPES } from "../lexicon/documentTypes";
import { TITLE_WORDS } from "../lexicon/titleWords";
import units from "../lexicon/units.json";
import { type Guards, makeWordTable } from "../lexicon/wordTable";
import { titleIssuerLength } from "../model/elements/issuers";
import { isDigit, isHan, isLatin, isSpace } from "../text/chars";
import { lazy } from "../text/lazy";
import { closes, opens } from "./kinsoku";

/** What a line break costs: the less, the better it divides the meaning. */
export const COST = {
  /** Before a mark that cannot begin a line, inside a number: as good as never. */
  forbidden: 5000,
  insideWord: 300,
  /** Behind a word or before one, on the other side of which no word is known. */
  edge: 45,
  /** Between characters of which no word is known. */
  unknown: 90,
  /** Before 的 and the like. */
  beforeParticle: 80,
  /** After 关于, 和 and the like. */
  afterLink: 60,
  between: 8,
  /** Before 关于, before 《, behind 的 or 、, where a space sets names apart. */
  natural: 0,
} as const;

/** Added inside what belongs together. */
const INSIDE = { unit: 60, bracket: 60, shortTitle: 40, longTitle: 10 } as const;
/** A 《…》 up to this length is kept whole where that can be. */
const SHORT_TITLE = 14;

interface Known extends Guards {
  readonly word: string;
}

/** Words that no line breaks, names of units among them. */
const knownWords = lazy(() => {
  const unitWords = units.units
    .flatMap(({ full, short }) => [full, short])
    .flatMap((name) => (name ?? "").split(/\{.\}委?/));
  const all = new Set([...COMMON_WORDS, ...TITLE_WORDS, ...STATUTORY_TYPES, ...ISSUED_TYPES, ...unitWords]);
  const rows = [...all].filter((word) => word.length >= 2).map((word): Known => ({ word }));
  return makeWordTable(rows, ({ word }) => word);
});

const PARTICLES = "的和及与等暨";
const LINKS = /(?:关于|对|在|将|向|为|由|以|和|与|及|暨)$/;
/** 2026年, 15条, 第3批: measure words behind digits stay with them. */
const MEASURE = "年月日号项条个批届次期版级类%％";
/** A measure word follows: 四起, 两个. */
const HAN_NUMERALS = "一二三四五六七八九十两";
const PLACE_END = "省市县区州盟旗镇乡";

/** The cost of a break before each character of a title or name; index 0 and the length of the text are 0. */
export function breakCosts(text: string): readonly number[] {
  const ends = wordEnds(text);
  const extra = insideCosts(text);
  const costs = Array.from({ length: text.length + 1 }, () => 0);
  let word = 0;
  for (let at = 1; at < text.length; at++) {
    while (ends[word].to <= at - 1) word++;
    const isInside = at < ends[word].to;
    const sides = (ends[word].known ? 1 : 0) + (ends[word + 1]?.known === false ? 0 : 1);
    const isApart = isSpace(text.charCodeAt(at)) || isSpace(text.charCodeAt(at - 1));
    costs[at] = isApart ? COST.natural : costAt(text, at, isInside, sides) + extra[at];
  }
  return costs;
}

function costAt(text: string, at: number, isInside: boolean, knownSides: number): number {
  const before = text[at - 1];
  const next = text[at];
  if (closes(next) || opens(before) || isOneNumber(text, at)) return COST.forbidden;
  if (isInside) return COST.insideWord;
  if (PARTICLES.includes(next)) return COST.beforeParticle;
  if (LINKS.test(text.slice(Math.max(0, at - 2), at))) return COST.afterLink;
  if (opens(next) || before === "的" || before === "、" || text.startsWith("关于", at)) return COST.natural;
  if (HAN_NUMERALS.includes(before)) return COST.unknown;
  return knownSides === 2 || closes(before) ? COST.between : knownSides === 1 ? COST.edge : COST.unknown;
}

function isOneNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  const isWord = (code: number): boolean => isDigit(code) || isLatin(code) || code === 0x2e;
  if (isWord(before) && isWord(next)) return true;
  return (isDigit(before) && MEASURE.includes(text[at])) || (text[at - 1] === "第" && isDigit(next));
}

interface Word {
  readonly to: number;
  readonly known: boolean;
}

/** The text as words one behind the other: as few characters outside known words as can be, then as few words. */
function wordEnds(text: string): readonly Word[] {
  const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: 0, known: true }];
  const hits = knownWords().scanAll(text);
  const byEnd = new Map<number, number[]>();
  for (const { from, to } of hits) byEnd.set(to, [...(byEnd.get(to) ?? []), from]);
  for (let at = 1; at <= text.length; at++) {
    const isAlone = PARTICLES.includes(text[at - 1]) || !isHan(text.charCodeAt(at - 1));
    let found = { cost: best[at - 1].cost + (isAlone ? 1 : 3), from: at - 1, known: isAlone };
    for (const from of byEnd.get(at) ?? []) {
      const cost = best[from].cost + 1;
      if (cost < found.cost) found = { cost, from, known: true };
    }
    best.push(found);
  }
  const words: Word[] = [];
  for (let at = text.length; at > 0; at = best[at].from) words.push({ to: at, known: best[at].known });
  words.reverse();
  return joinPlaces(text, words);
}

/** Unknown characters up to 市, 县 … are the name of a place: 清河市. */
function joinPlaces(text: string, words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  let from = 0;
  let unknown = -1;
  for (const word of words) {
    const isPlace =
      !word.known && unknown >= 0 && from - unknown <= 4 && PLACE_END.includes(text[word.to - 1]);
    if (isPlace) {
      while (joined.length > 0 && joined[joined.length - 1].to > unknown) joined.pop();
      joined.push({ to: word.to, known: true });
      unknown = -1;
    } else {
      joined.push(word);
      if (word.known) unknown = -1;
      else if (unknown < 0) unknown = from;
    }
    from = word.to;
  }
  return joined;
}

/** What breaks inside an organ that issues (also what is named in 《》), 《…》 and （…） cost besides. */
function insideCosts(text: string): readonly number[] {
  const extra = Array.from({ length: text.length + 1 }, () => 0);
  const add = (from: number, to: number, cost: number): void => {
    for (let at = from + 1; at < to; at++) extra[at] += cost;
  };
  add(0, titleIssuerLength(text), INSIDE.unit);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "《") add(at + 1, at + 1 + titleIssuerLength(text.slice(at + 1)), INSIDE.unit);
    if (opens(text[at])) open.push(at);
    else if (closes(text[at]) && open.length > 0 && "》〉）)”’〕】".includes(text[at])) {
      const from = open.pop()!;
      const isTitle = text[from] === "《";
      const cost = isTitle && at - from > SHORT_TITLE ? INSIDE.longTitle : INSIDE.shortTitle;
      add(from, at + 1, isTitle ? cost : INSIDE.bracket);
    }
  }
  return extra;
}
