import type { Duty } from "../../syntax/tree";
import { charSet } from "../../text/charSet";
import { isDigit, isSpace } from "../../text/chars";
import { carried } from "../../text/derived";
import type { Span } from "../../text/span";

const FULL: Readonly<Record<string, string>> = { "(": "（", ")": "）", ",": "，", ":": "：", ";": "；" };
const HALVES = charSet(Object.keys(FULL).join(""));

/** A half-width mark in a responsibility bracket, with the space behind it that it needs and its full form does not. */
export interface HalfMark extends Span {
  readonly mark: string;
  /** The full-width mark (GB/T 15834—2011). */
  readonly text: string;
}

/**
 * The half-width marks of a bracket or line, brackets included; those between digits (12:00, 1,000) are left out.
 * Kept with the bracket, which versions of a draft share.
 */
export const halfMarks = carried((duty: Duty, text: string): readonly HalfMark[] => scan(text, duty));

function scan(text: string, duty: Duty): HalfMark[] {
  const found: HalfMark[] = [];
  for (let i = duty.from; i < duty.to; i++) {
    if (!HALVES.has(text.charCodeAt(i))) continue;
    const full = FULL[text[i]];
    if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) continue;
    let end = i + 1;
    while (text[i] !== "(" && end < duty.to && isSpace(text.charCodeAt(end))) end++;
    found.push({ from: i, to: text[i] === ")" ? i + 1 : end, mark: text[i], text: full });
  }
  return found;
}

/** True where nothing but colons behind labels is half-width: then the labels are the matter, not the bracket. */
export function onlyColons(marks: readonly HalfMark[]): boolean {
  return marks.every(({ mark }) => mark === ":");
}
