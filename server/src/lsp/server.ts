import type { Connection, FileEvent, InitializeParams } from "vscode-languageserver";
import { rulePage } from "../features/rulePages";
import { ruleById } from "../rules/all";
import type { Client } from "./client";
import { Degradation } from "./degrade";
import { type Diagnostics, diagnosticsOn } from "./diagnostics";
import { FEATURES } from "./features";
import type { Host } from "./host";
import { Judge } from "./judge";
import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "./library";
import { logError } from "./logError";
import { type OpenText, openTexts } from "./openText";
import { Pauses } from "./pauses";
import { aliveRequest, type RulePageParams, type RulePageResult, rulePageRequest } from "./protocol";
import { Recheck } from "./recheck";
import { findDrafts, scan } from "./scan";
import { folderOf, Settings } from "./settings";
import { SideTables } from "./sideTables";
import { changesOf, Watching } from "./watching";
import { WorkspaceDrafts } from "./workspaceDrafts";
import { Writing } from "./writing";

export { factsAnswerer } from "./factsThread";

/** Answers a client in everything but `initialize`, which has been answered (start.ts). */
export function serve(connection: Connection, host: Host, client: Client, params: InitializeParams): void {
  new NoticeServer(connection, host, client, params).listen();
}

/** Puts the parts of the server together, and hands on what the client tells and asks. */
class NoticeServer {
  readonly #documents = new TextDocuments(openTexts);
  readonly #pauses: Pauses;
  readonly #watching: Watching;
  readonly #settings: Settings;
  readonly #sideTables: SideTables;
  readonly #workspace: WorkspaceDrafts;
  readonly #degradation: Degradation;
  readonly #judge: Judge;
  readonly #writing: Writing;
  readonly #diagnostics: Diagnostics;
  readonly #recheck: Recheck;
  /** Of the drafts that lay in the workspace at the start. */
  #firstReading: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly client: Client,
    private readonly params: InitializeParams,
  ) {
    this.#pauses = new Pauses(host.collectYoung);
    this.#watching = new Watching(connection, client, this.#guard);
    this.#settings = this.#makeSettings();
    this.#sideTables = new SideTables(host, host.exporters);
    this.#workspace = this.#makeWorkspace();
    this.#degradation = new Degradation((message) =>
      this.#guard(
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
      ),
    );
    this.#judge = new Judge({
      documents: this.#documents,
      settings: this.#settings,
      workspace: this.#workspace,
      sideTables: this.#sideTables,
      degradation: this.#degradation,
      host,
    });
    const canTell = !client.pulls || client.refreshes;
    this.#writing = new Writing(() => performance.now(), canTell ? (uri) => this.#tellAnew(uri) : null);
    this.#diagnostics = diagnosticsOn(connection, this.#judge, client, this.#writing);
    const open = (): readonly OpenText[] => this.#documents.all();
    this.#recheck = new Recheck(connection, client, this.#diagnostics, open, this.#guard);
  }

  listen(): void {
    this.#hearOfStartAndEnd();
    this.#hearOfDrafts();
    this.#hearOfFiles();
    this.#answer();
    this.#documents.listen(this.connection);
  }

  #makeSettings(): Settings {
    const { params, client } = this;
    return new Settings(this.connection, this.host, {
      folders: foldersOf(params),
      canAsk: params.capabilities.workspace?.configuration === true,
      canCreate: client.createsFiles,
      userUnits: client.userUnits,
      locale: this.#locale,
      onChecked: (file) => this.#guard(this.#diagnostics.publishFile(file)),
      onUnitsFile: (name) => this.#watching.everywhere(name),
      onUserUnitsFile: (uri) => this.#watching.outside(uri),
    });
  }

  #makeWorkspace(): WorkspaceDrafts {
    return new WorkspaceDrafts({
      host: this.host,
      setupOf: (uri) => this.#settings.for(uri),
      open: async (uri) => (await this.#judge.read(uri))?.snapshot ?? null,
      isOpen: (uri) => this.#documents.get(uri) !== undefined,
      onError: logError(this.connection),
      onChanged: () => this.#recheck.soon(),
      now: () => performance.now(),
    });
  }

  get #locale(): string {
    return typeof this.params.locale === "string" ? this.params.locale : "zh-CN";
  }

  readonly #guard = (work: Promise<unknown>): void => {
    work.catch(logError(this.connection));
  };

  #hearOfStartAndEnd(): void {
    const { connection, client } = this;
    connection.onInitialized(() => {
      if (client.reconfigures)
        this.#guard(
          connection.client.register(DidChangeConfigurationNotification.type, { section: "notice" }),
        );
      this.#watching.start();
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          this.#workspace.leave(removed.map(({ uri }) => asFolder(uri)));
          this.#guard(this.#readFolders(added.map(({ uri }) => asFolder(uri))));
        });
      }
      this.#firstReading = this.#readFolders(foldersOf(this.params));
      this.#guard(this.#firstReading);
    });
    connection.onShutdown(() => this.#workspace.end());
  }

  async #readFolders(folders: readonly string[]): Promise<void> {
    const found = await findDrafts(this.connection, this.host, this.client, folders);
    const title = this.#locale.toLowerCase().startsWith("en") ? "Reading drafts" : "正在读取文稿";
    await scan(this.connection, this.client, this.#workspace, found, title);
  }

  #hearOfDrafts(): void {
    this.#documents.onDidChangeContent(({ document }) => {
      this.#workspace.typed(document.uri);
      this.#pauses.typed();
      this.#writing.changed(document);
      if (!this.client.pulls) this.#guard(this.#diagnostics.push(document));
    });
    this.#documents.onDidSave(({ document }) => this.#writing.rest(document.uri));
    this.#documents.onDidClose(({ document }) => {
      this.#writing.closed(document.uri);
      this.#judge.close(document.uri);
      this.#sideTables.close(document.uri);
      this.#degradation.forget(document.uri);
      this.#workspace.closed(document.uri);
      if (!this.client.pulls) this.#guard(this.#diagnostics.clear(document.uri));
    });
  }

  /** Shows what was held back while somebody wrote. */
  #tellAnew(uri: string): void {
    const document = this.#documents.get(uri);
    if (this.client.pulls) this.connection.languages.diagnostics.refresh();
    else if (document) this.#guard(this.#diagnostics.push(document));
  }

  #hearOfFiles(): void {
    this.connection.onDidChangeConfiguration(() => {
      this.#settings.clear();
      this.#recheck.now();
    });
    this.connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
  }

  #filesChanged(events: readonly FileEvent[]): void {
    const { drafts, citations, tables, rules } = changesOf(events);
    for (const uri of drafts.gone) this.#workspace.removed(uri);
    this.#guard(this.#workspace.read(drafts.there));
    // What was said of these files themselves; those that are there are looked at again.
    for (const uri of [...citations, ...rules.gone]) this.#guard(this.#diagnostics.clear(uri));
    const areRules = rules.there.length + rules.gone.length > 0;
    if (areRules || citations.length > 0) this.#settings.clear();
    if (areRules) this.#guard(this.#workspace.reread());
    const asked = tables.filter((uri) => this.#sideTables.changed(uri));
    if (areRules || citations.length + asked.length > 0) this.#recheck.now();
  }

  #answer(): void {
    const { connection, host } = this;
    const judge = this.#judge;
    connection.onRequest(aliveRequest, () => null);
    connection.onRequest(rulePageRequest, async ({ rule }: RulePageParams): Promise<RulePageResult> => {
      const found = ruleById(rule);
      return found ? rulePage((await host.ruleTexts()).documented(found)) : null;
    });
    for (const feature of FEATURES)
      feature.register(connection, (uri) => judge.look(uri), {
        read: (uri) => judge.read(uri),
        workspace: (except) => this.#workspace.current(except),
        lookAtFile: (uri) => judge.lookAtFile(uri),
        settled: () => this.#firstReading.catch(() => undefined),
        textOf: (uri) => judge.textOf(uri),
        versionOf: (uri) => judge.versionOf(uri),
        setupOf: (uri) => this.#settings.for(uri),
        client: this.client,
        sideTables: this.#sideTables,
        exporters: host.exporters,
        ruleTexts: host.ruleTexts,
        importers: host.importers,
      });
  }
}

/** The folders that a client names; what is none is passed over, as some say whatever they like there. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const named: readonly unknown[] = Array.isArray(workspaceFolders)
    ? workspaceFolders.map((folder) => folder?.uri)
    : [rootUri];
  return named.filter((uri): uri is string => typeof uri === "string" && uri !== "").map(asFolder);
}

const asFolder = (uri: string): string => (uri.endsWith("/") ? uri : folderOf(`${uri}/`));
