import { LABELS } from "../lexicon/dutyWords";
import { withOneOf } from "../model/marks/traits";
import { anyWith } from "../syntax/gathered";
import { type CellMark, cellMark, cellsOf, isRule } from "../syntax/tableRows";
import type { Notice, Paragraph, Part } from "../syntax/tree";
import { squeeze } from "../text/chars";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import { withoutTail } from "../text/tail";

/** What a column of a table of tasks holds. `units` has all units where no column says who leads. */
export type ColumnRole = "number" | "task" | "lead" | "support" | "units" | "deadline" | "other";

/** A table of tasks as plain rows: of a draft, or of a CSV or XLSX file that a host has read. */
export interface TaskGrid {
  readonly columns: readonly ColumnRole[];
  /** Without the header; a row may be shorter than the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** A row of a table in a draft; spans of the cells' text in the paragraph's logical text, empty ones where nothing stands. */
export interface TableRow {
  readonly paragraph: Paragraph;
  readonly cells: readonly Span[];
}

/** A table of tasks in a draft, row by row a paragraph, its cells divided by | or tabs. */
export interface TaskTable {
  readonly part: Part;
  readonly mark: CellMark;
  readonly header: Paragraph;
  readonly grid: TaskGrid;
  /** Those of the grid, in its order. */
  readonly rows: readonly TableRow[];
}

/** The tables of tasks in a draft, in order of place. */
export const taskTables = derived((notice: Notice): readonly TaskTable[] =>
  anyRow(notice) ? notice.parts.flatMap(tablesOf) : [],
);

const anyRow = anyWith(({ text }) => cellMark(text) !== null, withOneOf("\t|"));

/** A table of tasks of a file: its first row is the one behind `header`, counted from 0. */
export interface FileGrid extends TaskGrid {
  readonly header: number;
}

/** What parsed rows say as a table of tasks; null where no row among the first few is its header. Cells are trimmed. */
export function gridOf(rows: readonly (readonly string[])[]): FileGrid | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    const columns = columnsOf(rows[at]);
    if (columns)
      return { columns, rows: rows.slice(at + 1).map((row) => row.map((cell) => cell.trim())), header: at };
  }
  return null;
}

/** Tables have a title and notes above their header. */
const HEADER_WITHIN = 10;
const TASKS =
  /^(?:(?:重点|主要|工作|具体|目标|改革)?任务(?:内容|事项|名称|分解)?|(?:重点|主要)?(?:工作)(?:内容|事项|举措|措施)?|具体(?:措施|举措)|(?:任务)?事项|主要内容|工作任务及措施)$/;
/** What a column of ordinals is called. */
export const NUMBERS = /^(?:序号|编号)$/;

/** The columns by the words of a header; null for a row that is none. In an exported ledger 事项 has the ordinals. */
export function columnsOf(header: readonly string[]): ColumnRole[] | null {
  const isLedger = header.includes("重点任务");
  const columns = header.map((cell) => (isLedger && cell === "事项" ? "other" : columnOf(cell)));
  if (columns.filter((column) => column === "task").length !== 1) return null;
  if (!columns.some((column) => column === "lead" || column === "support")) return null;
  if (columns.filter((column) => column === "lead" || column === "deadline").length > 2) return null;
  return columns.includes("lead")
    ? columns
    : columns.map((column) => (column === "support" ? "units" : column));
}

function columnOf(cell: string): ColumnRole {
  const name = withoutTail(squeeze(cell), "：:*").replace(/[（(].{0,12}[）)]$/, "");
  if (TASKS.test(name)) return "task";
  if (NUMBERS.test(name)) return "number";
  const label = LABELS.find(({ text }) => text === name);
  if (!label || label.role === "leader") return "other";
  return label.role === "guide" ? "support" : label.role;
}

function tablesOf(part: Part): TaskTable[] {
  const found: TaskTable[] = [];
  const { paragraphs } = part;
  for (let at = 0; at < paragraphs.length; at++) {
    const header = paragraphs[at];
    const mark = cellMark(header.body.text);
    const columns = mark && columnsOf(textsOf(header, cellsOf(header.body.text, mark)));
    if (!mark || !columns) continue;
    const rows: TableRow[] = [];
    while (at + 1 < paragraphs.length && cellMark(paragraphs[at + 1].body.text) === mark) {
      at++;
      const paragraph = paragraphs[at];
      if (!isRule(paragraph.body.text)) rows.push({ paragraph, cells: cellsOf(paragraph.body.text, mark) });
    }
    const texts = rows.map(({ paragraph, cells }) => textsOf(paragraph, cells));
    found.push({ part, mark, header, grid: { columns, rows: texts }, rows });
  }
  return found;
}

const textsOf = ({ body: { text } }: Paragraph, cells: readonly Span[]): string[] =>
  cells.map(({ from, to }) => text.slice(from, to));
