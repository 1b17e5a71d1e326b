import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import {
  closeAll,
  codeOf,
  deleteFile,
  findings,
  openFile,
  until,
  untilEqual,
  uriOf,
  writeFile,
} from "./editor";
import { walkThrough } from "./walkthrough";

const { executeCommand } = vscode.commands;
const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;

describe("the first run", () => {
  afterEach(closeAll);

  it("makes a new draft of what is answered, at the first gap, with the number that is due", async () => {
    const year = new Date().getFullYear();
    const numbered = draft(...SOUND).replace(/〔2026〕21号/, `〔${year}〕31号`);
    await openFile("series.notice", numbered);
    await executeCommand("notice.newDraft", {
      kind: "work-plan",
      organ: "清河市人民政府办公室",
      number: `清政办发〔${year}〕32号`,
      matter: "清河市优化营商环境工作要点",
      recipients: "各县（市、区）人民政府，市直各单位",
      date: `${year}年3月6日`,
    });
    const document = await until("the new draft", () => (active()?.isUntitled ? active() : undefined));
    assert.equal(document.languageId, "notice");
    assert.match(
      document.getText(),
      new RegExp(`^清政办发〔${year}〕32号\n\n清河市人民政府办公室关于印发《清河市优化`),
    );
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), "××");
  });

  it("sets up a folder, and overwrites nothing in it", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const names = ["notice.config.json", "notice.units.json", "起草", "印发", "参考资料"];
    const own = '{ "rules": { "term": "off" } }';
    await writeFile("notice.config.json", own);
    try {
      // The message that tells of it waits for somebody to read it.
      void executeCommand("notice.setUpWorkspace", folder.uri);
      const isThere = async (name: string): Promise<boolean> =>
        vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, name)).then(
          () => true,
          () => false,
        );
      await untilEqual(
        () => Promise.all(names.map(isThere)),
        names.map(() => true),
      );
      const config = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(folder.uri, "notice.config.json"),
      );
      assert.equal(new TextDecoder().decode(config), own);
      const units = await vscode.workspace.openTextDocument(
        vscode.Uri.joinPath(folder.uri, "notice.units.json"),
      );
      assert.deepEqual(JSON.parse(units.getText()), { version: 1, units: [] });
      assert.deepEqual(vscode.languages.getDiagnostics(units.uri), []);
    } finally {
      await executeCommand("notifications.clearAll");
      for (const name of names)
        await vscode.workspace.fs
          .delete(vscode.Uri.joinPath(folder.uri, name), { recursive: true })
          .then(undefined, () => deleteFile(name));
    }
  });

  it("leads through the walkthrough by its buttons, wherever the focus is, to a Word file", async () => {
    await walkThrough(uriOf("walked.docx"));
    await deleteFile("walked.docx");
  });

  it("opens a sample of its own", async () => {
    await executeCommand("notice.openSample");
    const document = await until("the sample", () => active());
    assert.equal(document.isUntitled, true);
    await untilEqual(() => findings(document).map(codeOf), ["docno/bracket", "number/gap"]);
  });
});
