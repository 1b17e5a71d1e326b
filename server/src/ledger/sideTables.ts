import type { SideTable } from "../model/neighbours";
import type { Snapshot } from "../model/snapshot";
import type { AnnexDifference, ExtraRow } from "./annex";
import { type CellDifference, taskCell } from "./annexEdits";
import { compareWith } from "./annexTables";
import { shortTask } from "./rows";
import { type FileGrid, gridOf } from "./taskTable";

/** The endings of a draft's name in the names of tables beside it; the first that is there holds. */
const ENDINGS = [".重点任务分工表.xlsx", ".重点任务分工表.csv", ".xlsx", ".csv"] as const;
const DRAFT = /\.notice$/;

/** The names that the table of tasks beside a draft may have, in order: for 计划.notice 计划.重点任务分工表.xlsx, …, 计划.csv. */
export function sideNames(draft: string): string[] {
  return DRAFT.test(draft) ? ENDINGS.map((ending) => draft.replace(DRAFT, ending)) : [];
}

/** A sheet as a reader of office files gives it. */
interface Sheet {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly Merge[];
}

/** Cells that are one; rows and columns count from 0, both ends belong to it. */
interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** The first sheet that is a table of tasks; null for none. */
export function taskSheet(
  sheets: readonly Sheet[],
): { readonly index: number; readonly rows: readonly (readonly string[])[]; readonly grid: FileGrid } | null {
  for (const [index, sheet] of sheets.entries()) {
    const rows = filled(sheet);
    const grid = gridOf(rows);
    if (grid) return { index, rows, grid };
  }
  return null;
}

/** Cells as texts, every cell of merged ones with their value, days as notices write them. */
function filled({ rows, merges }: Sheet): string[][] {
  const texts = rows.map((row) => row.map((cell) => String(cell).replace(DAY, dayInWords)));
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = texts[startRow]?.[startCol] ?? "";
    for (const row of texts.slice(startRow, endRow + 1))
      for (let column = startCol; column <= Math.min(endCol, row.length - 1); column++) row[column] = value;
  }
  return texts;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInWords = (_: string, year: string, month: string, day: string): string =>
  `${year}年${Number(month)}月${Number(day)}日`;

/** A table beside a draft with what sets it apart from the brackets. */
export interface ComparedFile {
  readonly name: string;
  readonly grid: FileGrid;
  readonly differences: readonly AnnexDifference[];
}

/** Null where the file is no table of tasks. */
export function comparedFile(snapshot: Snapshot, { name, rows }: SideTable): ComparedFile | null {
  const grid = gridOf(rows);
  return grid && { name, grid, differences: compareWith(snapshot, grid) };
}

/** A row of a table as the file counts it: from 1, those above its header included. */
export const fileRow = ({ header }: FileGrid, row: number): number => header + row + 2;

/** A cell of the file, what stands in it, and what is to stand there. */
interface CellUpdate {
  readonly row: number;
  readonly column: number;
  readonly was: string;
  readonly text: string;
}

/** What makes a table say what the brackets say. Rows and columns of the file, from 0. */
export interface TableUpdate {
  readonly cells: readonly CellUpdate[];
  /** New rows, each behind a row of the file; several behind one in their order. */
  readonly rows: readonly { readonly after: number; readonly cells: readonly string[] }[];
  /** Rows (from 1) of tasks that the text does not have: they are left alone. */
  readonly extra: readonly number[];
}

export function updateOf(snapshot: Snapshot, grid: FileGrid): TableUpdate {
  const cells: CellUpdate[] = [];
  const rows: TableUpdate["rows"][number][] = [];
  const extra: number[] = [];
  const at = (row: number): number => grid.header + 1 + row;
  const change = (row: number, column: number, text: string): void => {
    cells.push({ row: at(row), column, was: grid.rows[row]?.[column] ?? "", text });
  };
  for (const difference of compareWith(snapshot, grid)) {
    if (difference.kind === "missing")
      rows.push({
        after: at(difference.after),
        cells: grid.columns.map((column) => taskCell(difference.task, column)),
      });
    else if (difference.kind !== "extra") change(difference.row, difference.column, cellText(difference));
    else if (difference.task) change(difference.row, difference.column, shortTask(difference.task));
    else extra.push(fileRow(grid, difference.row));
  }
  return { cells, rows, extra };
}

const cellText = ({ kind, inText }: Exclude<CellDifference, ExtraRow>): string =>
  inText.join(kind === "deadline" ? "；" : "、");
