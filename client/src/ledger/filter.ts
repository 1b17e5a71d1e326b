import type { LedgerTask } from "../../../server/src/lsp/protocol";

/** Everything of a task that a filter looks into, in lower case. */
export function searchText(task: LedgerTask): string {
  return [
    task.part,
    task.section,
    task.ordinal + task.short,
    task.task,
    ...task.lead,
    ...task.support,
    ...task.guide,
    ...task.inherited,
    ...task.deadlines.flatMap(({ text, date }) => [text, date ?? ""]),
    ...task.targets,
  ]
    .join("\n")
    .toLowerCase();
}

/** Whether a text holds every word of a query; words stand apart by white space. An empty query lets all pass. */
export function queryOf(query: string): (text: string) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => words.every((word) => text.includes(word));
}

/** The places in `tasks` of those that match. */
export function matching(tasks: readonly LedgerTask[], query: string): number[] {
  const matches = queryOf(query);
  return tasks.flatMap((task, i) => (matches(searchText(task)) ? [i] : []));
}
