import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { draft, SOUND } from "../fixtures";
import { closeAll, openMarked, until, withSettings } from "./editor";

const [FIRST, ONE, TWO, SECOND, THREE] = SOUND;

/** The items of the draft with the cursor marked. */
function shown({ document, selection }: vscode.TextEditor): readonly string[] {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}$0${text.slice(at)}`.slice(draft().length - 1).split(/\r?\n/);
}

const itemsOf = (...items: readonly string[]): readonly string[] =>
  draft(...items)
    .slice(draft().length - 1)
    .split("\n");

let opened = 0;

/** Opens the draft as a file of its own, and waits until the server knows it. */
async function open(...items: readonly string[]): Promise<vscode.TextEditor> {
  const editor = await openMarked(`numbering-${++opened}.notice`, draft(...items));
  await until("the server answers", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      editor.document.uri,
    );
    return symbols?.length ? true : undefined;
  });
  return editor;
}

describe("numbering", () => {
  afterEach(closeAll);

  it("Enter behind an item begins the next one, on the empty one it ends the list", async () => {
    const editor = await open(FIRST, ONE, `${TWO}$0`);
    await vscode.commands.executeCommand("notice.enter");
    assert.deepEqual(shown(editor), itemsOf(FIRST, ONE, TWO, "（三）$0"));
    await vscode.commands.executeCommand("notice.enter");
    assert.deepEqual(shown(editor), itemsOf(FIRST, ONE, TWO, "二、$0"));
    await vscode.commands.executeCommand("notice.enter");
    assert.deepEqual(shown(editor), itemsOf(FIRST, ONE, TWO, "$0"));
  });

  it("Enter elsewhere, or where it is switched off, is a line end", async () => {
    const editor = await open(FIRST, ONE.replace("。", "。$0"), TWO);
    await vscode.commands.executeCommand("notice.enter");
    assert.deepEqual(shown(editor), itemsOf(FIRST, ...ONE.replace("。", "。\n$0").split("\n"), TWO));
    await withSettings({ "notice.smartEnter": false }, async () => {
      const off = await open(FIRST, ONE, `${TWO}$0`);
      await vscode.commands.executeCommand("notice.enter");
      assert.deepEqual(shown(off), itemsOf(FIRST, ONE, TWO, "$0"));
    });
  });

  it("Tab at a number takes it a level down, Shift+Tab up again, Tab in the text indents", async () => {
    const editor = await open(FIRST, ONE, TWO.replace("（二）", "（二）$0"), SECOND, THREE);
    await vscode.commands.executeCommand("notice.tab");
    assert.deepEqual(
      shown(editor),
      itemsOf(FIRST, ONE, TWO.replace("（二）", "1.$0"), SECOND, THREE.replace("（三）", "（二）")),
    );
    await vscode.commands.executeCommand("notice.shiftTab");
    assert.deepEqual(shown(editor), itemsOf(FIRST, ONE, TWO.replace("（二）", "（二）$0"), SECOND, THREE));
    const before = editor.document.getText().length;
    const end = editor.selection.active.translate(0, 3);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("notice.tab");
    assert.ok(editor.document.getText().length > before);
  });

  it("the last item of a section goes on into the next one, with one undo", async () => {
    const editor = await open(FIRST, ONE, `${TWO}$0`, SECOND, THREE, "按第一部分第（二）项办理。");
    const before = editor.document.getText();
    await vscode.commands.executeCommand("notice.moveItemDown");
    assert.deepEqual(
      shown(editor),
      itemsOf(FIRST, ONE, SECOND, `${TWO}$0`, THREE, "按第二部分第（二）项办理。"),
    );
    await vscode.commands.executeCommand("notice.moveItemUp");
    assert.deepEqual(
      shown(editor),
      itemsOf(FIRST, ONE, `${TWO}$0`, SECOND, THREE, "按第一部分第（二）项办理。"),
    );
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), before);
  });

  it("an item moves with all that belongs to it, and one undo restores the text to the character", async () => {
    const lines = [
      FIRST,
      `${ONE.slice(0, 8)}$0${ONE.slice(8)}`,
      "1.窗口。",
      "2.网上。",
      TWO,
      "按第（一）项办理。",
      SECOND,
      THREE,
    ];
    const editor = await open(...lines);
    const before = editor.document.getText();
    await vscode.commands.executeCommand("notice.moveItemDown");
    assert.deepEqual(
      shown(editor),
      itemsOf(
        FIRST,
        TWO.replace("（二）", "（一）"),
        "按第（二）项办理。",
        lines[1].replace("（一）", "（二）"),
        "1.窗口。",
        "2.网上。",
        SECOND,
        THREE,
      ),
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), before);
    assert.equal(before, readMarks(draft(...lines)).text);
  });
});
