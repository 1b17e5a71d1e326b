import {
  commands,
  Disposable,
  EventEmitter,
  TabInputText,
  TabInputTextDiff,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import { State } from "vscode-languageclient";
import {
  type LedgerParams,
  type LedgerResult,
  type LedgerTask,
  ledgerRequest,
} from "../../../server/src/lsp/protocol";
import { type Server, serverId } from "../client";

/** Typing must have rested this long before the tasks are read anew. */
const REST_MS = 250;

/** none: no draft; reading: not known yet; known: `tasks` are those of the draft. */
type Reading = "none" | "reading" | "known";

/**
 * The tasks of the draft that was in front last, as long as a tab shows it. They are asked for only while a view is
 * visible, and kept in step with the text.
 */
export class LedgerSource extends Disposable {
  draft: Uri | undefined;
  tasks: readonly LedgerTask[] = [];
  reading: Reading = "none";
  readonly #changed = new EventEmitter<void>();
  /** The draft or what its tasks say has changed; not, when they have only moved. */
  readonly onDidChange = this.#changed.event;
  readonly #watchers = new Set<object>();
  readonly #own: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isStale = false;

  constructor(readonly server: Server) {
    super(() => this.#stop());
    this.#own = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      workspace.onDidOpenTextDocument(() => this.#follow(window.activeTextEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isDraft(document.uri)) this.refresh(REST_MS);
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#letGo();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(EXPANDS)) this.refresh();
      }),
      server.onDidChangeState((state) => {
        if (state === State.Running) this.refresh();
      }),
    );
    this.#follow(window.activeTextEditor ?? window.visibleTextEditors.find(isNotice));
  }

  /** Whether somebody wants the tasks: nothing is computed for views that nobody sees. */
  watch(watcher: object, isVisible: boolean): void {
    if (!isVisible) this.#watchers.delete(watcher);
    else if (!this.#watchers.has(watcher)) {
      this.#watchers.add(watcher);
      this.refresh();
    }
  }

  /** Makes a draft the one whose tasks are shown. */
  show(draft: Uri | undefined): void {
    if (draft?.toString() === this.draft?.toString()) return;
    this.draft = draft;
    this.#set(draft ? "reading" : "none", []);
    this.refresh();
  }

  /** Reads the tasks anew after a rest. */
  refresh(rest = 0): void {
    clearTimeout(this.#timer);
    this.#isStale = true;
    if (this.draft && this.#watchers.size > 0)
      this.#timer = setTimeout(
        () => void this.#ask().catch((error) => this.server.output.error(error)),
        rest,
      );
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#own.dispose();
  }

  #follow(editor: TextEditor | undefined): void {
    if (editor && isNotice(editor)) this.show(editor.document.uri);
    else this.#letGo();
  }

  /** Lets a draft go that no tab shows. The one in front may have its tab only a moment later. */
  #letGo(): void {
    const { draft } = this;
    const isInFront = window.activeTextEditor?.document.uri.toString() === draft?.toString();
    if (draft && !isInFront && !hasTab(draft)) this.show(undefined);
  }

  #isDraft(uri: Uri): boolean {
    return uri.toString() === this.draft?.toString();
  }

  /** One question at a time; what changes meanwhile is asked for afterwards. */
  async #ask(): Promise<void> {
    const { draft } = this;
    if (!draft || this.#isAsking) return;
    this.#isAsking = true;
    this.#isStale = false;
    try {
      // Behind another tab, or after the window was loaded anew, the text may not be open yet.
      const document = await workspace.openTextDocument(draft);
      const params: LedgerParams = { uri: draft.toString(), expand: expandsGroups(draft) };
      const answer = await this.server.request<LedgerResult>(ledgerRequest, params);
      if (!answer || !this.#isDraft(draft)) return;
      if (answer.version === document.version) this.#set("known", answer.tasks);
      else this.#isStale = true;
    } finally {
      this.#isAsking = false;
      if (this.#isStale) this.refresh(REST_MS);
    }
  }

  #set(reading: Reading, tasks: readonly LedgerTask[]): void {
    const isSame = reading === this.reading && said(tasks) === said(this.tasks);
    this.reading = reading;
    this.tasks = tasks;
    void commands.executeCommand("setContext", "notice.ledger.hasDraft", reading !== "none");
    if (!isSame || reading !== "known") this.#changed.fire();
  }
}

/** The setting that shows the members of groups. */
export const EXPANDS = "notice.ledger.expandGroups";

/** Whether the ledger of a draft shows the members of groups. */
export function expandsGroups(draft: Uri): boolean {
  return workspace.getConfiguration(undefined, draft).get(EXPANDS, false);
}

/** What tasks say, without where they stand. */
function said(tasks: readonly LedgerTask[]): string {
  return JSON.stringify(tasks, (key, value) => (key === "range" ? undefined : value));
}

function isNotice({ document }: TextEditor): boolean {
  return document.languageId === serverId;
}

function hasTab(uri: Uri): boolean {
  const wanted = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === wanted;
      return (
        input instanceof TabInputTextDiff &&
        [input.original, input.modified].some((side) => side.toString() === wanted)
      );
    }),
  );
}
