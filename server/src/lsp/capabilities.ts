import type { ServerCapabilities } from "vscode-languageserver";
import { TRIGGERS } from "../features/completion/completion";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semanticTokens";
import type { Client } from "./client";
import { SOURCE } from "./convert";
import { CodeActionKind, TextDocumentSyncKind } from "./library";

/** Kinds of the code actions that change the structure, and that of mending all. */
export const STRUCTURE_KINDS = {
  move: CodeActionKind.RefactorMove,
  rewrite: CodeActionKind.RefactorRewrite,
} as const;
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.notice`;

const DIAGNOSTICS = { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false };

/** What the server promises a client; `features.ts` keeps it. Of its own, since it is told before the rest is loaded. */
export function capabilitiesFor({ pulls, ownEnter }: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls ? { diagnosticProvider: DIAGNOSTICS } : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(STRUCTURE_KINDS), FIX_ALL],
    },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
    inlayHintProvider: true,
    codeLensProvider: {},
    documentLinkProvider: {},
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...(ownEnter ? {} : { documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
  };
}
