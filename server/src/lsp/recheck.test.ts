import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const DRAFT = "一、总则\n（一）按照国发[2022]5号文件要求，推进改革。（市财政局牵头，市教育局配合）\n";
const START = { line: 0, character: 0 };

describe("many open drafts", () => {
  const session = new Session();
  before(() => session.start(false));
  after(() => session.stop());
  it("are checked anew without holding up the one that is typed in", async () => {
    const uris = Array.from({ length: 40 }, (_, i) => `file:///w/${i}.notice`);
    const edited = uris[uris.length - 1];
    for (const uri of uris) await session.open(uri, DRAFT.repeat(20));
    await session.until(() => uris.every((uri) => session.pushed.has(uri)));
    session.pushed.clear();
    await session.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: edited, version: 2 },
      contentChanges: [{ range: { start: START, end: START }, text: "改" }],
    });
    await session.until(() => session.pushed.has(edited));
    const first = session.pushed.size;
    assert.ok(first < uris.length / 2, `${first} drafts came first`);
    await session.until(() => uris.every((uri) => session.pushed.has(uri)));
  });
});
