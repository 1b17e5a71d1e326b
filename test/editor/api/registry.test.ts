import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, offered, openMarked, untilEqual, writeFile } from "./editor";

const NAME = "notice.units.json";
const DRAFT = draft(...SOUND, "（四）办好民生实事。年内办结。（市财政局牵头，市$0）");

function registry(...names: readonly string[]): string {
  const units = names.map((name) => ({ full: `{地}${name}`, group: "government" }));
  return JSON.stringify({ version: 1, units }, null, 2);
}

describe("the unit registry", () => {
  afterEach(async () => {
    await closeAll();
    await deleteFile(NAME);
  });

  it("takes effect when its file is written, changed and deleted", async () => {
    const editor = await openMarked("units.notice", DRAFT);
    const units = (): Promise<string[]> => offered(editor, "市茶叶局", "市蚕桑局");
    assert.deepEqual(await units(), []);
    await writeFile(NAME, registry("茶叶局"));
    await untilEqual(units, ["市茶叶局"]);
    await writeFile(NAME, registry("茶叶局", "蚕桑局"));
    await untilEqual(units, ["市茶叶局", "市蚕桑局"]);
    await deleteFile(NAME);
    await untilEqual(units, []);
  });

  it("takes effect when it is edited and saved in the editor", async () => {
    const uri = await writeFile(NAME, registry("茶叶局"));
    const draftEditor = await openMarked("edited.notice", DRAFT);
    const units = (): Promise<string[]> => offered(draftEditor, "市茶叶局", "市蚕桑局");
    await untilEqual(units, ["市茶叶局"]);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    const at = document.getText().indexOf("茶叶");
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 2));
    await editor.edit((edit) => edit.replace(range, "蚕桑"));
    await document.save();
    await untilEqual(units, ["市蚕桑局"]);
  });

  it("shows its faults at their place and leaves the built-in units at work", async () => {
    const editor = await openMarked("broken.notice", DRAFT);
    const text = '{ "version": 1, "units": [ { "full": "{地}茶叶局", "short": 3 } ] }';
    const uri = await writeFile(NAME, text);
    await untilEqual(() => offered(editor, "市民政局"), ["市民政局"]);
    const faults = (): string[] =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === "notice")
        .map(({ range }) => text.slice(range.start.character, range.end.character));
    await untilEqual(faults, ["3"]);
  });
});
