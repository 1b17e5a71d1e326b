import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { fromBase64 } from "./lsp/base64";
import type { Checking, Exporters, Importers, RuleTexts } from "./lsp/host";
import {
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  readBytesRequest,
  readFileRequest,
} from "./lsp/protocol";
import { startServer } from "./lsp/start";

/** What the scripts that are loaded on first use leave behind (scripts/build.mjs). */
interface Loaded {
  readonly noticeChecking?: Checking;
  readonly noticeExporters?: Exporters;
  readonly noticeImporters?: Importers;
  readonly noticeRuleTexts?: RuleTexts;
}

/** The language server in a web worker; files are read by the client through the editor's file system. */
const scope = self as unknown as DedicatedWorkerGlobalScope & Loaded;

startServer(
  (options) => createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), options),
  (connection, scripts) => {
    const loading =
      <K extends keyof Loaded>(name: K, script: string) =>
      async (): Promise<NonNullable<Loaded[K]>> => {
        if (scripts === null) throw new Error(`The client does not tell where ${script} lies`);
        if (!scope[name]) scope.importScripts(scripts + script);
        return scope[name]!;
      };
    return {
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
      // Files come from the client, and where a worker may start another is up to each browser and its page.
      startFacts: null,
      collectYoung: null,
      checking: loading("noticeChecking", "checking.js"),
      exporters: loading("noticeExporters", "exporters.js"),
      importers: loading("noticeImporters", "importers.js"),
      ruleTexts: loading("noticeRuleTexts", "ruleTexts.js"),
    };
  },
);
