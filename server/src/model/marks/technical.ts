import type { Body } from "../../syntax/tree";
import { isDigit, isLatin } from "../../text/chars";
import { carried } from "../../text/derived";
import { type Span, spanAt } from "../../text/span";

/**
 * Stretches that follow rules of their own and whose marks stay as they are: addresses, file names, standards
 * (GB/T 9704-2012), model numbers, telephone numbers, times (10:30), scales (1:500), versions (v1.0), markup.
 */
const stretchesOf = carried((body: Body): readonly Span[] => technicalStretches(body.text));

/** True for an offset of the logical text inside a technical stretch. */
export function isTechnical(body: Body, at: number): boolean {
  return spanAt(stretchesOf(body), at) !== null;
}

/** The technical stretches of a text, in order of place. */
export function technicalStretches(text: string): Span[] {
  const found: Span[] = [];
  let wordBefore = -1;
  for (let i = 0; i < text.length; i++) {
    if (!isVisibleAscii(text.charCodeAt(i))) continue;
    const enclosed = enclosedAt(text, i);
    if (enclosed > i) {
      found.push({ from: i, to: enclosed });
      i = enclosed - 1;
      continue;
    }
    let end = i;
    while (
      end < text.length &&
      isVisibleAscii(text.charCodeAt(end)) &&
      !(end > i && enclosedAt(text, end) > end)
    )
      end++;
    const run = trimmed(text, i, end);
    const followsWord = wordBefore === i - 1 && text[i - 1] === " ";
    if (isTechnicalRun(text.slice(run.from, run.to), followsWord)) found.push(run);
    wordBefore =
      isLatin(text.charCodeAt(end - 1)) || (followsWord && isDigit(text.charCodeAt(end - 1))) ? end : -1;
    i = end - 1;
  }
  return found;
}

function isVisibleAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Longest tag or piece of code that is looked for. */
const LONGEST = 200;

/** The end of a tag `<br/>` or of `code` that begins at `at`, or -1. Tags hold no Chinese between their brackets. */
function enclosedAt(text: string, at: number): number {
  const mark = text[at];
  if (mark !== "<" && mark !== "`") return -1;
  if (mark === "<" && !isLatin(text.charCodeAt(at + 1)) && !"/!".includes(text[at + 1] ?? " ")) return -1;
  const close = mark === "<" ? ">" : "`";
  for (let i = at + 1; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] === close) return i + 1;
    if (text[i] === mark || (mark === "<" && text.charCodeAt(i) > 0x2fff)) return -1;
  }
  return -1;
}

/** Marks at the ends of a run that belong to the sentence around it. */
const OUTER = "\"'()[]<>{},;:!?.~";

function trimmed(text: string, from: number, to: number): Span {
  while (from < to && OUTER.includes(text[from])) from++;
  while (to > from && OUTER.includes(text[to - 1])) to--;
  return { from, to };
}

/** 3-5km, 2.5~4MW: a range of quantities with a unit in letters. */
const QUANTITIES = /^\d{1,6}(?:\.\d{1,4})?[-~–]\d{1,6}(?:\.\d{1,4})?(?:%|[a-zA-Z]{1,4}\d?)$/;
/** 3--5, 2026--2030: two hyphens typed for one dash. */
const TYPED_DASH = /^\d{1,4}(?:\.\d{1,2})?--\d{1,4}(?:\.\d{1,2})?%?$/;
/** A telephone number with its area code, or a number of eight digits and more with a hyphen. */
const TELEPHONE = /^(?:0\d{2,3}-\d{7,8}|\d{8,}-\d+|\d+-\d{7,}|400-?\d{3,4}-?\d{3,4})/;

/** Marks that join the pieces of an address, a model number or a code. */
const JOINTS = "-–:/@_\\=#&";

function isTechnicalRun(run: string, followsWord: boolean): boolean {
  if (run.length < 3 || TYPED_DASH.test(run)) return false;
  let letters = 0;
  let joints = 0;
  let dots = 0;
  let clear = false;
  for (let i = 0; i < run.length; i++) {
    if (isLatin(run.charCodeAt(i))) letters++;
    else if (run[i] === ".") dots++;
    else if (JOINTS.includes(run[i])) {
      joints++;
      if (":/@".includes(run[i])) clear = true;
    }
  }
  if (letters > 0) return joints + dots > 0 && !QUANTITIES.test(run);
  if (joints === 0) return dots > 1 && /^\d+(?:\.\d+)+$/.test(run);
  return clear || joints > 1 || followsWord || TELEPHONE.test(run);
}
