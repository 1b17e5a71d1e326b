import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

describe("a client that can make files", () => {
  const session = new Session();
  before(() =>
    session.start(true, {
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, workspaceEdit: { resourceOperations: ["create"] } },
      },
    }),
  );
  after(() => session.stop());
  const own = "file:///home/own.units.json";
  const draft = "file:///w/u.notice";
  const context = { diagnostics: [] };
  const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } };

  it("is offered to add a name to the registry, which is made", async () => {
    await session.open(draft, "（一）修路。（市交通运榆局牵头，市园区办配合）\n");
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: draft },
      range,
      context,
    });
    const add = actions?.find(({ title }) => title.includes("作为新单位"));
    assert.ok(add && "edit" in add);
    assert.match(JSON.stringify(add.edit), /"kind":"create","uri":"file:\/\/\/w\/notice.units.json"/);
    assert.match(JSON.stringify(add.edit), /市交通运榆局/);
  });

  it("has the user's own registry under that of the workspace", async () => {
    session.files.set(own, '{ "units": [{ "full": "{地}园区办公室", "short": "{地}园区办" }, 3] }');
    session.files.set("file:///w/notice.units.json", '{ "units": [{ "full": "{地}交通运榆局" }] }');
    session.settings = { userUnitsFile: "/home/own.units.json" };
    await session.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: draft },
    });
    assert.deepEqual(report.kind === "full" && report.items.map(({ code }) => code), []);
    await session.until(() => (session.pushed.get(own)?.length ?? 0) === 1);
  });
});
