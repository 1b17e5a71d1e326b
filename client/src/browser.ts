import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { activateNotice, type Exports, exportsOf } from "./activate";
import { type Server, serverId, serverName } from "./client";

let server: Server | undefined;
let worker: Worker | undefined;

/** Web entry: the server is a web worker. */
export function activate(context: ExtensionContext): Exports {
  const scriptOf = (...path: string[]): string =>
    Uri.joinPath(context.extensionUri, "dist", ...path).toString(true);
  const script = scriptOf("web", "server.js");
  server = activateNotice(
    context,
    (options) => {
      // A worker cannot be started twice, so every start of the client, its own restarts included, gets a fresh one. The
      // client would take a bare worker for transports: what `new Worker` makes here is no instance of VS Code's `Worker`.
      const startWorker = async (): Promise<MessageTransports> => {
        worker?.terminate();
        worker = new Worker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return new LanguageClient(serverId, serverName, startWorker, options);
    },
    { scripts: `${scriptOf()}/` },
  );
  return exportsOf(server);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  worker?.terminate();
}
