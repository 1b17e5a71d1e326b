import type { LedgerTask } from "../../../server/src/lsp/protocol";
import { type Column, cellText } from "./columns";

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a press on a column's head makes of a sorting: ascending, descending, then in order of place again. */
export function nextSorting(sorting: Sorting | null, column: Column): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

/** Columns that stand in the order of the draft: 一、 before 二、. */
const BY_PLACE: readonly Column[] = ["part", "section"];

/**
 * `chosen` (places in `tasks`, in order) sorted. Equal ones stay in order of place; cells without text come last whichever
 * way. Deadlines go by their first day, names by Pinyin.
 */
export function sortTasks(
  tasks: readonly LedgerTask[],
  chosen: readonly number[],
  sorting: Sorting | null,
): readonly number[] {
  if (!sorting) return chosen;
  const { column, descending } = sorting;
  const way = descending ? -1 : 1;
  if (column === "number") return descending ? [...chosen].reverse() : chosen;
  const keys = new Map(chosen.map((index) => [index, keyOf(tasks[index], index, column)]));
  const compare = BY_PLACE.includes(column)
    ? byPlace([...keys.values()])
    : column === "deadline"
      ? plain
      : new Intl.Collator("zh-CN", { numeric: true }).compare;
  return [...chosen].sort((a, b) => {
    const [left, right] = [keys.get(a) ?? "", keys.get(b) ?? ""];
    if (left === "" || right === "") return Number(left === "") - Number(right === "") || a - b;
    return way * compare(left, right) || a - b;
  });
}

/** Days sort as text; what has none stands behind them. */
const NO_DAY = "9999";

function keyOf(task: LedgerTask, index: number, column: Column): string {
  const text = cellText(task, index, column);
  if (column !== "deadline" || text === "") return text;
  const days = task.deadlines.flatMap(({ date }) => date ?? []).sort();
  return days[0] ?? NO_DAY + text;
}

function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(values: readonly string[]): (a: string, b: string) => number {
  const places = new Map([...new Set(values)].map((value, place) => [value, place]));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}
