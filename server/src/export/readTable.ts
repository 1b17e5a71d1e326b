import { type HanEncoding, hanEncoding } from "../text/hanEncoding";
import { tailFrom } from "../text/tail";
import type { Cell, Row } from "../units/importTable";
import { unpacksSmall } from "./zipSize";

/** A sheet of a workbook, or a CSV file, as plain rows. */
export interface Sheet {
  /** Empty for CSV. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Cells that are one; rows and columns count from 0, both ends belong to it. */
  readonly merges: readonly {
    readonly startRow: number;
    readonly startCol: number;
    readonly endRow: number;
    readonly endCol: number;
  }[];
}

/** Why a file is not read, for the user. */
export interface TableFault {
  readonly zh: string;
  readonly en: string;
}

const LARGEST_TABLE = 20 * 1024 * 1024;
const MOST_ROWS = 20_000;

const TOO_LARGE: TableFault = { zh: "文件超过20MB，未予读取", en: "larger than 20 MB; not read" };
const TOO_LONG: TableFault = { zh: "超过20000行，未予读取", en: "more than 20,000 rows; not read" };
const OLD: TableFault = {
  zh: "是旧版 .xls 或加密的表格；请另存为不加密的 .xlsx",
  en: "an old .xls or encrypted; save it as a plain .xlsx",
};

/**
 * Reads a table: CSV (UTF-8, UTF-16, GBK or Big5; commas, semicolons or tabs) or the sheets of an XLSX file that are not hidden. A
 * fault for what is neither and for what is too large.
 */
export async function readTable(bytes: Uint8Array): Promise<readonly Sheet[] | TableFault> {
  if (bytes.length > LARGEST_TABLE) return TOO_LARGE;
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return OLD;
  const sheets = begins(bytes, [0x50, 0x4b, 0x03, 0x04]) ? await readXlsx(bytes) : await readCsv(bytes);
  if ("zh" in sheets) return sheets;
  return sheets.some(({ rows }) => rows.length > MOST_ROWS + 1) ? TOO_LONG : sheets;
}

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[] | TableFault> {
  if (!unpacksSmall(bytes))
    return {
      zh: "解压后过大，或者不是有效的表格",
      en: "unpacks to too much, or is no workbook",
    };
  const hucre = await import("hucre/xlsx");
  try {
    const book = await hucre.readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: MOST_ROWS + 2,
    });
    return book.sheets.map(({ name, rows, merges = [] }) => ({
      name,
      rows: rows.map((cells) => cells.map(cellOf)),
      merges,
    }));
  } catch {
    return { zh: "不是有效的 .xlsx 表格", en: "no valid .xlsx workbook" };
  }
}

/** A cell's value as text or number; a day as `YYYY-MM-DD`. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "number" ? value : String(value ?? "");
}

async function readCsv(bytes: Uint8Array): Promise<readonly Sheet[] | TableFault> {
  const decoded = decode(bytes);
  if (!decoded)
    return {
      zh: "不是 CSV 或 XLSX 表格，或者看不出编码；请另存为 UTF-8 或 .xlsx",
      en: "neither CSV nor XLSX, or in an encoding that is not certain; save it as UTF-8 or .xlsx",
    };
  const records = await csvRecords(decoded.text);
  return "zh" in records ? records : [{ name: "", rows: records.map(({ record }) => record), merges: [] }];
}

/** A line of a CSV file: its cells, and itself as it stands in the file. */
export interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

export async function csvRecords(text: string): Promise<readonly CsvRecord[] | TableFault> {
  // The build for browsers: that for Node wants its buffers, which a worker has not.
  const { parse } = await import("csv-parse/browser/esm/sync");
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      raw: true,
      to: MOST_ROWS + 2,
    }) as unknown as CsvRecord[];
    return withLineEnds(text, records);
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    return code === "CSV_QUOTE_NOT_CLOSED"
      ? { zh: `引号没有闭合（到第${lines}行为止）`, en: "a quotation mark is not closed" }
      : { zh: "不是有效的 CSV", en: "no valid CSV" };
  }
}

/** The parser takes a line end of two characters for one in what it calls raw. */
function withLineEnds(text: string, records: readonly CsvRecord[]): CsvRecord[] {
  let at = 0;
  return records.map(({ record, raw }) => {
    const from = at;
    at += tailFrom(raw, "\r\n", false);
    at += /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    return { record, raw: text.slice(from, at) };
  });
}

export type Encoding = "utf-8" | "utf-16le" | HanEncoding;

/** Text as office programs save it, without byte order mark; null for what is no text, and for what may be in any encoding. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const isUtf16 = begins(bytes, [0xff, 0xfe]);
  if (!isUtf16 && bytes.includes(0)) return null;
  const unicode = isUtf16 ? "utf-16le" : "utf-8";
  const isUnicode = textIn(unicode, bytes) !== null;
  const encoding = isUnicode ? unicode : hanEncoding(bytes, (one) => textIn(one, bytes));
  const text = encoding && textIn(encoding, bytes);
  return encoding === null || text === null ? null : { text, encoding };
}

function textIn(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The mark that stands most often in the first line that has one. */
export function delimiterOf(text: string): string {
  const marks = [",", "\t", ";", "，"];
  const line =
    text
      .slice(0, 100_000)
      .split(/\r?\n/)
      .find((one) => marks.some((mark) => one.includes(mark))) ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
