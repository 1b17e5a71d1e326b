import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";

const ORIGIN = { line: 0, character: 0 };

/** An edit that makes a file with its text, unless there is one meanwhile. */
export function createFile(uri: string, text: string): WorkspaceEdit {
  const insert: TextEdit = { range: { start: ORIGIN, end: ORIGIN }, newText: text };
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [insert] },
    ],
  };
}
