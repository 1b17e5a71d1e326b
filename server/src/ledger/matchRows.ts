import { type LedgerTask, taskText } from "./tasks";
import type { ColumnRole, TaskGrid } from "./taskTable";

/** A row of a table with the task it is about; null for none. */
export interface TaskRow {
  /** Into the grid's rows. */
  readonly index: number;
  readonly task: LedgerTask | null;
  /** False where the row stands for an item that has several brackets: which of them it means nobody can tell. */
  readonly comparable: boolean;
}

export interface RowMatches {
  readonly rows: readonly TaskRow[];
  /** Tasks without a row, each with the row of the task before it; -1 for none. */
  readonly missing: readonly { readonly task: LedgerTask; readonly after: number }[];
}

/** Share of rows that must be tasks of the text, and of tasks that must be in the table, before one mirrors the other. */
const MIRRORS = 0.6;
const FEWEST = 2;
/** Where more than this share is on one side only, the table is one of chosen tasks or calls them otherwise. */
const SLIPS = 0.2;
const isSlip = (count: number, of: number): boolean => count <= Math.max(1, of * SLIPS);
const TOLD: readonly ColumnRole[] = ["lead", "support", "units", "deadline"];
const SHORTEST_KEY = 4;

/**
 * Finds the task of each row by its words: the whole task, its heading or its first clause. Null where the table is no
 * mirror of the text; rows without task and tasks without row only where they are few. Tasks of sections that the table leaves out altogether are not missing. Linear in both.
 */
export function matchRows(tasks: readonly LedgerTask[], { columns, rows }: TaskGrid): RowMatches | null {
  const column = columns.indexOf("task");
  const told = columns.flatMap((role, at) => (TOLD.includes(role) ? [at] : []));
  const find = finderOf(tasks);
  const brackets = new Map<LedgerTask["item"], number>();
  for (const { item } of tasks) brackets.set(item, (brackets.get(item) ?? 0) + 1);
  const rowOf = new Map<LedgerTask, number>();
  const matched: TaskRow[] = [];
  rows.forEach((row, index) => {
    const said = row[column] ?? "";
    // Rows of a section's heading have nothing but that.
    if (bare(said) === "" || !told.some((at) => (row[at] ?? "") !== "")) return;
    const task = find(said);
    const isOwn = task !== null && !rowOf.has(task);
    const isClear = task !== null && (brackets.get(task.item) === 1 || bare(said) === bare(taskText(task)));
    if (task && isOwn) rowOf.set(task, index);
    matched.push({ index, task, comparable: isOwn && isClear });
  });
  const scope = scopeOf(tasks, rowOf);
  const known = matched.filter(({ task }) => task !== null).length;
  const covered = scope.filter((task) => rowOf.has(task)).length;
  if (known < FEWEST || known < matched.length * MIRRORS || covered < scope.length * MIRRORS) return null;
  const isWhole =
    isSlip(matched.length - known, matched.length) && isSlip(scope.length - covered, scope.length);
  return isWhole
    ? { rows: matched, missing: missingOf(scope, rowOf) }
    : { rows: matched.filter(({ task }) => task !== null), missing: [] };
}

/** Gives the tasks of equal words one after the other, and the last of them again when there are more rows than tasks. */
function finderOf(tasks: readonly LedgerTask[]): (said: string) => LedgerTask | null {
  const byKey = new Map<string, LedgerTask[]>();
  for (const task of tasks) {
    const text = taskText(task);
    const keys = [bare(text), ...(task.isFirst ? [bare(task.item.heading)] : []), bare(firstClause(text))];
    for (const key of new Set(keys)) {
      const list = byKey.get(key);
      if (key.length >= SHORTEST_KEY && list) list.push(task);
      else if (key.length >= SHORTEST_KEY) byKey.set(key, [task]);
    }
  }
  const next = new Map<readonly LedgerTask[], number>();
  return (said) => {
    const text = said.replace(ORDINAL, "");
    for (const key of [text, text.split("。", 1)[0], firstClause(text)].map(bare)) {
      const list = byKey.get(key);
      if (!list) continue;
      const at = next.get(list) ?? 0;
      next.set(list, Math.min(at + 1, list.length - 1));
      return list[at];
    }
    return null;
  };
}

/** The tasks of those sections of which the table has at least one. */
function scopeOf(tasks: readonly LedgerTask[], rowOf: ReadonlyMap<LedgerTask, number>): LedgerTask[] {
  const sections = new Map<LedgerTask["part"], Set<string>>();
  for (const { part, section } of rowOf.keys())
    sections.set(part, (sections.get(part) ?? new Set()).add(section));
  return tasks.filter(({ part, section }) => sections.get(part)?.has(section));
}

/** Further brackets of an item that has a row are in it. */
function missingOf(
  scope: readonly LedgerTask[],
  rowOf: ReadonlyMap<LedgerTask, number>,
): RowMatches["missing"] {
  const rowOfItem = new Map([...rowOf].map(([task, row]) => [task.item, row]));
  const missing: { task: LedgerTask; after: number }[] = [];
  let after = -1;
  for (const task of scope) {
    const row = rowOf.get(task) ?? rowOfItem.get(task.item);
    if (row === undefined) missing.push({ task, after });
    else after = row;
  }
  return missing;
}

const ORDINAL =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,4}[）)]|[一二三四五六七八九十]{1,4}、|\d{1,3}[.．、])\s*/;

const firstClause = (text: string): string => text.replace(/^[\s。，；]+/, "").split(/[。，；：]/, 1)[0];

/** The words alone: marks and white space differ between text and table. */
const bare = (text: string): string => text.replace(/[\s\u3000。，；：、！？“”‘’《》（）()<>*,.;:]/g, "");
