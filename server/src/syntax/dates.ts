import { matches } from "../text/matches";
import { HAN_ZEROS, hanDigits, parseHan } from "../text/numerals";
import type { DateMention } from "./tree";

const HAN_DATE = new RegExp(
  `([一二三四五六七八九][${HAN_ZEROS}一二三四五六七八九]{3})\\s{0,4}年\\s{0,4}([一二三四五六七八九十]{1,3})\\s{0,4}月\\s{0,4}([一二三四五六七八九十]{1,3})\\s{0,4}日`,
  "g",
);
const ARABIC_DATE = /(\d{4})\s{0,4}年\s{0,4}(\d{1,2})\s{0,4}月(?:\s{0,4}(\d{1,2})\s{0,4}[日号])?/g;
const DOTTED_DATE = /(?<![\d.])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d.])/g;

/** Dates with at least year and month, in order of place. Impossible ones (13月) are found too. */
export function scanDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (text.includes("年")) {
    for (const m of matches(text, ARABIC_DATE)) {
      found.push({
        ...spanOf(m),
        year: Number(m[1]),
        month: Number(m[2]),
        day: Number(m[3] ?? 0),
        form: "arabic",
      });
    }
    for (const m of text.includes("日") ? matches(text, HAN_DATE) : []) {
      found.push({
        ...spanOf(m),
        year: hanDigits(m[1]),
        month: parseHan(m[2]),
        day: parseHan(m[3]),
        form: "han",
      });
    }
  }
  if (/[./-]/.test(text)) {
    for (const m of matches(text, DOTTED_DATE))
      found.push({
        ...spanOf(m),
        year: Number(m[1]),
        month: Number(m[3]),
        day: Number(m[4]),
        form: "dotted",
      });
  }
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found;
}

function spanOf(match: RegExpMatchArray): { from: number; to: number } {
  const from = match.index ?? 0;
  return { from, to: from + match[0].length };
}
