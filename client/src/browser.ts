import { type ExtensionContext, ExtensionMode, Uri } from "vscode";
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

/** A worker that died says nothing, one that failed says it; either is closed by hand. */
class WorkerReader extends BrowserMessageReader {
  constructor(private readonly worker: Worker) {
    super(worker);
    for (const failure of ["error", "messageerror"])
      worker.addEventListener(failure, (event) => {
        // It is seen to here: nobody else need hear of it.
        event.preventDefault();
        this.close();
      });
  }

  /** Ends the worker; whoever listens hears that there is nobody any more. */
  close(): void {
    this.worker.terminate();
    this.fireClose();
  }
}

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
      let reader: WorkerReader | undefined;
      const startWorker = async (): Promise<MessageTransports> => {
        worker?.terminate();
        worker = new Worker(script);
        reader = new WorkerReader(worker);
        return { reader, writer: new BrowserMessageWriter(worker) };
      };
      return {
        client: new LanguageClient(serverId, serverName, startWorker, options),
        end: () => reader?.close(),
        isDebugged: () => context.extensionMode === ExtensionMode.Development,
      };
    },
    { scripts: `${scriptOf()}/` },
  );
  return exportsOf(server);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  worker?.terminate();
}
