import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DidChangeTextDocumentNotification } from "vscode-languageserver-protocol/node";
import { notice } from "../testing/drafts";
import { Session } from "../testing/session";
import { type LedgerResult, ledgerRequest } from "./protocol";

const URI = "file:///w/a.notice";
const TASK = "1.合并表单。2026年6月底前压减30%。（市数据局牵头，市公安局、市财政局配合，省数据局指导）";
const HEAD = notice("").split("\n").length - 1;

describe("the ledger asked for by a client", () => {
  const session = new Session();
  before(async () => {
    await session.start(true);
    await session.open(
      URI,
      notice(
        `一、优化服务\n（一）压减材料。年内办结。\n${TASK}\n二、加强领导。（各县（市、区）人民政府负责）`,
      ),
    );
  });
  after(() => session.stop());
  const ask = (uri: string) => session.client.sendRequest<LedgerResult>(ledgerRequest, { uri });

  it("tells each task's place, units, deadlines and targets", async () => {
    const { version, tasks } = (await ask(URI))!;
    assert.equal(version, 1);
    assert.equal(tasks.length, 2);
    assert.deepEqual(tasks[0], {
      range: { start: { line: HEAD + 2, character: 0 }, end: { line: HEAD + 2, character: TASK.length } },
      part: "清河市2026年营商环境工作要点",
      section: "一、优化服务",
      ordinal: "（一）1.",
      short: "合并表单",
      task: "合并表单。2026年6月底前压减30%。",
      lead: ["市数据局"],
      support: ["市公安局", "市财政局"],
      guide: ["省数据局"],
      inherited: [],
      deadlines: [{ text: "2026年6月底前", date: "2026-06-30", kind: "date" }],
      targets: tasks[0].targets,
    });
    assert.match(tasks[0].targets.join(), /30%/);
  });
  it("gives a section that is a task by itself no ordinal below it", async () => {
    const { tasks } = (await ask(URI))!;
    assert.deepEqual([tasks[1].section, tasks[1].ordinal], ["二、加强领导", ""]);
  });
  it("follows the text, with its version", async () => {
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" },
      ],
    });
    const { version, tasks } = (await ask(URI))!;
    assert.equal(version, 2);
    assert.equal(tasks[0].range.start.line, HEAD + 3);
  });
  it("is null for what is not open", async () => {
    assert.equal(await ask("file:///w/none.notice"), null);
  });
});
