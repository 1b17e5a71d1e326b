import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CodeActionRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const URI = "file:///w/a.notice";
const DRAFT = "关于做好防汛工作的通知\n一、加强值守。领导带班。\n";
const REFRESHES = {
  capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
};

/** A client that types at the end of the third line. */
function typist(session: Session) {
  let [version, character] = [1, 0];
  return async (text: string): Promise<void> => {
    const at = { line: 2, character };
    character += text.length;
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: ++version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
  };
}

const pull = async (session: Session): Promise<string> =>
  JSON.stringify(
    await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } }),
  );

const ofPushed = (session: Session): string => JSON.stringify(session.pushed.get(URI));

describe("a line that is half written", () => {
  it("is told of when the one who writes it rests, where findings are pushed", async () => {
    const session = new Session();
    await session.start(false);
    await session.open(URI, DRAFT);
    await session.until(() => session.pushed.has(URI));
    const type = typist(session);
    for (const text of ["二、储备", "物资（按照国发[2022]", "5号"]) {
      session.pushed.clear();
      await type(text);
      await session.until(() => session.pushed.has(URI));
      assert.doesNotMatch(ofPushed(session), /unbalanced|missing-final/);
    }
    assert.match(ofPushed(session), /docno\/bracket/);
    await session.until(() => ofPushed(session).includes("unbalanced-paren"));
    session.stop();
  });

  it("is told of at once when it is left", async () => {
    const session = new Session();
    await session.start(false);
    await session.open(URI, DRAFT);
    await session.until(() => session.pushed.has(URI));
    const type = typist(session);
    session.pushed.clear();
    await type("二、储备物资。（市水利局");
    await session.until(() => session.pushed.has(URI));
    assert.doesNotMatch(ofPushed(session), /unbalanced/);
    session.pushed.clear();
    await type("\n");
    await session.until(() => session.pushed.has(URI));
    assert.match(ofPushed(session), /unbalanced-paren/);
    session.stop();
  });

  it("is told of at once when the draft is saved", async () => {
    const session = new Session();
    await session.start(false);
    await session.open(URI, DRAFT);
    await session.until(() => session.pushed.has(URI));
    session.pushed.clear();
    await typist(session)("二、储备物资。（市水利局");
    await session.until(() => session.pushed.has(URI));
    const saved = performance.now();
    await session.client.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: URI },
    });
    await session.until(() => ofPushed(session).includes("unbalanced-paren"));
    assert.ok(performance.now() - saved < 1000);
    session.stop();
  });

  it("makes a client that asks ask once more", async () => {
    const session = new Session();
    await session.start(true, REFRESHES);
    const asked = new Promise<void>((resolve) =>
      session.client.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
    );
    await session.open(URI, DRAFT);
    await pull(session);
    await typist(session)("二、储备物资。（市水利局");
    assert.doesNotMatch(await pull(session), /unbalanced/);
    await asked;
    assert.match(await pull(session), /unbalanced-paren/);
    session.stop();
  });

  it("is told of at once to a client that cannot be made to ask", async () => {
    const session = new Session();
    await session.start(true);
    await session.open(URI, DRAFT);
    await typist(session)("二、储备物资。（市水利局");
    assert.match(await pull(session), /unbalanced-paren/);
    session.stop();
  });

  it("lacks no unit while its item goes on below it", async () => {
    const session = new Session();
    await session.start(false);
    const tasks = [..."一二三四五六"].map(
      (number) => `（${number}）落实任务。（市民政局牵头，市财政局配合）`,
    );
    await session.open(URI, `关于做好防汛工作的通知\n一、加强值守\n\n${tasks.slice(1).join("\n")}\n`);
    await session.until(() => session.pushed.has(URI));
    const type = typist(session);
    for (const text of ["（一）储备物资", "。", "\n"]) {
      session.pushed.clear();
      await type(text);
      await session.until(() => session.pushed.has(URI));
      assert.doesNotMatch(ofPushed(session), /duty\/missing/);
    }
    await session.until(() => ofPushed(session).includes("duty/missing"));
    session.stop();
  });

  it("is mended all the same", async () => {
    const session = new Session();
    await session.start(false);
    await session.open(URI, DRAFT);
    await session.until(() => session.pushed.has(URI));
    session.pushed.clear();
    await typist(session)("二、按照《标准》（清政办发〔2026〕18）实施");
    await session.until(() => session.pushed.has(URI));
    assert.doesNotMatch(ofPushed(session), /missing-hao/);
    const at = { line: 2, character: 12 };
    const params = {
      textDocument: { uri: URI },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    };
    assert.match(
      JSON.stringify(await session.client.sendRequest(CodeActionRequest.type, params)),
      /补上“号”/,
    );
    session.stop();
  });
});
