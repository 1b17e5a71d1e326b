import { type ExtensionContext, Uri } from "vscode";
import { type ForkOptions, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateNotice, type Exports, exportsOf } from "./activate";
import { type Server, serverId, serverName } from "./client";
import { writeOnDisk } from "./disk";
import { writeFilesWith } from "./writeFile";

const INSPECT: ForkOptions = { execArgv: ["--nolazy", "--inspect=6009"] };

let server: Server | undefined;

/** Desktop entry: the server is a Node process of its own, reached over IPC. */
export function activate(context: ExtensionContext): Exports {
  writeFilesWith(writeOnDisk);
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  server = activateNotice(
    context,
    (options) =>
      new LanguageClient(serverId, serverName, { run, debug: { ...run, options: INSPECT } }, options),
  );
  return exportsOf(server);
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
