import {
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type CommentWordParams,
  type CommentWordResult,
  commentWordRequest,
  fromBase64,
  type ImportDraftParams,
  type ImportDraftResult,
  importDraftRequest,
  type NothingMade,
  toBase64,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { offerToOpen, withProgress } from "./exports";
import { exists, writeFile } from "./writeFile";

/** What is given is not asked for. */
export interface CommentArguments {
  readonly target?: Uri;
}

type Imported = Exclude<ImportDraftResult, NothingMade>;

/** The commands that make drafts of Word files and write findings back, and Word files dropped on a draft. */
export function registerImports(server: Server): Disposable {
  return Disposable.from(
    commands.registerCommand("notice.importWord", (uri?: Uri) => importWord(server, uri)),
    commands.registerCommand("notice.commentWord", (uri?: Uri, given?: unknown) =>
      commentWord(server, uri, isGiven(given) ? given : {}),
    ),
    languages.registerDocumentDropEditProvider(
      { language: serverId },
      {
        provideDocumentDropEdits: async (document, _at, dropped) => {
          const file = await droppedWord(dropped);
          const made = file && (await draftOf(server, file.uri ?? document.uri, file.bytes));
          return made ? new DocumentDropEdit(made.text) : undefined;
        },
      },
    ),
  );
}

/** The explorer hands over the files that are selected as a second argument. */
const isGiven = (given: unknown): given is CommentArguments =>
  typeof given === "object" && given !== null && "target" in given;

/** Opens the draft that a file holds as a new document, unsaved, under the file's name where that is free. */
async function importWord(server: Server, given?: Uri): Promise<void> {
  const uri = given ?? (await chooseFile({ [l10n.t("Word files and text")]: ["docx", "txt"] }));
  if (!uri) return;
  const made = await draftOf(server, uri, await workspace.fs.readFile(uri));
  if (!made) return;
  await window.showTextDocument(await newDraft(uri, made.text));
  if (made.left !== "") void window.showInformationMessage(l10n.t("“{0}”: {1}.", nameOf(uri), made.left));
}

async function draftOf(server: Server, uri: Uri, bytes: Uint8Array): Promise<Imported | null> {
  await server.start();
  const ask = (changes: ImportDraftParams["changes"]) =>
    withProgress(l10n.t("Importing…"), () =>
      server.request<ImportDraftResult>(importDraftRequest, {
        uri: server.uriOf(uri),
        base64: toBase64(bytes),
        changes,
        comments: "drop",
      } satisfies ImportDraftParams),
    );
  const made = await ask("accept");
  if (!isMade(made, uri)) return null;
  if (made.changes === 0) return made;
  const reject = l10n.t("Reject All Changes");
  const placeHolder = l10n.t("The file has {0} tracked changes", made.changes);
  const chosen = await window.showQuickPick([l10n.t("Accept All Changes"), reject], { placeHolder });
  if (chosen === undefined) return null;
  if (chosen !== reject) return made;
  const rejected = await ask("reject");
  return isMade(rejected, uri) ? rejected : null;
}

async function newDraft(source: Uri, content: string): Promise<TextDocument> {
  const path = source.path.replace(/\.[^./]*$/, ".notice");
  if (source.scheme !== "file" || (await exists(source.with({ path }))))
    return workspace.openTextDocument({ language: serverId, content });
  const document = await workspace.openTextDocument(source.with({ scheme: "untitled", path }));
  const editor = await window.showTextDocument(document);
  // Where such a draft was open already and not saved, its text is replaced, and undo brings it back.
  const all = document.validateRange(new Range(0, 0, document.lineCount, 0));
  await editor.edit((edit) => edit.replace(all, content));
  return document;
}

/** Writes a copy of a Word file with what is found in it as comments. */
async function commentWord(
  server: Server,
  given: Uri | undefined,
  { target }: CommentArguments,
): Promise<void> {
  const uri = given ?? (await chooseFile({ Word: ["docx"] }));
  if (!uri) return;
  const base64 = toBase64(await workspace.fs.readFile(uri));
  await server.start();
  const made = await withProgress(l10n.t("Checking the Word file…"), () =>
    server.request<CommentWordResult>(commentWordRequest, {
      uri: server.uriOf(uri),
      base64,
    } satisfies CommentWordParams),
  );
  if (!isMade(made, uri)) return;
  if (made.comments === 0) {
    void window.showInformationMessage(l10n.t("Nothing was found in “{0}”.", nameOf(uri)));
    return;
  }
  const copy = uri.with({ path: uri.path.replace(/\.[^./]*$/, l10n.t(" (comments).docx")) });
  const chosen = target ?? (await window.showSaveDialog({ defaultUri: copy, filters: { Word: ["docx"] } }));
  if (!chosen) return;
  if (chosen.toString() === uri.toString()) {
    void window.showWarningMessage(l10n.t("Choose another name: the file itself is not overwritten."));
    return;
  }
  await writeFile(chosen, fromBase64(made.base64));
  void offerToOpen(chosen);
}

async function chooseFile(filters: Record<string, string[]>): Promise<Uri | undefined> {
  return (await window.showOpenDialog({ filters, openLabel: l10n.t("Import") }))?.[0];
}

/** The first Word file among what was dropped: a file of the editor's, or one of the system's that has no place in it. */
async function droppedWord(dropped: DataTransfer): Promise<{ uri?: Uri; bytes: Uint8Array } | undefined> {
  const uris = (await dropped.get("text/uri-list")?.asString())?.split(/\r?\n/) ?? [];
  const word = uris.find((uri) => /\.docx$/i.test(uri));
  if (word) {
    const uri = Uri.parse(word);
    return { uri, bytes: await workspace.fs.readFile(uri) };
  }
  for (const [, item] of dropped) {
    const file = item.asFile();
    if (file && /\.docx$/i.test(file.name)) return { bytes: await file.data() };
  }
  return undefined;
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);

/** Tells the user why there is nothing, where there is nothing. */
function isMade<T extends object>(
  result: T | NothingMade | null,
  uri: Uri,
): result is Exclude<T, NothingMade> {
  if (result && !("problem" in result)) return true;
  const reason = result?.problem ?? l10n.t("Checking is not running");
  void window.showWarningMessage(l10n.t("“{0}”: {1}.", nameOf(uri), reason));
  return false;
}
