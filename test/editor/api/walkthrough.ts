import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, findings, until, untilEqual } from "./editor";

const { executeCommand } = vscode.commands;
const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
const step = (name: string): Thenable<unknown> => executeCommand("notice.walkthroughStep", name);
const isShown = (type: string) => (): true | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type)) ||
  undefined;

/** Does what the buttons of the walkthrough do, one after the other; the Word file comes to `target`. */
export async function walkThrough(target: vscode.Uri): Promise<void> {
  await executeCommand("notice.openWalkthrough");
  await step("open");
  const document = await until("the sample", () =>
    active()?.languageId === "notice" ? active() : undefined,
  );
  await untilEqual(() => findings(document).map(codeOf), ["docno/bracket", "number/gap"]);
  await step("fault");
  await untilEqual(
    () => vscode.window.activeTextEditor?.selection.active.line,
    findings(document)[0].range.start.line,
  );
  await step("fix");
  await until("the fix", () => document.getText().includes("国发〔2022〕5号") || undefined);
  await executeCommand("notice.openWalkthrough");
  // The page takes the focus when it is drawn; a button on it cannot be pressed before.
  await until("the page", () => vscode.window.activeTextEditor === undefined || undefined);
  const before = document.lineCount;
  await step("task");
  await until("another task", () => document.lineCount > before || undefined);
  await step("ledger");
  await until("the table", isShown("notice.ledgerTable"));
  await step("preview");
  await until("the page", isShown("notice.preview"));
  await vscode.window.showTextDocument(document);
  await executeCommand("notice.exportWord", { target });
  assert.deepEqual([...(await vscode.workspace.fs.readFile(target)).slice(0, 2)], [0x50, 0x4b]);
}
