import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DidChangeTextDocumentNotification,
  DocumentOnTypeFormattingRequest,
  InitializeRequest,
} from "vscode-languageserver-protocol/node";
import { notice } from "../testing/drafts";
import { Session } from "../testing/session";
import { type StructureEditParams, type StructureEditResult, structureEditRequest } from "./protocol";

const URI = "file:///w/a.notice";
const textDocument = { uri: URI };
const HEAD = notice("").split("\n").length - 1;
const TEXT = notice("一、优化服务\n（一）减材料。\n（二）减环节，按第（一）项办理。");

describe("changes of structure over the protocol", () => {
  const session = new Session();
  before(async () => {
    await session.start(true);
    await session.open(URI, TEXT);
  });
  after(() => session.stop());

  const ask = (more: Partial<StructureEditParams>): Promise<StructureEditResult> =>
    session.client.sendRequest(structureEditRequest, {
      textDocument,
      position: { line: HEAD + 1, character: 3 },
      version: 1,
      operation: "move-down",
      ...more,
    });
  const titles = async (context: { only?: string[]; triggerKind?: CodeActionTriggerKind }, character = 3) => {
    const at = { line: HEAD + 1, character };
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at, end: at },
      context: { diagnostics: [], ...context },
    });
    return actions?.map(({ title }) => title);
  };

  it("gives edits and where the cursor goes", async () => {
    const answer = await ask({});
    assert.ok(answer && "edits" in answer);
    assert.deepEqual(answer.cursor, { line: HEAD + 2, character: 3 });
    assert.equal(answer.left, 0);
    assert.deepEqual(answer.edits[0], {
      range: { start: { line: HEAD + 1, character: 0 }, end: { line: HEAD + 1, character: 0 } },
      newText: "（一）减环节，按第（二）项办理。\n",
    });
  });
  it("says why not, and nothing where a key means nothing or the version is another", async () => {
    assert.deepEqual(await ask({ operation: "move-up" }), { refused: "前面没有同级条目，不能上移" });
    assert.equal(await ask({ operation: "enter" }), null);
    assert.equal(await ask({ version: 7 }), null);
    assert.equal(await ask({ position: { line: 0, character: 0 } }), null);
    assert.equal(await ask({ operation: "constructor" as "enter" }), null);
  });
  it("offers code actions at ordinals when somebody asks for them", async () => {
    const all = ["条目升一级", "条目下移", "在此条之后插入同级条目"];
    assert.deepEqual(await titles({}), all);
    assert.deepEqual(await titles({ triggerKind: CodeActionTriggerKind.Invoked, only: ["refactor"] }), all);
    assert.deepEqual(await titles({ only: ["refactor.move"] }), ["条目下移"]);
    assert.deepEqual(await titles({ triggerKind: CodeActionTriggerKind.Automatic }), []);
    assert.deepEqual(await titles({}, 7), []);
  });
  it("continues an item whose line end was typed", async () => {
    const end = { line: HEAD + 1, character: 7 };
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: "\n" }],
    });
    const edits = await session.client.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      position: { line: HEAD + 2, character: 0 },
      ch: "\n",
      options: { tabSize: 2, insertSpaces: true },
    });
    const at = (character: number) => ({ line: HEAD + 2, character });
    assert.deepEqual(edits?.[0], { range: { start: at(0), end: at(0) }, newText: "（二）" });
    assert.deepEqual(edits?.[1].newText, "三");
    assert.equal(edits?.length, 2);
  });
});

describe("formatting on type", () => {
  const promised = async (initializationOptions: object): Promise<unknown> => {
    const session = new Session();
    const { capabilities } = await session.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions,
    });
    session.stop();
    return capabilities.documentOnTypeFormattingProvider;
  };
  it("is for clients without a command of their own for Enter", async () => {
    assert.deepEqual(await promised({}), { firstTriggerCharacter: "\n" });
    assert.equal(await promised({ ownEnter: true }), undefined);
  });
});
