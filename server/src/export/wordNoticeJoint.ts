import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { widthOf } from "../text/chars";
import { fromPoints, type Measure } from "./wordNoticeMeasure";
import { run } from "./wordNoticeRuns";
import { NO_LINE, NO_MARGINS } from "./wordNoticeTable";

const WORD = "文件";
/** Characters that 文件 and the room before it take. */
export const WORD_WIDTH = 2.5;
/** Twips, so that the longest name stays one line. */
const ROUNDING = 20;

/** Marks without 文件, and whether one has it. */
export function splitMarks(marks: readonly string[]): { organs: readonly string[]; hasWord: boolean } {
  const organs = marks.map((mark) => mark.replace(/文件$/, "")).filter((organ) => organ !== "");
  return { organs, hasWord: marks.some((mark) => mark.endsWith(WORD)) };
}

/** Several organs, the lead organ first, spread to one width; 文件 to their right, in the middle of their height (7.2.4). */
export function jointMark(marks: readonly string[], page: Measure, markSize: number): (Paragraph | Table)[] {
  const { organs, hasWord } = splitMarks(marks);
  const right = hasWord ? Math.round(fromPoints(markSize) * WORD_WIDTH) : 0;
  const left = Math.round(fromPoints(markSize) * Math.max(1, ...organs.map(widthOf))) + ROUNDING;
  const widths = [Math.min(left, page.textWidth - right), ...(hasWord ? [right] : [])];
  const cells = [
    organs.map((text) => new Paragraph({ style: "JointOrgan", children: [run(text)] })),
    [new Paragraph({ style: "MarkWord", children: [run(WORD)] })],
  ];
  return [
    new Paragraph({ style: "MarkSpace" }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
      alignment: AlignmentType.CENTER,
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: NO_MARGINS,
      borders: {
        top: NO_LINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: widths.map(
            (width, i) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: cells[i],
              }),
          ),
        }),
      ],
    }),
  ];
}
