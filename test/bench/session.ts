import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  type CodeAction,
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWorkspaceFoldersNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver-protocol/node";
import { timed } from "./timing";

declare const __ROOT__: string;

const REST_MS = 250;
const CAPABILITIES = { workspace: { workspaceFolders: true }, window: { workDoneProgress: true } };

/** Arguments of Node with which `bytesInUse` can be asked. */
export const WITH_MEMORY = ["--expose-gc", "--require", join(__ROOT__, "test", "bench", "heap.cjs")];

/** A server in a process of its own, over stdio, with the one draft that is typed in. Times are milliseconds. */
export class BenchSession {
  readonly child: ChildProcess;
  readonly client: ProtocolConnection;
  #version = 1;
  #checked: ((version: number) => void) | null = null;
  #finished: (() => void) | null = null;

  /** `node` are arguments of the process before the script; with any of them the process can also be spoken to by IPC. */
  constructor(
    script: string,
    readonly uri: string,
    node: readonly string[] = [],
  ) {
    const ipc = node.length > 0 ? (["ipc"] as const) : [];
    this.child = spawn(process.execPath, [...node, script, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit", ...ipc],
    });
    this.client = createProtocolConnection(
      new StreamMessageReader(this.child.stdout!),
      new StreamMessageWriter(this.child.stdin!),
    );
    this.client.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, version }) => {
      if (of === this.uri && version !== undefined) this.#checked?.(version);
    });
    this.client.onRequest(RegistrationRequest.type, () => undefined);
    this.client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.client.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === "end") this.#finished?.();
      });
    });
    this.client.listen();
  }

  /** Of the server's process. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  async initialize(rootUri: string | null): Promise<void> {
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri,
      capabilities: CAPABILITIES,
    });
  }

  /** Starts on a folder and opens the draft; resolves when it has been checked for the first time. */
  async open(rootUri: string | null, text: string): Promise<void> {
    await this.initialize(rootUri);
    await this.client.sendNotification(InitializedNotification.type, {});
    const checked = this.#untilChecked(1);
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri, languageId: "notice", version: 1, text },
    });
    await checked;
  }

  /** Puts a text in place of a range and gives the time until the diagnostics of that version are here. */
  edit(range: Range, text: string): Promise<number> {
    return timed(async () => {
      const checked = this.#untilChecked(this.#version + 1);
      await this.change(range, text);
      await checked;
    });
  }

  /** Puts one text at a place; see `edit`. */
  type(line: number, character: number, text: string): Promise<number> {
    const at = { line, character };
    return this.edit({ start: at, end: at }, text);
  }

  /** Changes the draft and waits for nothing. */
  async change(range: Range, text: string): Promise<void> {
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /** Resolves when the server has finished what it shows a bar for: reading a hundred drafts and more. */
  untilFinished(): Promise<void> {
    return new Promise((resolve) => {
      this.#finished = resolve;
    });
  }

  /** Tells the server of one more folder. */
  async addFolder(uri: string): Promise<void> {
    await this.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri, name: "" }], removed: [] },
    });
  }

  completion(position: Position): Promise<number> {
    const textDocument = { uri: this.uri };
    return timed(() => this.client.sendRequest(CompletionRequest.type, { textDocument, position }));
  }

  hover(position: Position): Promise<number> {
    const textDocument = { uri: this.uri };
    return timed(() => this.client.sendRequest(HoverRequest.type, { textDocument, position }));
  }

  codeAction(range: Range): Promise<number> {
    const params = { textDocument: { uri: this.uri }, range, context: { diagnostics: [] } };
    return timed(() => this.client.sendRequest<CodeAction[] | null>(CodeActionRequest.method, params));
  }

  /** What the server holds, once what nobody holds has been collected; only `WITH_MEMORY`. */
  async bytesInUse(): Promise<number> {
    const told = once(this.child, "message");
    this.child.send({});
    const [bytes] = await told;
    return bytes;
  }

  /** As `bytesInUse`, once the server has come to rest: checks of drafts that were closed may be under way. */
  async bytesAtRest(): Promise<number> {
    const held: number[] = [];
    do {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      held.push(await this.bytesInUse());
    } while (held.length < 4 || Math.max(...held.slice(-4)) > 1.01 * Math.min(...held.slice(-4)));
    return held[held.length - 1];
  }

  stop(): void {
    this.client.dispose();
    this.child.kill();
  }

  #untilChecked(version: number): Promise<void> {
    return new Promise((resolve) => {
      this.#checked = (of) => {
        if (of >= version) resolve();
      };
    });
  }
}
