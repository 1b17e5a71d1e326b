import { type ExtensionContext, Uri } from "vscode";
import { type ForkOptions, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateNotice, type Exports, exportsOf } from "./activate";
import { type Server, serverId, serverName } from "./client";
import { writeOnDisk } from "./disk";
import { writeFilesWith } from "./writeFile";

/** With the collector of garbage at hand, which the server uses between keys. */
const COLLECTOR = "--expose-gc";
const RUN: ForkOptions = { execArgv: [COLLECTOR] };
const INSPECT: ForkOptions = { execArgv: [COLLECTOR, "--nolazy", "--inspect=6009"] };

let server: Server | undefined;

/** Desktop entry: the server is a Node process of its own, reached over IPC. */
export function activate(context: ExtensionContext): Exports {
  writeFilesWith(writeOnDisk);
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc, options: RUN };
  server = activateNotice(context, (options) => {
    const debug = { ...run, options: INSPECT };
    const client = new LanguageClient(serverId, serverName, { run, debug }, options);
    return {
      client,
      // A process that was stopped, or is in a loop, heeds nothing else.
      end: () => client.serverProcess?.kill("SIGKILL"),
      isDebugged: () => client.isInDebugMode,
    };
  });
  return exportsOf(server);
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
