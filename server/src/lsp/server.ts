import type { Connection, GlobPattern, InitializeParams } from "vscode-languageserver";
import { CONFIG_NAME, UNITS_NAME } from "../config/configFile";
import { PROFILE_NAME } from "../config/profileFile";
import { rulePage } from "../features/rulePages";
import { ruleById } from "../rules/all";
import { isCitations } from "./citations";
import type { Client } from "./client";
import { Degradation } from "./degrade";
import { diagnosticsOn } from "./diagnostics";
import { type Case, type Checked, checkOnce, type Draft, Drafts } from "./drafts";
import { FEATURES } from "./features";
import type { Host } from "./host";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "./library";
import { logError } from "./logError";
import { openTexts } from "./openText";
import { Pace } from "./pace";
import { Pauses } from "./pauses";
import { aliveRequest, type RulePageParams, type RulePageResult, rulePageRequest } from "./protocol";
import { findDrafts, scan } from "./scan";
import { folderOf, Settings } from "./settings";
import { SideTables } from "./sideTables";
import { WorkspaceDrafts } from "./workspaceDrafts";

export { factsAnswerer } from "./factsThread";

const DRAFTS = "**/*.notice";
const TABLES = "**/*.{csv,xlsx}";
/** Open drafts are told of changes in others when those have come to rest. */
const REFRESH_MS = 400;

/** Answers a client in everything but `initialize`, which has been answered (start.ts). */
export function serve(connection: Connection, host: Host, client: Client, params: InitializeParams): void {
  const documents = new TextDocuments(openTexts);
  const drafts = new Drafts();
  const watched = new Set<string>();
  const locale = typeof params.locale === "string" ? params.locale : "zh-CN";
  let rechecks = 0;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let firstReading: Promise<void> = Promise.resolve();

  const guard = (work: Promise<unknown>): void => {
    work.catch(logError(connection));
  };

  const settings = new Settings(connection, host, {
    folders: foldersOf(params),
    canAsk: params.capabilities.workspace?.configuration === true,
    canCreate: client.createsFiles,
    userUnits: client.userUnits,
    locale,
    onChecked: (file) => guard(diagnostics.publishFile(file)),
    onUnitsFile: (name) => watch(`**/${name}`),
    onUserUnitsFile: (uri) => watchOutside(uri),
  });

  const degradation = new Degradation((message) =>
    guard(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
  );

  const read = async (uri: string): Promise<Draft | null> => {
    const setup = await settings.for(uri);
    const document = documents.get(uri);
    return document ? drafts.read(document, setup) : null;
  };

  const workspace = new WorkspaceDrafts({
    host,
    setupOf: (uri) => settings.for(uri),
    open: async (uri) => (await read(uri))?.snapshot ?? null,
    isOpen: (uri) => documents.get(uri) !== undefined,
    onError: logError(connection),
    onChanged: () => {
      clearTimeout(refreshing);
      refreshing = setTimeout(recheck, REFRESH_MS);
    },
    now: () => performance.now(),
  });

  const pauses = new Pauses(host.collectYoung);
  const sideTables = new SideTables(host, host.exporters);

  /** All that a draft is judged by; null where it is not open. */
  const caseOf = async (uri: string): Promise<Case | null> => {
    const setup = await settings.for(uri);
    const symbols = await workspace.current(uri);
    const sideTable = (await sideTables.for(uri))?.table ?? null;
    const document = documents.get(uri);
    if (document) degradation.note(uri, document.text.length, setup.config.language);
    const neighbours = { ...symbols.neighboursOf(uri), sideTable, listed: setup.citations };
    return document ? { document, setup, neighbours, generation: workspace.generation } : null;
  };

  const look = async (uri: string): Promise<Checked | null> => {
    const found = await caseOf(uri);
    return found && drafts.check(found);
  };

  const lookAtFile = async (uri: string): Promise<Checked | null> => {
    const open = await look(uri);
    if (open) return open;
    const text = await host.readFile(uri);
    if (text === null) return null;
    const setup = await settings.for(uri);
    const others = (await workspace.current(uri)).neighboursOf(uri);
    const neighbours = { ...others, listed: setup.citations };
    return checkOnce(text, setup, neighbours, workspace.generation);
  };

  const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null;
  const pace = new Pace(
    () => performance.now(),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  const lookInSteps = async (uri: string, isWanted: () => boolean): Promise<Checked | null> => {
    const found = await caseOf(uri);
    return found && drafts.checkInSteps(found, () => pace.pause(), isWanted);
  };
  const diagnostics = diagnosticsOn(connection, lookInSteps, client, versionOf, pace);

  /** One after the other, with a turn for what the client asks in between; left to the next where that begins meanwhile. */
  const pushAll = async (): Promise<void> => {
    const own = ++rechecks;
    for (const document of documents.all()) {
      if (own !== rechecks) return;
      await diagnostics.push(document).catch((error) => guard(Promise.reject(error)));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };

  /** Findings of open drafts anew: the setting, or what other drafts say, has changed. */
  const recheck = (): void => {
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh();
    if (!client.pulls) guard(pushAll());
  };

  const watch = (globPattern: GlobPattern): void => {
    const key = JSON.stringify(globPattern);
    if (!client.watches || watched.has(key)) return;
    watched.add(key);
    const watchers = [{ globPattern }];
    guard(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  };

  const watchOutside = (uri: string): void => {
    const folder = folderOf(uri);
    const pattern = decodeURIComponent(uri.slice(folder.length));
    if (client.watchesOutside) watch({ baseUri: folder.slice(0, -1), pattern });
  };

  const readFolders = async (folders: readonly string[]): Promise<void> => {
    const found = await findDrafts(connection, host, client, folders);
    const title = locale.toLowerCase().startsWith("en") ? "Reading drafts" : "正在读取文稿";
    await scan(connection, client, workspace, found, title);
  };

  connection.onInitialized(() => {
    if (client.reconfigures)
      guard(connection.client.register(DidChangeConfigurationNotification.type, { section: "notice" }));
    for (const name of [CONFIG_NAME, UNITS_NAME, PROFILE_NAME]) watch(`**/${name}`);
    watch(DRAFTS);
    watch(TABLES);
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.leave(removed.map(({ uri }) => asFolder(uri)));
        guard(readFolders(added.map(({ uri }) => asFolder(uri))));
      });
    }
    firstReading = readFolders(foldersOf(params));
    guard(firstReading);
  });

  connection.onShutdown(() => workspace.end());

  documents.onDidChangeContent(({ document }) => {
    workspace.typed(document.uri);
    pauses.typed();
    if (!client.pulls) guard(diagnostics.push(document));
  });
  documents.onDidClose(({ document }) => {
    drafts.close(document.uri);
    sideTables.close(document.uri);
    degradation.forget(document.uri);
    workspace.closed(document.uri);
    if (!client.pulls) guard(diagnostics.clear(document.uri));
  });
  connection.onDidChangeConfiguration(() => {
    settings.clear();
    recheck();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isDraft = (uri: string): boolean => uri.endsWith(".notice");
    const files = changes.filter(({ uri }) => isDraft(uri));
    for (const { uri, type } of files) if (type === FileChangeType.Deleted) workspace.removed(uri);
    guard(workspace.read(files.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri)));
    const isTable = (uri: string): boolean => /\.(?:csv|xlsx)$/i.test(uri);
    const asked = changes.filter(({ uri }) => isTable(uri) && sideTables.changed(uri));
    const others = changes.filter(({ uri }) => !isDraft(uri) && !isTable(uri));
    const citations = changes.filter(({ uri }) => isCitations(uri));
    for (const { uri } of citations) guard(diagnostics.clear(uri));
    if (citations.length > 0) settings.clear();
    if (others.length === 0) {
      if (asked.length + citations.length > 0) recheck();
      return;
    }
    for (const { uri, type } of others) if (type === FileChangeType.Deleted) guard(diagnostics.clear(uri));
    settings.clear();
    guard(workspace.reread());
    recheck();
  });
  connection.onRequest(aliveRequest, () => null);
  connection.onRequest(rulePageRequest, async ({ rule }: RulePageParams): Promise<RulePageResult> => {
    const found = ruleById(rule);
    return found ? rulePage((await host.ruleTexts()).documented(found)) : null;
  });
  for (const feature of FEATURES)
    feature.register(connection, look, {
      read,
      workspace: (except) => workspace.current(except),
      lookAtFile,
      settled: () => firstReading.catch(() => undefined),
      textOf: async (uri) => documents.get(uri)?.text.toString() ?? host.readFile(uri),
      versionOf,
      setupOf: (uri) => settings.for(uri),
      client,
      sideTables,
      exporters: host.exporters,
      ruleTexts: host.ruleTexts,
      importers: host.importers,
    });
  documents.listen(connection);
}

/** The folders that a client names; what is none is passed over, as some say whatever they like there. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const named: readonly unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder) => folder?.uri)
    : [rootUri];
  return named.filter((uri): uri is string => typeof uri === "string" && uri !== "").map(asFolder);
}

const asFolder = (uri: string): string => (uri.endsWith("/") ? uri : folderOf(`${uri}/`));
