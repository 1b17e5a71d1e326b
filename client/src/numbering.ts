import {
  commands,
  Disposable,
  l10n,
  Position,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import {
  type StructureEditParams,
  type StructureEditResult,
  type StructureOperation,
  structureEditRequest,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { placeFrom } from "./place";

const MESSAGE_MS = 4000;
/** A key that the server has not answered by then does what it does in any text. */
const PATIENCE_MS = 500;

/**
 * What a line must begin with for Enter or Tab to ask the server at all; the server knows better, this only spares the wait
 * on all other lines.
 */
const LIKE_ORDINAL =
  /^\s*(?:第?[一二三四五六七八九十百零〇—]|[（(][一二三四五六七八九十\d]|[\d０-９㈠-㈩①-⒛])/;

/**
 * The commands that change the numbered structure, and what Enter and Tab do at items. Keys pressed while an input method
 * composes never arrive here: VS Code reads them as one key of its own (KEY_IN_COMPOSITION), which no keybinding has.
 */
export function registerNumbering(server: Server): Disposable {
  const structure = new Structure(server);
  return Disposable.from(
    commands.registerCommand("notice.renumber", () => structure.run("renumber")),
    commands.registerCommand("notice.promoteItem", () =>
      structure.run("promote", "editor.action.outdentLines"),
    ),
    commands.registerCommand("notice.demoteItem", () => structure.run("demote", "editor.action.indentLines")),
    commands.registerCommand("notice.moveItemUp", () =>
      structure.run("move-up", "editor.action.moveLinesUpAction"),
    ),
    commands.registerCommand("notice.moveItemDown", () =>
      structure.run("move-down", "editor.action.moveLinesDownAction"),
    ),
    commands.registerCommand("notice.insertItem", () => structure.run("insert")),
    commands.registerCommand("notice.enter", () => structure.enter()),
    commands.registerCommand("notice.takeOrEnter", () => structure.takeOrEnter()),
    commands.registerCommand("notice.takeOrAsk", () => structure.takeOrAsk()),
    commands.registerCommand("notice.tab", () => structure.key("tab", "tab")),
    commands.registerCommand("notice.shiftTab", () => structure.key("shift-tab", "outdent")),
  );
}

class Structure {
  /** Keys are done one after the other: a second Enter must find what the first one made. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly server: Server) {}

  /** `otherwise`: what the same keys do in other texts, for lines that belong to no item. */
  run(operation: StructureOperation, otherwise?: string): Promise<void> {
    return this.#next(async (editor) => {
      if (await this.#edit(editor, operation)) return;
      if (otherwise) await commands.executeCommand(otherwise);
      else window.setStatusBarMessage(l10n.t("There is no numbered item here."), MESSAGE_MS);
    });
  }

  enter(): Promise<void> {
    return this.#next((editor) => this.#enter(editor));
  }

  /** Enter while a list of completions is open. One that is late would take away what was typed meanwhile. */
  takeOrEnter(): Promise<void> {
    return this.#next(async (editor) => {
      const { document } = editor;
      const { version } = document;
      const isLate = this.server.list.isLate(editor);
      await commands.executeCommand(isLate ? "hideSuggestWidget" : "acceptSelectedSuggestion");
      // The list may have shut meanwhile; then nothing was taken.
      if (document.version === version) await this.#enter(editor);
    });
  }

  /** Tab while a list of completions is open. In the place of one that is late comes the one for what is typed now. */
  takeOrAsk(): Promise<void> {
    return this.#next(async (editor) => {
      if (!this.server.list.isLate(editor)) {
        await commands.executeCommand("acceptSelectedSuggestion");
        return;
      }
      await commands.executeCommand("hideSuggestWidget");
      await commands.executeCommand("editor.action.triggerSuggest");
    });
  }

  key(operation: StructureOperation, otherwise: string): Promise<void> {
    return this.#next(async (editor) => {
      if (atOrdinal(editor) && (await this.#edit(editor, operation, PATIENCE_MS))) return;
      await commands.executeCommand(otherwise);
    });
  }

  async #enter(editor: TextEditor): Promise<void> {
    const { document, selection } = editor;
    const { version } = document;
    const isOn = workspace.getConfiguration(serverId, document).get("smartEnter", true);
    if (isOn && atEndOfItemLine(editor) && (await this.#edit(editor, "enter", PATIENCE_MS))) return;
    if (document.version === version) await commands.executeCommand("default:type", { text: "\n" });
    // Something was typed behind the cursor while the server was thinking: the line end goes before it.
    else await editor.edit((builder) => builder.insert(selection.active, "\n"));
  }

  #next(work: (editor: TextEditor) => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId === serverId) await work(editor);
    });
    this.#queue = done.catch((error) => this.server.output.error(error));
    return done;
  }

  /**
   * Asks the server and does what it says, as one step to undo. False where nothing was done or said, and where the answer did not
   * come within `patience` milliseconds.
   */
  async #edit(
    editor: TextEditor,
    operation: StructureOperation,
    patience = Number.POSITIVE_INFINITY,
  ): Promise<boolean> {
    const { document, selection } = editor;
    const params: StructureEditParams = {
      textDocument: { uri: document.uri.toString() },
      position: placeFrom(selection.start),
      end: placeFrom(selection.end),
      version: document.version,
      operation,
    };
    const asked = this.server.request<StructureEditResult>(structureEditRequest, params).catch((error) => {
      this.server.output.error(error);
      return null;
    });
    const answer = await within(patience, asked);
    if (answer === null || document.version !== params.version) return false;
    if ("refused" in answer) {
      window.setStatusBarMessage(answer.refused, MESSAGE_MS);
      return true;
    }
    const done = await editor.edit(
      (builder) => {
        for (const { range, newText } of answer.edits)
          builder.replace(new Range(toPosition(range.start), toPosition(range.end)), newText);
      },
      { undoStopBefore: true, undoStopAfter: true },
    );
    if (!done) return false;
    const cursor = toPosition(answer.cursor);
    editor.selection = new Selection(cursor, cursor);
    editor.revealRange(editor.selection);
    if (answer.left > 0)
      window.setStatusBarMessage(
        l10n.t("{0} references could not follow; look them over.", answer.left),
        MESSAGE_MS,
      );
    return true;
  }
}

/** What comes within so many milliseconds; null otherwise. */
function within<T>(ms: number, coming: Promise<T>): Promise<T | null> {
  if (ms === Number.POSITIVE_INFINITY) return coming;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const toPosition = ({ line, character }: { line: number; character: number }): Position =>
  new Position(line, character);

function atEndOfItemLine({ document, selection }: TextEditor): boolean {
  const { text } = document.lineAt(selection.active.line);
  return selection.isEmpty && text.slice(selection.active.character).trim() === "" && LIKE_ORDINAL.test(text);
}

function atOrdinal({ document, selection }: TextEditor): boolean {
  const { text } = document.lineAt(selection.active.line);
  return selection.isEmpty && LIKE_ORDINAL.test(text);
}
