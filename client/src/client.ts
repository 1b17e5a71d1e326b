import {
  type CancellationToken,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  ProgressType,
  State,
} from "vscode-languageclient";
import {
  aliveRequest,
  type FindDraftsResult,
  findDraftsRequest,
  type InitializationOptions,
  readBytesRequest,
  readFileRequest,
} from "../../server/src/lsp/protocol";
import { Crashes, MOST_CRASHES } from "./crashes";
import { configuration } from "./dictionary";
import { ListPlace } from "./listPlace";
import { readBytes, readFile } from "./readFile";
import { rulePagePrefix } from "./rulePages";
import { isPatient, TICK_MS, Watch } from "./watch";

/** Also the section of the settings, and the language's id. */
export const serverId = "notice";
export const serverName = "政策通知起草";

const DRAFTS = "**/*.notice";

/** Where the scripts lie that a server loads. */
export type Scripts = Pick<InitializationOptions, "scripts">;

/** A client that has not been started. */
export interface Made {
  readonly client: BaseLanguageClient;
  /** Ends the server by force; the client sees its connection closed, as after a crash. */
  readonly end: () => void;
  /** A debugger may hold the server up. */
  readonly isDebugged: () => boolean;
}

/** The two entries differ in this alone. */
export type CreateClient = (options: LanguageClientOptions) => Made;

export interface Server {
  readonly output: LogOutputChannel;
  readonly state: State;
  readonly onDidChangeState: Event<State>;
  /** It crashed so often that only `restart` starts it again. */
  readonly hasGivenUp: boolean;
  /** Starts the server unless it was started before. Resolves also when the start fails: `state` tells. */
  start(): Promise<void>;
  /** Crashes so far count no more. */
  restart(): Promise<void>;
  /** Where the completions belong that were asked for last. */
  readonly list: ListPlace;
  /** For tests: how long a tick of the watch is, in milliseconds. */
  watchEvery(tickMs: number): void;
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
  const crashes = new Crashes();
  const list = new ListPlace();
  let hasGivenUp = false;
  let endStarting: (() => void) | undefined;
  let tickMs = TICK_MS;

  const enqueue = (step: () => Promise<void>): Promise<void> => {
    queue = queue.then(step).catch((error) => output.error(error));
    return queue;
  };

  const restart = (): Promise<void> => {
    crashes.forget();
    hasGivenUp = false;
    // It cannot be stopped, and what follows would wait for it.
    endStarting?.();
    return enqueue(() =>
      stopClient()
        .catch((error) => output.error(error))
        .then(startClient),
    );
  };

  const tellOfCrashes = async (): Promise<void> => {
    const told = crashes.hasHung
      ? l10n.t(
          "Checking has crashed or stopped answering {0} times in a row and is not started again. Your drafts are as they were.",
          MOST_CRASHES,
        )
      : l10n.t(
          "Checking has crashed {0} times within three minutes and is not started again. Your drafts are as they were.",
          MOST_CRASHES,
        );
    const again = l10n.t("Restart");
    const show = l10n.t("Show Output");
    const chosen = await window.showErrorMessage(told, again, show);
    if (chosen === again) await restart();
    if (chosen === show) output.show();
  };

  /**
   * A client that lost its server is not used again: where that happens while it starts, the library's own restart runs into
   * the start that fails.
   */
  const onCrash = (crashed: BaseLanguageClient): void => {
    if (client !== crashed) return;
    hasGivenUp = crashes.add(performance.now()) === "stop";
    if (hasGivenUp) void tellOfCrashes();
    else void enqueue(async () => (client === crashed ? startClient() : undefined));
  };

  const startClient = async (): Promise<void> => {
    let hasCrashed = false;
    const watch = new Watch({
      ask: () => started.sendRequest(aliveRequest),
      hung: (ms) => {
        if (isDebugged()) return;
        output.error(`The server has not answered for ${Math.round(ms / 1000)} seconds and is ended`);
        crashes.waited(ms);
        end();
      },
      tickMs: () => tickMs,
      later: (work, ms) => setTimeout(work, ms),
    });
    const {
      client: started,
      end,
      isDebugged,
    } = create({
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
      middleware: {
        workspace: { configuration },
        provideCompletionItem: (document, position, context, token, next) =>
          list.follow(document, position, next(document, position, context, token)),
        sendRequest: (type, params, token, next) =>
          watch.follow(next(type, params, token), isPatient(typeof type === "string" ? type : type.method)),
      },
      // A start that fails is told of below: the library would show the error as it is, besides.
      initializationFailedHandler: () => false,
      errorHandler: {
        // A broken pipe is followed by its close.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          hasCrashed = true;
          watch.stop();
          onCrash(started);
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    // What the library says of each crash would cover what we say of the last; what a client that is replaced still wanted is sent anew.
    const { error } = started;
    started.error = (message, data, shows) =>
      error.call(started, message, data, hasCrashed || client !== started ? false : shows);
    client = started;
    const { code2ProtocolConverter } = started;
    started.onRequest(readFileRequest, (params) => readFile(params, output));
    started.onRequest(readBytesRequest, (params) => readBytes(params));
    started.onRequest(findDraftsRequest, async (): Promise<FindDraftsResult> => {
      const drafts = await workspace.findFiles(DRAFTS);
      return drafts.map((uri) => code2ProtocolConverter.asUri(uri));
    });
    started.onDidChangeState(({ newState }) => stateChanged.fire(newState));
    endStarting = () => {
      client = undefined;
      end();
    };
    await watch.follow(started.start(), true).finally(() => {
      endStarting = undefined;
    });
    // The server has answered, but may have much to load.
    void started.sendRequest(aliveRequest).catch((error) => output.error(error));
  };

  const running = (): BaseLanguageClient | null =>
    client?.state === State.Running || client?.state === State.Starting ? client : null;

  /** Asks the server; where it crashes meanwhile, the one that follows is asked once more. */
  const ask = async <R>(send: (asked: BaseLanguageClient) => Promise<R>): Promise<R | null> => {
    const asked = running();
    if (!asked) return null;
    try {
      return await send(asked);
    } catch (error) {
      await queue;
      const next = running();
      if (!next || next === asked) throw error;
      return send(next);
    }
  };

  const stopClient = async (): Promise<void> => {
    const stopping = client;
    client = undefined;
    if (stopping?.needsStop()) await stopping.stop();
  };

  return {
    output,
    get state() {
      return client?.state ?? State.Stopped;
    },
    onDidChangeState: stateChanged.event,
    get hasGivenUp() {
      return hasGivenUp;
    },
    start: () => enqueue(async () => (client ? undefined : startClient())),
    restart,
    list,
    watchEvery: (ms) => {
      tickMs = ms;
    },
    stop: () => enqueue(stopClient),
    uriOf: (uri) => client?.code2ProtocolConverter.asUri(uri) ?? uri.toString(),
    request: <R>(method: string, params: object) => ask((asked) => asked.sendRequest<R>(method, params)),
    requestLong: <R>(
      method: string,
      params: object,
      cancellation: CancellationToken,
      told: (done: number) => void,
    ) =>
      ask((asked) => {
        const progress = `${serverId}-${++requests}`;
        const listening = asked.onProgress(new ProgressType<number>(), progress, told);
        return asked
          .sendRequest<R>(method, { ...params, progress }, cancellation)
          .finally(() => listening.dispose());
      }),
    dispose: () => {
      for (const disposable of [stateChanged, output]) disposable.dispose();
    },
  };
}
