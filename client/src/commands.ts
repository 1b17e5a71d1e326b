import {
  type CodeAction,
  commands,
  Disposable,
  Location,
  l10n,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Location as LspLocation, Position as LspPosition } from "vscode-languageclient";
import { showReferencesCommand } from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { addTerm } from "./dictionary";
import { consultationPack, type ExportArguments, exportLedger, type PackArguments } from "./exports";
import { exportWord } from "./exportWord";

const FIX_ALL_KIND = "source.fixAll.notice";
const MESSAGE_MS = 4000;

/** The commands that package.json contributes. */
export function registerCommands(server: Server): Disposable {
  return Disposable.from(
    commands.registerCommand("notice.fixAll", fixAll),
    commands.registerCommand("notice.treatAsNotice", treatAsNotice),
    commands.registerCommand("notice.addTerm", addTerm),
    commands.registerCommand("notice.exportLedger", (given?: ExportArguments) => exportLedger(server, given)),
    commands.registerCommand("notice.exportWord", (given?: { readonly target?: Uri }) =>
      exportWord(server, given),
    ),
    commands.registerCommand("notice.consultationPack", (given?: PackArguments) =>
      consultationPack(server, given),
    ),
    commands.registerCommand("notice.restartServer", () => server.restart()),
    commands.registerCommand(showReferencesCommand, showReferences),
    commands.registerCommand("notice.showOutput", () => server.output.show()),
  );
}

/** Applies every safe fix to the draft in the active editor, and is done when the text has changed. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== serverId) return;
  const edit = (await fixAllActions(document)).find((action) => action.edit)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else window.setStatusBarMessage(l10n.t("Nothing here can be fixed safely."), MESSAGE_MS);
}

/** Asks twice, since VS Code cancels the request when another extension registers code actions meanwhile. */
async function fixAllActions(document: TextDocument): Promise<readonly CodeAction[]> {
  const all = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const ask = () =>
    commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      all,
      FIX_ALL_KIND,
      1,
    );
  return (await Promise.resolve(ask()).catch(ask)) ?? [];
}

/** Opens the list of places that a code lens tells of; the arguments are those of the protocol. */
async function showReferences(uri: string, at: LspPosition, places: readonly LspLocation[]): Promise<void> {
  const position = ({ line, character }: LspPosition): Position => new Position(line, character);
  const locations = places.map(
    ({ uri: other, range }) =>
      new Location(Uri.parse(other), new Range(position(range.start), position(range.end))),
  );
  await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), position(at), locations);
}

async function treatAsNotice(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await languages.setTextDocumentLanguage(document, serverId);
}
