import { commands, type Disposable, l10n, Uri, window, workspace } from "vscode";
import { exists, writeFile } from "./writeFile";

/** What a folder of drafts is given: nothing in it changes what is checked until somebody writes it in. */
const CONFIG = `{
  "rules": {},
  "exclude": ["参考资料/**"],
  "words": { "terms": [], "never": [], "pairs": [] },
  "units": "notice.units.json"
}
`;
const UNITS = `{
  "version": 1,
  "units": []
}
`;
export const PLANTED: readonly { readonly path: readonly string[]; readonly content: string | null }[] = [
  { path: ["notice.config.json"], content: CONFIG },
  { path: ["notice.units.json"], content: UNITS },
  { path: ["起草"], content: null },
  { path: ["印发"], content: null },
  { path: ["参考资料"], content: null },
];

/** `notice.setUpWorkspace`: plants configuration, unit registry and folders; what is there stays as it is. */
export function registerSetUp(): Disposable {
  return commands.registerCommand("notice.setUpWorkspace", async (given?: Uri) => {
    const folder = given ?? (await chosenFolder());
    if (!folder) return;
    const { planted, kept } = await plant(folder);
    if (planted.length === 0) {
      void window.showInformationMessage(l10n.t("Everything is there already: {0}", kept.join("、")));
      return;
    }
    const open = l10n.t("New Draft");
    const told = l10n.t("Planted: {0}", planted.join("、"));
    const left = kept.length > 0 ? l10n.t("Left as it is: {0}", kept.join("、")) : "";
    const answer = await window.showInformationMessage(`${told} ${left}`.trim(), open);
    if (answer === open) await commands.executeCommand("notice.newDraft");
  });
}

async function chosenFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0].uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const open = l10n.t("Open Folder…");
  const question = l10n.t("Open the folder of your drafts first.");
  if ((await window.showWarningMessage(question, open)) === open)
    await commands.executeCommand("vscode.openFolder");
  return undefined;
}

async function plant(folder: Uri): Promise<{ readonly planted: string[]; readonly kept: string[] }> {
  const planted: string[] = [];
  const kept: string[] = [];
  for (const { path, content } of PLANTED) {
    const target = Uri.joinPath(folder, ...path);
    const name = path.join("/");
    if (await exists(target)) kept.push(name);
    else {
      if (content === null) await workspace.fs.createDirectory(target);
      else await writeFile(target, new TextEncoder().encode(content));
      planted.push(name);
    }
  }
  return { planted, kept };
}
