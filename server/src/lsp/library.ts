/**
 * All that is used of LSP's library while drafts are served. `dist/checking.js` has no copy of it, but takes these from the
 * script that loads it (scripts/build.mjs), where the connection is made.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentHighlightKind,
  ErrorCodes,
  FileChangeType,
  InsertTextFormat,
  LSPErrorCodes,
  MessageType,
  ProgressType,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver";
