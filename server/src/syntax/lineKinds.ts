import { apart, isDigit, isSpace, widthOf } from "../text/chars";
import type { Lines } from "../text/lines";
import type { Rope } from "../text/rope";
import type { Span } from "../text/span";

/** What a physical line says that bears text, wherever it stands: versions of a draft share it. */
export interface LineText {
  readonly text: string;
  /** In Han characters. */
  readonly width: number;
  /** White space before the text, in Han characters. */
  readonly indent: number;
}

/** The same in its place: offsets in the file, outer white space and Markdown's heading and bold marks left out. */
export interface TextLine extends LineText, Span {}

/**
 * What a physical line is. Blank lines inside a comment belong to the comment, and so does front matter (`---` around
 * `key: value` at the top of a file); `marks` has Markdown's marks and nothing else.
 */
export type LineKind = "text" | "blank" | "page-number" | "comment" | "marks";

/**
 * Goes through the lines of a file: kind and number of each (from 0), where its text stands in the file, outer white space and
 * Markdown's marks around it left out, and whether there were such marks. A `<!--` that is never closed makes comment of
 * all that follows. Of a text that is no whole file nothing is front matter.
 */
export function eachLine(
  text: string,
  lines: Lines,
  visit: (kind: LineKind, index: number, from: number, to: number, marked: boolean) => void,
  isWhole = true,
): void {
  const front = isWhole ? frontMatterEnd(text) : 0;
  let inComment = false;
  for (let i = 0; i < lines.starts.length; i++) {
    let from = lines.starts[i];
    let to = lines.ends[i];
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < front) visit("comment", i, from, to, false);
    else if (from === to) visit(inComment ? "comment" : "blank", i, from, to, false);
    else if (inComment || text.startsWith("<!--", from)) {
      inComment = !text.slice(from, to).includes("-->");
      visit("comment", i, from, to, false);
    } else {
      const bare = withoutMarkdown(text, from, to);
      const marked = bare.from > from || bare.to < to;
      visit(kindOf(text, bare), i, bare.from, bare.to, marked);
    }
  }
}

function kindOf(text: string, { from, to }: Span): LineKind {
  if (from === to) return "marks";
  return to - from <= LONGEST_NUMBER && isPageNumber(text.slice(from, to)) ? "page-number" : "text";
}

/** The line whose text stands at `from`–`to` of the file and which begins at `start`. */
export function textLine(text: string, start: number, from: number, to: number): TextLine {
  const bare = apart(text.slice(from, to));
  return { from, to, text: bare, width: widthOf(bare), indent: widthOf(text.slice(start, from)) };
}

/** True for a row of a Markdown table: `| 1 | 总表 |`. */
export function isTableRow(line: string): boolean {
  return line.length > 2 && line[0] === "|" && line[line.length - 1] === "|";
}

/** True for a file that begins with front matter. */
export function hasFrontMatter(source: Rope): boolean {
  return frontMatterEnd(source.slice(0, LONGEST_FRONT)) > 0;
}

/** Longest front matter looked for, in characters. */
const LONGEST_FRONT = 4000;
const FRONT_LINE = /^(?:[^\s：，。；:#-][^：，。；:]{0,30}:(?:\s|$)|\s|- |#|$)/;

/** Where the front matter at the top of a file ends, in front of its closing fence's line end; 0 where there is none. */
function frontMatterEnd(text: string): number {
  if (!text.startsWith("---")) return 0;
  const [open, ...rest] = text.slice(0, LONGEST_FRONT).split("\n");
  const close = rest.findIndex((line) => line.trimEnd() === "---");
  if (open.trimEnd() !== "---" || close < 1) return 0;
  const inner = rest.slice(0, close);
  if (!inner.every((line) => FRONT_LINE.test(line)) || !inner.some((line) => line.includes(": "))) return 0;
  return [open, ...inner, "---"].join("\n").length;
}

/** Drops what never is notice text: blank lines, Markdown's marks around a line, page numbers (GB/T 9704—2012 7.5), `<!-- … -->` comments. */
export function textLines(text: string, lines: Lines, isWhole = true): TextLine[] {
  const found: TextLine[] = [];
  const visit = (kind: LineKind, i: number, from: number, to: number): void => {
    if (kind === "text") found.push(textLine(text, lines.starts[i], from, to));
  };
  eachLine(text, lines, visit, isWhole);
  return found;
}

/** A line without `## ` before it and `**` at its ends; a single `*` belongs to the text. */
function withoutMarkdown(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from - start < 6 && text[from] === "#") from++;
  if (from > start && !isSpace(text.charCodeAt(from))) from = start;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  if (!text.startsWith("**", from) || text[from + 2] === "*" || to - from < 3) return { from, to };
  if (text.startsWith("**", to - 2) && text.indexOf("**", from + 2) === to - 2) to -= 2;
  from += 2;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return { from, to };
}

const LONGEST_NUMBER = 12;
const PAGE_DASHES = "—-－–―─";

/** True for a line such as `— 12 —`. */
export function isPageNumber(line: string): boolean {
  if (line.length < 3 || line.length > LONGEST_NUMBER) return false;
  if (!PAGE_DASHES.includes(line[0]) || !PAGE_DASHES.includes(line[line.length - 1])) return false;
  let digits = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const code = line.charCodeAt(i);
    if (isDigit(code)) digits++;
    else if (!isSpace(code) && !PAGE_DASHES.includes(line[i])) return false;
  }
  return digits > 0 && digits < 5;
}
