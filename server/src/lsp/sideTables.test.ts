import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";
import { fromBase64 } from "./base64";
import { type UpdateTableResult, updateTableRequest } from "./protocol";

const TEXT =
  "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造厨房。（市残联牵头，市民政局配合）\n";
const TABLE = `file:///w/${encodeURIComponent("计划.重点任务分工表.csv")}`;
const csv = (lead: string): Uint8Array =>
  new TextEncoder().encode(
    `工作任务,牵头单位,配合单位\n建设助餐点,${lead},市财政局\n改造厨房,市残联,市民政局\n`,
  );

describe("a table of tasks in a file beside the draft", () => {
  const uri = `file:///w/${encodeURIComponent("计划.notice")}`;
  const session = new Session();
  before(async () => {
    await session.start(true);
    await session.open(uri, TEXT);
  });
  after(() => session.stop());

  const found = async (): Promise<(string | undefined)[]> => {
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.ok(report.kind === "full");
    return report.items
      .filter(({ code }) => code === "duty/annex-mismatch")
      .map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`);
  };
  const put = async (bytes: Uint8Array): Promise<void> => {
    session.bytes.set(TABLE, bytes);
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: TABLE, type: FileChangeType.Changed }],
    });
  };
  const update = (): Promise<UpdateTableResult> => session.client.sendRequest(updateTableRequest, { uri });

  it("is nothing where there is none", async () => {
    assert.deepEqual(await found(), []);
    assert.match(JSON.stringify(await update()), /"problem":"文稿旁没有同名的分工表/);
  });
  it("is compared as soon as it is there, at the bracket", async () => {
    await put(csv("市商务局"));
    assert.deepEqual(await found(), [
      "0:9 牵头单位与“计划.重点任务分工表.csv”第2行不一致：正文为“市民政局”，表中为“市商务局”",
    ]);
  });
  it("is followed by the bracket by a quick fix", async () => {
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } },
      context: { diagnostics: [] },
    });
    const fix = actions?.find(({ title }) => title === "按表改正文");
    assert.ok(fix && "edit" in fix);
    assert.deepEqual(
      fix.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ["商务"],
    );
  });
  it("follows the bracket on request, and then they agree", async () => {
    const made = await update();
    assert.ok(made && "base64" in made);
    assert.deepEqual([made.uri, made.changes, made.left], [TABLE, ["第2行：“市商务局”改为“市民政局”"], []]);
    assert.deepEqual(fromBase64(made.base64), csv("市民政局"));
    await put(fromBase64(made.base64));
    assert.deepEqual(await found(), []);
  });
  it("of other tasks, or no table at all, is left alone", async () => {
    await put(new TextEncoder().encode("姓名,电话\n张三,1\n"));
    assert.deepEqual(await found(), []);
    session.bytes.delete(TABLE);
  });
});
