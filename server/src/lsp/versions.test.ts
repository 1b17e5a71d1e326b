import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const DRAFT =
  "一、总则\n（一）按照国发[2022]5号文件要求，推进改革。（市财政局牵头，市直相关单位按职责分工负责）\n";

describe("a client that counts versions badly", () => {
  const session = new Session();
  before(() => session.start(true));
  after(() => session.stop());

  it("gets the findings of the text it sent last though it counts no versions", async () => {
    const uri = "file:///w/same.notice";
    await session.open(uri, DRAFT);
    const found = async (): Promise<number> => {
      const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      return "items" in report ? report.items.length : -1;
    };
    assert.equal(await found(), 1);
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 1 },
      contentChanges: [{ text: DRAFT.replace("[2022]", "〔2022〕") }],
    });
    assert.equal(await found(), 0);
  });
});
