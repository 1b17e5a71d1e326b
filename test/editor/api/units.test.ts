import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import {
  apply,
  closeAll,
  codeActions,
  deleteFile,
  offered,
  openMarked,
  readFile,
  until,
  untilEqual,
  writeFile,
} from "./editor";

const NAME = "notice.units.json";
const DRAFT = draft(...SOUND, "（四）办好民生实事。年内办结。（市财政局牵头，市$0）");

describe("lists of units", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of [NAME, "list.csv"]) await deleteFile(name);
  });

  it("become a registry, which is merged into the next time with its comments", async () => {
    const editor = await openMarked("import.notice", DRAFT);
    const source = await writeFile("list.csv", "全称,简称\n清河市茶叶局,市茶叶局\n");
    await vscode.commands.executeCommand("notice.importUnits", { source, agreed: true });
    assert.match(await readFile(NAME), /"full": "清河市茶叶局", "short": "市茶叶局"/);
    await untilEqual(() => offered(editor, "市茶叶局"), ["市茶叶局"]);
    await writeFile(NAME, (await readFile(NAME)).replace("{", "{ // 本市名录"));
    await writeFile("list.csv", "全称,简称\n清河市蚕桑局,市蚕桑局\n");
    await vscode.commands.executeCommand("notice.importUnits", { source, agreed: true });
    await untilEqual(() => offered(editor, "市茶叶局", "市蚕桑局"), ["市茶叶局", "市蚕桑局"]);
    assert.match(await readFile(NAME), /^\{ \/\/ 本市名录\n/);
  });

  it("of one's own hold in every workspace, from the moment they are saved", async () => {
    const draftEditor = await openMarked("own.notice", DRAFT);
    await vscode.commands.executeCommand("notice.openUserUnits");
    const editor = await until("the registry", () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith(NAME)
        ? vscode.window.activeTextEditor
        : undefined,
    );
    const write = async (units: string): Promise<void> => {
      const all = editor.document.validateRange(new vscode.Range(0, 0, 1000, 0));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(editor.document.uri, all, `{ "version": 1, "units": [${units}] }\n`);
      await vscode.workspace.applyEdit(edit);
      await editor.document.save();
    };
    await write('{ "full": "{地}蚕桑局" }');
    await untilEqual(() => offered(draftEditor, "市蚕桑局"), ["市蚕桑局"]);
    await write("");
    await untilEqual(() => offered(draftEditor, "市蚕桑局"), []);
  });

  it("tell who belongs to a group in a bracket", async () => {
    await writeFile(
      NAME,
      '{ "units": [{ "full": "清河市茶叶局", "short": "市茶叶局" }, { "full": "清河市财政局", "short": "市财政局" }] }',
    );
    const editor = await openMarked(
      "group.notice",
      draft(...SOUND, "（四）办好民生实事。（市财政局牵头，市直相$0关单位配合）"),
    );
    const at = new vscode.Range(editor.selection.active, editor.selection.active);
    const action = await until("the action", async () =>
      (await codeActions(editor.document, at, vscode.CodeActionKind.RefactorRewrite)).find(
        ({ title }) => title.includes("(1)") || title.includes("（1个）"),
      ),
    );
    await apply(action);
    assert.match(editor.document.getText(), /（市财政局牵头，市茶叶局配合）/);
  });
});
