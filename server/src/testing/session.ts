import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Host } from "../lsp/host";
import { startServer } from "../lsp/start";

/** A server on in-memory streams with a client that collects what is pushed. */
export class Session {
  readonly files = new Map<string, string>();
  readonly bytes = new Map<string, Uint8Array>();
  readonly pushed = new Map<string, Diagnostic[]>();
  /** What the client answers when it is asked for its settings. */
  settings: unknown = null;
  readonly client: ProtocolConnection;
  #waiting: (() => void)[] = [];

  constructor(private readonly startFacts: Host["startFacts"] = null) {
    const up = new PassThrough();
    const down = new PassThrough();
    const host: Host = {
      readFile: async (uri) => this.files.get(uri) ?? null,
      readBytes: async (uri) => this.bytes.get(uri) ?? null,
      findDrafts: async (folder) =>
        [...this.files.keys()].filter((uri) => uri.startsWith(folder) && uri.endsWith(".notice")),
      startFacts: this.startFacts,
      collectYoung: null,
      checking: () => import("../lsp/server"),
      exporters: () => import("../export/exporters"),
      importers: () => import("../import/importers"),
      ruleTexts: () => import("../rules/ruleTexts"),
      userFile: (path) => (path.startsWith("/") ? `file://${path}` : null),
    };
    startServer(
      (options) => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options),
      () => host,
    );
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.client.listen();
  }

  /** `more` is what the client says of itself beyond whether it pulls. */
  async start(pull: boolean, more: Partial<InitializeParams> = {}): Promise<void> {
    const textDocument = pull ? { diagnostic: {} } : {};
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: "file:///w",
      capabilities: { textDocument },
      ...more,
    });
    await this.client.sendNotification(InitializedNotification.type, {});
  }

  open(uri: string, text: string): Promise<void> {
    return this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "notice", version: 1, text },
    });
  }

  /** Waits until what was pushed satisfies `wanted`. */
  async until(wanted: () => boolean): Promise<void> {
    while (!wanted()) await new Promise<void>((wake) => this.#waiting.push(wake));
  }

  stop(): void {
    this.client.dispose();
  }
}
