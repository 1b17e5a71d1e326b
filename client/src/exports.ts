import {
  commands,
  env,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  type TextDocument,
  UIKind,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type ConsultationPackParams,
  type ConsultationPackResult,
  consultationPackRequest,
  type ExportLedgerParams,
  type ExportLedgerResult,
  exportLedgerRequest,
  fromBase64,
  type MadeFile,
  type NothingMade,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { expandsGroups } from "./ledger/source";
import { exists, writeFile } from "./writeFile";

type Format = ExportLedgerParams["format"];
type Order = ExportLedgerParams["order"];
type PackFormat = ConsultationPackParams["format"];

/** What is given is not asked for; `target` is the file, or the folder of a pack. */
export interface ExportArguments {
  readonly format?: Format;
  readonly order?: Order;
  /** The members of groups in place of the groups. */
  readonly expand?: boolean;
  readonly target?: Uri;
}
export interface PackArguments {
  readonly format?: PackFormat;
  readonly target?: Uri;
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Writes the responsibility ledger of the draft in the active editor to a file of the user's choice. */
export async function exportLedger(server: Server, given: ExportArguments = {}): Promise<void> {
  const document = activeNotice();
  if (!document) return;
  const format = given.format ?? (await pick(formats(), l10n.t("Format of the ledger")));
  if (!format) return;
  const order = given.order ?? (format === "ics" ? "item" : await pick(orders(), l10n.t("Arranged by")));
  if (!order) return;
  await server.start();
  const made = await withProgress(l10n.t("Exporting the ledger…"), () =>
    server.request<ExportLedgerResult>(exportLedgerRequest, {
      uri: uriFor(server, document),
      format,
      order,
      expand: given.expand ?? expandsGroups(document.uri),
    } satisfies ExportLedgerParams),
  );
  if (!isMade(made)) return;
  const target = given.target ?? (await window.showSaveDialog(saveOptions(document, made.name, format)));
  if (!target) return;
  await writeFile(target, fromBase64(made.base64));
  void offerToOpen(target);
}

/** Writes a file for each unit that the draft in the active editor binds to a folder of the user's choice. */
export async function consultationPack(server: Server, given: PackArguments = {}): Promise<void> {
  const document = activeNotice();
  if (!document) return;
  const format = given.format ?? (await pick(packFormats(), l10n.t("Format of the files for consultation")));
  if (!format) return;
  await server.start();
  const made = await withProgress(l10n.t("Making files for consultation…"), () =>
    server.request<ConsultationPackResult>(consultationPackRequest, {
      uri: uriFor(server, document),
      format,
    } satisfies ConsultationPackParams),
  );
  if (!isMade(made)) return;
  const folder = given.target ?? (await chooseFolder(document));
  if (!folder || !(await mayWrite(folder, made.files))) return;
  await withProgress(l10n.t("Making files for consultation…"), async () => {
    for (const { name, base64 } of made.files)
      await writeFile(Uri.joinPath(folder, name), fromBase64(base64));
  });
  const done = l10n.t("{0} files for {1} units have been written.", made.files.length, made.units);
  const left = l10n.t("Without a file, since they name nobody: {0}", made.groups.join("、"));
  void window.showInformationMessage(made.groups.length > 0 ? `${done} ${left}` : done);
}

/** The draft in the active editor; says so where there is none. */
export function activeNotice(): TextDocument | null {
  // From the ledger's view or table, the draft beside it is meant.
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const document = editors.find((editor) => editor?.document.languageId === serverId)?.document;
  if (document) return document;
  void window.showWarningMessage(l10n.t("Open a notice first."));
  return null;
}

const uriFor = (server: Server, { uri }: TextDocument): string => server.uriOf(uri);

/** Tells the user why there is nothing, where there is nothing. */
export function isMade<T extends object>(result: T | NothingMade | null): result is Exclude<T, NothingMade> {
  if (result && !("problem" in result)) return true;
  void window.showWarningMessage(result?.problem ?? l10n.t("Checking is not running"));
  return false;
}

async function pick<T>(choices: readonly Choice<T>[], placeHolder: string): Promise<T | undefined> {
  return (await window.showQuickPick(choices, { placeHolder }))?.value;
}

export const withProgress = <T>(title: string, work: () => Promise<T>): Thenable<T> =>
  window.withProgress({ location: ProgressLocation.Notification, title }, work);

const formats = (): Choice<Format>[] => [
  { value: "xlsx", label: l10n.t("Excel workbook"), description: ".xlsx" },
  { value: "docx", label: l10n.t("Word annex"), description: ".docx" },
  { value: "csv", label: "CSV", description: ".csv" },
  { value: "md", label: "Markdown", description: ".md" },
  { value: "ics", label: l10n.t("Calendar of deadlines"), description: ".ics" },
];

const orders = (): Choice<Order>[] => [
  { value: "item", label: l10n.t("Item") },
  { value: "unit", label: l10n.t("Unit") },
  { value: "deadline", label: l10n.t("Deadline") },
];

const packFormats = (): Choice<PackFormat>[] => [
  { value: "both", label: l10n.t("Word and Markdown") },
  { value: "docx", label: "Word", description: ".docx" },
  { value: "md", label: "Markdown", description: ".md" },
];

/** Where a file made of a draft is proposed to lie: beside it. */
export function saveOptions(document: TextDocument, name: string, format: string) {
  const folder = folderOf(document);
  return {
    filters: { [format.toUpperCase()]: [format] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  };
}

/** The folder of a draft; that of the workspace where it has not been saved. */
function folderOf({ isUntitled, uri }: TextDocument): Uri | undefined {
  return isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
}

async function chooseFolder(document: TextDocument): Promise<Uri | undefined> {
  const defaultUri = folderOf(document);
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t("Write Here"),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return chosen?.[0];
}

/** Asks before files that are there are overwritten. */
async function mayWrite(folder: Uri, files: readonly MadeFile[]): Promise<boolean> {
  const there = await Promise.all(files.map(({ name }) => exists(Uri.joinPath(folder, name))));
  const count = there.filter(Boolean).length;
  if (count === 0) return true;
  const overwrite = l10n.t("Overwrite");
  const asked = l10n.t(
    "{0} of the files are there already, such as {1}.",
    count,
    files[there.indexOf(true)].name,
  );
  return (await window.showWarningMessage(asked, { modal: true }, overwrite)) === overwrite;
}

/** Tells that a file has been written, and opens or shows it where the user likes. */
export async function offerToOpen(target: Uri): Promise<void> {
  const open = l10n.t("Open");
  const reveal = l10n.t("Show in Folder");
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  const isLocal = env.uiKind === UIKind.Desktop && target.scheme === "file";
  const chosen = await window.showInformationMessage(l10n.t("“{0}” has been written.", name), open, reveal);
  if (chosen === reveal)
    await commands.executeCommand(isLocal ? "revealFileInOS" : "revealInExplorer", target);
  if (chosen !== open) return;
  const isForOthers = /\.(?:xlsx|docx|ics)$/.test(target.path);
  if (isForOthers && isLocal) await env.openExternal(target);
  else await commands.executeCommand("vscode.open", target);
}
