import assert from "node:assert/strict";
import * as vscode from "vscode";
import { partsOf } from "../../../server/src/testing/office";
import { paragraph, wordFile } from "../../../server/src/testing/word";
import { closeAll, deleteFile, uriOf, writeFile } from "./editor";

const WORD = wordFile(paragraph("清政办发[2026]12号") + paragraph("清河市人民政府关于做好防汛工作的通知"));

describe("Word files", () => {
  beforeEach(() => vscode.workspace.fs.writeFile(uriOf("来文.docx"), WORD));
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await closeAll();
    for (const name of ["来文.docx", "来文.notice", "批注.docx"]) await deleteFile(name);
  });
  const active = (): vscode.TextDocument => {
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    return document;
  };
  const TEXT = "清政办发[2026]12号\n\n清河市人民政府关于做好防汛工作的通知\n";

  it("open as a new draft under their name", async () => {
    await vscode.commands.executeCommand("notice.importWord", uriOf("来文.docx"));
    assert.deepEqual([active().languageId, active().isUntitled, active().getText()], ["notice", true, TEXT]);
    assert.equal(active().uri.path, uriOf("来文.notice").path);
  });
  it("where a draft of that name is there, open without a name", async () => {
    await writeFile("来文.notice", "已有\n");
    await vscode.commands.executeCommand("notice.importWord", uriOf("来文.docx"));
    assert.deepEqual([active().isUntitled, active().getText()], [true, TEXT]);
    assert.notEqual(active().uri.path, uriOf("来文.notice").path);
  });
  it("come back with findings as comments, the file itself unchanged", async () => {
    await vscode.commands.executeCommand("notice.commentWord", uriOf("来文.docx"), {
      target: uriOf("批注.docx"),
    });
    const made = await vscode.workspace.fs.readFile(uriOf("批注.docx"));
    assert.match(partsOf(made)["word/comments.xml"], /docno\/bracket/);
    assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(uriOf("来文.docx"))), WORD);
  });
});
