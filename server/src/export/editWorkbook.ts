import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { colToLetter } from "hucre/xlsx";
import type { TableUpdate } from "../ledger/sideTables";
import type { EditedTable } from "./editTable";
import type { TableFault } from "./readTable";
import { xmlText } from "./safeText";
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
  const sheets = [...text("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bstate="(?:hidden|veryHidden)"/.test(tag));
  const id = /\br:id="([^"]*)"/.exec(sheets[sheet] ?? "")?.[1];
  const relation = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => id !== undefined && tag.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]*)"/.exec(relation ?? "")?.[1];
  const path = target?.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return path in parts ? path : null;
}

/** True for a cell that is one with others. */
function mergedCells(xml: string): (row: number, column: number) => boolean {
  const number = (letters: string): number =>
    [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
  const ranges = [...xml.matchAll(/<mergeCell\b[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left, top, right, bottom]) => ({
      left: number(left),
      right: number(right),
      top: Number(top) - 1,
      bottom: Number(bottom) - 1,
    }),
  );
  return (row, column) =>
    ranges.some(
      ({ left, right, top, bottom }) => left <= column && column <= right && top <= row && row <= bottom,
    );
}

/** A row as the sheet has it, by its number from 0. */
function rowIn(xml: string, row: number): { readonly from: number; readonly text: string } | null {
  const open = new RegExp(`<row\\b[^>]*?\\br="${row + 1}"[^>]*>`).exec(xml);
  if (!open) return null;
  if (open[0].endsWith("/>")) return { from: open.index, text: open[0] };
  const end = xml.indexOf("</row>", open.index);
  return end < 0 ? null : { from: open.index, text: xml.slice(open.index, end + "</row>".length) };
}

/** The sheet with a text in a cell that it has; null for one that it has not, and for a formula. */
function withCell(xml: string, row: number, ref: string, text: string): string | null {
  const found = rowIn(xml, row);
  if (!found) return null;
  const cell = new RegExp(`<c\\b[^>]*?\\br="${ref}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(found.text);
  if (!cell || /<f\b/.test(cell[0])) return null;
  const style = /^<c\b[^>]*?\b(s="\d+")/.exec(cell[0])?.[1];
  const at = found.from + cell.index;
  return xml.slice(0, at) + cellXml(ref, style, text) + xml.slice(at + cell[0].length);
}

function cellXml(ref: string, style: string | undefined, text: string): string {
  const escaped = xmlText(text).replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const content = text === "" ? "/>" : ` t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
  return `<c r="${ref}"${style ? ` ${style}` : ""}${content}`;
}

/** The sheet with a row behind its last one, styled like that; null where `after` is not the last. */
function withRow(xml: string, after: number, cells: readonly string[]): string | null {
  const found = rowIn(xml, after);
  const end = found ? found.from + found.text.length : -1;
  if (!found || !/^\s*<\/sheetData>/.test(xml.slice(end, end + 100))) return null;
  const styles = new Map(
    [...found.text.matchAll(/<c\b[^>]*?\br="([A-Z]+)\d+"[^>]*>/g)].map(([tag, column]) => [
      column,
      /\b(s="\d+")/.exec(tag)?.[1],
    ]),
  );
  const own = cells.map((text, column) => {
    const letter = colToLetter(column);
    return cellXml(`${letter}${after + 2}`, styles.get(letter), text);
  });
  return `${xml.slice(0, end)}<row r="${after + 2}">${own.join("")}</row>${xml.slice(end)}`;
}
