import { type CellMark, cellMark, cellsOf, isRule } from "../syntax/tableRows";
import type { Notice, Paragraph, Part, Role } from "../syntax/tree";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import { type Block, type BlockKind, blockOf, type Row } from "./block";
import {
  attachmentEntry,
  headBlocks,
  imprintBlock,
  numberBlocks,
  signatureBlocks,
  titleBlocks,
} from "./elementBlocks";
import type { Face } from "./profile";
import { bodyRuns, runsOf, tightRuns } from "./runs";

/** The blocks of a draft in the order of paper: head, body, attachments, and the imprint wherever the draft has it. */
export const blocksOf = derived((notice: Notice): readonly Block[] => {
  const found = notice.parts.flatMap((part, at) => partBlocks(notice, part, at > 0));
  const isImprint = ({ kind }: Block): boolean => kind === "copies" || kind === "printing";
  return [...found.filter((block) => !isImprint(block)), ...found.filter(isImprint)];
});

function partBlocks(notice: Notice, part: Part, isNew: boolean): Block[] {
  const blocks: Block[] = [];
  const { paragraphs } = part;
  for (let at = 0; at < paragraphs.length; ) {
    const count = sameElement(notice, paragraphs, at);
    blocks.push(...elementBlocks(notice, paragraphs.slice(at, at + count)));
    at += count;
  }
  const first = isNew ? blocks.findIndex(({ kind }) => kind !== "copies" && kind !== "printing") : -1;
  return blocks.map((block, i) => (i === first ? { ...block, newPage: true } : block));
}

/** How many paragraphs from `at` on make one block: the lines of a title, the rows of a table. */
function sameElement(notice: Notice, paragraphs: readonly Paragraph[], at: number): number {
  const role = notice.roles[paragraphs[at].index];
  const end = (belongs: (next: Paragraph) => boolean): number => {
    let to = at + 1;
    while (to < paragraphs.length && notice.roles[paragraphs[to].index] === role && belongs(paragraphs[to]))
      to++;
    return to - at;
  };
  if (role === "title" || role === "part-title") return end(() => true);
  const mark = role === "text" ? rowMark(paragraphs[at]) : null;
  if (!mark) return 1;
  const rows = end((next) => rowMark(next) === mark);
  return mark === "\t" && rows === 1 ? 1 : rows;
}

/** An ordinal and a tab, as lists pasted from a word processor have them, make no table. */
function rowMark({ body: { text, marker } }: Paragraph): CellMark | null {
  const mark = cellMark(text);
  return mark === "\t" && marker && text.lastIndexOf("\t") <= marker.to ? null : mark;
}

/** The kinds of whole paragraphs, and the face of each. */
const WHOLE: Partial<Record<Role, readonly [BlockKind, Face]>> = {
  recipients: ["recipients", "text"],
  date: ["date", "text"],
  note: ["note", "text"],
  "attachment-mark": ["attachment-mark", "heading"],
  "title-note": ["title-note", "subheading"],
  contents: ["contents", "text"],
};

function elementBlocks(notice: Notice, paragraphs: readonly Paragraph[]): Block[] {
  const [paragraph] = paragraphs;
  const role = notice.roles[paragraph.index];
  const whole = WHOLE[role];
  if (whole) return [blockOf(whole[0], runsOf(paragraph, whole[1]))];
  switch (role) {
    case "head":
      return headBlocks(paragraph);
    case "issuer-mark":
      return [blockOf("issuer-mark", tightRuns(paragraph, "title"))];
    case "doc-number":
      return numberBlocks(paragraph);
    case "title":
    case "part-title":
      return titleBlocks(paragraphs, role, notice);
    case "attachment-note":
      return [
        attachmentEntry(
          paragraph,
          notice.attachments.find((entry) => entry.paragraph === paragraph),
        ),
      ];
    case "signature":
      return signatureBlocks(paragraph, notice);
    case "imprint":
      return [imprintBlock(paragraph)];
    default:
      return bodyBlocks(paragraphs);
  }
}

function bodyBlocks(paragraphs: readonly Paragraph[]): Block[] {
  const [paragraph] = paragraphs;
  const mark = rowMark(paragraph);
  if (mark && (mark === "|" || paragraphs.length > 1))
    return [blockOf("table", [], { rows: rowsOf(paragraphs, mark) })];
  const level = paragraph.body.marker?.level ?? 0;
  const runs = bodyRuns(paragraph, level);
  return runs.length > 0 ? [blockOf("text", runs, { level })] : [];
}

/** Word's tables have no more columns. */
const MOST_COLUMNS = 63;

/** No more cells than a table can have: the last is all that stands behind. */
function bounded(cells: readonly Span[]): readonly Span[] {
  if (cells.length <= MOST_COLUMNS) return cells;
  const last = { from: cells[MOST_COLUMNS - 1].from, to: cells[cells.length - 1].to };
  return [...cells.slice(0, MOST_COLUMNS - 1), last];
}

/** The rows but for the drawn one; the first is the head. */
function rowsOf(paragraphs: readonly Paragraph[], mark: CellMark): Row[] {
  return paragraphs
    .filter(({ body }) => !isRule(body.text))
    .map((paragraph, i) => ({
      head: i === 0,
      cells: bounded(cellsOf(paragraph.body.text, mark)).map((cell) => {
        const runs = cell.to > cell.from ? runsOf(paragraph, i === 0 ? "heading" : "text", cell) : [];
        return { text: runs.map(({ text }) => text).join(""), runs };
      }),
    }));
}
