import {
  ConfigurationTarget,
  commands,
  Disposable,
  l10n,
  type Memento,
  Position,
  SnippetString,
  type TextEditor,
  type TreeView,
  window,
  workspace,
} from "vscode";
import { serverId } from "../client";
import { goTo } from "../goTo";
import { GROUPINGS, type Grouping, type LedgerNode } from "./group";
import { contains, taskAt } from "./place";
import { SAMPLE } from "./sample";
import { EXPANDS, expandsGroups, type LedgerSource } from "./source";
import { goToCommand, LedgerTree } from "./tree";
import { countOf, groupingName } from "./words";

const GROUPING = "notice.ledger.grouping";
const REST_MS = 150;

/** The view of the ledger with its commands. The grouping is remembered for the workspace. */
export function registerLedgerView(source: LedgerSource, memory: Memento): Disposable {
  const stored = memory.get<Grouping>(GROUPING);
  const tree = new LedgerTree(source, stored && GROUPINGS.includes(stored) ? stored : "item");
  const view = window.createTreeView("notice.ledger", { treeDataProvider: tree, showCollapseAll: true });
  const group = async (grouping: Grouping): Promise<void> => {
    tree.grouping = grouping;
    describe(view, tree);
    await memory.update(GROUPING, grouping);
  };
  describe(view, tree);
  source.watch(view, view.visible);
  return Disposable.from(
    tree,
    view,
    view.onDidChangeVisibility(({ visible }) => source.watch(view, visible)),
    tree.onDidChangeTreeData(() => describe(view, tree)),
    followCursor(view, tree),
    commands.registerCommand("notice.ledger.byItem", () => group("item")),
    commands.registerCommand("notice.ledger.byUnit", () => group("unit")),
    commands.registerCommand("notice.ledger.byDeadline", () => group("deadline")),
    commands.registerCommand("notice.ledger.filter", () => askForFilter(tree)),
    commands.registerCommand("notice.ledger.clearFilter", () => {
      tree.query = "";
    }),
    commands.registerCommand("notice.ledger.toggleGroups", () => toggleGroups(source)),
    commands.registerCommand("notice.ledger.refresh", () => source.refresh()),
    commands.registerCommand("notice.ledger.openSample", openSample),
    commands.registerCommand("notice.ledger.insertBracket", insertBracket),
    commands.registerCommand(goToCommand, async ({ tasks: [task] }: LedgerNode) => {
      if (source.draft && source.tasks[task]) await goTo(source.draft, source.tasks[task].range);
    }),
  );
}

/** Says above the tree how the tasks are grouped, counted and filtered, and tells menus and welcome texts. */
function describe(view: TreeView<LedgerNode>, tree: LedgerTree): void {
  const { source, chosen, query } = tree;
  const all = source.tasks.length;
  const isFiltered = query !== "";
  const known = all === 0 ? "empty" : chosen.length === 0 ? "unmatched" : "tasks";
  const state = source.reading === "known" ? known : source.reading;
  const words = isFiltered
    ? l10n.t("Filter “{0}”: {1} of {2} tasks", query, chosen.length, all)
    : l10n.t("{0}, {1}", groupingName(tree.grouping), countOf(all));
  // Where there is a message, VS Code shows no welcome text.
  view.message = state === "tasks" ? words : "";
  void commands.executeCommand("setContext", "notice.ledger.state", state);
  void commands.executeCommand("setContext", "notice.ledger.isFiltered", isFiltered);
}

/** Kept in the workspace, or for the user where no folder is open. */
async function toggleGroups({ draft }: LedgerSource): Promise<void> {
  if (!draft) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration(undefined, draft).update(EXPANDS, !expandsGroups(draft), target);
}

/** Filters while it is typed; Escape brings back what was there. */
function askForFilter(tree: LedgerTree): void {
  const before = tree.query;
  let isAccepted = false;
  const box = window.createInputBox();
  box.title = l10n.t("Filter the ledger");
  box.placeholder = l10n.t("Filter by task, unit or deadline");
  box.value = before;
  box.onDidChangeValue((query) => {
    tree.query = query.trim();
  });
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) tree.query = before;
    box.dispose();
  });
  box.show();
}

/** The line of the task in which the cursor stands is chosen in the view, while it is visible. */
function followCursor(view: TreeView<LedgerNode>, tree: LedgerTree): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { source } = tree;
  const follow = async (editor: TextEditor): Promise<void> => {
    if (!view.visible) return;
    if (!workspace.getConfiguration("notice.ledger", editor.document).get("followCursor")) return;
    const at = editor.selection.active;
    const [selected] = view.selection;
    const shown = selected?.kind === "task" ? source.tasks[selected.tasks[0]] : undefined;
    // Of several lines and several tasks at one place, the one that was chosen stays.
    if (shown && contains(shown.range, at)) return;
    const node = tree.nodeOf(taskAt(source.tasks, at));
    if (node) await view.reveal(node, { select: true, focus: false });
  };
  const soon = (): void => {
    clearTimeout(timer);
    // Also when the focus is in the table: the editor of the draft, not the one in front.
    const draft = source.draft?.toString();
    const isDraft = ({ document }: TextEditor): boolean => document.uri.toString() === draft;
    const editor = [window.activeTextEditor, ...window.visibleTextEditors].find((one) => one && isDraft(one));
    if (!editor) return;
    timer = setTimeout(
      () => void follow(editor).catch((error) => source.server.output.debug(String(error))),
      REST_MS,
    );
  };
  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    window.onDidChangeTextEditorSelection(soon),
    view.onDidChangeVisibility(soon),
    source.onDidChange(soon),
  );
}

/** A new draft that has not been saved, with a few tasks. */
async function openSample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: serverId, content: SAMPLE });
  await window.showTextDocument(document);
}

/** Puts a responsibility bracket to be filled in where the cursor stands, at the end of the line's text. */
async function insertBracket(): Promise<void> {
  const editor =
    window.activeTextEditor ??
    window.visibleTextEditors.find(({ document }) => document.languageId === serverId);
  if (editor?.document.languageId !== serverId) return;
  const { text, lineNumber } = editor.document.lineAt(editor.selection.active.line);
  await window.showTextDocument(editor.document, editor.viewColumn);
  await editor.insertSnippet(
    new SnippetString("（${1:市××局}牵头，${2:市××局}配合）$0"),
    new Position(lineNumber, text.trimEnd().length),
  );
}
