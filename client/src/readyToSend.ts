import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";
import {
  type ReadyToSendParams,
  type ReadyToSendResult,
  readyToSendRequest,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { rootLink } from "./rootLink";

const scheme = "notice-ready";

/** The page of what must be settled before a draft goes out, in the Markdown preview. */
export function registerReadyToSend(server: Server): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (page: Uri): Promise<string> => {
        const link = rootLink(workspace.workspaceFolders?.[0]?.uri, Uri.parse(page.query));
        const params = { textDocument: { uri: page.query }, link } satisfies ReadyToSendParams;
        const result = await server.request<ReadyToSendResult>(readyToSendRequest, params);
        return result?.page ?? l10n.t("Open the draft and ask again.");
      },
    }),
    commands.registerCommand("notice.readyToSend", async () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== serverId) return;
      await server.start();
      const page = Uri.from({
        scheme,
        path: `/${l10n.t("Ready to Send")}.md`,
        query: server.uriOf(document.uri),
      });
      changed.fire(page);
      await commands.executeCommand("markdown.showPreviewToSide", page);
    }),
  );
}
