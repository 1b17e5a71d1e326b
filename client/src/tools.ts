import * as vscode from "vscode";
import { Disposable, l10n, type Uri, window, workspace } from "vscode";
import type { ReportParams } from "../../server/src/lsp/protocol";
import { type Server, serverId } from "./client";
import { reportOn, shownPath } from "./report";

/** What language models may ask of a draft (`languageModelTools` in package.json). */
const TOOLS: Readonly<Record<string, ReportParams["what"]>> = {
  notice_check: "check",
  notice_outline: "outline",
  notice_ledger: "ledger",
};
/** A model reads no more than this at once. */
const LONGEST = 60_000;

interface Input {
  /** A draft by its path from the folder of the workspace; the one in front where it is left out. */
  readonly path?: string;
}

interface Invocation {
  readonly input: Input;
}

/** The part of VS Code's API for tools that is used here. It came with VS Code 1.95; this extension runs on older ones. */
interface ToolApi {
  readonly lm?: {
    readonly registerTool?: (
      name: string,
      tool: {
        prepareInvocation(invocation: Invocation): object;
        invoke(invocation: Invocation): Promise<unknown>;
      },
    ) => Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

/** Offers the tools where VS Code has such. The user is asked before a draft's content goes to a model. */
export function registerTools(server: Server): Disposable {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = vscode as ToolApi;
  if (!lm?.registerTool || !Result || !Text) return Disposable.from();
  const tools = Object.entries(TOOLS).map(([name, what]) =>
    lm.registerTool?.(name, {
      prepareInvocation: ({ input }) => confirmation(input),
      invoke: async ({ input }) => new Result([new Text(await answer(server, input, what))]),
    }),
  );
  return Disposable.from(...tools.flatMap((tool) => tool ?? []));
}

function confirmation(input: Input) {
  const uri = draftOf(input);
  const name = uri ? shownPath(uri) : (input.path ?? "");
  return {
    invocationMessage: l10n.t("Reading “{0}”", name),
    confirmationMessages: {
      title: l10n.t("Give a draft to the language model?"),
      message: l10n.t("What “{0}” says goes to the model that you talk to, which may run elsewhere.", name),
    },
  };
}

async function answer(server: Server, input: Input, what: ReportParams["what"]): Promise<string> {
  const uri = draftOf(input);
  const report = uri && (await reportOn(server, uri, what));
  if (!uri || !report)
    return "There is no such draft. Name one by its path in the workspace, such as drafts/plan.notice.";
  const text = JSON.stringify({ path: shownPath(uri), ...report });
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (cut off)` : text;
}

/** Only drafts of the workspace and the one in front are given away. */
function draftOf({ path }: Input): Uri | undefined {
  if (path === undefined || path === "") {
    const document = window.activeTextEditor?.document;
    return document?.languageId === serverId ? document.uri : undefined;
  }
  const open = workspace.textDocuments.find(
    ({ uri, languageId }) => languageId === serverId && shownPath(uri) === path,
  );
  if (open) return open.uri;
  const [folder] = workspace.workspaceFolders ?? [];
  const isInside = path.endsWith(".notice") && !path.startsWith("/") && !path.split(/[\\/]/).includes("..");
  return folder && isInside ? vscode.Uri.joinPath(folder.uri, path) : undefined;
}
