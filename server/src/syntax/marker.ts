import { isDigit, isFullwidthDigit, isSpace, squeeze } from "../text/chars";
import { asciiDigits, parseHan } from "../text/numerals";
import type { Marker, MarkerKind } from "./tree";

const HAN_NUMERALS = "一二三四五六七八九十百零〇";
const DASH_LOOKALIKES = "—－ーｰ";
const DIVISIONS: Readonly<Record<string, { kind: MarkerKind; rank: number }>> = {
  编: { kind: "book", rank: 0 },
  章: { kind: "chapter", rank: 1 },
  节: { kind: "section", rank: 2 },
  条: { kind: "article", rank: 4 },
};
const LEVELS: Readonly<Record<string, { level: number; rank: number }>> = {
  han: { level: 1, rank: 3 },
  "han-paren": { level: 2, rank: 5 },
  arabic: { level: 3, rank: 6 },
  "arabic-paren": { level: 4, rank: 7 },
  circled: { level: 5, rank: 8 },
};

/** Nesting order of a kind of ordinal: a smaller rank encloses a larger one. */
export function rankOf(kind: MarkerKind): number {
  return LEVELS[kind]?.rank ?? Object.values(DIVISIONS).find((division) => division.kind === kind)!.rank;
}

/** Precomposed ordinals: first code point, how many, the level they stand for. */
const COMPOSED: readonly { first: number; count: number; kind: MarkerKind }[] = [
  { first: 0x3220, count: 10, kind: "han-paren" },
  { first: 0x2474, count: 20, kind: "arabic-paren" },
  { first: 0x2488, count: 20, kind: "arabic" },
  { first: 0x2460, count: 20, kind: "circled" },
];
const ROMAN_FIRST = 0x2160;
const ROMAN_COUNT = 12;

/** The composed characters that stand for an ordinal; circled numbers are ordinals of their own. */
export const COMPOSED_GLYPHS: string = [...COMPOSED, { first: ROMAN_FIRST, count: ROMAN_COUNT, kind: "han" }]
  .filter(({ kind }) => kind !== "circled")
  .map(({ first, count }) => String.fromCharCode(...Array.from({ length: count }, (_, i) => first + i)))
  .join("");

/**
 * Reads the ordinal at the start of a paragraph (GB/T 9704—2012 7.3.3), faulty forms such as `1、` and `(一)` included,
 * so that rules can judge them. Null when the text begins with none.
 */
export function scanMarker(text: string): Marker | null {
  if (text.length === 0) return null;
  const first = text[0];
  if (first === "第") return division(text);
  if (first === "（" || first === "(") return inParens(text);
  const code = text.charCodeAt(0);
  if (code >= 0x2160 && code <= 0x3229) return composed(text, code);
  if (isDigit(code) || isFullwidthDigit(code)) return arabic(text);
  if (HAN_NUMERALS.includes(first) || (DASH_LOOKALIKES.includes(first) && text[1] === "、")) return han(text);
  return null;
}

function make(
  kind: MarkerKind,
  text: string,
  to: number,
  numeral: { from: number; to: number },
  number: number,
  composedGlyph = false,
): Marker {
  const { level, rank } = LEVELS[kind];
  return {
    from: 0,
    to,
    kind,
    level,
    rank,
    number,
    numeral,
    text: squeeze(text.slice(0, to)),
    composed: composedGlyph,
  };
}

function runOf(text: string, from: number, accepts: (char: string, code: number) => boolean): number {
  let at = from;
  while (at < text.length && accepts(text[at], text.charCodeAt(at))) at++;
  return at;
}

function skipSpaces(text: string, from: number): number {
  return runOf(text, from, (_, code) => isSpace(code));
}

const isHanNumeral = (char: string): boolean => HAN_NUMERALS.includes(char);
const isNumberDigit = (_: string, code: number): boolean => isDigit(code) || isFullwidthDigit(code);

/** 一、 and its faulty forms 一． 一， —、; not 一是, 一方面, 一般. */
function han(text: string): Marker | null {
  if (DASH_LOOKALIKES.includes(text[0])) return make("han", text, 2, { from: 0, to: 1 }, 1);
  const end = runOf(text, 0, isHanNumeral);
  const number = parseHan(text.slice(0, end));
  if (number === 0) return null;
  const mark = skipSpaces(text, end);
  if (!"、．.，,：:".includes(text[mark] ?? " ")) return null;
  if (text[mark] !== "、" && isDigit(text.charCodeAt(mark + 1))) return null;
  return make("han", text, mark + 1, { from: 0, to: end }, number);
}

/** （一） （1） and their half-width forms; dashes for 一 count as 1. */
function inParens(text: string): Marker | null {
  const from = skipSpaces(text, 1);
  const isDash = DASH_LOOKALIKES.includes(text[from] ?? "") || text[from] === "-";
  const hanEnd = isDash ? from + 1 : runOf(text, from, isHanNumeral);
  const end = hanEnd > from ? hanEnd : runOf(text, from, isNumberDigit);
  if (end === from || end - from > 4) return null;
  const close = skipSpaces(text, end);
  if (text[close] !== "）" && text[close] !== ")") return null;
  const numeral = { from, to: end };
  if (hanEnd > from) {
    const number = isDash ? 1 : parseHan(text.slice(from, end));
    return number === 0 ? null : make("han-paren", text, close + 1, numeral, number);
  }
  const number = Number(asciiDigits(text.slice(from, end)));
  return number === 0 || number > 199 ? null : make("arabic-paren", text, close + 1, numeral, number);
}

/** `1.` `1．` `1、` at the start of a paragraph; not 1.5, 10:30, 2022年, though 3.2025年… is the third of a list. */
function arabic(text: string): Marker | null {
  const end = runOf(text, 0, isNumberDigit);
  if (end > 3) return null;
  const number = Number(asciiDigits(text.slice(0, end)));
  const mark = text[end];
  if (number === 0 || mark === undefined || !".．、".includes(mark)) return null;
  const behind = runOf(text, end + 1, isNumberDigit);
  if (behind > end + 1 && (behind !== end + 5 || text[behind] !== "年")) return null;
  if (mark === "、" && end + 1 >= text.length) return null;
  return make("arabic", text, end + 1, { from: 0, to: end }, number);
}

function composed(text: string, code: number): Marker | null {
  if (code >= ROMAN_FIRST && code < ROMAN_FIRST + ROMAN_COUNT) {
    const marked = "、.．".includes(text[1] ?? " ");
    return marked ? make("han", text, 2, { from: 0, to: 1 }, code - ROMAN_FIRST + 1, true) : null;
  }
  const range = COMPOSED.find((r) => code >= r.first && code < r.first + r.count);
  if (!range) return null;
  return make(range.kind, text, 1, { from: 0, to: 1 }, code - range.first + 1, range.kind !== "circled");
}

/** What follows 第三条 where it is cited rather than opened. */
const CITED_ARTICLE = "第、和至的所及中款项按，。；）与或";

/** 第一章 第三条 and 第三条之一, with white space or the text right behind; not 第三条规定的…, which cites. */
function division(text: string): Marker | null {
  const digitsEnd = runOf(text, 1, isNumberDigit);
  const end = digitsEnd > 1 ? digitsEnd : runOf(text, 1, isHanNumeral);
  const found = DIVISIONS[text[end] ?? ""];
  if (end === 1 || !found) return null;
  const digits = text.slice(1, end);
  const number = digitsEnd > 1 ? Number(asciiDigits(digits)) : parseHan(digits);
  let to = end + 1;
  if (text[to] === "之" && HAN_NUMERALS.includes(text[to + 1] ?? " ")) to += 2;
  if (number === 0 || CITED_ARTICLE.includes(text[to] ?? " ") || text.startsWith("规定", to)) return null;
  const { kind, rank } = found;
  return {
    from: 0,
    to,
    kind,
    level: 0,
    rank,
    number,
    numeral: { from: 1, to: end },
    text: text.slice(0, to),
    composed: false,
  };
}
