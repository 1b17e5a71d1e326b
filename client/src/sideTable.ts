import { commands, type Disposable, l10n, Uri, window } from "vscode";
import {
  fromBase64,
  type UpdatedTable,
  type UpdateTableParams,
  type UpdateTableResult,
  updateTableRequest,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { writeFile } from "./writeFile";

/** Changes shown in a question; more make nobody wiser. */
const MOST_LINES = 10;

/** The command that brings the table of tasks beside the draft in line with its brackets. */
export function registerSideTable(server: Server): Disposable {
  return commands.registerCommand("notice.updateTable", (given?: { readonly agreed?: boolean }) =>
    update(server, given?.agreed === true),
  );
}

async function update(server: Server, agreed: boolean): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== serverId) return;
  await server.start();
  const ask = (): Promise<UpdateTableResult> =>
    server.request<UpdateTableResult>(updateTableRequest, {
      uri: server.uriOf(document.uri),
    } satisfies UpdateTableParams);
  const made = await ask();
  if (!made || "problem" in made) {
    void window.showWarningMessage(made?.problem ?? l10n.t("Checking is not running"));
    return;
  }
  const rows = made.left.length > 0 ? l10n.t("Rows for you to look over: {0}", made.left.join(", ")) : "";
  if (made.changes.length === 0) {
    void window.showInformationMessage(`${l10n.t("“{0}” says what the brackets say.", made.name)} ${rows}`);
    return;
  }
  if (!agreed && !(await agrees(made, rows))) return;
  const again = await ask();
  if (!again || "problem" in again || again.base64 !== made.base64) {
    void window.showErrorMessage(l10n.t("Table or draft have changed meanwhile; nothing was written."));
    return;
  }
  await writeFile(Uri.parse(made.uri), fromBase64(made.base64));
  void window.showInformationMessage(`${l10n.t("“{0}” has been written.", made.name)} ${rows}`);
}

async function agrees({ name, changes }: UpdatedTable, rows: string): Promise<boolean> {
  const go = l10n.t("Update");
  const more = changes.length - MOST_LINES;
  const detail = [
    ...changes.slice(0, MOST_LINES),
    ...(more > 0 ? [l10n.t("and {0} more", more)] : []),
    ...(rows ? ["", rows] : []),
  ].join("\n");
  const asked = l10n.t("Make {0} changes in “{1}”?", changes.length, name);
  return (await window.showInformationMessage(asked, { modal: true, detail }, go)) === go;
}
