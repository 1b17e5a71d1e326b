import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import { closeAll, openFile, openMarked, until, untilEqual } from "./editor";

/** The labels of the tables that are open. */
function tables(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("notice.ledgerTable"),
    )
    .map(({ label }) => label);
}

describe("the responsibility ledger", () => {
  afterEach(closeAll);

  it("opens one table, which shows the draft in front", async () => {
    await openFile("first.notice", draft(...SOUND));
    await vscode.commands.executeCommand("notice.openLedgerTable");
    await untilEqual(tables, ["Responsibility ledger: first.notice"]);
    await openFile("second.notice", draft(...SOUND));
    await untilEqual(tables, ["Responsibility ledger: second.notice"]);
    await vscode.commands.executeCommand("notice.openLedgerTable");
    await untilEqual(tables, ["Responsibility ledger: second.notice"]);
  });

  it("shows its view by command", async () => {
    await openFile("view.notice", draft(...SOUND));
    await vscode.commands.executeCommand("notice.ledger.focus");
    for (const command of ["byUnit", "byDeadline", "byItem", "refresh", "clearFilter"])
      await vscode.commands.executeCommand(`notice.ledger.${command}`);
  });

  it("opens a sample, which is a draft", async () => {
    await vscode.commands.executeCommand("notice.ledger.openSample");
    const document = await until("the sample", () => vscode.window.activeTextEditor?.document);
    assert.equal(document.languageId, "notice");
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /牵头/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("puts a bracket at the end of the line", async () => {
    const editor = await openMarked("bracket.notice", draft(...SOUND, "（四）帮助企业$0稳定用工。"));
    await vscode.commands.executeCommand("notice.ledger.insertBracket");
    const line = editor.selection.active.line;
    assert.equal(editor.document.lineAt(line).text, "（四）帮助企业稳定用工。（市××局牵头，市××局配合）");
    assert.equal(editor.document.getText(editor.selection), "市××局");
  });
});
