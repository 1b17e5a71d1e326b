import { type Uri, workspace } from "vscode";
import { type ReportParams, type ReportResult, reportRequest } from "../../server/src/lsp/protocol";
import type { Server } from "./client";

/** What the server knows of a draft, open or not; null where it is none. */
export async function reportOn(server: Server, uri: Uri, what: ReportParams["what"]): Promise<ReportResult> {
  await server.start();
  const params = { uri: server.uriOf(uri), what } satisfies ReportParams;
  return server.request<ReportResult>(reportRequest, params);
}

/** A path as it is told: from the folder of the workspace, with its name where there are several. */
export const shownPath = (uri: Uri): string => workspace.asRelativePath(uri);
