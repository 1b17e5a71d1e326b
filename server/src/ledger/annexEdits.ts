import type { ParagraphEdit } from "../model/fileEdits";
import type { AnnexDifference } from "./annex";
import { bracketDeadlines, deadlinesOf } from "./deadlines";
import { rolesOf } from "./roles";
import { shortTask } from "./rows";
import type { LedgerTask } from "./tasks";
import type { ColumnRole, TaskTable } from "./taskTable";

/** A difference in what one unit column or the deadline column says. */
export type CellDifference = Extract<AnnexDifference, { readonly task: LedgerTask; readonly row: number }>;

/** The cell as the bracket has it; null where two columns share the units, or the cell cannot hold it. */
export function cellEdit(
  table: TaskTable,
  { row, column, inText, kind }: CellDifference,
): ParagraphEdit | null {
  if (table.grid.columns.filter((role) => role === kind).length > 1) return null;
  const { paragraph, cells } = table.rows[row];
  const cell = cells[column];
  const text = inText.join(kind === "deadline" ? "；" : "、");
  if (cell) return text.includes(table.mark) ? null : { paragraph, ...cell, text };
  if (table.mark === "|" || text === "") return null;
  const end = paragraph.body.text.length;
  return { paragraph, from: end, to: end, text: "\t".repeat(column - cells.length + 1) + text };
}

/** The task's cell as the text calls the task. */
export function nameEdit(
  table: TaskTable,
  row: number,
  column: number,
  task: LedgerTask,
): ParagraphEdit | null {
  const { paragraph, cells } = table.rows[row];
  const cell = cells[column];
  const text = shortTask(task);
  return cell && !text.includes(table.mark) ? { paragraph, ...cell, text } : null;
}

/**
 * The bracket as the cell has it; null where the bracket has no stretch of its own that says this: no unit of the role,
 * several lists of it, or no deadline.
 */
export function bracketEdit({ kind, task, inTable }: CellDifference): ParagraphEdit | null {
  if (inTable.length === 0) return null;
  if (kind === "deadline") return deadlineEdit(task, inTable);
  return listEdit(task, kind === "units" ? null : kind, inTable);
}

function deadlineEdit(task: LedgerTask, inTable: readonly string[]): ParagraphEdit | null {
  const { duties, year } = task;
  const places = duties.flatMap((duty) => (bracketDeadlines(task, duty, year).length > 0 ? [duty] : []));
  if (places.length !== 1) return null;
  const [{ paragraph, value }] = places;
  const label = value.labels.find(({ role }) => role === "deadline");
  const place = label?.value ?? value.deadline;
  if (!place) return null;
  const said = paragraph.body.text.slice(place.from, place.to);
  const verb = label ? "" : (/(?:前|底)(完成|办结|建成)$/.exec(said.trim())?.[1] ?? "");
  const text = inTable.join("；");
  return { paragraph, ...place, text: verb !== "" && !text.endsWith(verb) ? text + verb : text };
}

/** The one list of units that the brackets give a role by their own words, its names divided by marks alone. */
function listEdit(
  { duties }: LedgerTask,
  role: "lead" | "support" | null,
  names: readonly string[],
): ParagraphEdit | null {
  const lists = duties.flatMap(({ paragraph, value }) => {
    const units = value.units.filter(
      (unit) => unit.kind !== "person" && (role === null || (unit.role === "lead") === (role === "lead")),
    );
    return units.length > 0 ? [{ paragraph, units }] : [];
  });
  if (lists.length !== 1) return null;
  const [{ paragraph, units }] = lists;
  const marks = units
    .slice(1)
    .map(({ from }, i) => paragraph.body.text.slice(units[i].to, from).replace(/\s/g, ""));
  if (marks.some((mark) => !/^(?:[、，,]|等|[和及]|以及)$/.test(mark))) return null;
  const last = units[units.length - 1];
  const keepsEnd = marks.length > 0 && names.length > 1 && names[names.length - 1] === last.name;
  const text = keepsEnd
    ? names.slice(0, -1).join("、") + marks[marks.length - 1] + last.name
    : names.join("、");
  return { paragraph, from: units[0].from, to: last.to, text };
}

/** A row for a task that the table leaves out, behind the row of the task before it; null where it would break the table. */
export function rowEdit(table: TaskTable, task: LedgerTask, after: number): ParagraphEdit | null {
  const paragraph = table.rows[after]?.paragraph;
  if (!paragraph) return null;
  const isLast = after === table.rows.length - 1;
  const number = Number(table.grid.rows[after][table.grid.columns.indexOf("number")] || Number.NaN);
  const cells = table.grid.columns.map((column) =>
    column === "number" ? (isLast && number > 0 ? String(number + 1) : "") : taskCell(task, column),
  );
  if (cells.some((cell) => cell.includes(table.mark))) return null;
  const row = table.mark === "|" ? `| ${cells.join(" | ")} |` : cells.join("\t");
  const at = paragraph.body.text.length;
  return { paragraph, from: at, to: at, text: `\n${row}` };
}

/** What a cell of a column says of a task. */
export function taskCell(task: LedgerTask, column: ColumnRole): string {
  const roles = rolesOf(task);
  const names = (wanted: (role: string) => boolean): string =>
    [...new Set(roles.filter(({ role }) => wanted(role)).map(({ unit }) => unit))].join("、");
  switch (column) {
    case "task":
      return shortTask(task);
    case "lead":
      return names((role) => role === "lead");
    case "support":
      return names((role) => role !== "lead");
    case "units":
      return names(() => true);
    case "deadline":
      return [...new Set(deadlinesOf(task).map(({ text }) => text))].join("；");
    default:
      return "";
  }
}
