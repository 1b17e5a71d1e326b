import {
  ConfigurationTarget,
  Disposable,
  extensions,
  l10n,
  type Memento,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { serverId } from "../client";
import { exists, writeFile } from "../writeFile";
import { type Other, othersOnNotices, type Remedy, withLine } from "./known";

/** Key in the global state: the extensions that were told of, by id. */
const TOLD = "notice.toldOthers";

/** Says once of each other extension that acts on notices, and offers to keep it off them. */
export function registerOthers(memory: Memento): Disposable {
  const asking = new Set<string>();
  const look = async (editor: TextEditor | undefined): Promise<void> => {
    if (editor?.document.languageId !== serverId) return;
    const told = memory.get<readonly string[]>(TOLD, []);
    const found = othersOnNotices(surroundings(editor.document.uri)).filter(
      ({ id }) => !told.includes(id) && !asking.has(id),
    );
    for (const { id } of found) asking.add(id);
    for (const other of found) {
      // Told is told, whatever is chosen: nobody is asked twice.
      await memory.update(TOLD, [...memory.get<readonly string[]>(TOLD, []), other.id]);
      await offer(other, editor.document.uri);
    }
  };
  void look(window.activeTextEditor);
  return Disposable.from(window.onDidChangeActiveTextEditor(look));
}

function surroundings(uri: Uri) {
  const settings = workspace.getConfiguration(undefined, { uri, languageId: serverId });
  return {
    has: (id: string) => extensions.getExtension(id) !== undefined,
    get: (setting: string) => settings.get(setting),
    hasFolder: workspace.getWorkspaceFolder(uri) !== undefined,
  };
}

async function offer({ name, remedies }: Other, uri: Uri): Promise<void> {
  const off = l10n.t("Switch Off for Notices");
  const leave = l10n.t("Leave It");
  const said = l10n.t(
    "{0} acts on notices, too. Its rules are not those of official documents: it may change what is right, such as （一） into (一).",
    name,
  );
  if ((await window.showWarningMessage(said, off, leave)) !== off) return;
  for (const remedy of remedies) await apply(remedy, uri);
}

async function apply(remedy: Remedy, uri: Uri): Promise<void> {
  if (remedy.kind === "ignore") {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder) return;
    const file = Uri.joinPath(folder.uri, remedy.file);
    const text = (await exists(file)) ? new TextDecoder().decode(await workspace.fs.readFile(file)) : "";
    await writeFile(file, new TextEncoder().encode(withLine(text, remedy.line)));
    return;
  }
  const inLanguage = remedy.kind === "language";
  const settings = workspace.getConfiguration(undefined, inLanguage ? { uri, languageId: serverId } : uri);
  // Where the value stands that holds now: one for the user would stay without effect under one for the workspace.
  const { workspaceValue, workspaceLanguageValue } = settings.inspect(remedy.setting) ?? {};
  const isWorkspace = (inLanguage ? workspaceLanguageValue : workspaceValue) !== undefined;
  const target = isWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(remedy.setting, remedy.value, target, inLanguage);
}
