import {
  type Cell,
  type CellStyle,
  type CellValue,
  colToLetter,
  type MergeRange,
  writeXlsx,
} from "hucre/xlsx";
import { widthOf } from "../text/chars";
import type { Column, LedgerTable } from "./ledgerTable";
import { xmlText } from "./safeText";

/** What Excel takes in one cell. */
const LONGEST_CELL = 32_767;
/** Points of a line, of the space above and below, and of the highest row that Excel takes. */
const LINE = 15;
const PADDING = 4;
const HIGHEST = 409;
/** How much of a column its text fills: faces differ in width. */
const FILLED = 0.88;
/** What Excel takes in a page header, codes included. */
const LONGEST_HEADER = 200;
const INCH = 25.4;

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const FONT = { name: "仿宋", size: 11 };
const HEADER: CellStyle = {
  font: { name: "黑体", size: 11 },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const STYLES: Readonly<Record<Column["kind"], CellStyle>> = {
  text: { font: FONT, border: BORDER, alignment: { vertical: "center", wrapText: true } },
  number: { font: FONT, border: BORDER, alignment: { horizontal: "center", vertical: "center" } },
  date: {
    font: FONT,
    border: BORDER,
    alignment: { horizontal: "center", vertical: "center" },
    numFmt: "yyyy-mm-dd",
  },
};

/**
 * A workbook of one sheet for A4 landscape: header frozen and on every page, filter, real dates. Cells that are merged keep
 * their value each, so that the filter finds all of them. `now` is noted as the time of its making.
 */
export function xlsxBytes(table: LedgerTable, now: Date): Promise<Uint8Array> {
  const { columns, cells, title } = table;
  const values = cells.map((row) => row.map((text, j) => cellValue(text, columns[j])));
  const styled = new Map<string, Partial<Cell>>();
  for (let i = 0; i <= cells.length; i++)
    for (const [j, { kind }] of columns.entries())
      styled.set(`${i},${j}`, { style: i === 0 ? HEADER : STYLES[kind] });
  return writeXlsx({
    properties: { title: xmlText(title), creator: "policy-notice", created: now, modified: now },
    sheets: [
      {
        name: "责任台账",
        columns: columns.map(({ width }) => ({ width })),
        rows: [columns.map(({ header }) => header), ...values],
        cells: styled,
        rowDefs: new Map(cells.map((row, i) => [i + 1, { height: heightOf(row, columns) }])),
        merges: mergesOf(table),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${cells.length + 1}` },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$1:$1",
          horizontalCentered: true,
          margins: {
            top: 20 / INCH,
            bottom: 18 / INCH,
            left: 15 / INCH,
            right: 15 / INCH,
            header: 10 / INCH,
            footer: 10 / INCH,
          },
        },
        headerFooter: { oddHeader: `&C${headerText(title)}`, oddFooter: "&C— &P —" },
      },
    ],
  });
}

function cellValue(text: string, { kind }: Column): CellValue {
  if (text === "") return null;
  if (kind === "number") return Number(text);
  return kind === "date" ? new Date(`${text}T00:00:00Z`) : xmlText(text).slice(0, LONGEST_CELL);
}

/** Points that the cells of a row take when their lines break: not every program works that out by itself. */
function heightOf(row: readonly string[], columns: readonly Column[]): number {
  const lines = row.map((text, j) =>
    columns[j].joins ? 1 : Math.ceil((2 * widthOf(text)) / (FILLED * columns[j].width)),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

/** Equal cells below one another, within a group, of the columns that join. */
function mergesOf({ columns, cells, starts }: LedgerTable): MergeRange[] {
  return columns.flatMap(({ joins }, j) =>
    joins
      ? starts.flatMap((start, i) => {
          const end = (starts[i + 1] ?? cells.length) - 1;
          const merge = { startRow: start + 1, startCol: j, endRow: end + 1, endCol: j };
          return end > start && cells[start][j] !== "" ? [merge] : [];
        })
      : [],
  );
}

/** In headers & begins a code, and digits behind the code of a font size would belong to it. */
function headerText(title: string): string {
  return ` ${xmlText(title)
    .slice(0, LONGEST_HEADER / 2)
    .replaceAll("&", "&&")}`;
}
