import { arrange, type LedgerLine, type LedgerOrder } from "../ledger/arrange";
import type { LedgerRow } from "../ledger/rows";

/** A row with the draft it comes from. */
export interface PlacedRow extends LedgerRow {
  /** The draft's path or file name. */
  readonly file: string;
  /** Document number and title of the draft, or its file where it has neither: what tells drafts apart wherever they lie. */
  readonly draft: string;
}

export type PlacedLine = LedgerLine<PlacedRow>;

/** How a column of the ledger is filled. Dates are texts YYYY-MM-DD. */
export interface Column {
  readonly header: string;
  readonly kind: "text" | "number" | "date";
  /** In characters of half width. */
  readonly width: number;
  /** True where equal cells below one another are one cell in a table for reading. */
  readonly joins?: boolean;
  readonly cell: (line: PlacedLine) => string;
}

/** The ledger as a table: `cells[i][j]` belongs to `columns[j]`. */
export interface LedgerTable {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly string[])[];
  /** Where a group ends and the next begins: the first row of each. */
  readonly starts: readonly number[];
}

const ROLES = { lead: "牵头", support: "配合", guide: "指导", inherited: "统一负责" } as const;

/** What a unit does in a line of the order by unit: units that nobody leads are responsible together. */
export function roleWord({ row, role }: PlacedLine): string {
  if (role === null) return "";
  return role === "support" && row.lead.length === 0 ? "责任" : ROLES[role];
}

/** The item's ordinals without that of the section it stands in. */
export function ordinalOf({ path, section }: LedgerRow): string {
  return (path.length > 1 && section.startsWith(path[0]) ? path.slice(1) : path).join("");
}

export const deadlineText = ({ deadlines }: LedgerLine): string =>
  deadlines.map(({ text }) => text).join("；");

/** The last of its days. */
function dueDay({ deadlines }: LedgerLine): string {
  return deadlines.reduce((last, { date }) => (date !== null && date > last ? date : last), "");
}

const names = (units: readonly string[]): string => units.join("、");

const NUMBER: Column = { header: "序号", kind: "number", width: 6, cell: () => "" };
const DUE: Column = { header: "截止日期", kind: "date", width: 12, cell: dueDay };
const UNIT: readonly Column[] = [
  { header: "单位", kind: "text", width: 20, joins: true, cell: ({ unit }) => unit },
  { header: "承担角色", kind: "text", width: 10, cell: roleWord },
];
const PART: Column = { header: "部分", kind: "text", width: 20, cell: ({ row }) => row.part };
const COMMON: readonly Column[] = [
  { header: "章节", kind: "text", width: 20, joins: true, cell: ({ row }) => row.section },
  { header: "事项", kind: "text", width: 12, cell: ({ row }) => ordinalOf(row) },
  { header: "重点任务", kind: "text", width: 60, cell: ({ row }) => row.task },
  { header: "牵头单位", kind: "text", width: 20, cell: ({ row }) => names(row.lead) },
  { header: "配合单位", kind: "text", width: 28, cell: ({ row }) => names(row.support) },
  { header: "统一负责单位", kind: "text", width: 18, cell: ({ row }) => names(row.inherited) },
  { header: "完成时限", kind: "text", width: 16, cell: deadlineText },
];
const FILE: Column = { header: "文件", kind: "text", width: 20, cell: ({ row }) => row.file };

const COLUMNS: Readonly<Record<LedgerOrder, readonly Column[]>> = {
  item: [NUMBER, PART, ...COMMON, DUE, FILE],
  unit: [NUMBER, ...UNIT, PART, ...COMMON.map((column) => ({ ...column, joins: false })), DUE, FILE],
  deadline: [NUMBER, DUE, PART, ...COMMON.map((column) => ({ ...column, joins: false })), FILE],
};

/** All columns in every ledger, so that programs can rely on them. */
export function ledgerTable(rows: readonly PlacedRow[], order: LedgerOrder): LedgerTable {
  const columns = COLUMNS[order];
  const groups = arrange(rows, order, ({ file }) => file);
  const starts: number[] = [];
  const cells: string[][] = [];
  for (const { lines } of groups) {
    starts.push(cells.length);
    for (const line of lines) {
      const number = String(cells.length + 1);
      cells.push(columns.map((column) => (column === NUMBER ? number : column.cell(line))));
    }
  }
  return { title: tableTitle(rows), columns, cells, starts };
}

/** For readers: without columns that say nothing, and without the file and the part where all rows have the same. */
export function withoutIdle(table: LedgerTable): LedgerTable {
  const { columns, cells } = table;
  const kept = columns.flatMap((column, j) => {
    const first = cells[0]?.[j] ?? "";
    const isSame = cells.every((row) => row[j] === first);
    return isSame && (first === "" || column === FILE || column === PART) && cells.length > 0 ? [] : [j];
  });
  return {
    ...table,
    columns: kept.map((j) => columns[j]),
    cells: cells.map((row) => kept.map((j) => row[j])),
  };
}

/** Named after the one text that the tasks stand in. */
export function tableTitle(rows: readonly LedgerRow[]): string {
  const parts = new Set(rows.map(({ part }) => part));
  const [part] = parts;
  return `${parts.size === 1 ? part : ""}重点任务分工表`;
}
