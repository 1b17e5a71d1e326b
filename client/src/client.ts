import {
  type CancellationToken,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  ProgressType,
  State,
} from "vscode-languageclient";
import {
  type FindDraftsResult,
  findDraftsRequest,
  type InitializationOptions,
  readBytesRequest,
  readFileRequest,
} from "../../server/src/lsp/protocol";
import { configuration } from "./dictionary";
import { readBytes, readFile } from "./readFile";
import { rulePagePrefix } from "./rulePages";

/** Also the section of the settings, and the language's id. */
export const serverId = "notice";
export const serverName = "政策通知起草";

const DRAFTS = "**/*.notice";

/** Where the scripts lie that a server loads on first use. */
export type Scripts = Pick<InitializationOptions, "exportersScript" | "importersScript">;

/** Makes a client that has not been started; the two entries differ in this alone. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Server {
  readonly output: LogOutputChannel;
  readonly state: State;
  readonly onDidChangeState: Event<State>;
  /** Starts the server unless it was started before. Resolves also when the start fails: `state` tells. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** A URI in the form that the server has it. */
  uriOf(uri: Uri): string;
  /** Asks the running server; null while there is none. */
  request<R>(method: string, params: object): Promise<R | null>;
  /** The same for what takes a while: it may be cancelled, and `told` hears what part is done, 0 to 1. */
  requestLong<R>(
    method: string,
    params: object,
    cancellation: CancellationToken,
    told: (done: number) => void,
  ): Promise<R | null>;
  stop(): Promise<void>;
  dispose(): void;
}

/**
 * The language server's life, from whatever `create` makes of it. Nothing runs before `start`. `userUnits` is the user's own
 * unit registry, `scripts` are for a server in a worker.
 */
export function createServer(create: CreateClient, userUnits: Uri, scripts: Scripts = {}): Server {
  const output = window.createOutputChannel(serverName, { log: true });
  const stateChanged = new EventEmitter<State>();
  let client: BaseLanguageClient | undefined;
  // Starts and stops follow one another: a client that is starting cannot be stopped.
  let queue: Promise<void> = Promise.resolve();
  let requests = 0;

  const enqueue = (step: () => Promise<void>): Promise<void> => {
    queue = queue.then(step).catch((error) => output.error(error));
    return queue;
  };

  const startClient = async (): Promise<void> => {
    client = create({
      // By language alone, so that drafts are checked wherever they come from: disk, unsaved, remote repositories.
      documentSelector: [{ language: serverId }],
      outputChannel: output,
      initializationOptions: {
        rulePages: rulePagePrefix,
        findsDrafts: true,
        showsReferences: true,
        addTermCommand: "notice.addTerm",
        ownEnter: true,
        suggestCommand: "editor.action.triggerSuggest",
        userUnits: userUnits.toString(),
        ...scripts,
      } satisfies InitializationOptions,
      middleware: { workspace: { configuration } },
    });
    const { code2ProtocolConverter } = client;
    client.onRequest(readFileRequest, (params) => readFile(params, output));
    client.onRequest(readBytesRequest, (params) => readBytes(params));
    client.onRequest(findDraftsRequest, async (): Promise<FindDraftsResult> => {
      const drafts = await workspace.findFiles(DRAFTS);
      return drafts.map((uri) => code2ProtocolConverter.asUri(uri));
    });
    client.onDidChangeState(({ newState }) => stateChanged.fire(newState));
    await client.start();
  };

  const stopClient = async (): Promise<void> => {
    const stopping = client;
    client = undefined;
    if (!stopping?.needsStop()) return;
    // After a crash the client starts itself again; then this waits for it.
    await stopping.start();
    await stopping.stop();
  };

  return {
    output,
    get state() {
      return client?.state ?? State.Stopped;
    },
    onDidChangeState: stateChanged.event,
    start: () => enqueue(async () => (client ? undefined : startClient())),
    restart: () =>
      enqueue(() =>
        stopClient()
          .catch((error) => output.error(error))
          .then(startClient),
      ),
    stop: () => enqueue(stopClient),
    uriOf: (uri) => client?.code2ProtocolConverter.asUri(uri) ?? uri.toString(),
    request: async <R>(method: string, params: object) =>
      client ? client.sendRequest<R>(method, params) : null,
    requestLong: async <R>(
      method: string,
      params: object,
      cancellation: CancellationToken,
      told: (done: number) => void,
    ) => {
      if (!client) return null;
      const progress = `${serverId}-${++requests}`;
      const listening = client.onProgress(new ProgressType<number>(), progress, told);
      return client
        .sendRequest<R>(method, { ...params, progress }, cancellation)
        .finally(() => listening.dispose());
    },
    dispose: () => {
      for (const disposable of [stateChanged, output]) disposable.dispose();
    },
  };
}
