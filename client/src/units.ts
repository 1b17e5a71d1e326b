import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type ImportedRegistry,
  type ImportUnitsParams,
  type ImportUnitsResult,
  importUnitsRequest,
  toBase64,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { exists, writeFile } from "./writeFile";

/** What is given is not asked for. */
interface ImportArguments {
  /** The CSV or XLSX file. */
  readonly source?: Uri;
  /** True where what changes has been agreed to. */
  readonly agreed?: boolean;
}

/** Lines of one kind in a question; more make nobody wiser. */
const MOST_LINES = 8;
const EMPTY = '{\n  "version": 1,\n  "units": []\n}\n';

/** The user's own registry where the setting names none: kept by the editor, in the browser too. */
export function userUnitsOf({ globalStorageUri }: ExtensionContext): Uri {
  return Uri.joinPath(globalStorageUri, "notice.units.json");
}

/** The commands about unit registries. */
export function registerUnits(server: Server, own: Uri): Disposable {
  return Disposable.from(
    commands.registerCommand("notice.importUnits", (given?: ImportArguments) => importUnits(server, given)),
    commands.registerCommand("notice.openUserUnits", () => openUserUnits(own)),
  );
}

/** Opens the registry that holds in all workspaces of this user; makes it where there is none. */
async function openUserUnits(own: Uri): Promise<void> {
  if (!(await exists(own))) {
    await workspace.fs.createDirectory(Uri.joinPath(own, ".."));
    await workspace.fs.writeFile(own, new TextEncoder().encode(EMPTY));
  }
  await window.showTextDocument(own);
}

/** Merges a table of units into the registry, once the user has seen what changes. */
async function importUnits(server: Server, given: ImportArguments = {}): Promise<void> {
  const source = given.source ?? (await chooseTable());
  if (!source) return;
  await server.start();
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Reading the list of units…") },
    async () =>
      server.request<ImportUnitsResult>(importUnitsRequest, {
        uri: server.uriOf(placeOfDrafts()),
        base64: toBase64(await workspace.fs.readFile(source)),
      } satisfies ImportUnitsParams),
  );
  if (!result || "problem" in result) {
    void window.showErrorMessage(
      `${nameOf(source)}: ${result?.problem ?? l10n.t("Checking is not running")}`,
    );
    return;
  }
  for (const problem of result.problems) server.output.warn(`${nameOf(source)}: ${problem}`);
  const { added, changed } = result;
  if (added.length + changed.length === 0) {
    tell(server, result, l10n.t("The registry knows all {0} units already.", result.same));
    return;
  }
  if (!given.agreed && !(await agrees(result))) return;
  if (await write(result))
    tell(server, result, l10n.t("{0} units added, {1} changed.", added.length, changed.length));
}

/** The draft in front, else the first folder: the registry that holds there is meant. */
function placeOfDrafts(): Uri {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === serverId && !document.isUntitled) return document.uri;
  const [folder] = workspace.workspaceFolders ?? [];
  return folder ? Uri.joinPath(folder.uri, "notice.units.json") : Uri.parse("untitled:");
}

async function chooseTable(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: l10n.t("The list of units"),
    openLabel: l10n.t("Import"),
    filters: { [l10n.t("Tables")]: ["xlsx", "csv"] },
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen?.[0];
}

async function agrees(result: ImportedRegistry): Promise<boolean> {
  const { added, changed, same, problems } = result;
  const parts = [
    lines(l10n.t("New:"), added),
    lines(
      l10n.t("Changed:"),
      changed.map(({ full, keys }) => `${full} (${keys.join(", ")})`),
    ),
    same > 0 ? l10n.t("Unchanged: {0}", same) : "",
    lines(l10n.t("Not clear:"), problems),
  ];
  const go = l10n.t("Import");
  const asked = l10n.t(
    "Write {0} new and {1} changed units to {2}?",
    added.length,
    changed.length,
    nameOf(Uri.parse(result.uri)),
  );
  const detail = parts.filter((part) => part !== "").join("\n\n");
  return (await window.showInformationMessage(asked, { modal: true, detail }, go)) === go;
}

function lines(title: string, all: readonly string[]): string {
  if (all.length === 0) return "";
  const more = all.length > MOST_LINES ? [l10n.t("and {0} more", all.length - MOST_LINES)] : [];
  return [title, ...all.slice(0, MOST_LINES), ...more].join("\n");
}

/** Writes what the user agreed to; not where the registry has changed meanwhile. False where it has. */
async function write({ uri, before, text }: ImportedRegistry): Promise<boolean> {
  const target = Uri.parse(uri);
  const isDirty = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === target.toString(),
  );
  if (isDirty || (await textOf(target)) !== before) {
    void window.showErrorMessage(l10n.t("The registry has changed meanwhile; save it and import again."));
    return false;
  }
  await writeFile(target, new TextEncoder().encode(text));
  return true;
}

async function textOf(uri: Uri): Promise<string | null> {
  return (await exists(uri)) ? new TextDecoder().decode(await workspace.fs.readFile(uri)) : null;
}

function tell(server: Server, { problems, uri }: ImportedRegistry, done: string): void {
  const open = l10n.t("Open");
  const show = l10n.t("Show Rows");
  const message =
    problems.length > 0 ? `${done} ${l10n.t("{0} values were not clear.", problems.length)}` : done;
  void window.showInformationMessage(message, open, ...(problems.length > 0 ? [show] : [])).then((chosen) => {
    if (chosen === open) void window.showTextDocument(Uri.parse(uri));
    if (chosen === show) server.output.show();
  });
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);
