import { type DecimalSection, decimalSections } from "../model/decimals";
import { placeOf, type Snapshot } from "../model/snapshot";
import type { Paragraph } from "../syntax/tree";
import { type Lines, lineAt } from "../text/lines";

/** Lines from 0, both included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Items with all below them, headings such as 1.1 with all below them, and whole parts. A fold takes at least two lines. */
export function folds(snapshot: Snapshot): Fold[] {
  const { notice, lines } = snapshot;
  const found: Fold[] = [];
  const add = (first: Paragraph, last?: Paragraph): void => {
    const { from, to } = placeOf(snapshot, first, last);
    const startLine = lineAt(lines, from);
    const endLine = lineAt(lines, to);
    if (endLine > startLine) found.push({ startLine, endLine });
  };
  notice.parts.forEach((part, i) => {
    if (i > 0 && part.paragraphs.length > 0) add(part.paragraphs[0], part.paragraphs.at(-1));
    const sections = decimalSections(notice).get(part) ?? [];
    const fold = ({ paragraph, last, sections: below }: DecimalSection): void => {
      add(paragraph, last);
      below.forEach(fold);
    };
    sections.forEach(fold);
    // An item of such a part may reach over the headings behind it.
    if (sections.length === 0) for (const item of part.allItems) add(item.paragraph, item.last);
  });
  return [...found, ...regions(snapshot.text, lines)];
}

/** Comments `<!-- #region -->` … `<!-- #endregion -->`. */
function regions(text: string, lines: Lines): Fold[] {
  const found: Fold[] = [];
  const open: number[] = [];
  for (let at = text.indexOf("<!-- #"); at >= 0; at = text.indexOf("<!-- #", at + 6)) {
    if (text.startsWith("region", at + 6)) open.push(lineAt(lines, at));
    else if (text.startsWith("endregion", at + 6) && open.length > 0)
      found.push({ startLine: open.pop()!, endLine: lineAt(lines, at) });
  }
  return found;
}
