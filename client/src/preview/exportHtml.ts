import { commands, type Disposable, env, l10n, UIKind, Uri, window, workspace } from "vscode";
import {
  type ExportHtmlParams,
  type ExportHtmlResult,
  exportHtmlRequest,
} from "../../../server/src/lsp/protocol";
import { type Server, serverId } from "../client";
import { writeFile } from "../writeFile";

/** What is given is not asked for. */
interface ExportHtmlArguments {
  /** Instead of the draft in the active editor. */
  readonly draft?: Uri;
  readonly target?: Uri;
  /** Opened in the browser at once, where it can be printed. */
  readonly print?: boolean;
}

/**
 * The draft as a printable file: editors print nothing themselves, a browser does. In the web the file is saved, for no browser
 * opens files of the editor.
 */
export const registerExportHtml = (server: Server): Disposable =>
  commands.registerCommand("notice.exportHtml", async (given: ExportHtmlArguments = {}) => {
    const document = window.activeTextEditor?.document;
    const draft = given.draft ?? (document?.languageId === serverId ? document.uri : undefined);
    if (!draft) return;
    await server.start();
    const params: ExportHtmlParams = { uri: server.uriOf(draft) };
    const made = await server.request<ExportHtmlResult>(exportHtmlRequest, params);
    if (!made) {
      void window.showWarningMessage(l10n.t("Open the draft and ask again."));
      return;
    }
    const target = given.target ?? (await ask(draft, made.name));
    if (!target) return;
    await writeFile(target, new TextEncoder().encode(made.html));
    void show(target, given.print === true);
  });

function ask(draft: Uri, name: string): Thenable<Uri | undefined> {
  const folder =
    draft.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, "..");
  return window.showSaveDialog({
    filters: { HTML: ["html"] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
}

async function show(target: Uri, atOnce: boolean): Promise<void> {
  const canOpen = target.scheme === "file" && env.uiKind === UIKind.Desktop && !env.remoteName;
  if (!canOpen) {
    void window.showInformationMessage(l10n.t("Saved. Open the file in a browser to print it."));
    return;
  }
  const open = l10n.t("Open in Browser");
  const isWanted = atOnce || (await window.showInformationMessage(l10n.t("Saved."), open)) === open;
  if (isWanted) await env.openExternal(target);
}
