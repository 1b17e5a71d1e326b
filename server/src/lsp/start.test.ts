import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { createConnection } from "vscode-languageserver/node";
import {
  type CancellationToken,
  CancellationTokenSource,
  createProtocolConnection,
  ErrorCodes,
  LogMessageNotification,
  LSPErrorCodes,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { capabilitiesFor } from "./capabilities";
import { clientOf } from "./client";
import type { Checking, Host } from "./host";
import { startServer } from "./start";

const URI = "file:///a.notice";
const PARAMS = { processId: null, rootUri: null, capabilities: {} };
const DRAFT = { uri: URI, languageId: "notice", version: 1, text: "按照国发[2022]5号文件要求办理。" };

/** A client of a server that takes what checks from `checking`; `loads` counts how often it did. */
function clientWith(checking: () => Promise<Checking>): { client: ProtocolConnection; loads: () => number } {
  let loads = 0;
  const up = new PassThrough();
  const down = new PassThrough();
  const nothing = async (): Promise<never> => assert.fail("not asked for");
  const host: Host = {
    readFile: async () => null,
    readBytes: async () => null,
    findDrafts: async () => [],
    userFile: () => null,
    startFacts: null,
    collectYoung: null,
    checking: () => {
      loads++;
      return checking();
    },
    exporters: nothing,
    importers: nothing,
    ruleTexts: () => import("../rules/ruleTexts"),
  };
  startServer(
    (options) => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options),
    () => host,
  );
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  return { client, loads: () => loads };
}

/** What a capability is asked by; the rest of the parameters is the same for all. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  codeActionProvider: ["codeAction"],
  codeLensProvider: ["codeLens"],
  completionProvider: ["completion"],
  definitionProvider: ["definition"],
  diagnosticProvider: ["diagnostic"],
  documentFormattingProvider: ["formatting"],
  documentHighlightProvider: ["documentHighlight"],
  documentLinkProvider: ["documentLink"],
  documentOnTypeFormattingProvider: ["onTypeFormatting"],
  documentRangeFormattingProvider: ["rangeFormatting"],
  documentSymbolProvider: ["documentSymbol"],
  foldingRangeProvider: ["foldingRange"],
  hoverProvider: ["hover"],
  inlayHintProvider: ["inlayHint"],
  referencesProvider: ["references"],
  renameProvider: ["prepareRename"],
  selectionRangeProvider: ["selectionRange"],
  semanticTokensProvider: ["semanticTokens/full", "semanticTokens/range"],
};
const OTHERS = ["textDocumentSync", "workspace", "workspaceSymbolProvider"];

describe("starting", () => {
  const start = { line: 0, character: 2 };
  const end = { line: 0, character: 3 };

  it("answers initialize before what checks is there, and lets all else wait for it", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { client, loads } = clientWith(async () => {
      await held;
      return import("./server");
    });
    const initialized = client.sendRequest<object>("initialize", PARAMS);
    // A client should wait for the answer; one that does not is understood all the same.
    const hover = client.sendRequest("textDocument/hover", { textDocument: DRAFT, position: start });
    assert.ok("capabilities" in (await initialized));
    await client.sendNotification("initialized", {});
    await client.sendNotification("textDocument/didOpen", { textDocument: DRAFT });
    const outline = client.sendRequest("textDocument/documentSymbol", { textDocument: DRAFT });
    release();
    await assert.doesNotReject(hover);
    assert.deepEqual(await outline, []);
    assert.equal(loads(), 1);
    client.dispose();
  });

  it("runs no request that was cancelled before its turn, and answers it all the same", async () => {
    const { client } = clientWith(() => import("./server"));
    await client.sendRequest("initialize", PARAMS);
    await client.sendNotification("initialized", {});
    await client.sendNotification("textDocument/didOpen", { textDocument: DRAFT });
    const ask = (...token: CancellationToken[]): Promise<unknown> =>
      client.sendRequest("textDocument/documentSymbol", { textDocument: DRAFT }, ...token);
    await ask();
    const source = new CancellationTokenSource();
    const asked = [ask(), ...Array.from({ length: 20 }, () => ask(source.token)), ask()];
    source.cancel();
    const codes = await Promise.all(
      asked.map((one) => one.then(() => 0).catch((error: { code: number }) => error.code)),
    );
    assert.deepEqual([codes[0], codes[21]], [0, 0]);
    const dropped = codes.filter((code) => code === LSPErrorCodes.RequestCancelled).length;
    assert.ok(dropped >= 18, `${dropped} of 20`);
    client.dispose();
  });

  it("says why when what checks cannot be loaded, and still shuts down", async () => {
    const { client } = clientWith(async () => {
      throw new Error("no such script");
    });
    const told = new Promise<string>((resolve) =>
      client.onNotification(LogMessageNotification.type, ({ message }) => resolve(message)),
    );
    await client.sendRequest("initialize", PARAMS);
    await client.sendNotification("initialized", {});
    assert.match(await told, /no such script/);
    await client.sendRequest("shutdown");
    client.dispose();
  });

  it("keeps every promise", async () => {
    const { client } = clientWith(() => import("./server"));
    const capabilities = { textDocument: { diagnostic: {} } };
    const promised = Object.keys(capabilitiesFor(clientOf({ ...PARAMS, capabilities })));
    assert.deepEqual(promised.sort(), [...Object.keys(ASKED), ...OTHERS].sort());
    await client.sendRequest("initialize", { ...PARAMS, capabilities });
    await client.sendNotification("textDocument/didOpen", { textDocument: DRAFT });
    const params = {
      ...{ textDocument: DRAFT, position: start, positions: [start], range: { start, end }, ch: "\n" },
      ...{
        context: { diagnostics: [], includeDeclaration: true },
        options: { tabSize: 2, insertSpaces: true },
      },
    };
    const methods = Object.values(ASKED).flatMap((names) => names.map((name) => `textDocument/${name}`));
    for (const method of [...methods, "workspace/symbol"]) {
      const asked = client.sendRequest(method, { ...params, query: "" });
      const code = await asked.then(
        () => null,
        (error: { code: number }) => error.code,
      );
      assert.ok(
        code !== ErrorCodes.MethodNotFound && code !== ErrorCodes.InternalError,
        `${method}: ${code}`,
      );
    }
    client.dispose();
  });
});
