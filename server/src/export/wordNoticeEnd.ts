import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Block } from "../page/block";
import type { Measure } from "./wordNoticeMeasure";
import { run } from "./wordNoticeRuns";
import { NO_LINE, NO_MARGINS } from "./wordNoticeTable";

/** Eighths of a point: 0.35 mm for the first and last line, 0.25 mm between (GB/T 9704—2012 7.4.1). */
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const INNER = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;

export const isImprint = ({ kind }: Block): boolean => kind === "copies" || kind === "printing";

/**
 * The imprint (版记): a table at the foot of the last page, its last line on the bottom of the text area (GB/T 9704—2012 7.4.1).
 * Recipients moved there have no line between them and the copies (7.4.2).
 */
export function imprint(blocks: readonly Block[], page: Measure): (Paragraph | Table)[] {
  if (blocks.length === 0) return [];
  const copies = blocks.filter(({ kind }) => kind === "copies").map(copiesParagraph);
  const printing = blocks.filter(({ kind }) => kind === "printing").map(printingParagraph);
  const rows = [copies, printing].filter((lines) => lines.length > 0);
  const table = new Table({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [page.textWidth],
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      leftFromText: 0,
      rightFromText: 0,
    },
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: INNER,
      insideVertical: NO_LINE,
    },
    rows: rows.map(
      (children) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: page.textWidth, type: WidthType.DXA },
              children,
            }),
          ],
        }),
    ),
  });
  return [table, new Paragraph({ style: "Anchor" })];
}

const copiesParagraph = ({ text }: Block): Paragraph =>
  new Paragraph({ style: "Copies", children: [run(text)] });

function printingParagraph({ text, nameFrom }: Block): Paragraph {
  const organ = text.slice(0, nameFrom);
  return new Paragraph({
    style: "Printing",
    children: [...(organ === "" ? [] : [run(organ)]), run(text.slice(nameFrom), undefined, "tab")],
  });
}
