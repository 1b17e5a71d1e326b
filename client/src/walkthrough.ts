import {
  commands,
  Disposable,
  type DocumentSymbol,
  l10n,
  type Position,
  Selection,
  SymbolKind,
  type TextDocument,
  type TextEditor,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import sample from "../../seeds/blank/sample.txt";
import { serverId } from "./client";

const ID = "policy-notice.policy-notice#notice.start";

/** What the button of a step does in the sample draft, which is shown beside the page of the walkthrough. */
const STEPS: Readonly<Record<string, (editor: TextEditor) => Thenable<unknown>>> = {
  open: async () => undefined,
  fault: () => commands.executeCommand("editor.action.marker.next"),
  fix: () => commands.executeCommand("notice.fixAll"),
  task: async (editor) => {
    const at = await lastTask(editor);
    // A page that was only just opened takes the focus once more when it is drawn.
    const front = await window.showTextDocument(editor.document, editor.viewColumn);
    front.selection = new Selection(at, at);
    await commands.executeCommand("notice.insertItem");
  },
  ledger: async () => {
    await commands.executeCommand("notice.ledger.focus");
    await commands.executeCommand("notice.openLedgerTable");
  },
  preview: () => commands.executeCommand("notice.previewToSide"),
  word: () => commands.executeCommand("notice.exportWord"),
};

/** The walkthrough *Draft your first notice*: its page, its sample, and the buttons of its steps. */
export function registerWalkthrough(): Disposable {
  return Disposable.from(
    commands.registerCommand("notice.openWalkthrough", () =>
      commands.executeCommand("workbench.action.openWalkthrough", ID, false),
    ),
    commands.registerCommand("notice.openSample", () => showSample(ViewColumn.Active)),
    // One command for the buttons of all steps: on the page no draft is in front, so each brings one there first.
    commands.registerCommand("notice.walkthroughStep", async (step: string) => {
      const editor = await draftInSight();
      await STEPS[step]?.(editor);
    }),
  );
}

/** The draft that is visible, else one that is open and not saved, else the sample; it has the focus then. */
async function draftInSight(): Promise<TextEditor> {
  const isDraft = ({ languageId }: TextDocument): boolean => languageId === serverId;
  const shown = window.visibleTextEditors.find(({ document }) => isDraft(document));
  if (shown) return window.showTextDocument(shown.document, shown.viewColumn);
  const begun = workspace.textDocuments.find((document) => document.isUntitled && isDraft(document));
  return begun ? window.showTextDocument(begun, ViewColumn.Beside) : showSample(ViewColumn.Beside);
}

async function showSample(column: ViewColumn): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language: serverId, content: sample });
  window.setStatusBarMessage(l10n.t("This sample is yours to try things on; it lies in no file."), 6000);
  return window.showTextDocument(document, { viewColumn: column, preview: false });
}

/** The end of the last numbered item, else of the text. */
async function lastTask({ document }: TextEditor): Promise<Position> {
  const outline = await commands.executeCommand<DocumentSymbol[] | undefined>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  const ends = itemsOf(outline ?? []).map(({ range }) => range.end);
  return ends.at(-1) ?? document.lineAt(document.lineCount - 1).range.end;
}

/** The numbered items in an outline, which the server calls strings, in order of place. */
const itemsOf = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((symbol) => [
    ...(symbol.kind === SymbolKind.String ? [symbol] : []),
    ...itemsOf(symbol.children),
  ]);
