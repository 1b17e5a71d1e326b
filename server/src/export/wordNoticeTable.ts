import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Row } from "../page/block";
import { columnWidths } from "../page/tableSetting";
import type { Measure } from "./wordNoticeMeasure";
import { textRuns } from "./wordNoticeRuns";
import { BORDERS, CELL_MARGINS } from "./wordStyle";

/** No line around or between cells. */
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** Cells whose text begins where the table does. */
export const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const;

/** How many cells a table has: each row as many as the longest. */
export const cellsOf = (rows: readonly Row[]): number =>
  rows.length * rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/** A table of the draft; the head stands on every page again. */
export function tableOf({ rows }: Block, page: Measure): Table {
  const widths = wholeWidths(rows, page.textWidth);
  return new Table({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: rows.map(
      ({ head, cells }) =>
        new TableRow({
          cantSplit: true,
          tableHeader: head,
          children: widths.map(
            (width, i) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [
                  new Paragraph({
                    style: head ? "TableHead" : "TableText",
                    children: textRuns(cells[i]?.runs ?? [], head ? "heading" : "text"),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Widths of columns in whole twips, shared out as in the preview. */
function wholeWidths(rows: readonly Row[], whole: number): number[] {
  const widths = columnWidths(rows, whole).map(Math.floor);
  const used = widths.reduce((total, width) => total + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + whole - used : width));
}
