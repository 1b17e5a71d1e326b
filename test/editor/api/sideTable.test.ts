import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft } from "../fixtures";
import {
  apply,
  closeAll,
  codeActions,
  codeOf,
  deleteFile,
  findings,
  openFile,
  readFile,
  until,
  untilEqual,
  writeFile,
} from "./editor";

const ITEMS = [
  "一、夯实基础",
  "（一）建设助餐点。年内建成。（市民政局牵头，市财政局配合）",
  "（二）改造厨房。年内完成。（市残联牵头，市民政局配合）",
] as const;
const TABLE = "plan.重点任务分工表.csv";
const csv = (lead: string): string =>
  `工作任务,牵头单位,配合单位\n建设助餐点,${lead},市财政局\n改造厨房,市残联,市民政局\n`;

describe("a table of tasks beside a draft", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of [TABLE, "plan.notice", "plan.xlsx"]) await deleteFile(name);
  });
  const mismatches = ({ document }: vscode.TextEditor): string[] =>
    findings(document)
      .filter((finding) => codeOf(finding) === "duty/annex-mismatch")
      .map(({ range }) => document.getText(range));
  const BRACKET = ITEMS[1].slice(ITEMS[1].indexOf("（市民"));

  it("is compared when it comes, changes and goes", async () => {
    const editor = await openFile("plan.notice", draft(...ITEMS));
    await untilEqual(() => mismatches(editor), []);
    await writeFile(TABLE, csv("市商务局"));
    await untilEqual(() => mismatches(editor), [BRACKET]);
    await writeFile(TABLE, csv("市民政局"));
    await untilEqual(() => mismatches(editor), []);
    await writeFile(TABLE, csv("市商务局"));
    await untilEqual(() => mismatches(editor), [BRACKET]);
    await deleteFile(TABLE);
    await untilEqual(() => mismatches(editor), []);
  });

  it("is followed by the text, or follows it", async () => {
    await writeFile(TABLE, csv("市商务局"));
    const editor = await openFile("plan.notice", draft(...ITEMS));
    await untilEqual(() => mismatches(editor), [BRACKET]);
    const [finding] = findings(editor.document).filter((one) => codeOf(one) === "duty/annex-mismatch");
    const action = await until("the fix", async () =>
      (await codeActions(editor.document, finding.range)).find(({ title }) =>
        /按表改正文|what the table says/.test(title),
      ),
    );
    await apply(action);
    await untilEqual(() => mismatches(editor), []);
    await vscode.commands.executeCommand("undo");
    await untilEqual(() => mismatches(editor), [BRACKET]);
    await vscode.commands.executeCommand("notice.updateTable", { agreed: true });
    assert.equal(await readFile(TABLE), csv("市民政局"));
    await untilEqual(() => mismatches(editor), []);
  });

  it("may be the workbook that was exported of it", async () => {
    const editor = await openFile("plan.notice", draft(...ITEMS));
    const target = vscode.Uri.joinPath(editor.document.uri, "..", "plan.xlsx");
    await vscode.commands.executeCommand("notice.exportLedger", { format: "xlsx", order: "item", target });
    await untilEqual(() => mismatches(editor), []);
    const at = editor.document.getText().indexOf("市民政局牵头");
    const place = editor.document.positionAt(at);
    await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 4)), "市商务局"));
    await untilEqual(() => mismatches(editor), [BRACKET.replace("市民政局", "市商务局")]);
    await vscode.commands.executeCommand("notice.updateTable", { agreed: true });
    await untilEqual(() => mismatches(editor), []);
  });
});
