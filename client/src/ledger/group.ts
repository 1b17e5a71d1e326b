import type { LedgerTask, LedgerTerm } from "../../../server/src/lsp/protocol";

/** By item: part, section, task. By unit: unit, role, task. By deadline: month, task. */
export const GROUPINGS = ["item", "unit", "deadline"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a unit is to a task, in the order shown. */
export const ROLES = ["lead", "support", "guide", "inherited"] as const;
export type Role = (typeof ROLES)[number];

/** What stands in place of a month, in the order shown, behind all months: again and again, without end, no day, nothing. */
export const NO_MONTH = ["recurring", "longterm", "undated", "none"] as const;

/** A line of the tree. */
export interface LedgerNode {
  /** The same for the same line of the next version, so that what is open stays open. */
  readonly id: string;
  readonly kind: "part" | "section" | "unit" | "role" | "month" | "task";
  /** As the draft has it; for a role one of `ROLES`, for a month 2026-06 or one of `NO_MONTH`; empty for a task. */
  readonly name: string;
  /** Places in the list of tasks; each once, in order. */
  readonly tasks: readonly number[];
  readonly parent: LedgerNode | null;
  readonly children: readonly LedgerNode[];
}

interface Growing extends LedgerNode {
  readonly tasks: number[];
  readonly children: Growing[];
}

/** The tree of the tasks at `chosen`; places of one task in several groups are nodes of their own. */
export function groupTasks(
  tasks: readonly LedgerTask[],
  chosen: readonly number[],
  grouping: Grouping,
): readonly LedgerNode[] {
  const tree = new Tree(grouping, tasks);
  if (grouping === "item") byItem(tree, tasks, chosen);
  if (grouping === "unit") byUnit(tree, tasks, chosen);
  if (grouping === "deadline") byMonth(tree, tasks, chosen);
  return tree.roots;
}

class Tree {
  roots: Growing[] = [];
  readonly #nodes = new Map<string, Growing>();

  constructor(
    readonly prefix: string,
    readonly tasks: readonly LedgerTask[],
  ) {}

  /** The group of that name below `parent`, made where there is none yet. */
  group(parent: Growing | null, kind: LedgerNode["kind"], name: string): Growing {
    const id = `${parent?.id ?? this.prefix}/${kind}:${name}`;
    return this.#nodes.get(id) ?? this.#add(id, parent, kind, name, []);
  }

  /** Puts a task into a group and counts it in all groups above; once, whatever the number of calls. */
  task(parent: Growing | null, index: number): void {
    if (parent?.tasks.at(-1) === index) return;
    for (let group = parent; group; group = group.parent as Growing | null)
      if (group.tasks.at(-1) !== index) group.tasks.push(index);
    const { ordinal, short } = this.tasks[index];
    const id = `${parent?.id ?? this.prefix}/task:${ordinal}${short}`;
    let own = id;
    for (let n = 2; this.#nodes.has(own); n++) own = `${id}#${n}`;
    this.#add(own, parent, "task", "", [index]);
  }

  #add(id: string, parent: Growing | null, kind: LedgerNode["kind"], name: string, tasks: number[]): Growing {
    const node: Growing = { id, kind, name, tasks, parent, children: [] };
    this.#nodes.set(id, node);
    (parent?.children ?? this.roots).push(node);
    return node;
  }
}

function byItem(tree: Tree, tasks: readonly LedgerTask[], chosen: readonly number[]): void {
  const hasParts = new Set(tasks.map(({ part }) => part)).size > 1;
  const inside = new Set(
    tasks.filter(({ ordinal }) => ordinal !== "").map(({ part, section }) => `${part}\n${section}`),
  );
  for (const index of chosen) {
    const { part, section } = tasks[index];
    const top = hasParts ? tree.group(null, "part", part) : null;
    // A section that is one single task needs no line above it.
    const isGroup = section !== "" && inside.has(`${part}\n${section}`);
    tree.task(isGroup ? tree.group(top, "section", section) : top, index);
  }
}

function byUnit(tree: Tree, tasks: readonly LedgerTask[], chosen: readonly number[]): void {
  for (const index of chosen) {
    for (const role of ROLES) {
      for (const unit of tasks[index][role])
        tree.task(tree.group(tree.group(null, "unit", unit), "role", role), index);
    }
  }
  // Those with most tasks first; sorting is stable, so that others stay in order of place.
  tree.roots.sort((a, b) => b.tasks.length - a.tasks.length);
  for (const { children } of tree.roots) children.sort(inOrder(ROLES));
}

function byMonth(tree: Tree, tasks: readonly LedgerTask[], chosen: readonly number[]): void {
  for (const index of chosen) {
    const { deadlines } = tasks[index];
    const months = deadlines.length > 0 ? deadlines.map(monthOf) : [NO_MONTH[3]];
    for (const month of new Set(months)) tree.task(tree.group(null, "month", month), index);
  }
  tree.roots.sort(inOrder(NO_MONTH));
}

function monthOf({ date, kind }: LedgerTerm): string {
  if (date !== null) return date.slice(0, 7);
  return kind === "date" ? "undated" : kind;
}

/** Names that are not in the list come first, by themselves. */
function inOrder(list: readonly string[]): (a: LedgerNode, b: LedgerNode) => number {
  return (a, b) =>
    list.indexOf(a.name) - list.indexOf(b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
