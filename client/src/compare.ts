import { commands, Disposable, EventEmitter, l10n, type TextDocument, Uri, window, workspace } from "vscode";
import {
  type CompareParams,
  type CompareResult,
  type CompareSide,
  compareRequest,
} from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { textInHead } from "./gitHead";
import { rootLink } from "./rootLink";

const scheme = "notice-compare";

/** An earlier version of a draft. */
interface Other extends CompareSide {
  readonly text: string;
}

/** The commands that show what changed in the active draft, as a page in the Markdown preview. */
export function registerCompare(server: Server): Disposable {
  const pages = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const show = async (find: (document: TextDocument) => Promise<Other | null>): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== serverId) return;
    try {
      const other = await find(document);
      const page = other && (await pageOf(server, document, other));
      if (!other || !page) return;
      const uri = Uri.from({ scheme, path: `/${other.name} → ${nameOf(document.uri)}.md` });
      pages.set(uri.toString(), page);
      changed.fire(uri);
      await commands.executeCommand("markdown.showPreview", uri);
    } catch (error) {
      server.output.error(String(error));
      window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
    }),
    commands.registerCommand("notice.compareWith", (given?: Uri) =>
      show((document) => (given ? open(given) : pick(document))),
    ),
    commands.registerCommand("notice.compareWithHead", () =>
      show(async ({ uri }) => ({ name: `HEAD ${nameOf(uri)}`, link: null, text: await textInHead(uri) })),
    ),
  );
}

async function pick({ uri }: TextDocument): Promise<Other | null> {
  const picked = await window.showOpenDialog({
    title: l10n.t("The earlier version"),
    openLabel: l10n.t("Compare"),
    filters: { [l10n.t("Notices")]: ["notice", "txt"] },
    ...(uri.scheme === "untitled" ? {} : { defaultUri: Uri.joinPath(uri, "..") }),
  });
  return picked ? open(picked[0]) : null;
}

async function open(uri: Uri): Promise<Other> {
  const other = await workspace.openTextDocument(uri);
  return { ...sideOf(other.uri), text: other.getText() };
}

async function pageOf(server: Server, { uri }: TextDocument, other: Other): Promise<CompareResult> {
  const { text: otherText, ...side } = other;
  const params: CompareParams = { uri: uri.toString(), draft: sideOf(uri), other: side, otherText };
  return server.request<CompareResult>(compareRequest, params);
}

const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

const sideOf = (uri: Uri): CompareSide => ({
  name: nameOf(uri),
  link: rootLink(workspace.workspaceFolders?.[0]?.uri, uri),
});
