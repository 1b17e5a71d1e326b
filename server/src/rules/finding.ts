import { fileEdit } from "../model/fileEdits";
import type { BorneNumber } from "../model/neighbours";
import { type Snapshot, toFile } from "../model/snapshot";
import type { Paragraph } from "../syntax/tree";
import type { TextEdit } from "../text/edits";
import type { Span } from "../text/span";
import { type Config, configuredLevel } from "./config";
import type { DocumentReport, FileReport, ParagraphReport, BareRule as Rule, Severity, Text } from "./rule";

export interface Fix {
  readonly title: string;
  /** Safe fixes may run on save; the others want a person's eye. */
  readonly safe: boolean;
  /** Offsets in the file. */
  readonly edits: readonly TextEdit[];
}

export interface Related extends Span {
  readonly message: string;
}

/** A fault found: offsets in the file, UTF-16 units, `to` exclusive. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  /** Places in other drafts. */
  readonly elsewhere: readonly { readonly at: BorneNumber; readonly message: string }[];
  readonly fix: Fix | null;
}

/** What a paragraph rule reported, where the paragraph stands now. */
export function placed(
  { from, to, message, severity, fix }: ParagraphReport,
  paragraph: Paragraph,
): DocumentReport {
  const edits = fix?.edits.map((edit) => ({ paragraph, from: edit.from, to: edit.to, text: edit.text }));
  return { paragraph, from, to, message, severity, fix: fix && edits && { title: fix.title, edits } };
}

/** A report in a paragraph as what hosts see. */
export function finding(rule: Rule, config: Config, snapshot: Snapshot, report: DocumentReport): Finding {
  const { from, to } = toFile(snapshot, report.paragraph, report);
  const edits = report.fix?.edits.map((edit) => fileEdit(edit, snapshot));
  return {
    from,
    to,
    rule: rule.id,
    severity: severityIn(rule, config, report.severity),
    message: inLanguage(report.message, config),
    related:
      report.related?.map((other) => ({
        ...toFile(snapshot, other.paragraph, other),
        message: inLanguage(other.message, config),
      })) ?? NONE,
    elsewhere:
      report.elsewhere?.map(({ at, message }) => ({ at, message: inLanguage(message, config) })) ?? NONE,
    fix: fixOf(rule, config, report.fix?.title, edits),
  };
}

/** The same of a report in the file as it is on disk. */
export function fileFinding(
  rule: Rule,
  config: Config,
  { from, to, severity, message, fix }: FileReport,
): Finding {
  return {
    from,
    to,
    rule: rule.id,
    severity: severityIn(rule, config, severity),
    message: inLanguage(message, config),
    related: NONE,
    elsewhere: NONE,
    fix: fixOf(rule, config, fix?.title, fix?.edits),
  };
}

const NONE: readonly never[] = [];

/** A configured level goes before the one that a report has of its own, and that before the rule's. */
function severityIn(rule: Rule, config: Config, reported: Severity | undefined): Severity {
  const configured = configuredLevel(rule, config);
  if (configured !== null && configured !== "off") return configured;
  return reported ?? (rule.level === "off" ? "warning" : rule.level);
}

function fixOf(
  rule: Rule,
  config: Config,
  title: Text | undefined,
  edits: readonly TextEdit[] | undefined,
): Fix | null {
  if (title === undefined || edits === undefined || edits.length === 0 || rule.fix === "none") return null;
  return { title: inLanguage(title, config), safe: rule.fix === "safe", edits };
}

const inLanguage = (text: Text, config: Config): string => (config.language === "en" ? text.en : text.zh);
