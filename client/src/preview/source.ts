import { Disposable, EventEmitter, languages, type Uri, workspace } from "vscode";
import { State } from "vscode-languageclient";
import {
  type Preview,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
} from "../../../server/src/lsp/protocol";
import type { Server } from "../client";

/** A profile that was saved is read anew when the server has heard of it; what was found waits until keys rest. */
const REST_MS = 300;

/** The pages of one draft, asked for while somebody sees them and kept in step with the text. */
export class PreviewSource extends Disposable {
  readonly #pages = new EventEmitter<Preview>();
  /** Pages whose content is null are as they were. */
  readonly onPages = this.#pages.event;
  readonly #own: Disposable;
  #known: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isStale = false;
  #isSeen = false;
  #wantsFindings = true;
  #hasNewText = false;

  constructor(
    readonly draft: Uri,
    readonly server: Server,
  ) {
    super(() => {
      clearTimeout(this.#timer);
      this.#own.dispose();
    });
    this.#own = Disposable.from(
      this.#pages,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isDraft(document.uri) && contentChanges.length > 0) this.#refreshPages();
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(".json")) this.#refreshFindings(REST_MS);
      }),
      // What was found follows when the check of the new text is done: pages do not wait for it.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#isDraft(uri))) this.#refreshFindings(0);
      }),
      server.onDidChangeState((state) => {
        if (state === State.Running) this.#refreshFindings(0);
      }),
    );
  }

  /** Whether somebody sees the pages. One who begins to see them may have lost what it had. */
  see(isSeen: boolean, hasLost = false): void {
    if (hasLost) this.#known = [];
    this.#isSeen = isSeen;
    this.#wantsFindings = true;
    if (isSeen) this.#refreshPages();
  }

  /** Pages come at once, without what was found: that takes a check. */
  #refreshPages(): void {
    this.#hasNewText = true;
    this.#refresh(0);
  }

  #refreshFindings(rest: number): void {
    this.#wantsFindings = true;
    this.#refresh(rest);
  }

  /** Asks anew after a rest; a wait that ends sooner stays. */
  #refresh(rest: number): void {
    this.#isStale = true;
    if (!this.#isSeen || (rest > 0 && this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // At once, so that the question is the first that the server hears behind the change: before what it is asked to check.
    if (rest === 0) this.#askNow();
    else this.#timer = setTimeout(() => this.#askNow(), rest);
  }

  #askNow(): void {
    this.#timer = undefined;
    void this.#ask().catch((error) => this.server.output.error(error));
  }

  #isDraft(uri: Uri): boolean {
    return uri.toString() === this.draft.toString();
  }

  /** One question at a time; what changes meanwhile is asked for afterwards. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#isStale = false;
    try {
      // Behind another tab, or after the window was loaded anew, the text may not be open yet.
      const document = await workspace.openTextDocument(this.draft);
      const known = this.#known;
      const findings = this.#wantsFindings && !this.#hasNewText;
      this.#hasNewText = false;
      if (findings) this.#wantsFindings = false;
      const params: PreviewParams = { uri: this.server.uriOf(this.draft), known, findings };
      const preview = await this.server.request<PreviewResult>(previewRequest, params);
      // A page that was loaded anew meanwhile has nothing: it needs all.
      if (!preview || known !== this.#known) {
        this.#isStale ||= preview !== null;
        this.#wantsFindings ||= findings;
      } else {
        this.#known = preview.pages.map(({ mark }) => mark);
        this.#pages.fire(preview);
        // The question may have overtaken the text it is about.
        this.#isStale ||= preview.version < document.version;
      }
    } finally {
      this.#isAsking = false;
      if (this.#isStale) this.#refresh(0);
      else if (this.#wantsFindings) this.#refresh(REST_MS);
    }
  }
}
