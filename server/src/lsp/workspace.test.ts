import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";
import { findDraftsRequest } from "./protocol";

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

const MANY = 300;
const uriOf = (i: number): string => `file:///w/${i}.notice`;

/** A client that looks for drafts itself and shows progress, over a workspace of many. */
async function large(onProgress: (session: Session, token: string | number) => void): Promise<Session> {
  const session = new Session();
  for (let i = 1; i <= MANY; i++)
    session.files.set(uriOf(i), draft(`清政办发〔2026〕${i}号`, `第${i}批项目申报`));
  session.client.onRequest(findDraftsRequest, () =>
    [...session.files.keys()].filter((uri) => !uri.endsWith("/7.notice")),
  );
  session.client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => onProgress(session, token));
  await session.start(false, {
    capabilities: { window: { workDoneProgress: true } },
    initializationOptions: { findsDrafts: true },
  });
  return session;
}

async function untilFound(session: Session, number: string): Promise<void> {
  const found = async (): Promise<number> =>
    (await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: number }))?.length ?? 0;
  while ((await found()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("a workspace of many drafts", () => {
  it("is read with progress; what the client hides is not read", async () => {
    const said: string[] = [];
    const session = await large(({ client }, token) => {
      client.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        said.push(kind);
      });
    });
    await untilFound(session, `〕${MANY}号`);
    const hidden = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: "第7批" });
    assert.ok(hidden && hidden.length > 0);
    assert.ok(hidden.every(({ name }) => !name.includes("第7批")));
    while (said.at(-1) !== "end") await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(said[0], "begin");
    assert.ok(said.includes("report"));
    session.stop();
  });

  it("is read no further when that is cancelled, and a draft that changes is read all the same", async () => {
    let ended = false;
    const session = await large(({ client }, token) => {
      client.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === "begin")
          void client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        if (kind === "end") ended = true;
      });
    });
    while (!ended) await new Promise((resolve) => setTimeout(resolve, 10));
    const last = { query: `〕${MANY}号` };
    assert.deepEqual(await session.client.sendRequest(WorkspaceSymbolRequest.type, last), []);
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(MANY), type: 2 }],
    });
    await untilFound(session, last.query);
    session.stop();
  });

  it("follows a thousand files that change at once", async () => {
    const session = await large(() => undefined);
    await untilFound(session, `〕${MANY}号`);
    for (let i = 1; i <= 1000; i++)
      session.files.set(uriOf(i), draft(`清政办函〔2026〕${i}号`, `第${i}批项目验收`));
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: Array.from({ length: 1000 }, (_, i) => ({
        uri: uriOf(i + 1),
        type: (i < MANY ? 2 : 1) as 1 | 2,
      })),
    });
    await untilFound(session, "清政办函〔2026〕1000号");
    const old = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: "清政办发" });
    assert.deepEqual(old, []);
    session.stop();
  });
});
