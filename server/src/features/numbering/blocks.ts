import { closingOf } from "../../lexicon/closings";
import type { Node } from "../../model/numbering/families";
import { placeOf, type Snapshot } from "../../model/snapshot";
import { isPageNumber } from "../../syntax/lineKinds";
import type { Paragraph, Part } from "../../syntax/tree";
import { lineAt } from "../../text/lines";
import type { Span } from "../../text/span";
import { subtree } from "./kinds";

/** An item with all that belongs to it, as whole lines of the file: the end of its last line is left out. */
export interface Block extends Span {
  readonly first: Paragraph;
  readonly last: Paragraph;
}

/** The lines of an item, those below it and their comments. */
export function blockOf(snapshot: Snapshot, part: Part, node: Node): Block {
  return blockFrom(snapshot, node.item.paragraph, lastParagraph(part, node));
}

/** The lines from one paragraph to another and their comments. */
export function blockFrom(snapshot: Snapshot, first: Paragraph, last: Paragraph): Block {
  const { lines } = snapshot;
  const to = closersBehind(snapshot, lineAt(lines, placeOf(snapshot, last).to));
  const from = commentsBefore(snapshot, lineAt(lines, placeOf(snapshot, first).from), lines.ends[to]);
  return { first, last, from: lines.starts[from], to: lines.ends[to] };
}

/** What ends a text after its last item and belongs to the whole of it. */
const TEXT_END = /^(?:附[：:件]|[（(]?联系(?:人|电话)|本[\u4e00-\u9fff]{2,8}自.{1,30}起(?:施行|执行|实施))/;

/** The last paragraph of an item and all below it; without what closes the text behind its last item. */
export function lastParagraph(part: Part, node: Node): Paragraph {
  const index = subtree(node).reduce((most, { item }) => Math.max(most, item.last.index), 0);
  const base = part.paragraphs[0].index;
  const deepest = subtree(node).at(-1)!.item.paragraph.index;
  const all = subtree(root(node)).reduce((most, { item }) => Math.max(most, item.last.index), 0);
  let at = index;
  while (index === all && at > deepest && closesText(part.paragraphs[at - base].body.text)) at--;
  return part.paragraphs[at - base];
}

const root = (node: Node): Node => (node.parent ? root(node.parent) : node);
const closesText = (text: string): boolean => TEXT_END.test(text) || closingOf(text)?.from === 0;

/** Comments that end a stretch belong to what stands before them, all others to what follows. */
const CLOSER = /^<!--\s*(?:notice-enable|#endregion)\b/;
const OPENER = /^<!--\s*(?:notice-disable|#region)(?![\w-])/;

function lineText({ text, lines }: Snapshot, line: number): string {
  return text.slice(lines.starts[line], lines.ends[line]).trim();
}

const isIdle = (text: string): boolean => text === "" || isPageNumber(text);

/** The last line of the closing comments behind a line. */
function closersBehind(snapshot: Snapshot, line: number): number {
  let end = line;
  for (let i = line + 1; i < snapshot.lines.starts.length; i++) {
    const text = lineText(snapshot, i);
    if (CLOSER.test(text)) end = i;
    else if (!isIdle(text)) break;
  }
  return end;
}

/** The first line of the comments before a line that go with it; a stretch opened there must end within `limit`. */
function commentsBefore(snapshot: Snapshot, line: number, limit: number): number {
  let start = line;
  for (let i = line - 1; i >= 0; i--) {
    const text = lineText(snapshot, i);
    if (isIdle(text)) continue;
    if (!text.endsWith("-->") || !text.startsWith("<!--") || CLOSER.test(text)) break;
    if (OPENER.test(text) && !closesWithin(snapshot, line, limit)) break;
    start = i;
  }
  return start;
}

function closesWithin(snapshot: Snapshot, line: number, limit: number): boolean {
  for (let i = line; i < snapshot.lines.starts.length && snapshot.lines.starts[i] < limit; i++)
    if (CLOSER.test(lineText(snapshot, i))) return true;
  return false;
}
