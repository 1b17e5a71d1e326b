import type { Snapshot } from "../model/snapshot";
import { allItems } from "../model/duties";
import { lineAt } from "../text/lines";

/** Lines from 0, both included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Items with all below them, and whole parts. A fold takes at least two lines. */
export function folds(snapshot: Snapshot): Fold[] {
  const { notice, lines } = snapshot;
  const found: Fold[] = [];
  const add = (from: number, to: number): void => {
    const startLine = lineAt(lines, from);
    const endLine = lineAt(lines, to);
    if (endLine > startLine) found.push({ startLine, endLine });
  };
  notice.parts.forEach((part, i) => {
    if (i > 0 && part.paragraphs.length > 0) add(part.paragraphs[0].from, part.paragraphs[part.paragraphs.length - 1].to);
    for (const item of allItems(part.items)) add(item.paragraph.from, item.last.to);
  });
  return found;
}
