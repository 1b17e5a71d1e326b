import { isPageNumber } from "../syntax/lineKinds";
import { isSpace } from "../text/chars";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import type { Snapshot } from "./snapshot";

/** A physical line of the file without the white space around its text; empty spans are blank lines. */
export interface FileLine extends Span {
  readonly index: number;
}

/** The text of a line, as a span of the file. */
function bareLine({ source, lines }: Snapshot, index: number): FileLine {
  let from = lines.starts[index];
  let to = lines.ends[index];
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
  return { index, from, to };
}

/** A line that bears nothing but a page number, with the nearest lines of text around it (null at the ends). */
export interface PageNumberLine extends FileLine {
  readonly before: FileLine | null;
  readonly after: FileLine | null;
}

/** No page number is longer, indentation included. */
const LONGEST = 80;

/** The lines with page numbers. */
export const allPageNumbers = derived(scan);

/** The page numbers left in a draft whose lines are paragraphs; none in extracted text, where they are expected. */
export function pageNumberLines(snapshot: Snapshot): readonly PageNumberLine[] {
  return snapshot.layout === "wrapped" ? [] : allPageNumbers(snapshot);
}

function scan(snapshot: Snapshot): readonly PageNumberLine[] {
  const { starts, ends } = snapshot.lines;
  const found: PageNumberLine[] = [];
  for (let i = 0; i < starts.length; i++) {
    const length = ends[i] - starts[i];
    if (length < 3 || length > LONGEST || !isPageNumberLine(snapshot, i)) continue;
    const line = bareLine(snapshot, i);
    found.push({ ...line, before: textBeside(snapshot, i, -1), after: textBeside(snapshot, i, 1) });
  }
  return found;
}

function isPageNumberLine(snapshot: Snapshot, index: number): boolean {
  const { from, to } = bareLine(snapshot, index);
  return to - from <= 12 && isPageNumber(snapshot.source.slice(from, to));
}

/** Blank lines and page numbers in a row that are stepped over. */
const FARTHEST = 12;

function textBeside(snapshot: Snapshot, index: number, step: 1 | -1): FileLine | null {
  for (
    let i = index + step, n = 0;
    i >= 0 && i < snapshot.lines.starts.length && n < FARTHEST;
    i += step, n++
  ) {
    const line = bareLine(snapshot, i);
    if (line.from < line.to && !isPageNumberLine(snapshot, i)) return line;
  }
  return null;
}

/** What begins a paragraph whatever the line before it ends with. */
const PARAGRAPH_START =
  /^(?:附件|抄送|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十百]+[章节条])/;
/** Prose, not a heading or a name: long, and with a mark in it. */
const PROSE = /[，。；]/;
const SHORTEST_PROSE = 30;

/** True where a page break cuts a paragraph in two: the line before is prose and stops amid a sentence. */
export function cutsParagraph({ source }: Snapshot, { before, after }: PageNumberLine): boolean {
  if (!before || !after) return false;
  const head = source.slice(before.from, before.to);
  const tail = source.slice(after.from, Math.min(after.to, after.from + 8));
  if (PARAGRAPH_START.test(tail)) return false;
  if (/[，、]$/.test(head)) return true;
  const goesOn = /[\u4e00-\u9fff]$/.test(head) && /^[\u4e00-\u9fff，、。；）”》]/.test(tail);
  return goesOn && head.length >= SHORTEST_PROSE && PROSE.test(head);
}
