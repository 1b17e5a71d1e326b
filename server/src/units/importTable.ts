import { builtinRegistry } from "./builtin";
import type { UnitEntry } from "./entry";
import { isDate, loadUnits } from "./load";
import { Problems } from "./problems";
import type { UnitRecord } from "./record";
import { makeRegistry, mergeEntries, type Registry } from "./registry";
import { checkRelations, withoutTwins } from "./relations";
import { GROUP_WORDS, HEADERS, LEVEL_WORDS, type TableKey } from "./tableWords";

/** A cell as a spreadsheet holds it: text, or a number; dates as `YYYY-MM-DD`. */
export type Cell = string | number;
export type Row = readonly Cell[];

/** Something wrong in a table. `row` counts from 1, as spreadsheets do. */
export interface TableProblem {
  readonly row: number;
  readonly zh: string;
  readonly en: string;
}

export interface ImportedTable {
  /** What to write to a registry file, in the order of the table. */
  readonly records: readonly UnitRecord[];
  /** What was left out. */
  readonly faults: readonly TableProblem[];
  /** What was taken but wants a look, such as a superior that no list knows. */
  readonly doubts: readonly TableProblem[];
  /** Headers of columns that mean nothing to a registry. */
  readonly ignored: readonly string[];
}

/** The row of headers is looked for among so many: titles and notes may stand above it. */
const MOST_ROWS_ABOVE = 10;

/**
 * Makes entries of a list of units: the columns are recognised by their headers (全称, 规范化简称, 别名 …). `below` holds
 * the units that superiors and successors may refer to. Null where no row names a column of full names.
 */
export function importTable(rows: readonly Row[], below: Registry = builtinRegistry()): ImportedTable | null {
  const header = headerRow(rows);
  if (header < 0) return null;
  const { columns, ignored } = columnsOf(rows[header]);
  const faults: TableProblem[] = [];
  const read = rows.slice(header + 1).flatMap((cells, i) => {
    const row = header + 2 + i;
    const record = readRow(cells, columns, (zh, en) => faults.push({ row, zh, en }));
    return record ? [{ row, record }] : [];
  });
  const checked = checkRecords(read, below);
  faults.push(...checked.faults);
  return { ...checked, faults: faults.sort((a, b) => a.row - b.row), ignored };
}

/** The index of the row with the headers; -1 where none among the first names full names. */
export function headerRow(rows: readonly Row[]): number {
  return rows.slice(0, MOST_ROWS_ABOVE).findIndex((cells) => {
    const keys = cells.map(keyOfHeader);
    return keys.includes("full") && (keys.filter((key) => key !== null).length > 1 || cells.length === 1);
  });
}

type Columns = ReadonlyMap<TableKey, number>;

function columnsOf(cells: Row): { columns: Columns; ignored: string[] } {
  const columns = new Map<TableKey, number>();
  const ignored: string[] = [];
  cells.forEach((cell, i) => {
    const key = keyOfHeader(cell);
    if (key && !columns.has(key)) columns.set(key, i);
    else if (tidy(cell) !== "") ignored.push(tidy(cell));
  });
  return { columns, ignored };
}

const KEYS: ReadonlyMap<string, TableKey> = new Map(
  Object.entries(HEADERS).flatMap(([key, words]) =>
    words.split(" ").map((word) => [word, key as TableKey] as const),
  ),
);

function keyOfHeader(cell: Cell): TableKey | null {
  const word = tidy(cell)
    .toLowerCase()
    .replace(/[（(][^（）()]*[）)]/g, "")
    .replace(/[\s_\-/／、*＊:：]/g, "")
    .replace(/(?:时间|日期|年月)$/, "");
  return KEYS.get(word) ?? null;
}

type Report = (zh: string, en: string) => void;

function readRow(cells: Row, columns: Columns, report: Report): UnitRecord | null {
  if (cells.every((cell) => tidy(cell) === "")) return null;
  const cell = (key: TableKey): Cell => cells[columns.get(key) ?? -1] ?? "";
  const full = name(cell("full"));
  if (full === "") {
    report("缺少全称", "the full name is missing");
    return null;
  }
  const rank = readRank(cell("rank"), report);
  const pairs: [TableKey, unknown][] = [
    ["full", full],
    ["short", name(cell("short"))],
    ["aliases", names(cell("aliases"))],
    ["former", names(cell("former"))],
    ["level", readWord(cell("level"), LEVEL_WORDS, "级别", "level", report)],
    ["place", name(cell("place"))],
    ["parent", name(cell("parent"))],
    ["rank", rank],
    ["from", readDate(cell("from"), report)],
    ["until", readDate(cell("until"), report)],
    ["renamedTo", name(cell("renamedTo"))],
    ["group", readGroup(cell("group"))],
    ["note", tidy(cell("note"))],
  ];
  return Object.fromEntries(
    pairs.filter(
      ([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as unknown as UnitRecord;
}

const tidy = (cell: Cell): string => String(cell).normalize("NFC").trim();
/** Line breaks and spaces in a name are the spreadsheet's. A dash is an empty cell. */
const name = (cell: Cell): string =>
  tidy(cell)
    .replace(/\s+/g, "")
    .replace(/^[-—–/／无]+$/, "");
const names = (cell: Cell): string[] => [
  ...new Set(
    String(cell)
      .split(/[、，,；;\n\r]+/)
      .map(name)
      .filter((one) => one !== ""),
  ),
];

function readRank(cell: Cell, report: Report): number | null {
  const text = tidy(cell);
  if (text === "") return null;
  const rank = Number(text);
  if (Number.isFinite(rank)) return rank;
  report(`排序“${text}”不是数字`, `the order ${text} is no number`);
  return null;
}

function readWord<T extends string>(
  cell: Cell,
  words: readonly (readonly [RegExp, T])[],
  zh: string,
  en: string,
  report: Report,
): T | "" {
  const text = name(cell).toLowerCase();
  if (text === "") return "";
  const found = words.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  report(`${zh}“${text}”无法识别`, `the ${en} ${text} is not understood`);
  return "";
}

/** A class of the schema where the cell names one, else the cell's own words. */
function readGroup(cell: Cell): string {
  const text = tidy(cell);
  return GROUP_WORDS.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? text;
}

/** 2024年3月, 2024.3, 2024/3/15, 2024-03 as `YYYY-MM` and so on. */
function readDate(cell: Cell, report: Report): string {
  const text = name(cell);
  if (text === "") return "";
  if (typeof cell === "number" && !Number.isInteger(cell)) {
    // 2024.10 typed as a number is 2024.1: nobody can tell October from January any more.
    report(
      `日期“${text}”是数字，分不清1月和10月，请将该列改为文本`,
      `the date ${text} is a number; make it text`,
    );
    return "";
  }
  const match = /^(\d{4})(?:[-年./](\d{1,2})(?:[-月./](\d{1,2})日?|月)?|年)?$/.exec(text);
  const date = match
    ? match
        .slice(1)
        .filter(Boolean)
        .map((part) => part.padStart(2, "0"))
        .join("-")
    : "";
  if (isDate(date)) return date;
  report(`日期“${text}”无法识别`, `the date ${text} is not understood`);
  return "";
}

/** The same checks as for a registry file, told by row. */
function checkRecords(
  read: readonly { readonly row: number; readonly record: UnitRecord }[],
  below: Registry,
): Pick<ImportedTable, "records" | "faults" | "doubts"> {
  const told = (problems: Problems): TableProblem[] =>
    problems.found.map(({ path, zh, en }) => ({ row: read[Number(path[1])]?.row ?? 0, zh, en }));
  const faults = new Problems(Number.POSITIVE_INFINITY);
  const units = withoutTwins(loadUnits({ units: read.map(({ record }) => record) }, faults), faults);
  const doubts = new Problems();
  const entries: readonly UnitEntry[] = mergeEntries(
    below.entries,
    units.map(({ entry }) => entry),
  );
  checkRelations(units, makeRegistry(entries), doubts);
  const wrong = new Set(faults.found.map(({ path }) => path.slice(1).join("/")));
  const records = units.map(({ index }) => sound(read[index].record, index, wrong));
  return { records, faults: told(faults), doubts: told(doubts) };
}

/** The record without its faulty values; `wrong` holds their paths. */
function sound(record: UnitRecord, index: number, wrong: ReadonlySet<string>): UnitRecord {
  const kept = Object.entries(record)
    .filter(([key]) => !wrong.has(`${index}/${key}`))
    .map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((_, i) => !wrong.has(`${index}/${key}/${i}`)) : value,
    ]);
  return Object.fromEntries(kept) as unknown as UnitRecord;
}
