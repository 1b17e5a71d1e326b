import {
  Disposable,
  EventEmitter,
  type ProviderResult,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from "vscode";
import type { LedgerTask } from "../../../server/src/lsp/protocol";
import { matching } from "./filter";
import { type Grouping, groupTasks, type LedgerNode } from "./group";
import type { LedgerSource } from "./source";
import { countOf, detailsOf, nodeName } from "./words";

/** A command of ours that no menu shows: goes to the text of a node. */
export const goToCommand = "notice.ledger.goTo";

const ICONS: Readonly<Record<LedgerNode["kind"], string>> = {
  part: "book",
  section: "list-ordered",
  unit: "organization",
  role: "person",
  month: "calendar",
  task: "checklist",
};
/** More tasks are not spread out at once. */
const MOST_SPREAD = 200;

/** The lines of the tree, from the tasks of the draft, a grouping and a filter. */
export class LedgerTree extends Disposable implements TreeDataProvider<LedgerNode> {
  roots: readonly LedgerNode[] = [];
  /** Places of the tasks that pass the filter. */
  chosen: readonly number[] = [];
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #own: Disposable;
  #query = "";

  constructor(
    readonly source: LedgerSource,
    private grouped: Grouping,
  ) {
    super(() => this.#own.dispose());
    this.#own = Disposable.from(
      this.#changed,
      source.onDidChange(() => this.update()),
    );
    this.update();
  }

  get grouping(): Grouping {
    return this.grouped;
  }

  set grouping(grouping: Grouping) {
    this.grouped = grouping;
    this.update();
  }

  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    if (query === this.#query) return;
    this.#query = query;
    this.update();
  }

  getChildren(node?: LedgerNode): LedgerNode[] {
    return [...(node?.children ?? this.roots)];
  }

  getParent(node: LedgerNode): ProviderResult<LedgerNode> {
    return node.parent;
  }

  getTreeItem(node: LedgerNode): TreeItem {
    const item =
      node.kind === "task" ? taskItem(node, this.source.tasks[node.tasks[0]]) : this.#groupItem(node);
    // A group that a filter opens must not be shut because it was shut before.
    item.id = `${this.#query === "" ? "" : "filtered:"}${node.id}`;
    item.iconPath = new ThemeIcon(ICONS[node.kind]);
    return item;
  }

  /** The first node of a task. */
  nodeOf(task: number, nodes: readonly LedgerNode[] = this.roots): LedgerNode | undefined {
    const branch = nodes.find(({ tasks }) => tasks.includes(task));
    return branch && branch.kind !== "task" ? this.nodeOf(task, branch.children) : branch;
  }

  private update(): void {
    const { tasks } = this.source;
    this.chosen = matching(tasks, this.#query);
    this.roots = groupTasks(tasks, this.chosen, this.grouped);
    this.#changed.fire(undefined);
  }

  #groupItem(node: LedgerNode): TreeItem {
    const name = nodeName(node);
    const { Collapsed, Expanded } = TreeItemCollapsibleState;
    const isTop = node.parent === null || node.parent.kind === "part";
    const isOpen = this.#query !== "" || (isTop && this.grouped !== "unit");
    const item = new TreeItem(name, isOpen && this.chosen.length <= MOST_SPREAD ? Expanded : Collapsed);
    item.description = node.kind === "unit" ? unitCounts(node) : countOf(node.tasks.length);
    item.tooltip = `${name}\n${item.description}`;
    item.accessibilityInformation = { label: `${name}，${item.description}` };
    return item;
  }
}

/** Leads 3　Supports 5. */
function unitCounts({ children }: LedgerNode): string {
  return children.map((role) => `${nodeName(role)} ${role.tasks.length}`).join("　");
}

function taskItem(node: LedgerNode, task: LedgerTask): TreeItem {
  const ordinal =
    task.ordinal === "" && node.parent?.kind !== "section" ? sectionOrdinal(task) : task.ordinal;
  const label = ordinal + task.short;
  const item = new TreeItem(label);
  const when = task.deadlines.map(({ text }) => text);
  const who = task.lead.length > 0 ? task.lead : [...task.support, ...task.inherited];
  item.description = [who.join("、"), ...when].filter(Boolean).join("　");
  item.tooltip = [ordinal + task.task, ...detailsOf(task)].join("\n");
  item.accessibilityInformation = { label: [label, ...detailsOf(task)].join("，") };
  item.command = { command: goToCommand, title: "", arguments: [node] };
  return item;
}

/** 一、 of 一、加强领导: what stands before the short text. */
function sectionOrdinal({ section }: LedgerTask): string {
  return /^[^、.．）)\s]{1,6}[、.．）)]/.exec(section)?.[0] ?? "";
}
