import type {
  InlayHint as LspHint,
  CodeLens as LspLens,
  DocumentLink as LspLink,
  SelectionRange,
  SemanticTokens,
} from "vscode-languageserver";
import { codeLenses } from "../features/codeLenses";
import { documentLinks } from "../features/documentLinks";
import { inlayHints } from "../features/inlayHints";
import { selectionRanges } from "../features/selectionRanges";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from "../features/semanticTokens";
import type { Snapshot } from "../model/snapshot";
import { offsetAt, type Position, positionAt } from "../text/lines";
import type { Span } from "../text/span";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { SemanticTokensBuilder } from "./library";
import { viewAt } from "./navigation";
import { showReferencesCommand } from "./protocol";

const START: Position = { line: 0, character: 0 };

const spanOf = ({ lines }: Snapshot, range: { start: Position; end: Position }): Span => ({
  from: offsetAt(lines, range.start),
  to: offsetAt(lines, range.end),
});

/** Colours by meaning: elements, levels, lead and supporting units. */
export const colours: Feature = {
  register: (connection, look) => {
    connection.languages.semanticTokens.on(async ({ textDocument }) => {
      const checked = await look(textDocument.uri);
      return checked ? encode(checked.snapshot, semanticTokens(checked.snapshot)) : { data: [] };
    });
    connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return { data: [] };
      return encode(checked.snapshot, semanticTokens(checked.snapshot, spanOf(checked.snapshot, range)));
    });
  },
};

function encode({ lines }: Snapshot, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { from, to, type, modifiers } of tokens) {
    const { line, character } = positionAt(lines, from);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, to - from, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder.build();
}

/** Short names resolved and inherited units, where the settings ask for them. */
export const hints: Feature = {
  register: (connection, look) => {
    connection.languages.inlayHint.on(async ({ textDocument, range }): Promise<LspHint[] | null> => {
      const checked = await look(textDocument.uri);
      if (!checked?.setup.shows.inlayHints) return null;
      const { snapshot } = checked;
      return inlayHints(snapshot, spanOf(snapshot, range)).map(({ at, label, tooltip }) => ({
        position: positionAt(snapshot.lines, at),
        label,
        tooltip,
      }));
    });
  },
};

/** Lines above sections and above the draft's own number. */
export const lenses: Feature = {
  register: (connection, look, around) => {
    connection.onCodeLens(async ({ textDocument }): Promise<LspLens[] | null> => {
      const found = await viewAt(look, around, textDocument.uri, START);
      const checked = await look(textDocument.uri);
      if (!found || !checked?.setup.shows.codeLens) return null;
      const { lines } = found.view.snapshot;
      return codeLenses(found.view, checked.setup.config.language).map(({ title, leadsTo, ...span }) => {
        const range = toRange(lines, span);
        const locations = leadsTo.map(({ uri, start, end }) => ({ uri, range: { start, end } }));
        const canShow = locations.length > 0 && around.client.showsReferences;
        const command = canShow
          ? { title, command: showReferencesCommand, arguments: [textDocument.uri, range.start, locations] }
          : { title, command: "" };
        return { range, command };
      });
    });
  },
};

/** Cited numbers lead to their drafts, 附件2 to the attachment. */
export const links: Feature = {
  register: (connection, look, around) => {
    connection.onDocumentLinks(async ({ textDocument }): Promise<LspLink[] | null> => {
      const found = await viewAt(look, around, textDocument.uri, START);
      if (!found) return null;
      const { view } = found;
      return documentLinks(view).map(({ target, ...span }) => ({
        range: toRange(view.snapshot.lines, span),
        target: `${target.uri}#L${target.start.line + 1},${target.start.character + 1}`,
      }));
    });
  },
};

/** Growing selections: clause, bracket, sentence, paragraph, item, section, part. */
export const selections: Feature = {
  register: (connection, look) => {
    connection.onSelectionRanges(async ({ textDocument, positions }): Promise<SelectionRange[] | null> => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { snapshot } = checked;
      return positions.map((position) => {
        const spans = selectionRanges(snapshot, offsetAt(snapshot.lines, position));
        return spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: toRange(snapshot.lines, span), ...(parent ? { parent } : {}) }),
          undefined,
        )!;
      });
    });
  },
};
