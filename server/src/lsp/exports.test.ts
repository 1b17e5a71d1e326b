import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CancellationTokenSource, LSPErrorCodes, ProgressType } from "vscode-languageserver-protocol/node";
import { partsOf } from "../testing/office";
import { Session } from "../testing/session";
import {
  type ConsultationPackResult,
  consultationPackRequest,
  type ExportLedgerResult,
  type ExportWordResult,
  exportLedgerRequest,
  exportWordRequest,
} from "./protocol";

describe("a whole draft as a Word file", () => {
  const session = new Session();
  const uri = "file:///w/%E9%80%9A%E7%9F%A5.notice";
  const empty = "file:///w/empty.notice";
  before(async () => {
    session.files.set(
      "file:///w/notice.profile.json",
      '{ "head": { "mark": "清河市人民政府文件" }, "grid": { "lines": 20 } }',
    );
    await session.start(true);
    await session.open(uri, `${"一、修路：\n".repeat(2000)}`);
    await session.open(empty, "\n");
  });
  after(() => session.stop());
  const word = (of: string, more: object = {}): Promise<ExportWordResult> =>
    session.client.sendRequest(exportWordRequest, { uri: of, ...more });

  it("comes as base64 with a name, set by the profile of its folder, and tells how far it is", async () => {
    const told: number[] = [];
    session.client.onProgress(new ProgressType<number>(), "p", (done) => void told.push(done));
    const made = await word(uri, { progress: "p" });
    assert.ok(made && "base64" in made);
    assert.equal(made.name, "通知.docx");
    const { "word/document.xml": xml } = partsOf(Buffer.from(made.base64, "base64"));
    assert.match(xml, /清河市人民政府文件.*w:linePitch="637"/);
    assert.ok(told.length > 5 && told.every((done) => done > 0 && done < 1), told.join());
  });
  it("is cancelled between its steps", async () => {
    const source = new CancellationTokenSource();
    session.client.onProgress(new ProgressType<number>(), "c", () => source.cancel());
    const asked = session.client.sendRequest(exportWordRequest, { uri, progress: "c" }, source.token);
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });
  it("says why there would be too much", async () => {
    const long = "file:///w/long.notice";
    await session.open(long, `| 序号 | 项目 |\n${"| 1 | 修路 |\n".repeat(25_000)}`);
    assert.match(JSON.stringify(await word(long)), /"problem":"表格共50002格，超过50000格[^(]*"/);
  });
  it("says why there is nothing, and gives nothing of a draft that is not open", async () => {
    assert.match(JSON.stringify(await word(empty)), /没有正文/);
    assert.equal(await word("file:///w/none.notice"), null);
  });
});

describe("files made of open drafts", () => {
  const session = new Session();
  const uri = "file:///w/%E5%8F%B0%E8%B4%A6.notice";
  const empty = "file:///w/empty.notice";
  before(async () => {
    await session.start(true);
    await session.open(uri, "一、修路\n（一）修桥。（市财政局牵头，市直相关单位配合）\n");
    await session.open(empty, "通知。\n");
  });
  after(() => session.stop());
  const ledger = (of: string, format: string): Promise<ExportLedgerResult> =>
    session.client.sendRequest(exportLedgerRequest, { uri: of, format, order: "item" });
  const pack = (of: string): Promise<ConsultationPackResult> =>
    session.client.sendRequest(consultationPackRequest, { uri: of, format: "both" });

  it("a workbook comes as base64 with a name", async () => {
    const made = await ledger(uri, "xlsx");
    assert.ok(made && "base64" in made);
    assert.equal(made.name, "重点任务分工表.xlsx");
    assert.match(partsOf(Buffer.from(made.base64, "base64"))["xl/sharedStrings.xml"], /修桥。/);
  });
  it("a pack tells how many units and which groups have no file", async () => {
    const made = await pack(uri);
    assert.ok(made && "files" in made);
    assert.deepEqual(
      [made.files.map(({ name }) => name), made.units, made.groups],
      [["市财政局.md", "市财政局.docx"], 1, ["市直相关单位"]],
    );
  });
  it("says why there is nothing", async () => {
    assert.match(JSON.stringify(await ledger(empty, "csv")), /没有责任分工括号/);
    assert.match(JSON.stringify(await ledger(uri, "ics")), /没有写明日期/);
    assert.match(JSON.stringify(await pack(empty)), /没有要会签的单位/);
  });
  it("gives nothing of a draft that is not open", async () => {
    assert.equal(await ledger("file:///w/none.notice", "csv"), null);
    assert.equal(await pack("file:///w/none.notice"), null);
  });
});
