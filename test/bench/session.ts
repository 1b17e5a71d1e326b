import { type ChildProcess, spawn } from "node:child_process";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/** A server in a process of its own, over stdio, with the one draft that is typed in. Times are milliseconds. */
export class BenchSession {
  readonly #child: ChildProcess;
  readonly client: ProtocolConnection;
  #version = 1;
  #checked: ((version: number) => void) | null = null;

  constructor(
    script: string,
    readonly uri: string,
  ) {
    this.#child = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.client = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout!),
      new StreamMessageWriter(this.#child.stdin!),
    );
    this.client.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, version }) => {
      if (of === this.uri && version !== undefined) this.#checked?.(version);
    });
    this.client.listen();
  }

  /** Starts on a folder and opens the draft; resolves when it has been checked for the first time. */
  async open(rootUri: string, text: string): Promise<void> {
    await this.client.sendRequest(InitializeRequest.type, { processId: null, rootUri, capabilities: {} });
    await this.client.sendNotification(InitializedNotification.type, {});
    const checked = this.#untilChecked(1);
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri, languageId: "notice", version: 1, text },
    });
    await checked;
  }

  /** Puts one character at a place and gives the time until the diagnostics of that version are here. */
  async type(line: number, character: number, text: string): Promise<number> {
    const version = ++this.#version;
    const checked = this.#untilChecked(version);
    const start = performance.now();
    const at = { line, character };
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
    await checked;
    return performance.now() - start;
  }

  stop(): void {
    this.client.dispose();
    this.#child.kill();
  }

  #untilChecked(version: number): Promise<void> {
    return new Promise((resolve) => {
      this.#checked = (of) => {
        if (of >= version) resolve();
      };
    });
  }
}

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
