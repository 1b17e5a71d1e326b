import { planYear } from "../model/dates";
import { toFile } from "../model/snapshot";
import type { Notice, UnitRole } from "../syntax/tree";
import { splitUnits } from "../syntax/unitList";
import type { Span } from "../text/span";
import { type LedgerDeadline, readDeadline } from "./deadlines";
import type { LedgerRole } from "./roles";
import { type ColumnRole, type TableRow, type TaskTable, taskTables } from "./taskTable";
import { namesIn } from "./unitNames";

/** A task of a table in the draft, for drafts that say nowhere else who does what. Offsets of the file. */
export interface TableTask extends Span {
  readonly part: string;
  /** What stands in the column 序号; empty for none. */
  readonly number: string;
  readonly task: string;
  readonly roles: readonly LedgerRole[];
  readonly deadlines: readonly LedgerDeadline[];
}

/** The rows of the draft's tables that name a task and units, in order of place. */
export function tableTasks(notice: Notice): TableTask[] {
  return taskTables(notice).flatMap((table) => {
    const title = table.part.title?.text ?? "";
    const year = planYear(title) || planYear(notice.title?.text ?? "") || (notice.date?.value.year ?? 0);
    return table.rows.map((row) => read(notice, table, row, title, year)).filter(isTask);
  });
}

const isTask = ({ task, roles }: TableTask): boolean => task !== "" && roles.length > 0;

function read(
  notice: Notice,
  { grid: { columns } }: TaskTable,
  row: TableRow,
  part: string,
  year: number,
): TableTask {
  const { paragraph, cells } = row;
  const { text } = paragraph.body;
  const of = (role: ColumnRole): Span[] => cells.filter((_, i) => columns[i] === role);
  const said = (role: ColumnRole): string =>
    of(role)
      .map(({ from, to }) => text.slice(from, to).trim())
      .join("");
  return {
    part,
    number: said("number"),
    task: said("task"),
    roles: [
      ...of("lead").flatMap((cell) => rolesIn(notice, row, cell, "lead", "牵头单位")),
      ...of("support").flatMap((cell) => rolesIn(notice, row, cell, "support", "配合单位")),
      ...of("units").flatMap((cell) => rolesIn(notice, row, cell, "support", "责任单位")),
    ],
    deadlines: of("deadline").flatMap(({ from, to }) =>
      readDeadline(text.slice(from, to), year).map((term) => ({
        ...term,
        ...toFile(notice, paragraph, { from: from + term.from, to: from + term.to }),
      })),
    ),
    ...toFile(notice, paragraph, { from: 0, to: text.length }),
  };
}

function rolesIn(
  notice: Notice,
  { paragraph }: TableRow,
  cell: Span,
  role: UnitRole,
  verb: string,
): LedgerRole[] {
  const { text } = paragraph.body;
  return namesIn(text.slice(cell.from, cell.to)).map((unit) => {
    const at = text.indexOf(unit, cell.from);
    const span = at < 0 || at + unit.length > cell.to ? cell : { from: at, to: at + unit.length };
    const isGroup = splitUnits(unit, 0, unit.length, role, 0)[0]?.kind === "generic";
    return { unit, verb, role, isGroup, ...toFile(notice, paragraph, span) };
  });
}
