import { extensions, l10n, type Uri } from "vscode";

/** What is used of the interface that VS Code's own Git extension gives to others, version 1. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** The text of a file in Git's HEAD. Throws an error whose message is for the user where there is none. */
export async function textInHead(uri: Uri): Promise<string> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  const git = await Promise.resolve(extension?.activate())
    .then((exports) => exports?.getAPI(1))
    .catch(() => undefined);
  if (!git) throw new Error(l10n.t("VS Code's Git extension is not there or switched off."));
  const repository = git.getRepository(uri);
  if (!repository) throw new Error(l10n.t("This draft lies in no open Git repository."));
  const text = await repository.show("HEAD", uri.fsPath).catch(() => null);
  if (text === null) throw new Error(l10n.t("Git HEAD does not have this draft yet."));
  return text.replace(/^\ufeff/, "");
}
