import type { LedgerTask } from "../../../server/src/lsp/protocol";

/** The columns of the table, in order. `number` counts the tasks in order of place. */
export const COLUMNS = [
  "number",
  "part",
  "section",
  "ordinal",
  "task",
  "lead",
  "support",
  "guide",
  "inherited",
  "deadline",
  "targets",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Shown until somebody chooses. */
export const FIRST_COLUMNS: readonly Column[] = [
  "number",
  "section",
  "ordinal",
  "task",
  "lead",
  "support",
  "deadline",
];

/** What the cell of a column says. `index` is the task's place in order. */
export function cellText(task: LedgerTask, index: number, column: Column): string {
  switch (column) {
    case "number":
      return String(index + 1);
    case "lead":
    case "support":
    case "guide":
    case "inherited":
      return task[column].join("、");
    case "deadline":
      return task.deadlines.map(({ text }) => text).join("；");
    case "targets":
      return task.targets.join("；");
    default:
      return task[column];
  }
}

/** Those of a stored choice that there are, in order; the first columns where none is left. */
export function columnsFrom(stored: unknown): readonly Column[] {
  const chosen = Array.isArray(stored) ? COLUMNS.filter((column) => stored.includes(column)) : [];
  return chosen.length > 0 ? chosen : FIRST_COLUMNS;
}
