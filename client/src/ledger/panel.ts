import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  type QuickPickItem,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { goTo } from "../goTo";
import { pageHtml } from "../webviewPage";
import { COLUMNS, type Column, columnsFrom } from "./columns";
import type { FromPage, PageState, ToPage } from "./messages";
import type { LedgerSource } from "./source";
import { columnName, tableLabels } from "./words";

const TYPE = "notice.ledgerTable";
const CHOSEN = "notice.ledger.columns";

/** The table of the ledger: one panel that shows the draft in front. It comes back when the window is loaded anew. */
export function registerLedgerPanel(source: LedgerSource, context: ExtensionContext): Disposable {
  let current: WebviewPanel | undefined;
  const folder = Uri.joinPath(context.extensionUri, "dist", "webview");
  const options = { enableScripts: true, localResourceRoots: [folder] };
  const adopt = (panel: WebviewPanel): void => {
    current?.dispose();
    current = panel;
    const table = new LedgerPanel(panel, source, context);
    panel.onDidDispose(() => {
      table.dispose();
      if (current === panel) current = undefined;
    });
    panel.webview.options = options;
    panel.webview.html = pageHtml(panel.webview, folder, "table");
  };
  return Disposable.from(
    commands.registerCommand("notice.openLedgerTable", () => {
      if (current) current.reveal();
      else
        adopt(window.createWebviewPanel(TYPE, l10n.t("Responsibility ledger"), ViewColumn.Beside, options));
    }),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: async (panel, state: Partial<PageState> | undefined) => {
        if (!source.draft && state?.draft) source.show(Uri.parse(state.draft));
        adopt(panel);
      },
    }),
  );
}

/** What goes between the page and the source of the tasks. */
class LedgerPanel extends Disposable {
  readonly #own: Disposable;

  constructor(
    readonly panel: WebviewPanel,
    readonly source: LedgerSource,
    readonly context: ExtensionContext,
  ) {
    super(() => {
      source.watch(this, false);
      this.#own.dispose();
    });
    this.#own = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#answer(message)),
      panel.onDidChangeViewState(() => source.watch(this, panel.visible)),
      source.onDidChange(() => this.#tell()),
    );
    source.watch(this, panel.visible);
    this.#name();
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.#setUp();
        this.#tell();
        break;
      case "goTo":
        await this.#goTo(message.task, message.focus);
        break;
      case "chooseColumns":
        await this.#chooseColumns();
        break;
      case "copy":
        await env.clipboard.writeText(message.text);
        break;
    }
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  get #columns(): readonly Column[] {
    return columnsFrom(this.context.globalState.get(CHOSEN));
  }

  #setUp(): void {
    this.#post({ type: "setup", labels: tableLabels(COLUMNS), columns: this.#columns });
  }

  /** Names the tab after the draft; at once, since the page tells only later that it is there. */
  #name(): void {
    const { draft } = this.source;
    const name = draft?.path.slice(draft.path.lastIndexOf("/") + 1);
    const title = l10n.t("Responsibility ledger");
    this.panel.title = name ? l10n.t("{0}: {1}", title, name) : title;
  }

  #tell(): void {
    const { draft, tasks, reading } = this.source;
    this.#name();
    if (reading !== "reading") this.#post({ type: "tasks", draft: draft?.toString() ?? "", tasks });
  }

  async #goTo(task: number, focus: boolean): Promise<void> {
    const { draft, tasks } = this.source;
    const avoid = this.panel.viewColumn;
    if (draft && tasks[task]) await goTo(draft, tasks[task].range, { focus, avoid });
  }

  async #chooseColumns(): Promise<void> {
    const shown = this.#columns;
    const items: (QuickPickItem & { readonly column: Column })[] = COLUMNS.map((column) => ({
      label: columnName(column),
      picked: shown.includes(column),
      column,
    }));
    const title = l10n.t("Columns of the table");
    const chosen = await window.showQuickPick(items, { canPickMany: true, title });
    if (!chosen) return;
    const columns = chosen.map(({ column }) => column);
    await this.context.globalState.update(CHOSEN, columns.length > 0 ? columns : undefined);
    this.#setUp();
    this.panel.reveal();
  }
}
