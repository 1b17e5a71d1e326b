import { readFileSync, statSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { type Cell, headerRow, type Row } from "../units/importTable";
import { UserError } from "./files";

const LARGEST = 20 * 1024 * 1024;
const MOST_ROWS = 20_000;
/** What the parts of a workbook may unpack to, all together. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/**
 * Reads a list of units from CSV (UTF-8, UTF-16 or GBK; commas, semicolons or tabs) or from the sheet of an XLSX file that
 * has one. Throws a `UserError` for what is neither and for what is too large.
 */
export async function readTable(path: string): Promise<Row[]> {
  const refuse: Refuse = (zh, en) => {
    throw new UserError(`${path}: ${zh} (${en})`);
  };
  const stat = statSync(path);
  if (stat.isDirectory()) refuse("是文件夹", "a folder");
  if (stat.size > LARGEST) refuse("文件超过20MB，未予读取", "larger than 20 MB; not read");
  const bytes = readFileSync(path);
  const magic = bytes.subarray(0, 4).toString("hex");
  if (magic === "d0cf11e0")
    refuse(
      "是旧版 .xls 或加密的表格；请另存为不加密的 .xlsx",
      "an old .xls or encrypted; save it as a plain .xlsx",
    );
  const rows = magic === "504b0304" ? await readXlsx(bytes, refuse) : await readCsv(bytes, refuse);
  if (rows.length > MOST_ROWS + 1) refuse("超过20000行，未予读取", "more than 20,000 rows; not read");
  return rows;
}

type Refuse = (zh: string, en: string) => never;

async function readXlsx(bytes: Buffer, refuse: Refuse): Promise<Row[]> {
  if (!unpacksSmall(bytes))
    refuse("解压后过大，或者不是有效的表格", "unpacks to too much, or is no workbook");
  const hucre = await import("hucre/xlsx");
  try {
    const book = await hucre.readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: MOST_ROWS + 2,
    });
    const sheets = book.sheets.map(({ rows }) => rows.map((cells) => cells.map(cellOf)));
    return sheets.find((rows) => headerRow(rows) >= 0) ?? sheets[0] ?? [];
  } catch {
    return refuse("不是有效的 .xlsx 表格", "no valid .xlsx workbook");
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "number" ? value : String(value ?? "");
}

async function readCsv(bytes: Buffer, refuse: Refuse): Promise<Row[]> {
  const text = decode(bytes) ?? refuse("不是 CSV 或 XLSX 表格", "neither CSV nor XLSX");
  const { parse } = await import("csv-parse/sync");
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS + 2,
    });
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    return refuse(
      code === "CSV_QUOTE_NOT_CLOSED" ? `引号没有闭合（到第${lines}行为止）` : "不是有效的 CSV",
      code === "CSV_QUOTE_NOT_CLOSED" ? "a quotation mark is not closed" : "no valid CSV",
    );
  }
}

/** Text as office programs save it; null for what is no text. */
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Then it is in the next one.
    }
  }
  return null;
}

/** The mark that stands most often in the first line that has one. */
function delimiterOf(text: string): string {
  const marks = [",", "\t", ";", "，"];
  const line =
    text
      .slice(0, 100_000)
      .split(/\r?\n/)
      .find((one) => marks.some((mark) => one.includes(mark))) ?? "";
  const count = (mark: string): number => line.split(mark).length;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Unpacks the parts of a zip file one by one, whatever its directory says of their sizes; false where they are too much. */
function unpacksSmall(bytes: Buffer): boolean {
  try {
    let left = LARGEST_UNPACKED;
    for (const { method, from, to } of zipEntries(bytes)) {
      const packed = bytes.subarray(from, to);
      left -= method === 8 ? inflateRawSync(packed, { maxOutputLength: left }).length : packed.length;
      if (left <= 0) return false;
    }
    return left < LARGEST_UNPACKED;
  } catch {
    return false;
  }
}

/** The entries of a zip file's central directory (APPNOTE 4.3.12), with where their packed bytes stand. */
function* zipEntries(bytes: Buffer): Iterable<{ method: number; from: number; to: number }> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { method: bytes.readUInt16LE(at + 10), from, to: from + bytes.readUInt32LE(at + 20) };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
