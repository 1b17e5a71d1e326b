import { Table, TableLayoutType, type TableRow, WidthType } from "docx";
import { arrange, type LedgerGroup, type LedgerOrder } from "../ledger/arrange";
import { deadlineText, ordinalOf, type PlacedLine, type PlacedRow, tableTitle } from "./ledgerTable";
import { boundCells } from "./tooMuch";
import {
  BORDERS,
  CELL_MARGINS,
  cell,
  type Look,
  page,
  paragraph,
  row,
  TABLE_HEAD,
  TABLE_NUMBER,
  TABLE_PART,
  TABLE_SECTION,
  TABLE_TEXT,
  TITLE,
  WIDTH,
  wordBytes,
} from "./wordStyle";

/** Widths in twips; together those between the margins. */
const COLUMNS: readonly {
  readonly header: string;
  readonly width: number;
  readonly cell: (line: PlacedLine, number: number) => string;
}[] = [
  { header: "序号", width: 800, cell: (_, number) => String(number) },
  { header: "重点任务", width: 6156, cell: ({ row }) => ordinalOf(row) + row.task },
  { header: "牵头单位", width: 1800, cell: ({ row }) => row.lead.join("、") },
  { header: "配合单位", width: 2500, cell: ({ row }) => row.support.join("、") },
  { header: "完成时限", width: 1500, cell: deadlineText },
];

/**
 * The annex 重点任务分工表 as a Word file, A4 landscape: one table, its header on every page, a line for each section, unit
 * or day. Units declared once for all that follows stand in a note below. Throws `TooMuch` for a table that is too long.
 */
export function wordAnnex(rows: readonly PlacedRow[], order: LedgerOrder): Promise<Uint8Array> {
  const widths = COLUMNS.map(({ width }) => width);
  const groups = arrange(rows, order, ({ file }) => file);
  boundCells(COLUMNS.length * groups.reduce((sum, { lines }) => sum + lines.length, 0));
  const lines: PlacedLine[] = [];
  const isMixed = order === "item" && new Set(rows.map(({ part }) => part)).size > 1;
  const body = groups.flatMap((group, i) => [
    ...(isMixed ? partAbove(group, groups[i - 1]) : []).map((part) => wholeRow(part, TABLE_PART)),
    ...(group.title === "" ? [] : [wholeRow(group.title, TABLE_SECTION)]),
    ...group.lines.map((line) => {
      lines.push(line);
      return row(
        COLUMNS.map((column, j) =>
          cell(column.cell(line, lines.length), j === 0 ? TABLE_NUMBER : TABLE_TEXT, column.width),
        ),
      );
    }),
  ]);
  const header = row(
    COLUMNS.map(({ header, width }) => cell(header, TABLE_HEAD, width)),
    true,
  );
  const table = new Table({
    width: { size: WIDTH.landscape, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [header, ...body],
  });
  const title = tableTitle(rows);
  const notes = order === "unit" ? [] : inheritedNotes(lines);
  return wordBytes(
    title,
    page("landscape", [
      paragraph(title, TITLE, { after: 12 }),
      table,
      ...notes.map((note, i) => paragraph(note, TABLE_TEXT, { before: i === 0 ? 6 : 0 })),
    ]),
  );
}

const wholeRow = (text: string, look: Look): TableRow =>
  row([cell(text, look, WIDTH.landscape, COLUMNS.length)]);

/** The text that the tasks stand in, where another begins and the title of the table names none. */
function partAbove(group: LedgerGroup<PlacedRow>, before: LedgerGroup<PlacedRow> | undefined): string[] {
  const [here, there] = [group, before].map((one) => one?.lines[0].row);
  const isSame = there && here?.part === there.part && here.file === there.file;
  return here && !isSame && here.part !== "" ? [here.part] : [];
}

/** One note for each run of tasks that have the same units besides: 注：第1—8项…. */
function inheritedNotes(lines: readonly PlacedLine[]): string[] {
  const runs: { from: number; to: number; units: string }[] = [];
  lines.forEach(({ row: { inherited } }, i) => {
    const units = inherited.join("、");
    const last = runs[runs.length - 1];
    if (last?.units === units && last.to === i) last.to = i + 1;
    else if (units !== "") runs.push({ from: i + 1, to: i + 1, units });
  });
  return runs.map(({ from, to, units }) => {
    const items = from === to ? `第${from}项` : `第${from}—${to}项`;
    return `注：${items}中，${units}均为责任单位，表中不再列出。`;
  });
}
