import type { TableUpdate } from "../ledger/sideTables";
import { editWorkbook } from "./editWorkbook";
import { csvRecords, decode, delimiterOf, type TableFault } from "./readTable";
import { inertCell } from "./safeText";

/** A table file with its changes made; `left` are rows (from 1) at which one could not be made. */
export interface EditedTable {
  readonly bytes: Uint8Array;
  readonly left: readonly number[];
}

/**
 * Makes changes in a CSV or XLSX file and leaves all else in it as it is to the byte; `sheet` counts the sheets that are not
 * hidden. A fault where the file cannot be written as it was found.
 */
export async function editTable(
  bytes: Uint8Array,
  sheet: number,
  update: TableUpdate,
): Promise<EditedTable | TableFault> {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? editWorkbook(bytes, sheet, update) : editCsv(bytes, update);
}

const NO_UNICODE: TableFault = {
  zh: "是 GBK 或 Big5 编码，无法照原样写回；请另存为 UTF-8",
  en: "is in GBK or Big5 and cannot be written as it was; save it as UTF-8",
};

async function editCsv(bytes: Uint8Array, { cells, rows }: TableUpdate): Promise<EditedTable | TableFault> {
  const decoded = decode(bytes);
  if (!decoded || decoded.encoding === "gb18030" || decoded.encoding === "big5") return NO_UNICODE;
  const { text } = decoded;
  const records = await csvRecords(text);
  if ("zh" in records) return records;
  const mark = delimiterOf(text);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const line = (record: readonly string[]): string =>
    record.map((cell) => csvCell(inertCell(cell), mark)).join(mark);
  const lines = records.map(({ record, raw }, row) => {
    const own = cells.filter((cell) => cell.row === row);
    if (own.length === 0) return raw;
    const changed = [...record];
    for (const { column, text } of own) {
      while (changed.length < column) changed.push("");
      changed[column] = text;
    }
    const end = /\r?\n$/.exec(raw)?.[0] ?? "";
    return line(changed) + end;
  });
  const behind = (row: number): string =>
    rows.flatMap(({ after, cells }) => (after === row ? [`${line(cells)}${eol}`] : [])).join("");
  const written = lines
    .map((own, row) => {
      const added = behind(row);
      return added !== "" && !own.endsWith("\n") ? own + eol + added.slice(0, -eol.length) : own + added;
    })
    .join("");
  return { bytes: encode(written, bytes, decoded.encoding), left: [] };
}

const csvCell = (text: string, mark: string): string =>
  text.includes(mark) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** As the file was encoded, with its byte order mark where it had one. */
function encode(text: string, before: Uint8Array, encoding: "utf-8" | "utf-16le"): Uint8Array {
  if (encoding === "utf-8")
    return new TextEncoder().encode(before[0] === 0xef && before[1] === 0xbb ? `\ufeff${text}` : text);
  const units = Uint8Array.from({ length: 2 * text.length + 2 });
  const view = new DataView(units.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), true);
  return units;
}
