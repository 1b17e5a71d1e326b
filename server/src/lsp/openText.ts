import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from "vscode-languageserver";
import { Rope } from "../text/rope";

/** A version of a text the editor has open. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: Rope;
  /** What made it of the version before, each in the text that those before it left; the first has none. */
  readonly changes?: readonly TextDocumentContentChangeEvent[];
}

/** How LSP's library keeps open texts. What a client gives in the place of a text is no reason to fail for all others. */
export const openTexts: TextDocumentsConfiguration<OpenText> = {
  create: (uri, _language, version, text) => ({
    uri: String(uri),
    version,
    text: Rope.of(textOf(text)),
  }),
  update: ({ uri, text }, changes, version) => ({
    uri,
    version,
    text: changes.reduce(changed, text),
    changes,
  }),
};

/** Positions clamped to the text; a range the wrong way round is turned, one without ends is no change. */
function changed(text: Rope, change: TextDocumentContentChangeEvent): Rope {
  if (!("range" in change)) return Rope.of(textOf(change.text));
  const { start, end } = change.range ?? {};
  if (!start || !end) return text;
  const [from, to] = [start, end].map(({ line, character }) =>
    text.offsetAt({ line: wholeOf(line), character: wholeOf(character) }),
  );
  return text.replaced({ from: Math.min(from, to), to: Math.max(from, to) }, textOf(change.text));
}

const textOf = (given: unknown): string => (typeof given === "string" ? given : "");
const wholeOf = (given: unknown): number => (Number.isFinite(given) ? Math.trunc(given as number) : 0);
