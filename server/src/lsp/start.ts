import {
  type Connection,
  type ConnectionOptions,
  LSPErrorCodes,
  type Message,
  type ResponseMessage,
} from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities";
import { clientOf } from "./client";
import type { Host } from "./host";
import * as library from "./library";
import { logError } from "./logError";

/** For `dist/checking.js`. */
Object.assign(globalThis, { noticeLibrary: library });

/**
 * Starts the language server; desktop, web and stdio call this and nothing else. It answers `initialize` by itself. What
 * reads and checks drafts is loaded behind that answer, while the client gets ready; whatever the client says meanwhile waits.
 * `hostOf` is given the folder where the client says the scripts lie, as `InitializationOptions` has it.
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  hostOf: (connection: Connection, scripts: string | null) => Host,
): void {
  let load: (() => Promise<void>) | undefined;
  let loading: Promise<void> | undefined;
  const connection = connect({
    // The library itself runs requests that were cancelled while they waited, and their answers are waited for no more.
    connectionStrategy: { cancelUndispatched: cancelled },
    messageStrategy: {
      handleMessage: async (message, next) => {
        if (loading) return loading.then(() => next(message));
        const answered = next(message);
        // That was `initialize`: it has told how to go on.
        if (load) loading = Promise.resolve(answered).then(load).catch(logError(connection));
        return answered;
      },
    },
  });
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const host = hostOf(connection, client.scripts);
    load = async () => (await host.checking()).serve(connection, host, client, params);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "policy-notice" } };
  });
  connection.listen();
}

/** The answer to a request that was cancelled before its turn. */
function cancelled({ jsonrpc, ...message }: Message): ResponseMessage | undefined {
  const id = "id" in message ? message.id : undefined;
  if (typeof id !== "number" && typeof id !== "string") return undefined;
  return { jsonrpc, id, error: { code: LSPErrorCodes.RequestCancelled, message: "Cancelled" } };
}
