import {
  type Disposable,
  l10n,
  languages,
  type Memento,
  Range,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import { serverId } from "./client";
import { looksLikeNotice, readLength } from "./looksLikeNotice";

/** Key in the global state: true once the user wants no more offers. */
const NEVER_OFFER = "notice.neverOffer";

/** Offers to treat a plain `.txt` as a notice when it is shown and looks like one; once for each file and session. */
export function registerOffer(memory: Memento): Disposable {
  const offered = new Set<string>();
  const onShown = async (editor: TextEditor | undefined): Promise<void> => {
    const document = editor?.document;
    if (!document || memory.get(NEVER_OFFER) || !isCandidate(document)) return;
    const key = document.uri.toString();
    if (offered.has(key) || !looksLikeNotice(startOf(document))) return;
    offered.add(key);
    // A file that was accepted opens as plain text again next time, and then is worth another offer.
    if (await offer(document, memory)) offered.delete(key);
  };
  void onShown(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(onShown);
}

function isCandidate(document: TextDocument): boolean {
  return document.languageId === "plaintext" && document.uri.path.toLowerCase().endsWith(".txt");
}

function startOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(readLength)));
}

/** True when the user accepted. */
async function offer(document: TextDocument, memory: Memento): Promise<boolean> {
  const treat = l10n.t("Treat as Notice");
  const never = l10n.t("Don't Ask Again");
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  const question = l10n.t("“{0}” looks like an official notice. Treat it as one?", name);
  const answer = await window.showInformationMessage(question, treat, never);
  if (answer === never) await memory.update(NEVER_OFFER, true);
  if (answer !== treat || document.isClosed) return false;
  await languages.setTextDocumentLanguage(document, serverId);
  return true;
}
