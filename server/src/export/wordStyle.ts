import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { xmlText } from "./safeText";

/** Sizes in half points: 二号 for titles, 四号 and 小四 in tables (GB/T 9704—2012 5.2.2, 7.3.1; tables by convention). */
const SIZE = { second: 44, fourth: 28, smallFourth: 24 } as const;

/** Line pitch in points: 28 or so for text (5.2.3), closer in tables. */
const PITCH: Readonly<Record<keyof typeof SIZE, number>> = { second: 34, fourth: 27, smallFourth: 20 };

/** The faces of GB/T 9704—2012 7.3.1 and 7.3.3; digits and Latin letters in a face of their own. */
const FACES = {
  title: "方正小标宋简体",
  head: "黑体",
  section: "楷体_GB2312",
  text: "仿宋_GB2312",
  page: "宋体",
} as const;

/** How a paragraph is set. */
export interface Look {
  readonly face: keyof typeof FACES;
  readonly size: keyof typeof SIZE;
  readonly align?: "left" | "center";
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean;
  /** First line indented by two characters. */
  readonly indent?: boolean;
}

export const TITLE: Look = { face: "title", size: "second", align: "center" };
export const TABLE_HEAD: Look = { face: "head", size: "smallFourth", align: "center" };
export const TABLE_TEXT: Look = { face: "text", size: "smallFourth" };
export const TABLE_NUMBER: Look = { face: "text", size: "smallFourth", align: "center" };
export const TABLE_PART: Look = { face: "head", size: "smallFourth", align: "center", keepNext: true };
export const TABLE_SECTION: Look = { face: "section", size: "smallFourth", keepNext: true };
export const HEADING: Look = { face: "head", size: "fourth", keepNext: true };
export const BODY: Look = { face: "text", size: "fourth" };

const CHARACTER = 100;

const LATIN = "Times New Roman";

/** Face and size of a run. */
function faceOf({ face, size }: Pick<Look, "face" | "size">) {
  return {
    size: SIZE[size],
    font: { ascii: LATIN, hAnsi: LATIN, eastAsia: FACES[face], cs: LATIN },
  } satisfies IRunOptions;
}

/** A paragraph; line ends in `text` stay line ends. Spacing in points. */
export function paragraph(
  text: string,
  look: Look,
  spacing: { before?: number; after?: number } = {},
): Paragraph {
  const lines = text.split(/\r\n|\r|\n/);
  return new Paragraph({
    alignment: look.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: {
      before: (spacing.before ?? 0) * 20,
      after: (spacing.after ?? 0) * 20,
      line: PITCH[look.size] * 20,
      lineRule: look.size === "second" ? LineRuleType.AT_LEAST : LineRuleType.EXACTLY,
    },
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.indent ? { indent: { firstLineChars: 2 * CHARACTER } } : {}),
    children: lines.map(
      (line, i) => new TextRun({ ...faceOf(look), text: xmlText(line), ...(i > 0 ? { break: 1 } : {}) }),
    ),
  });
}

/** A cell of a table; `width` in twips. */
export function cell(text: string, look: Look, width: number, span = 1): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    children: [paragraph(text, look)],
  });
}

/** A row; the header row stands on every page again, others may break over pages. */
export function row(cells: readonly TableCell[], isHeader = false): TableRow {
  return new TableRow({ children: [...cells], ...(isHeader ? { tableHeader: true, cantSplit: true } : {}) });
}

/** Between the lines of cells and their text, in twips: said once for a table, as a file has many cells. */
export const CELL_MARGINS = {
  left: 80,
  right: 80,
  top: 40,
  bottom: 40,
  marginUnitType: WidthType.DXA,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
export const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** Twips of 210 mm × 297 mm. */
const A4 = { width: 11_906, height: 16_838 } as const;

/** Twips between the margins: 225 mm across, 156 mm upright. */
export const WIDTH = { landscape: 12_756, portrait: 8_845 } as const;

/**
 * The page (GB/T 9704—2012 5.1, 5.2.1): A4 with the type area of 156 mm × 225 mm, turned for landscape so that the head of a
 * table is at the binding edge (8); page numbers — 1 — in 四号宋体 (7.5).
 */
export function page(
  orientation: keyof typeof WIDTH,
  children: ISectionOptions["children"],
): ISectionOptions {
  const margin =
    orientation === "portrait"
      ? { top: 2098, right: 1474, bottom: 1984, left: 1587 }
      : { top: 1587, right: 1984, bottom: 1474, left: 2098 };
  return {
    properties: {
      page: {
        size: {
          width: A4.width,
          height: A4.height,
          orientation: orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...margin, footer: orientation === "portrait" ? 1447 : 850 },
      },
    },
    footers: { default: pageNumber() },
    children,
  };
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            ...faceOf({ face: "page", size: "fourth" }),
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}

/** The file of a document. */
export async function wordBytes(title: string, section: ISectionOptions): Promise<Uint8Array> {
  const file = new Document({
    title: xmlText(title),
    creator: "policy-notice",
    styles: {
      default: {
        document: {
          run: {
            ...faceOf({ face: "text", size: "fourth" }),
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
      },
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
