import type { LedgerRow } from "./rows";

const HEADERS = [
  "文件",
  "部分",
  "章节",
  "事项",
  "任务",
  "牵头单位",
  "配合单位",
  "以下统一负责单位",
  "时限",
] as const;

/** A row with the path of the draft it comes from. */
export interface PlacedRow extends LedgerRow {
  readonly file: string;
}

function cellsOf(row: PlacedRow): string[] {
  const deadlines = row.deadlines.map(({ text, date }) => (date ? `${text}（${date}）` : text)).join("；");
  return [
    row.file,
    row.part,
    row.section,
    row.item,
    row.task,
    row.lead.join("、"),
    row.support.join("、"),
    row.inherited.join("、"),
    deadlines,
  ];
}

/** Cells that spreadsheet programs would run as formulas (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * CSV after RFC 4180 with a byte order mark, so that spreadsheet programs read Chinese; cells that begin like a
 * formula get an apostrophe in front.
 */
export function ledgerCsv(rows: readonly PlacedRow[]): string {
  const cell = (text: string): string => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[HEADERS as readonly string[], ...rows.map(cellsOf)].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** A Markdown table; marks that Markdown or HTML would read are escaped. */
export function ledgerMarkdown(rows: readonly PlacedRow[]): string {
  const cell = (text: string): string =>
    text.replace(/[\\|`*_<>[\]]/g, (char) => `\\${char}`).replace(/[\r\n]+/g, " ");
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;
  return (
    line(HEADERS) +
    line(HEADERS.map(() => "---")).replaceAll("\\", "") +
    rows.map((row) => line(cellsOf(row))).join("")
  );
}
