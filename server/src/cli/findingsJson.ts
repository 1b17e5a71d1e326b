import type { Language } from "../rules/config";
import type { Severity } from "../rules/rule";
import type { Finding } from "../rules/run";
import { type Lines, type Position, rangeOf, splitLines } from "../text/lines";
import type { FaultyFile } from "./setup";

type Range = { readonly start: Position; readonly end: Position };

/** The shape that docs/command-line.md promises; positions are zero-based, UTF-16, end exclusive. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  } | null;
}

export interface FileFindings {
  readonly path: string;
  readonly findings: readonly FindingJson[];
}

/** A finding with its offsets turned into positions. */
export function findingJson(finding: Finding, lines: Lines): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(lines, finding),
    related: finding.related.map((other) => ({ message: other.message, range: rangeOf(lines, other) })),
    fix: finding.fix && {
      title: finding.fix.title,
      safe: finding.fix.safe,
      edits: finding.fix.edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.text })),
    },
  };
}

/** Faults of a configuration or registry file in the same shape, as rule `config/invalid`. */
export function faultyFindings(file: FaultyFile, language: Language): FindingJson[] {
  const lines = splitLines(file.text);
  return file.problems.map((problem) => ({
    rule: "config/invalid",
    severity: "warning",
    message: language === "en" ? problem.en : problem.zh,
    range: rangeOf(lines, problem),
    related: [],
    fix: null,
  }));
}
