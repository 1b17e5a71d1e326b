import type { Area } from "./area";
import type { Block, Row } from "./block";
import { fillLines } from "./fill";
import { piecesOf } from "./pieces";
import { BLACK, type Line, MM_PER_POINT, type Strip, type Stroke } from "./sheet";
import { typeWidth } from "./width";

/** Tables are set smaller than text, as is usual: the standard lays nothing down. */
const SIZE = 12;
const LINE = 20 * MM_PER_POINT;
const PADDING = { x: 1.4, y: 0.7 } as const;
const WEIGHT = 0.18;
/** A column is at least so many characters wide for the share it gets, and at most. */
const NARROWEST = 2;
const WIDEST = 24;

/** A table as a strip a row; the head stays with the row under it. */
export function setTable(block: Block, area: Area): Strip[] {
  const widths = columnWidths(block.rows, area.width);
  return block.rows.map((row, i) => setRow(block, row, widths, area, i === 0));
}

function setRow(block: Block, row: Row, widths: readonly number[], area: Area, isFirst: boolean): Strip {
  const cell = SIZE * MM_PER_POINT;
  const columns = widths.map((width, i) => {
    const content = row.cells[i];
    const lines = content ? fillLines(content.text, (width - 2 * PADDING.x) / cell, 0, 0) : [];
    return { content, lines };
  });
  const tallest = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const height = tallest * LINE + 2 * PADDING.y;
  const lines: Line[] = [];
  let x = area.left;
  columns.forEach(({ content, lines: filled }, i) => {
    const top = (height - filled.length * LINE) / 2;
    filled.forEach(({ from, to, width }, at) => {
      const slack = row.head ? (widths[i] - 2 * PADDING.x - width * cell) / 2 : 0;
      const left = x + PADDING.x + Math.max(0, slack);
      const pieces = piecesOf(content.runs, from, to, left, { cell, extra: 0, size: SIZE });
      lines.push({ block, y: top + at * LINE, height: LINE, pieces });
    });
    x += widths[i];
  });
  const keep = row.head;
  return {
    block,
    height,
    before: 0,
    lines,
    strokes: frame(widths, area, height, isFirst),
    keep,
    newPage: false,
  };
}

/** Lines around the cells of a row; that above it belongs to the row before, but for the first. */
function frame(widths: readonly number[], { left, width }: Area, height: number, isFirst: boolean): Stroke[] {
  const across = (y: number): Stroke => ({ x: left, y, width, height: WEIGHT, color: BLACK });
  const down = (x: number): Stroke => ({ x, y: 0, width: WEIGHT, height, color: BLACK });
  let x = left;
  const edges = [left, ...widths.map((one) => (x += one))];
  return [...(isFirst ? [across(0)] : []), across(height), ...edges.map(down)];
}

/** Widths of columns by what stands in them; together `whole`, in whatever measure. */
export function columnWidths(rows: readonly Row[], whole: number): number[] {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const needs = Array.from({ length: count }, (_, i) => {
    const widest = rows.reduce(
      (most, { cells }) => Math.max(most, typeWidth(cells[i]?.text ?? "")),
      NARROWEST,
    );
    return Math.min(WIDEST, widest) * SIZE * MM_PER_POINT + 2 * PADDING.x;
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (whole * need) / total);
}
