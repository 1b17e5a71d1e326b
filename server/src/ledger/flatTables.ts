import { partOf } from "../model/parts";
import { paragraphsWith } from "../syntax/gathered";
import type { Notice, Paragraph, Part } from "../syntax/tree";
import { looksLikeUnit } from "../syntax/unitList";
import { squeeze } from "../text/chars";
import { readDeadline } from "./deadlines";
import { type ColumnRole, columnsOf, NUMBERS } from "./taskTable";
import { namesIn } from "./unitNames";

/** A table of tasks that was copied from a page on the web: each cell a line, row after row. */
export interface FlatTable {
  readonly part: Part;
  readonly columns: readonly ColumnRole[];
  /** A paragraph for each column. */
  readonly rows: readonly (readonly Paragraph[])[];
}

/** A longer header is none. */
const MOST_COLUMNS = 8;
const FEWEST_ROWS = 2;

const numberCells = paragraphsWith(({ text }) => text.length < 6 && NUMBERS.test(squeeze(text)));

/**
 * The tables whose cells are lines, in order of place. Nothing says where a row ends, so only those are taken that leave no doubt:
 * 序号 opens the header, the rows count 1, 2, 3 and are all as long as it, units and deadlines stand where they are due, and one of
 * these ends each row. A table with an empty cell, or with one of several lines, is left alone.
 */
export function flatTables(notice: Notice): FlatTable[] {
  return numberCells(notice).flatMap(({ index }) => {
    const part = partOf(notice, index);
    const header = notice.paragraphs.slice(index, index + MOST_COLUMNS + 1);
    const width = header.findIndex((line) => isNumber(line, 1));
    const columns = width < 0 ? null : columnsOf(header.slice(0, width).map(({ body }) => body.text));
    const rows = columns && endsInRole(columns) ? rowsOf(notice, part, index + width, columns) : [];
    return columns && rows.length >= FEWEST_ROWS ? [{ part, columns, rows }] : [];
  });
}

const isNumber = ({ body: { text } }: Paragraph, number: number): boolean => text === String(number);

function endsInRole(columns: readonly ColumnRole[]): boolean {
  const last = columns[columns.length - 1];
  return columns[0] === "number" && (last === "deadline" || UNITS.has(last));
}

/** The rows from the paragraph with an index on; none where one is not what it should be, or where counting goes on behind something else. */
function rowsOf(
  { roles }: Notice,
  part: Part,
  from: number,
  columns: readonly ColumnRole[],
): (readonly Paragraph[])[] {
  const { paragraphs } = part;
  const width = columns.length;
  const rows: (readonly Paragraph[])[] = [];
  let at = from - paragraphs[0].index;
  for (; at < paragraphs.length && isNumber(paragraphs[at], rows.length + 1); at += width)
    rows.push(paragraphs.slice(at, at + width));
  const goesOn = paragraphs.slice(at, at + 2 * width).some((line) => isNumber(line, rows.length + 1));
  // A signature or a date behind a table whose last cell is empty is no cell.
  const isText = ({ index }: Paragraph): boolean => roles[index] === "text";
  return !goesOn && rows.every((row) => isSound(row, columns) && row.every(isText)) ? rows : [];
}

const isSound = (row: readonly Paragraph[], columns: readonly ColumnRole[]): boolean =>
  row.length === columns.length && row.every((cell, i) => fits(cell, columns[i]));

const UNITS: ReadonlySet<ColumnRole> = new Set(["lead", "support", "units"]);

function fits({ body: { text } }: Paragraph, column: ColumnRole): boolean {
  if (UNITS.has(column)) {
    const names = namesIn(text);
    return names.length > 0 && names.every(looksLikeUnit);
  }
  if (column !== "deadline") return true;
  const terms = readDeadline(text, ANY_YEAR);
  return terms.length > 0 && terms.every(({ date, kind }) => date !== null || kind !== "date");
}

/** Whether a text is a deadline does not hang on the year. */
const ANY_YEAR = 2000;
