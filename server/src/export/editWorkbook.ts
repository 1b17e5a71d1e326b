import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { colToLetter } from "hucre/xlsx";
import type { TableUpdate } from "../ledger/sideTables";
import type { EditedTable } from "./editTable";
import type { TableFault } from "./readTable";
import { xmlText } from "./safeText";
import { attributeOf, type Tag, tagsIn, tagWith } from "./tags";
import { unpacksSmall } from "./zipSize";

const BROKEN: TableFault = { zh: "不是有效的 .xlsx 表格", en: "no valid .xlsx workbook" };
/** Every run makes the same bytes. */
const TIME = new Date(2000, 0, 1);

/**
 * Writes cells into a sheet of a workbook; styles, widths, other sheets and all else stay, for only the sheet's part of the
 * file is touched. New rows are written behind the last one alone: further up, everything below would have to move.
 */
export function editWorkbook(
  bytes: Uint8Array,
  sheet: number,
  update: TableUpdate,
): EditedTable | TableFault {
  if (!unpacksSmall(bytes)) return BROKEN;
  const parts = unzipSync(bytes);
  const path = sheetPath(parts, sheet);
  if (path === null) return BROKEN;
  const left: number[] = [];
  const merged = mergedCells(strFromU8(parts[path]));
  let xml = strFromU8(parts[path]);
  for (const { row, column, text } of update.cells) {
    const ref = `${colToLetter(column)}${row + 1}`;
    const changed = merged(row, column) ? null : withCell(xml, row, ref, text);
    if (changed === null) left.push(row + 1);
    else xml = changed;
  }
  for (const { after, cells } of update.rows) {
    const changed = withRow(xml, after, cells);
    if (changed === null) left.push(after + 1);
    else xml = changed;
  }
  const made = { ...parts, [path]: strToU8(xml) };
  return { bytes: zipSync(made, { mtime: TIME }), left };
}

/** The part of the n-th sheet that is not hidden. */
function sheetPath(parts: Readonly<Record<string, Uint8Array>>, sheet: number): string | null {
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : "");
  const sheets = [...tagsIn(text("xl/workbook.xml"), "sheet")].filter(
    (tag) => !["hidden", "veryHidden"].includes(attributeOf(tag, "state") ?? ""),
  );
  const id = sheets[sheet] ? attributeOf(sheets[sheet], "r:id") : null;
  const relation = id === null ? null : tagWith(text("xl/_rels/workbook.xml.rels"), "Relationship", "Id", id);
  const target = relation && attributeOf(relation, "Target");
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return path in parts ? path : null;
}

/** True for a cell that is one with others. */
function mergedCells(xml: string): (row: number, column: number) => boolean {
  const number = (letters: string): number =>
    [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
  const ranges = [...tagsIn(xml, "mergeCell")].flatMap((tag) => {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(tag, "ref") ?? "");
    if (!match) return [];
    const [, left, top, right, bottom] = match;
    return [{ left: number(left), right: number(right), top: Number(top) - 1, bottom: Number(bottom) - 1 }];
  });
  return (row, column) =>
    ranges.some(
      ({ left, right, top, bottom }) => left <= column && column <= right && top <= row && row <= bottom,
    );
}

/** A row as the sheet has it, by its number from 0. */
function rowIn(xml: string, row: number): Tag | null {
  const open = tagWith(xml, "row", "r", String(row + 1));
  return open && elementOf(xml, open, "row");
}

/** An element with its content; null where it is not closed. */
function elementOf(xml: string, open: Tag, name: string): Tag | null {
  if (open.text.endsWith("/>")) return open;
  const close = `</${name}>`;
  const end = xml.indexOf(close, open.from);
  return end < 0 ? null : { from: open.from, text: xml.slice(open.from, end + close.length) };
}

/** The sheet with a text in a cell that it has; null for one that it has not, and for a formula. */
function withCell(xml: string, row: number, ref: string, text: string): string | null {
  const found = rowIn(xml, row);
  if (!found) return null;
  const open = tagWith(found.text, "c", "r", ref);
  const cell = open && elementOf(found.text, open, "c");
  if (!cell || !tagsIn(cell.text, "f").next().done) return null;
  const style = attributeOf(open, "s");
  const at = found.from + cell.from;
  return xml.slice(0, at) + cellXml(ref, style, text) + xml.slice(at + cell.text.length);
}

function cellXml(ref: string, style: string | null, text: string): string {
  const escaped = xmlText(text).replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const content = text === "" ? "/>" : ` t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
  return `<c r="${ref}"${style === null ? "" : ` s="${style}"`}${content}`;
}

/** The sheet with a row behind its last one, styled like that; null where `after` is not the last. */
function withRow(xml: string, after: number, cells: readonly string[]): string | null {
  const found = rowIn(xml, after);
  const end = found ? found.from + found.text.length : -1;
  if (!found || !/^\s*<\/sheetData>/.test(xml.slice(end, end + 100))) return null;
  const styles = new Map(
    [...tagsIn(found.text, "c")].map((tag) => [
      (attributeOf(tag, "r") ?? "").replace(/\d+/, ""),
      attributeOf(tag, "s"),
    ]),
  );
  const own = cells.map((text, column) => {
    const letter = colToLetter(column);
    return cellXml(`${letter}${after + 2}`, styles.get(letter) ?? null, text);
  });
  return `${xml.slice(0, end)}<row r="${after + 2}">${own.join("")}</row>${xml.slice(end)}`;
}
