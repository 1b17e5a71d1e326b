import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, codeOf, findings, openMarked, untilEqual, untilMarked } from "./editor";

const GAP = "⟦（五）⟧加强知识产权保护。年内设立两个援助站。（市市场监管局负责）";

/** The fixtures are whole drafts: that exactly the marked stretches are reported also says that the rest is silent. */
describe("diagnostics", () => {
  afterEach(closeAll);

  it("stand at the character, each with its rule and its source", async () => {
    const fixture = draft(CITATION, ...SOUND, GAP);
    const { document } = await openMarked("ranges.notice", fixture);
    await untilMarked(document, fixture);
    const [bracket, gap] = findings(document);
    assert.deepEqual(bracket.range, new vscode.Range(13, 21, 13, 27));
    assert.deepEqual(gap.range, new vscode.Range(19, 0, 19, 3));
    assert.deepEqual([bracket, gap].map(codeOf), ["docno/bracket", "number/gap"]);
    assert.equal(bracket.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(bracket.message, /〔2022〕/);
  });

  it("count characters beyond the basic plane, tabs and CRLF as the editor does", async () => {
    const fixture = draft(`𠮷\t😀${CITATION}`, ...SOUND).replaceAll("\n", "\r\n");
    const { document } = await openMarked("crlf.notice", fixture);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await untilMarked(document, fixture);
    assert.deepEqual(findings(document)[0].range, new vscode.Range(13, 26, 13, 32));
  });

  it("follow the text while it changes", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const editor = await openMarked("changes.notice", fixture);
    await untilMarked(editor.document, fixture);
    await editor.edit((edit) => edit.insert(new vscode.Position(13, 0), "为了方便企业，"));
    await untilMarked(editor.document, draft(`为了方便企业，${CITATION}`, ...SOUND));
    await editor.edit((edit) => edit.replace(findings(editor.document)[0].range, "〔2022〕"));
    await untilEqual(() => findings(editor.document).length, 0);
    await vscode.commands.executeCommand("undo");
    await untilMarked(editor.document, draft(`为了方便企业，${CITATION}`, ...SOUND));
  });

  it("do not call a line incomplete before its writer rests", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const editor = await openMarked("half-written.notice", fixture);
    const { document } = editor;
    await untilMarked(document, fixture);
    const isCalled = (): boolean => findings(document).map(codeOf).includes("punct/unbalanced-paren");
    let typed = 0;
    for (const text of ["（四）清理证明", "事项。全程公开", "。（市司法局", "牵头"]) {
      const { end } = document.lineAt(document.lineCount - 1).range;
      await editor.edit((edit) => edit.insert(end, text));
      typed = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.ok(!isCalled(), text);
    }
    await untilEqual(isCalled, true);
    const behind = performance.now() - typed;
    assert.ok(behind > 1000, `called ${behind} ms behind the last piece`);
  });

  it("go when the draft is closed", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const { document } = await openMarked("closed.notice", fixture);
    await untilMarked(document, fixture);
    await closeAll();
    await untilEqual(() => findings(document).length, 0);
  });
});
