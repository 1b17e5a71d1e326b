import { isDigit, isSpace, widthOf } from "../text/chars";
import type { Lines } from "../text/lines";

/** A physical line that bears text: offsets in the file, outer white space left out. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** In Han characters. */
  readonly width: number;
  /** White space before the text, in Han characters. */
  readonly indent: number;
}

/** Drops what never is notice text: blank lines, page numbers (GB/T 9704—2012 7.5), `<!-- … -->` comments. */
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
