import { bracketDeadlines, deadlinesOf, readDeadline } from "./deadlines";
import { matchRows, type TaskRow } from "./matchRows";
import { rolesOf } from "./roles";
import type { LedgerTask } from "./tasks";
import type { ColumnRole, TaskGrid } from "./taskTable";
import { namesIn } from "./unitNames";

/** Where a table of tasks and the brackets of the text disagree. */
export type AnnexDifference =
  | {
      readonly kind: "missing";
      readonly task: LedgerTask;
      /** The row it should follow; -1 for the first. */
      readonly after: number;
    }
  | {
      readonly kind: "extra";
      readonly row: number;
      readonly column: number;
      /** The task that the row's place and units suggest, called otherwise there; null for none. */
      readonly task: LedgerTask | null;
    }
  | {
      readonly kind: "lead" | "support" | "units" | "deadline";
      readonly task: LedgerTask;
      readonly row: number;
      readonly column: number;
      /** What the text says, and what the cell says: names, or deadlines as written. */
      readonly inText: readonly string[];
      readonly inTable: readonly string[];
    };

export type ExtraRow = Extract<AnnexDifference, { readonly kind: "extra" }>;

/**
 * Compares the tasks of a text with a table of them. `unitKey` gives two names of one organ the same key. Nothing is
 * said of a table that is about other tasks: most of its rows must be tasks of the text and the other way round. Names
 * are compared as sets; what the text leaves open (who leads, by when) the table may settle.
 */
export function compareAnnex(
  tasks: readonly LedgerTask[],
  grid: TaskGrid,
  unitKey: (name: string) => string = (name) => name,
): AnnexDifference[] {
  const matched = matchRows(tasks, grid);
  if (!matched) return [];
  const column = (role: ColumnRole): number => grid.columns.indexOf(role);
  const found: AnnexDifference[] = [];
  const missing = new Map([...matched.missing].reverse().map((one) => [one.after, one.task]));
  for (const row of matched.rows) {
    if (row.task) {
      if (row.comparable) found.push(...compareRow({ ...row, task: row.task }, grid, unitKey));
      continue;
    }
    const task = missing.get(row.index - 1) ?? null;
    const isRenamed =
      task !== null &&
      compareRow({ index: row.index, task, comparable: true }, grid, unitKey).every(
        ({ kind }) => kind === "deadline",
      );
    if (isRenamed) missing.delete(row.index - 1);
    found.push({ kind: "extra", row: row.index, column: column("task"), task: isRenamed ? task : null });
  }
  const renamed = new Set(found.map(({ kind, task }) => (kind === "extra" ? task : null)));
  for (const { task, after } of matched.missing)
    if (!renamed.has(task)) found.push({ kind: "missing", task, after });
  return found;
}

type MatchedRow = TaskRow & { readonly task: LedgerTask };

function compareRow(
  { task, index }: MatchedRow,
  { columns, rows }: TaskGrid,
  unitKey: (name: string) => string,
): AnnexDifference[] {
  const found: AnnexDifference[] = [];
  const cell = (column: number): string => rows[index][column] ?? "";
  const roles = rolesOf(task);
  const lead = roles.filter(({ role }) => role === "lead").map(({ unit }) => unit);
  const support = roles.filter(({ role }) => role !== "lead").map(({ unit }) => unit);
  const inherited = new Set(task.inherited.map(({ name }) => unitKey(name)));
  const report = (kind: "lead" | "support" | "units", inText: readonly string[]): void => {
    const places = columns.flatMap((role, column) => (role === kind ? [column] : []));
    if (places.length === 0) return;
    const inTable = places.flatMap((column) => namesIn(cell(column)));
    const said = new Set(inText.map(unitKey));
    const listed = new Set(inTable.map(unitKey));
    const differs =
      [...said].some((key) => !listed.has(key)) ||
      [...listed].some((key) => !said.has(key) && !(kind !== "lead" && inherited.has(key)));
    if (differs) found.push({ kind, task, row: index, column: places[0], inText: unique(inText), inTable });
  };
  if (columns.includes("units")) report("units", [...lead, ...support]);
  else if (lead.length > 0) {
    report("lead", lead);
    report("support", support);
  }
  const column = columns.indexOf("deadline");
  const deadline = column < 0 ? null : compareDeadline(task, cell(column));
  if (deadline) found.push({ kind: "deadline", task, row: index, column, ...deadline });
  return found;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** A cell must say one of the deadlines of the text; where the bracket has one of its own, that one. */
function compareDeadline(
  task: LedgerTask,
  cell: string,
): { readonly inText: readonly string[]; readonly inTable: readonly string[] } | null {
  const said = deadlinesOf(task);
  // Where the draft tells no year, either side's own year does for both.
  const year =
    task.year || Number(/(\d{4})年/.exec([cell, ...said.map(({ text }) => text)].join())?.[1] ?? 0);
  const own = task.duties.flatMap((duty) => bracketDeadlines(task, duty, year));
  const all = own.length > 0 ? own : deadlinesOf({ ...task, year });
  const listed = readDeadline(cell, year);
  if (all.length === 0 || (own.length === 0 && (listed.length === 0 || all.length > 1))) return null;
  const inText = all.map(({ text }) => text);
  const inTable = listed.map(({ text }) => text);
  const keys = new Set(all.map(deadlineKey));
  return listed.some((deadline) => keys.has(deadlineKey(deadline))) ? null : { inText, inTable };
}

/** Same day, or the same words but for those that add nothing; 长期坚持 and 持续推进 mean the same. */
function deadlineKey({ date, kind, text }: ReturnType<typeof readDeadline>[number]): string {
  if (date) return date;
  return kind === "longterm" ? kind : text.replace(/(?:之前|以前|前|完成|底|末){1,6}$/, "");
}
