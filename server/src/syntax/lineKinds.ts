import { isDigit, isSpace, widthOf } from "../text/chars";
import type { Lines } from "../text/lines";
import type { Span } from "../text/span";

/** A physical line that bears text: offsets in the file, outer white space and Markdown's heading and bold marks left out. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** In Han characters. */
  readonly width: number;
  /** White space before the text, in Han characters. */
  readonly indent: number;
}

/** Drops what never is notice text: blank lines, Markdown's marks around a line, page numbers (GB/T 9704—2012 7.5), `<!-- … -->` comments. */
export function textLines(text: string, lines: Lines): TextLine[] {
  const found: TextLine[] = [];
  let inComment = false;
  for (let i = 0; i < lines.starts.length; i++) {
    let from = lines.starts[i];
    let to = lines.ends[i];
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from === to) continue;
    if (inComment || text.startsWith("<!--", from)) {
      inComment = !text.slice(from, to).includes("-->");
      continue;
    }
    const marked = withoutMarkdown(text, from, to);
    from = marked.from;
    to = marked.to;
    if (from === to) continue;
    const line = text.slice(from, to);
    if (isPageNumber(line)) continue;
    found.push({
      from,
      to,
      text: line,
      width: widthOf(line),
      indent: widthOf(text.slice(lines.starts[i], from)),
    });
  }
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

const PAGE_DASHES = "—-－–―─";

/** True for a line such as `— 12 —`. */
export function isPageNumber(line: string): boolean {
  if (line.length < 3 || line.length > 12) return false;
  if (!PAGE_DASHES.includes(line[0]) || !PAGE_DASHES.includes(line[line.length - 1])) return false;
  let digits = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const code = line.charCodeAt(i);
    if (isDigit(code)) digits++;
    else if (!isSpace(code) && !PAGE_DASHES.includes(line[i])) return false;
  }
  return digits > 0 && digits < 5;
}
