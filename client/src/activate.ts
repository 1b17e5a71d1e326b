import { type ExtensionContext, type TextDocument, workspace } from "vscode";
import { State } from "vscode-languageclient";
import { type CreateClient, createServer, type Scripts, type Server, serverId } from "./client";
import { registerCommands } from "./commands";
import { registerCompare } from "./compare";
import { registerImports } from "./imports";
import { registerLedger } from "./ledger/register";
import { registerNewDraft } from "./newDraft/newDraft";
import { registerNumbering } from "./numbering";
import { registerOffer } from "./offer";
import { registerOthers } from "./others/others";
import { registerPreview } from "./preview/register";
import { registerReadyToSend } from "./readyToSend";
import { registerRulePages } from "./rulePages";
import { registerSetUp } from "./setUp";
import { registerSideTable } from "./sideTable";
import { registerStatus } from "./status";
import { registerTasks } from "./tasks";
import { registerTools } from "./tools";
import { registerUnits, userUnitsOf } from "./units";
import { registerWalkthrough } from "./walkthrough";

/** What the extension tells other extensions (and its tests): how its server fares. */
export interface Exports {
  readonly state: () => "running" | "starting" | "stopped" | "gave up";
  /** For tests: how long a tick of the watch over the server is, in milliseconds. */
  readonly watchEvery: (tickMs: number) => void;
}

/** What `activate` gives to those who ask. */
export const exportsOf = (server: Server): Exports => ({
  state: () => {
    if (server.hasGivenUp) return "gave up";
    if (server.state === State.Running) return "running";
    return server.state === State.Starting ? "starting" : "stopped";
  },
  watchEvery: server.watchEvery,
});

/** What both entries do. The server starts with the first notice: the offer for plain text needs none. */
export function activateNotice(context: ExtensionContext, create: CreateClient, scripts?: Scripts): Server {
  const server = createServer(create, userUnitsOf(context), scripts);
  const startFor = (document: TextDocument): void => {
    if (document.languageId === serverId) void server.start();
  };
  context.subscriptions.push(
    server,
    registerCommands(server),
    registerNumbering(server),
    registerCompare(server),
    registerStatus(server),
    registerOffer(context.globalState),
    registerOthers(context.globalState),
    registerRulePages(server),
    registerLedger(context, server),
    registerReadyToSend(server),
    registerSideTable(server),
    registerUnits(server, userUnitsOf(context)),
    registerPreview(context, server),
    registerNewDraft(server),
    registerSetUp(),
    registerTasks(server),
    registerTools(server),
    registerWalkthrough(),
    registerImports(server),
    workspace.onDidOpenTextDocument(startFor),
  );
  workspace.textDocuments.forEach(startFor);
  return server;
}
