import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { root } from "../harness/paths";
import { closeAll, openFile, until } from "./editor";

const seeds = join(root, "seeds");
const names = readdirSync(seeds).filter((name) => name.endsWith(".notice") && !name.includes("faulty"));
const NEW_NAME = "市综合事务保障局";

/** The starter drafts under other names and numbers, so that they bear on no other file. */
function copyOf(name: string): string {
  return readFileSync(join(seeds, name), "utf8").replace(/〔2026〕(\d+)号/, "〔2026〕9$1号");
}

/** The unit in a list, as responsibility brackets have it. */
const LISTED = /市财政局(?=[、，牵配；）])/;
/** The second item of the first list （一）, （二） that has three. */
const SECOND = /^（二）(?=[\s\S]*^（三）)/m;

async function at(editor: vscode.TextEditor, offset: number): Promise<void> {
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  await until("the server answers", async () => {
    const { uri } = editor.document;
    const symbols = await vscode.commands.executeCommand<unknown[]>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    return symbols?.length ? true : undefined;
  });
}

describe("starter drafts", () => {
  afterEach(closeAll);

  for (const name of names.filter((each) => SECOND.test(copyOf(each)))) {
    it(`${name}: renumbering mends a wrong number, and one undo takes it back`, async () => {
      const sound = copyOf(name);
      const broken = sound.replace(SECOND, "（七）");
      const editor = await openFile(`renumber-${name}`, broken);
      await at(editor, broken.indexOf("（七）") + 1);
      await vscode.commands.executeCommand("notice.renumber");
      assert.equal(editor.document.getText(), sound);
      await vscode.commands.executeCommand("undo");
      assert.equal(editor.document.getText(), broken);
    });
  }

  for (const name of names.filter((each) => LISTED.test(copyOf(each)))) {
    it(`${name}: a renamed unit has its new name everywhere, and one undo takes it back`, async () => {
      const sound = copyOf(name);
      const editor = await openFile(`rename-${name}`, sound);
      const { document } = editor;
      const offset = sound.search(LISTED) + 1;
      await at(editor, offset);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        document.positionAt(offset),
        NEW_NAME,
      );
      const here = new vscode.WorkspaceEdit();
      here.set(document.uri, edit.get(document.uri));
      assert.equal(await vscode.workspace.applyEdit(here), true);
      const renamed = document.getText();
      assert.ok(renamed.includes(NEW_NAME));
      assert.equal(renamed.replaceAll(NEW_NAME, "市财政局"), sound);
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), sound);
    });
  }
});
