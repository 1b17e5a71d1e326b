import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { fromBase64 } from "./lsp/base64";
import type { Exporters, Importers, RuleTexts } from "./lsp/host";
import {
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  readBytesRequest,
  readFileRequest,
} from "./lsp/protocol";
import { startServer } from "./lsp/server";

/** The language server in a web worker; files are read by the client through the editor's file system. */
const scope = self as unknown as DedicatedWorkerGlobalScope & {
  /** Set by dist/exporters.js and dist/importers.js (scripts/build.mjs). */
  readonly noticeExporters?: Exporters;
  /** Set by dist/ruleTexts.js. */
  readonly noticeRuleTexts?: RuleTexts;
  readonly noticeImporters?: Importers;
};
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, {
  readFile: (uri) =>
    connection.sendRequest<ReadFileResult>(readFileRequest, { uri } satisfies ReadFileParams),
  readBytes: async (uri) => {
    const base64 = await connection.sendRequest<ReadBytesResult>(readBytesRequest, {
      uri,
    } satisfies ReadFileParams);
    return base64 === null ? null : fromBase64(base64);
  },
  // A worker sees no disk: only a client that looks for drafts itself can tell of them, and no path leads anywhere.
  findDrafts: async () => [],
  userFile: () => null,
  exporters: async (script) => {
    if (!scope.noticeExporters) load(script, "exporters.js");
    return scope.noticeExporters!;
  },
  ruleTexts: async (exporters) => {
    if (!scope.noticeRuleTexts) {
      if (exporters === null) throw new Error("The client does not tell where ruleTexts.js lies");
      scope.importScripts(exporters.replace(/exporters\.js$/, "ruleTexts.js"));
    }
    return scope.noticeRuleTexts!;
  },
  importers: async (script) => {
    if (!scope.noticeImporters) load(script, "importers.js");
    return scope.noticeImporters!;
  },
});

function load(script: string | null, name: string): void {
  if (script === null) throw new Error(`The client does not tell where ${name} lies`);
  scope.importScripts(script);
}
