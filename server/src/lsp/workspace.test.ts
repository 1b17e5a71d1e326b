import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const draft = (number: string, about: string): string =>
  `${number}\n清河市人民政府办公室关于${about}的通知\n各县区人民政府：\n请认真落实。\n清河市人民政府办公室\n2026年3月6日\n`;
const A = "file:///w/a.notice";
const B = "file:///w/b.notice";
const NINE = "清政办发〔2026〕9号";

describe("drafts beside one another", () => {
  const session = new Session();
  before(async () => {
    session.files.set(B, draft(NINE, "加强防汛"));
    await session.start(false);
  });
  after(() => session.stop());
  const codes = (uri: string) => session.pushed.get(uri)?.map(({ code }) => code);
  const changed = (uri: string, type: 1 | 2 | 3) =>
    session.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });

  it("a number that a file on disk bears is reported, with the place in that file", async () => {
    await session.open(A, draft(NINE, "开展危房排查"));
    await session.until(() => codes(A)?.includes("docno/series-duplicate") === true);
    const [related] = session.pushed.get(A)![0].relatedInformation!;
    assert.equal(related.location.uri, B);
    assert.deepEqual(related.location.range.start, { line: 0, character: 0 });
  });
  it("and no longer when the file changes on disk", async () => {
    session.files.set(B, draft("清政办发〔2026〕10号", "加强防汛"));
    await changed(B, 2);
    await session.until(() => codes(A)?.length === 0);
  });
  it("what an open draft says counts before what its file says", async () => {
    await session.open(B, draft(NINE, "加强防汛"));
    await session.until(() => codes(B)?.length === 1 && codes(A)?.length === 1);
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: B, version: 2 },
      contentChanges: [{ text: draft("清政办发〔2026〕11号", "加强防汛") }],
    });
    await session.until(() => codes(B)?.length === 0 && codes(A)?.length === 0);
  });
  it("a closed draft is what its file says, a deleted one is forgotten", async () => {
    session.files.set(B, draft(NINE, "加强防汛"));
    await session.client.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: B },
    });
    await session.until(() => codes(A)?.length === 1);
    session.files.delete(B);
    await changed(B, 3);
    await session.until(() => codes(A)?.length === 0);
  });
});
