import {
  Position,
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { LedgerRange } from "../../server/src/lsp/protocol";

/** Shows a place of a draft, in the editor that has it; `avoid` is a column that must not be covered. */
export async function goTo(
  draft: Uri,
  range: LedgerRange,
  { focus = true, avoid }: { readonly focus?: boolean; readonly avoid?: ViewColumn | undefined } = {},
): Promise<void> {
  const document = await workspace.openTextDocument(draft);
  const viewColumn = columnOf(draft) ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, {
    viewColumn: viewColumn === avoid ? ViewColumn.Beside : viewColumn,
    preserveFocus: !focus,
    preview: false,
  });
  const start = document.validatePosition(new Position(range.start.line, range.start.character));
  const end = document.validatePosition(new Position(range.end.line, range.end.character));
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the draft is seen, else where a tab has it. */
function columnOf(draft: Uri): ViewColumn | undefined {
  const wanted = draft.toString();
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  const behind = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === wanted),
  );
  return seen?.viewColumn ?? behind?.viewColumn;
}
