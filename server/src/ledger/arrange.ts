import type { UnitRole } from "../syntax/tree";
import type { LedgerDeadline } from "./deadlines";
import type { LedgerRow } from "./rows";

/** item: as the draft has them; unit: what each unit has to do; deadline: what is due when. */
export type LedgerOrder = "item" | "unit" | "deadline";

/** A row as one line of an arranged ledger. */
export interface LedgerLine<R extends LedgerRow = LedgerRow> {
  readonly row: R;
  /** The unit the line is for; empty but in the order by unit. */
  readonly unit: string;
  /** inherited: declared once for all that follows (以下不再列出). Null but in the order by unit. */
  readonly role: UnitRole | "inherited" | null;
  /** Those the line tells of: one at most in the order by deadline, else all of the row. */
  readonly deadlines: readonly LedgerDeadline[];
}

/** Lines that stand under one heading: a section, a unit, a last day. */
export interface LedgerGroup<R extends LedgerRow = LedgerRow> {
  readonly title: string;
  readonly lines: readonly LedgerLine<R>[];
}

/**
 * Arranges rows of one or several drafts; `draftOf` tells these apart. No line is lost: what has no section, unit or date
 * stands under an own heading.
 */
export function arrange<R extends LedgerRow>(
  rows: readonly R[],
  order: LedgerOrder,
  draftOf: (row: R) => string = () => "",
): LedgerGroup<R>[] {
  if (order === "unit") return byUnit(rows);
  return order === "deadline" ? byDeadline(rows) : bySection(rows, draftOf);
}

function bySection<R extends LedgerRow>(rows: readonly R[], draftOf: (row: R) => string): LedgerGroup<R>[] {
  const groups: { title: string; key: string; lines: LedgerLine<R>[] }[] = [];
  for (const row of rows) {
    const line: LedgerLine<R> = { row, unit: "", role: null, deadlines: row.deadlines };
    const key = [draftOf(row), row.part, row.section].join("\0");
    const last = groups[groups.length - 1];
    if (last?.key === key) last.lines.push(line);
    else groups.push({ title: row.section, key, lines: [line] });
  }
  return groups.map(({ title, lines }) => ({ title, lines }));
}

function byUnit<R extends LedgerRow>(rows: readonly R[]): LedgerGroup<R>[] {
  const units = new Map<string, LedgerLine<R>[]>();
  for (const row of rows) {
    for (const [unit, role] of partsIn(row)) {
      const lines = units.get(unit) ?? [];
      units.set(unit, lines);
      lines.push({ row, unit, role, deadlines: row.deadlines });
    }
  }
  return [...units].map(([title, lines]) => ({ title, lines }));
}

/** Every unit of a row once, with what it does; a row without units stands under the empty name. */
export function partsIn({ lead, support, inherited, roles }: LedgerRow): [string, LedgerLine["role"]][] {
  const guides = new Set(roles.filter(({ role }) => role === "guide").map(({ unit }) => unit));
  const parts: [string, LedgerLine["role"]][] = [
    ...lead.map((unit): [string, LedgerLine["role"]] => [unit, "lead"]),
    ...support.map((unit): [string, LedgerLine["role"]] => [unit, guides.has(unit) ? "guide" : "support"]),
    ...inherited.map((unit): [string, LedgerLine["role"]] => [unit, "inherited"]),
  ];
  return parts.length > 0 ? parts : [["", null]];
}

/** What is told of time without a day, in the order in which it follows the days. */
const WITHOUT_DAY = ["日期未定", "定期", "长期", "未写时限"] as const;

function byDeadline<R extends LedgerRow>(rows: readonly R[]): LedgerGroup<R>[] {
  const groups = new Map<string, LedgerLine<R>[]>();
  const add = (title: string, row: R, deadlines: readonly LedgerDeadline[]): void => {
    const lines = groups.get(title) ?? [];
    groups.set(title, lines);
    lines.push({ row, unit: "", role: null, deadlines });
  };
  for (const row of rows) {
    for (const deadline of row.deadlines) add(headingOf(deadline), row, [deadline]);
    if (row.deadlines.length === 0) add(WITHOUT_DAY[3], row, []);
  }
  const days = [...groups.keys()].filter((title) => /^\d/.test(title)).sort();
  return [...days, ...WITHOUT_DAY.filter((title) => groups.has(title))].map((title) => ({
    title,
    lines: groups.get(title)!,
  }));
}

function headingOf({ date, kind }: LedgerDeadline): string {
  if (date !== null) return date;
  return kind === "recurring" ? WITHOUT_DAY[1] : kind === "longterm" ? WITHOUT_DAY[2] : WITHOUT_DAY[0];
}
