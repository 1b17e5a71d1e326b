import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from "vscode-languageserver";
import { Rope } from "../text/rope";

/** A version of a text the editor has open. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: Rope;
}

/** How LSP's library keeps open texts. */
export const openTexts: TextDocumentsConfiguration<OpenText> = {
  create: (uri, _language, version, text) => ({ uri, version, text: Rope.of(text) }),
  update: ({ uri, text }, changes, version) => ({ uri, version, text: changes.reduce(changed, text) }),
};

/** Positions clamped to the text; a range the wrong way round is turned. */
function changed(text: Rope, change: TextDocumentContentChangeEvent): Rope {
  if (!("range" in change)) return Rope.of(change.text);
  const [start, end] = [change.range.start, change.range.end].map((position) => text.offsetAt(position));
  return text.replaced({ from: Math.min(start, end), to: Math.max(start, end) }, change.text);
}
