import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type GlobPattern,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CONFIG_NAME, UNITS_NAME } from "../config/configFile";
import { PROFILE_NAME } from "../config/profileFile";
import { rulePage } from "../features/rulePages";
import { ruleById } from "../rules/all";
import { type Client, clientOf, UNKNOWN_CLIENT } from "./client";
import { SOURCE } from "./convert";
import { Degradation } from "./degrade";
import { diagnosticsOn } from "./diagnostics";
import { type Case, type Checked, checkOnce, type Draft, Drafts } from "./drafts";
import { FEATURES } from "./features";
import type { Host, RuleTexts } from "./host";
import { Pace } from "./pace";
import { type RulePageParams, type RulePageResult, rulePageRequest } from "./protocol";
import { findDrafts, scan } from "./scan";
import { folderOf, Settings, type SettingsOptions } from "./settings";
import { SideTables } from "./sideTables";
import { WorkspaceDrafts } from "./workspaceDrafts";

const DRAFTS = "**/*.notice";
const TABLES = "**/*.{csv,xlsx}";
/** Open drafts are told of changes in others when those have come to rest. */
const REFRESH_MS = 400;

const NO_SETTINGS: SettingsOptions = {
  folders: [],
  canAsk: false,
  canCreate: false,
  userUnits: null,
  locale: "zh-CN",
  onChecked: () => undefined,
  onUnitsFile: () => undefined,
  onUserUnitsFile: () => undefined,
};

/** Starts the language server on a connection; desktop, web and stdio call this and nothing else. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const drafts = new Drafts();
  const watched = new Set<string>();
  let client: Client = UNKNOWN_CLIENT;
  let options = NO_SETTINGS;
  let settings = new Settings(connection, host, options);
  let rechecks = 0;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let firstReading: Promise<void> = Promise.resolve();

  /** No document and no client may bring the server down: what fails is logged, the next request finds it alive. */
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  };

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
    onChanged: () => {
      clearTimeout(refreshing);
      refreshing = setTimeout(recheck, REFRESH_MS);
    },
    now: () => performance.now(),
  });

  const exporters = () => host.exporters(client.exportersScript);
  const sideTables = new SideTables(host, exporters);

  /** All that a draft is judged by; null where it is not open. */
  const caseOf = async (uri: string): Promise<Case | null> => {
    const setup = await settings.for(uri);
    const symbols = await workspace.current(uri);
    const sideTable = (await sideTables.for(uri))?.table ?? null;
    const document = documents.get(uri);
    if (document) degradation.note(uri, document.getText().length, setup.config.language);
    const neighbours = { ...symbols.neighboursOf(uri), sideTable };
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
    const neighbours = (await workspace.current(uri)).neighboursOf(uri);
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
  const diagnostics = diagnosticsOn(connection, lookInSteps, () => client, versionOf, pace);

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
    const title = options.locale.toLowerCase().startsWith("en") ? "Reading drafts" : "正在读取文稿";
    await scan(connection, client, workspace, found, title);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params);
    options = {
      folders: foldersOf(params),
      canAsk: params.capabilities.workspace?.configuration === true,
      canCreate: client.createsFiles,
      userUnits: client.userUnits,
      locale: params.locale ?? "zh-CN",
      onChecked: (file) => guard(diagnostics.publishFile(file)),
      onUnitsFile: (name) => watch(`**/${name}`),
      onUserUnitsFile: watchOutside,
    };
    settings = new Settings(connection, host, options);
    return { capabilities: capabilities(client), serverInfo: { name: "policy-notice" } };
  });

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
    firstReading = readFolders(options.folders);
    guard(firstReading);
  });

  documents.onDidChangeContent(({ document }) => {
    workspace.typed(document.uri);
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
    for (const { uri, type } of files) if (type === FileChangeType.Deleted) guard(workspace.removed(uri));
    guard(workspace.read(files.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri)));
    const isTable = (uri: string): boolean => /\.(?:csv|xlsx)$/i.test(uri);
    const asked = changes.filter(({ uri }) => isTable(uri) && sideTables.changed(uri));
    const others = changes.filter(({ uri }) => !isDraft(uri) && !isTable(uri));
    if (others.length === 0) {
      if (asked.length > 0) recheck();
      return;
    }
    for (const { uri, type } of others) if (type === FileChangeType.Deleted) guard(diagnostics.clear(uri));
    settings.clear();
    guard(workspace.reread());
    recheck();
  });
  const ruleTexts = (): Promise<RuleTexts> => host.ruleTexts(client.exportersScript);
  connection.onRequest(rulePageRequest, async ({ rule }: RulePageParams): Promise<RulePageResult> => {
    const found = ruleById(rule);
    return found ? rulePage((await ruleTexts()).documented(found)) : null;
  });
  for (const feature of FEATURES)
    feature.register(connection, look, {
      read,
      workspace: (except) => workspace.current(except),
      lookAtFile,
      settled: () => firstReading.catch(() => undefined),
      textOf: async (uri) => documents.get(uri)?.getText() ?? host.readFile(uri),
      versionOf,
      setupOf: (uri) => settings.for(uri),
      client: () => client,
      sideTables,
      exporters,
      ruleTexts,
      importers: () => host.importers(client.importersScript),
    });
  documents.listen(connection);
  connection.listen();
}

function capabilities(client: Client): InitializeResult["capabilities"] {
  const base = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  const pull = client.pulls
    ? {
        diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
      }
    : {};
  return Object.assign(
    {},
    base,
    pull,
    ...FEATURES.flatMap((feature) => [feature.capabilities, feature.capabilitiesFor?.(client) ?? {}]),
  );
}

function foldersOf(params: InitializeParams): string[] {
  const uris =
    params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return uris.map(asFolder);
}

const asFolder = (uri: string): string => (uri.endsWith("/") ? uri : folderOf(`${uri}/`));
