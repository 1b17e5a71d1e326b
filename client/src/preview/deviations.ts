import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";
import {
  type ProfileDeviationsParams,
  type ProfileDeviationsResult,
  profileDeviationsRequest,
} from "../../../server/src/lsp/protocol";
import { type Server, serverId } from "../client";

const scheme = "notice-profile";

/** Where the profile of the draft departs from the standard, in the Markdown preview. */
export function registerDeviations(server: Server): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }: Uri): Promise<string> => {
        const params: ProfileDeviationsParams = { uri: query };
        const result = await server.request<ProfileDeviationsResult>(profileDeviationsRequest, params);
        return result?.page ?? l10n.t("Open the draft and ask again.");
      },
    }),
    commands.registerCommand("notice.showProfileDeviations", async () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== serverId) return;
      await server.start();
      const page = Uri.from({
        scheme,
        path: `/${l10n.t("Deviations from GB-T 9704")}.md`,
        query: server.uriOf(document.uri),
      });
      changed.fire(page);
      await commands.executeCommand("markdown.showPreviewToSide", page);
    }),
  );
}
