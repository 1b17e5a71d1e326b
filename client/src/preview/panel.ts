import {
  commands,
  Disposable,
  Position,
  Range,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Preview } from "../../../server/src/lsp/protocol";
import type { Server } from "../client";
import { goTo } from "../goTo";
import { type Place, placeFrom } from "../place";
import type { FromPage, ToPage } from "./messages";
import { PreviewSource } from "./source";
import { previewLabels, previewTitle } from "./words";

/** So long after one side scrolled the other, the other's scrolling is an echo. */
const ECHO_MS = 250;

/** What goes between the page of a preview, the editor of its draft and the server. */
export class PreviewPanel extends Disposable {
  readonly #own: Disposable;
  readonly #source: PreviewSource;
  #scrolledEditor = 0;

  constructor(
    readonly panel: WebviewPanel,
    readonly draft: Uri,
    server: Server,
  ) {
    super(() => this.#own.dispose());
    this.#source = new PreviewSource(draft, server);
    panel.title = previewTitle(this.#name, 0);
    this.#own = Disposable.from(
      this.#source,
      this.#source.onPages((preview) => this.#show(preview)),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#answer(message)),
      panel.onDidChangeViewState(() => this.#source.see(panel.visible)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const isEcho = Date.now() - this.#scrolledEditor < ECHO_MS;
        if (this.#isOfDraft(textEditor) && visibleRanges.length > 0 && !isEcho && this.#isInStep)
          this.#post({ type: "scroll", place: placeFrom(visibleRanges[0].start) });
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (this.#isOfDraft(textEditor))
          this.#post({
            type: "cursor",
            place: placeFrom(selections[0].active),
            reveals: this.#isInStep,
          });
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("notice.preview")) this.#setUp();
      }),
    );
  }

  get #name(): string {
    return this.draft.path.slice(this.draft.path.lastIndexOf("/") + 1);
  }

  get #isInStep(): boolean {
    return workspace.getConfiguration("notice", this.draft).get("preview.scrollTogether", true);
  }

  #isOfDraft({ document }: TextEditor): boolean {
    return document.uri.toString() === this.draft.toString();
  }

  #post(message: ToPage): void {
    if (this.panel.visible) void this.panel.webview.postMessage(message);
  }

  #setUp(): void {
    const followsTheme = workspace.getConfiguration("notice", this.draft).get("preview.darkPaper", false);
    this.#post({ type: "setup", labels: previewLabels(), draft: this.draft.toString(), followsTheme });
  }

  #show(preview: Preview): void {
    this.panel.title = previewTitle(this.#name, preview.pages.length);
    this.#post({ type: "pages", preview });
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.#setUp();
        this.#source.see(this.panel.visible, true);
        break;
      case "goTo": {
        const range = { start: message.place, end: message.place };
        this.#scrolledEditor = Date.now();
        await goTo(this.draft, range, { avoid: this.panel.viewColumn });
        break;
      }
      case "scrolled":
        this.#scrollEditor(message.place);
        break;
      case "print":
        await commands.executeCommand("notice.exportHtml", { draft: this.draft, print: true });
        break;
    }
  }

  #scrollEditor({ line, character }: Place): void {
    const editor = window.visibleTextEditors.find((one) => this.#isOfDraft(one));
    if (!editor || !this.#isInStep) return;
    this.#scrolledEditor = Date.now();
    const at = editor.document.validatePosition(new Position(line, character));
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }
}
