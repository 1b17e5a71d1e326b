import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { type Completion, completions } from "../features/completion/completion";
import type { Day } from "../features/completion/place";
import type { Lines } from "../text/lines";
import { offsetAt } from "../text/lines";
import type { Client } from "./client";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { CompletionItemKind, InsertTextFormat } from "./library";

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  unit: CompletionItemKind.Class,
  number: CompletionItemKind.Enum,
  title: CompletionItemKind.File,
  reference: CompletionItemKind.Reference,
  date: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  text: CompletionItemKind.Text,
};

/**
 * Units, phrases, numbers, titles, references and dates. The list is always incomplete: what fits is found here, by
 * pinyin too, so editors ask again with every character instead of choosing among what they have.
 */
export const completion: Feature = {
  register: (connection, _look, around) => {
    connection.onCompletion(async ({ textDocument, position }): Promise<CompletionList | null> => {
      const { uri } = textDocument;
      const workspace = await around.workspace(uri);
      const draft = await around.read(uri);
      if (!draft) return null;
      const { snapshot, setup } = draft;
      const { lines } = snapshot;
      const view = { uri, snapshot, workspace, listed: setup.citations };
      const found = completions(view, offsetAt(lines, position), today());
      const { client } = around;
      return { isIncomplete: true, items: found.map((entry, i) => toItem(entry, i, lines, client)) };
    });
  },
};

function toItem(entry: Completion, index: number, lines: Lines, client: Client): CompletionItem {
  const { label, kind, detail, insert, snippet, span, filter, goesOn } = entry;
  const isSnippet = snippet && client.takesSnippets;
  return {
    label,
    kind: KINDS[kind],
    ...(client.showsLabelDetails ? { labelDetails: { description: detail } } : { detail }),
    filterText: filter,
    sortText: String(index).padStart(4, "0"),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(lines, span), newText: snippet && !isSnippet ? withoutStops(insert) : insert },
    ...(goesOn && client.suggestCommand ? { command: { title: label, command: client.suggestCommand } } : {}),
  };
}

/** A snippet as plain text: `${1:市直相关单位}` is 市直相关单位. */
const withoutStops = (snippet: string): string =>
  snippet.replace(/\$\{\d:([^}$]*)\}/g, "$1").replace(/\$(?:\d|\{\d\})/g, "");

/** The host's date by its own clock and time zone: the core has neither. */
function today(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
