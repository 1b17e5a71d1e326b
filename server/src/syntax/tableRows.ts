import { isSpace } from "../text/chars";
import type { Span } from "../text/span";

/** What divides the cells of a row of a table in a draft. */
export type CellMark = "|" | "\t";

/** The mark that divides a paragraph into cells; null for a paragraph that is no row. */
export function cellMark(text: string): CellMark | null {
  if (text.startsWith("|")) return "|";
  return text.includes("\t") ? "\t" : null;
}

/** True for the line under the head of a Markdown table: |---|:--|. */
export const isRule = (text: string): boolean => /^[\s|:\-—]+$/.test(text);

/** The cells without white space around their text; of an empty one the place between its marks. */
export function cellsOf(text: string, mark: CellMark): Span[] {
  const cells: Span[] = [];
  let from = mark === "|" ? 1 : 0;
  for (let at = from; at <= text.length; at++) {
    if (at < text.length && text[at] !== mark) continue;
    if (at === text.length && mark === "|" && from === at) break;
    let start = from;
    let end = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    cells.push({ from: start, to: end });
    from = at + 1;
  }
  return cells;
}
