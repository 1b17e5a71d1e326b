import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, findings, marked, openFile, untilEqual, writeFile } from "./editor";

const EACH = 15;

/** Two folders, two columns of editors, each folder with a configuration of its own. */
describe("as many drafts as two windows hold", () => {
  after(closeAll);
  const faulty = draft(CITATION, ...SOUND);
  const bare = faulty.replace(/[⟦⟧]/g, "");

  it("are all checked, each by the configuration of its folder", async () => {
    await writeFile("north/notice.config.json", '{ "rules": { "docno/bracket": "error" } }');
    await writeFile("south/notice.config.json", '{ "rules": { "docno/bracket": "hint" } }');
    const north: vscode.TextEditor[] = [];
    const south: vscode.TextEditor[] = [];
    for (let n = 1; n <= EACH; n++) {
      north.push(await openFile(`north/${n}.notice`, bare, vscode.ViewColumn.One));
      south.push(await openFile(`south/${n}.notice`, bare, vscode.ViewColumn.Two));
    }
    // An editor that is not in front is checked when it comes there; a change brings every draft up to date.
    const all = [...north, ...south].map(({ document }) => document);
    const edit = new vscode.WorkspaceEdit();
    for (const { uri } of all) edit.insert(uri, new vscode.Position(13, 0), "为了方便企业，");
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const changed = faulty.replace(CITATION, `为了方便企业，${CITATION}`);
    await untilEqual(
      () => all.map(marked),
      all.map(() => changed),
    );
    const severities = (editors: readonly vscode.TextEditor[]): Set<vscode.DiagnosticSeverity> =>
      new Set(editors.flatMap(({ document }) => findings(document).map(({ severity }) => severity)));
    assert.deepEqual(severities(north), new Set([vscode.DiagnosticSeverity.Error]));
    assert.deepEqual(severities(south), new Set([vscode.DiagnosticSeverity.Hint]));
  });
});
