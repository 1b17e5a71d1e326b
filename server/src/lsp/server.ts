import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CONFIG_NAME, UNITS_NAME } from "../config/configFile";
import { rulePage } from "../features/rulePages";
import { ruleById } from "../rules/all";
import { splitLines } from "../text/lines";
import { SOURCE, toDiagnostic, toRange } from "./convert";
import { type Checked, Drafts } from "./drafts";
import { FEATURES } from "./features";
import type { Host } from "./host";
import {
  type InitializationOptions,
  type RulePageParams,
  type RulePageResult,
  rulePageRequest,
} from "./protocol";
import { type CheckedFile, folderOf, Settings } from "./settings";

/** More findings than this in one draft help nobody and only slow the editor down. */
const MOST_DIAGNOSTICS = 1000;

/** What the client said it can do. */
interface Client {
  readonly pulls: boolean;
  readonly watches: boolean;
  readonly reconfigures: boolean;
  readonly refreshes: boolean;
  /** What goes before a rule's id in the link behind a code; null for no link. */
  readonly rulePages: string | null;
}

const UNKNOWN: Client = {
  pulls: false,
  watches: false,
  reconfigures: false,
  refreshes: false,
  rulePages: null,
};

/** Starts the language server on a connection; desktop, web and stdio call this and nothing else. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const drafts = new Drafts();
  let client = UNKNOWN;
  let settings = new Settings(connection, host, {
    folders: [],
    canAsk: false,
    canCreate: false,
    locale: "zh-CN",
    onChecked: () => undefined,
    onUnitsFile: () => undefined,
  });
  const watched = new Set<string>();

  const look = async (uri: string): Promise<Checked | null> => {
    const setup = await settings.for(uri);
    const document = documents.get(uri);
    return document ? drafts.check(document, setup) : null;
  };

  const diagnose = async (uri: string): Promise<Diagnostic[]> => {
    const checked = await look(uri);
    if (!checked) return [];
    return checked.findings
      .slice(0, MOST_DIAGNOSTICS)
      .map((finding) => toDiagnostic(uri, checked.snapshot.lines, finding, client.rulePages));
  };

  const push = async (document: TextDocument): Promise<void> => {
    const { version } = document;
    const diagnostics = await diagnose(document.uri);
    if (documents.get(document.uri)?.version === version)
      await connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
  };

  const refresh = (): void => {
    settings.clear();
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh();
    if (!client.pulls) for (const document of documents.all()) guard(connection, push(document));
  };

  const watch = (name: string): void => {
    if (!client.watches || watched.has(name)) return;
    watched.add(name);
    guard(
      connection,
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${name}` }],
      }),
    );
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params);
    settings = new Settings(connection, host, {
      folders: foldersOf(params),
      canAsk: params.capabilities.workspace?.configuration === true,
      canCreate:
        params.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
      locale: params.locale ?? "zh-CN",
      onChecked: (file) => guard(connection, publishFile(connection, file)),
      onUnitsFile: watch,
    });
    return { capabilities: capabilities(client), serverInfo: { name: "policy-notice" } };
  });

  connection.onInitialized(() => {
    if (client.reconfigures)
      guard(
        connection,
        connection.client.register(DidChangeConfigurationNotification.type, { section: "notice" }),
      );
    for (const name of [CONFIG_NAME, UNITS_NAME]) watch(name);
  });

  documents.onDidChangeContent(({ document }) => {
    if (!client.pulls) guard(connection, push(document));
  });
  documents.onDidClose(({ document }) => {
    drafts.close(document.uri);
    if (!client.pulls) guard(connection, connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes)
      if (change.type === 3)
        guard(connection, connection.sendDiagnostics({ uri: change.uri, diagnostics: [] }));
    refresh();
  });
  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnose(textDocument.uri),
  }));
  connection.onRequest(rulePageRequest, ({ rule }: RulePageParams): RulePageResult => {
    const found = ruleById(rule);
    return found ? rulePage(found) : null;
  });
  for (const feature of FEATURES) feature.register(connection, look);
  documents.listen(connection);
  connection.listen();
}

function capabilities(client: Client): InitializeResult["capabilities"] {
  const base = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
  const pull = client.pulls
    ? {
        diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
      }
    : {};
  return Object.assign({}, base, pull, ...FEATURES.map((feature) => feature.capabilities));
}

function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const pages = (initializationOptions as InitializationOptions | undefined)?.rulePages;
  return {
    rulePages: typeof pages === "string" ? pages : null,
    pulls: capabilities.textDocument?.diagnostic !== undefined,
    watches: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    reconfigures: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
  };
}

function foldersOf(params: InitializeParams): string[] {
  const uris =
    params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return uris.map((uri) => (uri.endsWith("/") ? uri : folderOf(`${uri}/`)));
}

/** Faults of a configuration or registry file, shown in that file. */
function publishFile(connection: Connection, file: CheckedFile): Promise<void> {
  const lines = splitLines(file.text);
  const diagnostics = file.problems.map((problem) => ({
    range: toRange(lines, problem),
    severity: 2 as const,
    source: SOURCE,
    code: "config/invalid",
    message: `${problem.zh} (${problem.en})`,
  }));
  return connection.sendDiagnostics({ uri: file.uri, diagnostics });
}

/** No document and no client may bring the server down: what fails is logged, the next request finds it alive. */
function guard(connection: Connection, work: Promise<unknown>): void {
  work.catch((error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
