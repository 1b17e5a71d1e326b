import { draftRegistry } from "../model/names/draftRegistry";
import { groupKey } from "../model/responsibility/dutyTasks";
import type { Snapshot } from "../model/snapshot";
import { derived } from "../text/derived";
import { type AnnexDifference, compareAnnex } from "./annex";
import { matchRows } from "./matchRows";
import { ledgerTasks } from "./tasks";
import { type TaskGrid, type TaskTable, taskTables } from "./taskTable";

/** A table of tasks in a draft with what sets it apart from the brackets. */
export interface ComparedTable {
  readonly table: TaskTable;
  readonly differences: readonly AnnexDifference[];
}

/** Each table of tasks in a draft against the brackets of its text. */
export const comparedTables = derived((snapshot: Snapshot): readonly ComparedTable[] =>
  taskTables(snapshot.notice).map((table) => ({ table, differences: compareWith(snapshot, table.grid) })),
);

/** A table that stands elsewhere, such as a CSV file beside the draft, against the brackets of the draft. */
export function compareWith(snapshot: Snapshot, grid: TaskGrid): AnnexDifference[] {
  const registry = draftRegistry(snapshot);
  return compareAnnex(ledgerTasks(snapshot.notice), grid, (name) => {
    const match = registry.find(name);
    return match ? `${match.place} ${match.entry.full}` : groupKey(name);
  });
}

/** Whether enough rows of a table are tasks of the draft, two at least, for the one to be a mirror of the other. */
export const isMirror = ({ notice }: Snapshot, grid: TaskGrid): boolean =>
  matchRows(ledgerTasks(notice), grid) !== null;
