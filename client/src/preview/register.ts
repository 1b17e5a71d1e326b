import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { type Server, serverId } from "../client";
import { pageHtml } from "../webviewPage";
import { registerDeviations } from "./deviations";
import { registerExportHtml } from "./exportHtml";
import type { PageState } from "./messages";
import { PreviewPanel } from "./panel";

const TYPE = "notice.preview";

/** The draft on paper: one panel a draft. It comes back when the window is loaded anew. */
export function registerPreview(context: ExtensionContext, server: Server): Disposable {
  const shown = new Map<string, WebviewPanel>();
  const folder = Uri.joinPath(context.extensionUri, "dist", "webview");
  const options = { enableScripts: true, localResourceRoots: [folder] };
  const adopt = (panel: WebviewPanel, draft: Uri): void => {
    const key = draft.toString();
    shown.get(key)?.dispose();
    shown.set(key, panel);
    const preview = new PreviewPanel(panel, draft, server);
    panel.onDidDispose(() => {
      preview.dispose();
      if (shown.get(key) === panel) shown.delete(key);
    });
    panel.webview.options = options;
    panel.webview.html = pageHtml(panel.webview, folder, "preview");
  };
  const open = (column: ViewColumn): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== serverId) return;
    const there = shown.get(document.uri.toString());
    if (there) there.reveal(undefined, column === ViewColumn.Beside);
    else {
      const place = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
      adopt(window.createWebviewPanel(TYPE, l10n.t("Preview"), place, options), document.uri);
    }
  };
  return Disposable.from(
    commands.registerCommand("notice.preview", () => open(ViewColumn.Active)),
    commands.registerCommand("notice.previewToSide", () => open(ViewColumn.Beside)),
    registerExportHtml(server),
    registerDeviations(server),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel: async (panel, state: Partial<PageState> | undefined) => {
        if (!state?.draft) return panel.dispose();
        await server.start();
        adopt(panel, Uri.parse(state.draft));
      },
    }),
  );
}
