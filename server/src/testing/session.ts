import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { startServer } from "../lsp/server";

/** A server on in-memory streams with a client that collects what is pushed. */
export class Session {
  readonly files = new Map<string, string>();
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly client: ProtocolConnection;
  #waiting: (() => void)[] = [];

  constructor() {
    const up = new PassThrough();
    const down = new PassThrough();
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(connection, {
      readFile: async (uri) => this.files.get(uri) ?? null,
      findDrafts: async (folder) =>
        [...this.files.keys()].filter((uri) => uri.startsWith(folder) && uri.endsWith(".notice")),
    });
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.client.listen();
  }

  async start(pull: boolean): Promise<void> {
    const textDocument = pull ? { diagnostic: {} } : {};
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: "file:///w",
      capabilities: { textDocument },
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
