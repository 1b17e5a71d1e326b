import { ConfigurationTarget, l10n, Uri, window, workspace } from "vscode";
import type { ConfigurationRequest } from "vscode-languageclient";
import { uniteWords, withTerm } from "./words";

const SECTION = "notice";
const KEY = "words";
const MESSAGE_MS = 4000;

/** Answers the server's questions for settings as VS Code does, but with the dictionaries of all levels together. */
export const configuration: ConfigurationRequest.MiddlewareSignature = async (params, token, next) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) return answers;
  return answers.map((answer: object | null, i) => {
    const { section, scopeUri } = params.items[i];
    return section === SECTION ? { ...answer, [KEY]: wordsFor(scopeUri) } : answer;
  });
};

function wordsFor(scopeUri: string | undefined): object {
  const scope = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
  const levels = workspace.getConfiguration(SECTION, scope).inspect(KEY);
  return uniteWords([levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue]);
}

/** Adds a term to the user's dictionary. From the command palette there is none; then it is asked for. */
export async function addTerm(given: unknown): Promise<void> {
  const term = typeof given === "string" ? given : await askForTerm();
  if (!term?.trim()) return;
  const settings = workspace.getConfiguration(SECTION);
  const words = withTerm(settings.inspect(KEY)?.globalValue, term.trim());
  await settings.update(KEY, words, ConfigurationTarget.Global);
  window.setStatusBarMessage(l10n.t("“{0}” is in your dictionary.", term.trim()), MESSAGE_MS);
}

function askForTerm(): Thenable<string | undefined> {
  const editor = window.activeTextEditor;
  const value = editor?.selection.isSingleLine ? editor.document.getText(editor.selection) : "";
  const prompt = l10n.t("A term of your own: nothing inside it is reported in any of your drafts.");
  return window.showInputBox({ prompt, value });
}
