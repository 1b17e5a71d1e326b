import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  type ServerCapabilities,
  SymbolKind,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import { type Action, fixAllAction, quickFixes } from "../features/actions";
import { completions, TRIGGERS } from "../features/completion";
import { hoverRule } from "../features/explain";
import { folds } from "../features/folding";
import { type OutlineEntry, outline } from "../features/outline";
import { ruleById } from "../rules/all";
import { offsetAt } from "../text/lines";
import { toDiagnostic, toEdits, toRange } from "./convert";
import type { Checked } from "./drafts";

/** Gives the draft of a URI as it is now, or null when it is not open. */
export type Look = (uri: string) => Promise<Checked | null>;

/** A feature: what it promises at start, and how it answers. Every handler converts in, calls, converts out. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  readonly register: (connection: Connection, look: Look) => void;
}

const FIX_ALL = `${CodeActionKind.SourceFixAll}.notice`;

const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register: (connection, look) => {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      const only = context.only;
      const wants = (kind: string): boolean =>
        !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
      const span = { from: offsetAt(lines, range.start), to: offsetAt(lines, range.end) };
      const actions: Action[] = wants(CodeActionKind.QuickFix)
        ? quickFixes(checked.findings, span, checked.setup.config.language)
        : [];
      const all =
        only && wants(FIX_ALL)
          ? fixAllAction(checked.snapshot.text, checked.setup.registry, checked.setup.config)
          : null;
      return [...actions, ...(all ? [all] : [])].map((action) =>
        codeAction(textDocument.uri, checked, action),
      );
    });
  },
};

function codeAction(uri: string, { snapshot }: Checked, action: Action): CodeAction {
  const made: CodeAction = {
    title: action.title,
    kind: action.kind === "fix-all" ? FIX_ALL : CodeActionKind.QuickFix,
    edit: { changes: { [uri]: toEdits(snapshot.lines, action.edits) } },
  };
  if (action.preferred) made.isPreferred = true;
  if (action.finding) made.diagnostics = [toDiagnostic(uri, snapshot.lines, action.finding, null)];
  return made;
}

const SYMBOL_KINDS: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  title: SymbolKind.File,
  part: SymbolKind.Module,
  item: SymbolKind.String,
  element: SymbolKind.Constant,
};

const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (connection, look) => {
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      const symbol = (entry: OutlineEntry): DocumentSymbol => ({
        name: entry.name || " ",
        detail: entry.detail,
        kind: SYMBOL_KINDS[entry.kind],
        range: toRange(lines, entry.span),
        selectionRange: toRange(lines, entry.selection),
        children: entry.children.map(symbol),
      });
      return outline(checked.snapshot).map(symbol);
    });
  },
};

const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: (connection, look) => {
    connection.onFoldingRanges(async ({ textDocument }): Promise<FoldingRange[] | null> => {
      const checked = await look(textDocument.uri);
      return checked && folds(checked.snapshot).map((fold) => ({ ...fold }));
    });
  },
};

const COMPLETION_KINDS = {
  unit: CompletionItemKind.Class,
  number: CompletionItemKind.Enum,
  snippet: CompletionItemKind.Snippet,
  text: CompletionItemKind.Text,
} as const;

const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [...TRIGGERS] } },
  register: (connection, look) => {
    connection.onCompletion(async ({ textDocument, position }: TextDocumentPositionParams) => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      return completions(checked.snapshot, offsetAt(lines, position)).map(
        (entry, i): CompletionItem => ({
          label: entry.label,
          kind: COMPLETION_KINDS[entry.kind],
          detail: entry.detail,
          filterText: entry.filter,
          sortText: String(i).padStart(4, "0"),
          insertTextFormat: entry.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          textEdit: { range: toRange(lines, entry.span), newText: entry.insert },
        }),
      );
    });
  },
};

const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, look) => {
    connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
      const checked = await look(textDocument.uri);
      if (!checked) return null;
      const { lines } = checked.snapshot;
      const at = offsetAt(lines, position);
      const here = checked.findings.filter((finding) => finding.from <= at && at <= finding.to);
      const rules = [...new Set(here.map((finding) => finding.rule))].flatMap((id) => ruleById(id) ?? []);
      if (rules.length === 0) return null;
      const value = rules.map((rule) => hoverRule(rule, checked.setup.config.language)).join("\n\n---\n\n");
      const widest = here.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
      return { contents: { kind: "markdown", value }, range: toRange(lines, widest) };
    });
  },
};

/** Every feature of the server; desktop, web and stdio register the same table. */
export const FEATURES: readonly Feature[] = [codeActions, documentSymbols, folding, completion, hover];
