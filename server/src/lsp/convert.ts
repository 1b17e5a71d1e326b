import type { Diagnostic, TextEdit as LspEdit, Range } from "vscode-languageserver";
import type { Severity } from "../rules/rule";
import type { Finding } from "../rules/run";
import type { TextEdit } from "../text/edits";
import { type Lines, rangeOf } from "../text/lines";
import type { Span } from "../text/span";

/** The only translations between offsets and LSP. */

const SEVERITIES: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };
export const SOURCE = "notice";

export function toRange(lines: Lines, span: Span): Range {
  return rangeOf(lines, span);
}

export function toEdits(lines: Lines, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.text }));
}

/** `pages` is what goes before the rule's id in the link behind the code; null for no link. */
export function toDiagnostic(uri: string, lines: Lines, finding: Finding, pages: string | null): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(lines, finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: finding.message,
  };
  if (pages !== null) diagnostic.codeDescription = { href: `${pages}${finding.rule}.md` };
  const related = [
    ...finding.related.map((other) => ({
      location: { uri, range: rangeOf(lines, other) },
      message: other.message,
    })),
    ...finding.elsewhere.map(({ at, message }) => ({
      location: { uri: at.uri, range: { start: at.start, end: at.end } },
      message,
    })),
  ];
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}
