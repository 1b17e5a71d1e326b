import assert from "node:assert/strict";
import * as vscode from "vscode";
import snippets from "../../../snippets/notice.json";
import { closeAll, openMarked, until } from "./editor";

/** Inserts a snippet by its name, as the editor does when it is chosen. */
async function insert(name: string): Promise<vscode.TextEditor> {
  const editor = await openMarked("snippet.notice", "$0");
  await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)));
  await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "notice", name });
  await until("the snippet is in", () => editor.document.getText() !== "" || undefined);
  return editor;
}

function selected({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

describe("snippets", () => {
  afterEach(closeAll);

  it("a notice has tab stops in the order of writing; a repeated one is filled in by itself", async () => {
    const editor = await insert("通知 Notice");
    const year = new Date().getFullYear();
    const stops: string[] = [];
    for (let stop = 1; stop <= 4; stop++) {
      stops.push(selected(editor));
      if (stop === 3) await vscode.commands.executeCommand("type", { text: "清河市人民政府办公室" });
      await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    }
    assert.deepEqual(stops, ["市政办发", "1", "××市人民政府办公室", "做好××工作"]);
    const lines = editor.document.getText().split(/\r?\n/);
    assert.equal(lines[0], `市政办发〔${year}〕1号`);
    assert.equal(lines.at(-2), "清河市人民政府办公室");
    assert.match(lines.at(-1) ?? "", new RegExp(`^${year}年[1-9]\\d?月[1-9]\\d?日$`));
  });

  it("an inserted document number is one that the checks accept", async () => {
    const editor = await insert("发文字号 Document number");
    assert.match(editor.document.getText(), /^市政办发〔\d{4}〕1号$/);
  });

  for (const name of Object.keys(snippets))
    it(`${name} leaves nothing behind that is not text`, async () => {
      const editor = await insert(name);
      assert.doesNotMatch(editor.document.getText(), /\$|\{|\}|CURRENT_|TM_/);
    });
});
