import { l10n, ProgressLocation, type Uri, window } from "vscode";
import {
  type ExportWordParams,
  type ExportWordResult,
  exportWordRequest,
  fromBase64,
} from "../../server/src/lsp/protocol";
import type { Server } from "./client";
import { activeNotice, isMade, offerToOpen, saveOptions } from "./exports";
import { writeFile } from "./writeFile";

/** Writes the draft in the active editor as a Word file of the user's choice; `target` is not asked for. */
export async function exportWord(server: Server, given: { readonly target?: Uri } = {}): Promise<void> {
  const document = activeNotice();
  if (!document) return;
  await server.start();
  const made = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Exporting to Word…"), cancellable: true },
    async (progress, cancellation) => {
      let shown = 0;
      const told = (done: number): void => {
        progress.report({ increment: 100 * (done - shown) });
        shown = done;
      };
      const params = { uri: server.uriOf(document.uri) } satisfies ExportWordParams;
      try {
        return await server.requestLong<ExportWordResult>(exportWordRequest, params, cancellation, told);
      } catch (error) {
        if (cancellation.isCancellationRequested) return "cancelled";
        throw error;
      }
    },
  );
  if (made === "cancelled" || !isMade(made)) return;
  const target = given.target ?? (await window.showSaveDialog(saveOptions(document, made.name, "docx")));
  if (!target) return;
  await writeFile(target, fromBase64(made.base64));
  void offerToOpen(target);
}
