import { isDigit, isLatin } from "../text/chars";
import type { Span } from "../text/span";
import { closes, opens } from "./kinsoku";
import { widthAt } from "./width";

/** A filled line: a stretch of the text and its width in characters. */
export interface Filled extends Span {
  readonly width: number;
  /** In characters. */
  readonly indent: number;
  /** Every line but the last is spread over the whole measure. */
  readonly last: boolean;
}

/** A word of Latin letters and digits this long may be broken where nothing else helps, in characters. */
const LONGEST_WORD = 10;

/**
 * Fills lines of `measure` characters: the first is indented by `first`, the others by `hang`. No mark stands where it may not
 * (《、（ at the end, 。，》） at the start: the character before goes down with it), words of Latin letters and numbers stay
 * whole. Linear in the text.
 */
export function fillLines(text: string, measure: number, first: number, hang: number): Filled[] {
  const widths = widthsOf(text);
  const lines: Filled[] = [];
  let from = 0;
  while (from < text.length) {
    const indent = lines.length === 0 ? first : hang;
    const room = Math.max(1, measure - indent);
    let to = from;
    let width = 0;
    while (to < text.length && (width + widths[to] <= room + 1e-6 || to === from)) width += widths[to++];
    if (to < text.length) to = breakBefore(text, from, to, widths);
    // Spaces at the end of a line hang out of it.
    let end = to;
    while (end > from && to < text.length && text[end - 1] === " ") end--;
    lines.push({ from, to: end, width: sum(widths, from, end), indent, last: to >= text.length });
    from = to;
    while (from < text.length && text[from] === " ") from++;
  }
  return lines;
}

/** The last place up to `limit` where a line may end; `limit` itself where there is none near. */
function breakBefore(text: string, from: number, limit: number, widths: Float64Array): number {
  let lost = 0;
  for (let at = limit; at > from; at--) {
    if (mayBreak(text, at)) return at;
    lost += widths[at - 1];
    if (lost > LONGEST_WORD) break;
  }
  for (let at = limit; at > from + 1 && at > limit - 4; at--)
    if (!closes(text[at]) && !opens(text[at - 1])) return at;
  return limit;
}

/** True where a line may end before the character at `at`. */
function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1];
  const next = text[at];
  if (closes(next) || opens(before)) return false;
  if (isWordPart(before) && isWordPart(next)) return false;
  const isLowSurrogate = (next.charCodeAt(0) & 0xfc00) === 0xdc00;
  return !isLowSurrogate;
}

function isWordPart(char: string): boolean {
  const code = char.charCodeAt(0);
  return isDigit(code) || isLatin(code) || "./-:@_".includes(char);
}

function widthsOf(text: string): Float64Array {
  const widths = new Float64Array(text.length);
  for (let at = 0; at < text.length; at++) widths[at] = widthAt(text, at);
  return widths;
}

function sum(widths: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += widths[at];
  return total;
}
