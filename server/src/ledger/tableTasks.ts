import { planYear } from "../model/dates";
import { toFile } from "../model/snapshot";
import type { Notice, Part, Place, UnitRole } from "../syntax/tree";
import { splitUnits } from "../syntax/unitList";
import type { Span } from "../text/span";
import { type LedgerDeadline, readDeadline } from "./deadlines";
import { type FlatTable, flatTables } from "./flatTables";
import type { LedgerRole } from "./roles";
import { type ColumnRole, type TaskTable, taskTables } from "./taskTable";
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
  const found = [...taskTables(notice).map(laid), ...flatTables(notice).map(laidFlat)].flatMap(
    ({ part, columns, rows }) => {
      const title = part.title?.text ?? "";
      const year = planYear(title) || planYear(notice.title?.text ?? "") || (notice.date?.value.year ?? 0);
      return rows.map((row) => read(notice, row, columns, title, year)).filter(isTask);
    },
  );
  return found.sort((a, b) => a.from - b.from);
}

const isTask = ({ task, roles }: TableTask): boolean => task !== "" && roles.length > 0;

/** A table of either kind: cells with the paragraph they stand in. */
interface Laid {
  readonly part: Part;
  readonly columns: readonly ColumnRole[];
  readonly rows: readonly (readonly Place[])[];
}

const laid = ({ part, grid: { columns }, rows }: TaskTable): Laid => ({
  part,
  columns,
  rows: rows.map(({ paragraph, cells }) => cells.map((cell) => ({ paragraph, ...cell }))),
});

const laidFlat = ({ rows, ...table }: FlatTable): Laid => ({
  ...table,
  rows: rows.map((row) => row.map((paragraph) => ({ paragraph, from: 0, to: paragraph.body.text.length }))),
});

const textOf = ({ paragraph, from, to }: Place): string => paragraph.body.text.slice(from, to);

function read(
  notice: Notice,
  row: readonly Place[],
  columns: readonly ColumnRole[],
  part: string,
  year: number,
): TableTask {
  const of = (role: ColumnRole): Place[] => row.filter((_, i) => columns[i] === role);
  const said = (role: ColumnRole): string =>
    of(role)
      .map((cell) => textOf(cell).trim())
      .join("");
  const { paragraph } = row[0];
  const last = row[row.length - 1].paragraph;
  return {
    part,
    number: said("number"),
    task: said("task"),
    roles: [
      ...of("lead").flatMap((cell) => rolesIn(notice, cell, "lead", "牵头单位")),
      ...of("support").flatMap((cell) => rolesIn(notice, cell, "support", "配合单位")),
      ...of("units").flatMap((cell) => rolesIn(notice, cell, "support", "责任单位")),
    ],
    deadlines: of("deadline").flatMap((cell) =>
      readDeadline(textOf(cell), year).map((term) => ({
        ...term,
        ...toFile(notice, cell.paragraph, { from: cell.from + term.from, to: cell.from + term.to }),
      })),
    ),
    from: toFile(notice, paragraph, { from: 0, to: paragraph.body.text.length }).from,
    to: toFile(notice, last, { from: 0, to: last.body.text.length }).to,
  };
}

function rolesIn(notice: Notice, { paragraph, ...cell }: Place, role: UnitRole, verb: string): LedgerRole[] {
  const { text } = paragraph.body;
  return namesIn(text.slice(cell.from, cell.to)).map((unit) => {
    const at = text.indexOf(unit, cell.from);
    const span = at < 0 || at + unit.length > cell.to ? cell : { from: at, to: at + unit.length };
    const isGroup = splitUnits(unit, 0, unit.length, role, 0)[0]?.kind === "generic";
    return { unit, verb, role, isGroup, ...toFile(notice, paragraph, span) };
  });
}
