import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type CompletionList,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const TITLE = "国务院办公厅关于加强城市内涝治理的实施意见";
const LIST = "file:///w/notice.citations.csv";
const URI = "file:///w/plans/a.notice";
const LINES = [
  "清河市人民政府办公室关于加强防汛的通知",
  "各县区人民政府：",
  `按照《${TITLE}》（国办发〔2021〕1号）要求，落实《国务院办公厅关于加强`,
];
const textDocument = { uri: URI };

describe("a list of citations", () => {
  const session = new Session();
  before(async () => {
    await session.start(true);
    await session.open(URI, LINES.join("\n"));
  });
  after(() => session.stop());

  const put = async (text: string): Promise<void> => {
    session.bytes.set(LIST, new TextEncoder().encode(text));
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: LIST, type: FileChangeType.Changed }],
    });
  };
  const codes = async (): Promise<unknown[]> => {
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.ok(report.kind === "full");
    return report.items
      .filter(({ code }) => code === "docno/title-number-conflict")
      .map(({ range }) => range);
  };

  it("is none where there is no file", async () => assert.deepEqual(await codes(), []));
  it("contradicts a number that was copied wrongly", async () => {
    await put(`文件标题,发文字号\n${TITLE},国办发〔2021〕11号\n《中华人民共和国防洪法》,\n`);
    const from = LINES[2].indexOf("国办发");
    assert.deepEqual(await codes(), [
      { start: { line: 2, character: from }, end: { line: 2, character: from + "国办发〔2021〕1号".length } },
    ]);
  });
  it("completes titles with their numbers", async () => {
    const position = { line: 2, character: LINES[2].length };
    const list = (await session.client.sendRequest(CompletionRequest.type, {
      textDocument,
      position,
    })) as CompletionList;
    const [item] = list.items.filter(({ label }) => label === TITLE);
    assert.ok(item.textEdit && "newText" in item.textEdit);
    assert.equal(item.textEdit.newText, `${TITLE}》（国办发〔2021〕11号）`);
  });
  it("tells by hover what a number is", async () => {
    await put(`《${TITLE}》（国办发〔2021〕1号）\n`);
    assert.deepEqual(await codes(), []);
    const position = { line: 2, character: LINES[2].indexOf("国办发") + 1 };
    const hover = await session.client.sendRequest(HoverRequest.type, { textDocument, position });
    assert.match(JSON.stringify(hover), new RegExp(TITLE));
  });
  it("that says nothing is told of in its file, and no longer once it does", async () => {
    const told = () => session.pushed.get(LIST)?.map(({ message }) => String(message));
    await put("甲,乙\n");
    await codes();
    await session.until(() => told()?.length === 1);
    assert.match(told()![0], /没有一行写明/);
    await put(`${TITLE},国办发〔2021〕11号\n`);
    await codes();
    await session.until(() => told()?.length === 0);
  });
});
