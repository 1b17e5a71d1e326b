import { measureAt } from "../../lexicon/measures";
import type { Body } from "../../syntax/tree";
import { isDigit, isLatin } from "../../text/chars";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import { isTechnical } from "./technical";

/** Two figures with a joining mark between them: 2021-2025年, 8-9个月, 15～30%. */
export interface NumberRange extends Span {
  /** The mark or word between them. */
  readonly mark: Span;
  readonly low: Figure;
  readonly high: Figure;
}

export interface Figure extends Span {
  readonly value: number;
  /** 年, %, 个月 …; empty where nothing known follows. `to` is behind it. */
  readonly unit: string;
}

/** A hyphen between two figures, and what is typed for it. */
export const HYPHEN = /[-–‐‑－]+/g;
/** Any joining mark; U+2015 and U+2500 look like the dash. */
export const JOINT = /[-–‐‑－—―─～~∼〜]+/g;

/** Words for calendar units, which a range may repeat: 5月1日-5月10日. */
const CALENDAR = /^(?:年代|学年|年度|年|月份|月底|月|日)/;
const FIGURE = /^\d{1,8}(?:\.\d{1,4})?/;
/** Letters, marks and figures in front of which a number is a piece of something longer. */
const JOINED = /[A-Za-z0-9._/:+=#&@\-–－—～~]/;

/**
 * The ranges of a text that `mark` joins, in order of place. Dates such as 2022-05-12, telephone and model numbers,
 * standards and the like are none.
 */
export function rangesIn(body: Body, mark: RegExp): NumberRange[] {
  const { text } = body;
  const found: NumberRange[] = [];
  for (const { index: from, 0: typed } of matches(text, mark)) {
    const range = rangeAround(text, { from, to: from + typed.length });
    if (range && !isTechnical(body, from)) found.push(range);
  }
  return found;
}

/** How far before a mark its first figure may begin. */
const BACK = 14;

function rangeAround(text: string, mark: Span): NumberRange | null {
  if (mark.to - mark.from > 2) return null;
  const high = figureAt(text, skipSpace(text, mark.to));
  if (!high) return null;
  let end = mark.from;
  while (end > 0 && text[end - 1] === " " && mark.from - end < 1) end--;
  for (let from = Math.max(0, end - BACK); from < end; from++) {
    if (!isDigit(text.charCodeAt(from)) || (from > 0 && JOINED.test(text[from - 1]))) continue;
    const low = figureAt(text, from);
    if (low?.to !== end) continue;
    if (high.unit === "" && JOINED.test(text[high.to] ?? " ")) return null;
    return { from, to: high.to, mark: { from: end, to: skipSpace(text, mark.to) }, low, high };
  }
  return null;
}

const skipSpace = (text: string, at: number): number => (text[at] === " " ? at + 1 : at);

function figureAt(text: string, from: number): Figure | null {
  const digits = FIGURE.exec(text.slice(from, from + 14))?.[0];
  if (digits === undefined) return null;
  const at = from + digits.length;
  const unit = CALENDAR.exec(text.slice(at, at + 2))?.[0] ?? measureAt(text, at);
  const joins = unit === "" && (isLatin(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)));
  return joins ? null : { from, to: at + unit.length, value: Number(digits), unit };
}

/** True for a year written with four digits. */
export function isYear({ value, from, to, unit }: Figure): boolean {
  return value >= 1900 && value <= 2100 && to - from - unit.length === 4;
}
