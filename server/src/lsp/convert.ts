import type { Diagnostic, Range, TextEdit as LspEdit } from "vscode-languageserver";
import type { Finding } from "../rules/run";
import type { Severity } from "../rules/rule";
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

export function toDiagnostic(uri: string, lines: Lines, finding: Finding): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(lines, finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: finding.message,
  };
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((other) => ({ location: { uri, range: rangeOf(lines, other) }, message: other.message }));
  }
  return diagnostic;
}

