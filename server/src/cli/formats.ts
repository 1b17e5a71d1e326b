import type { Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from "sarif";
import { version } from "../../../package.json";
import { ALL_RULES } from "../rules/all";
import type { Severity } from "../rules/rule";
import type { FileFindings, FindingJson } from "./findingsJson";
import { printable } from "./printable";

/** Output formats of `check`; each makes one string of all files. */
export const FORMATS: Readonly<Record<string, (files: readonly FileFindings[]) => string>> = {
  text,
  json,
  sarif,
  github,
  gcc,
};

const NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
  hint: "建议",
};

function text(files: readonly FileFindings[]): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let out = "";
  for (const file of files) {
    for (const finding of file.findings) {
      counts[finding.severity]++;
      const { line, character } = finding.range.start;
      const said = `${NAMES[finding.severity]} ${finding.message}`;
      out += `${printable(`${file.path}:${line + 1}:${character + 1}: ${said} [${finding.rule}]`)}\n`;
      if (finding.fix) out += `    → ${printable(finding.fix.title)}\n`;
    }
  }
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const sum = `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}，建议 ${counts.hint}`;
  return `${out}${total === 0 ? `${files.length} 个文件，未发现问题` : `${files.length} 个文件：${sum}`}\n`;
}

function json(files: readonly FileFindings[]): string {
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

const SARIF_LEVELS = { error: "error", warning: "warning", info: "note", hint: "note", off: "none" } as const;

/** SARIF 2.1.0 (OASIS): positions one-based, columns in UTF-16 units. */
function sarif(files: readonly FileFindings[]): string {
  const used = new Set(files.flatMap((file) => file.findings.map((finding) => finding.rule)));
  const rules = ALL_RULES.filter((rule) => used.has(rule.id)).map(
    (rule): ReportingDescriptor => ({
      id: rule.id,
      shortDescription: { text: rule.title.en },
      fullDescription: { text: rule.title.zh },
      defaultConfiguration: { level: SARIF_LEVELS[rule.level] },
    }),
  );
  const results = files.flatMap((file) => file.findings.map((finding) => sarifResult(file.path, finding)));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "policy-notice", version, rules } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const regionOf = ({ start, end }: FindingJson["range"]): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const uriOf = (path: string): string =>
  encodeURI(path.split("\\").join("/")).replace(/[?#]/g, encodeURIComponent);

function sarifResult(path: string, { rule, severity, message, range, fix }: FindingJson): Result {
  const artifactLocation = { uri: uriOf(path) };
  const mend = (): SarifFix[] => [
    {
      description: { text: fix!.title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: fix!.edits.map((edit) => ({
            deletedRegion: regionOf(edit.range),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    },
  ];
  return {
    ruleId: rule,
    level: SARIF_LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    ...(fix && fix.edits.length > 0 ? { fixes: mend() } : {}),
  };
}

const GCC_LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** A line a finding, as compilers print them: editors, terminals and problem matchers read it. One-based. */
function gcc(files: readonly FileFindings[]): string {
  let out = "";
  for (const { path, findings } of files)
    for (const { range, severity, message, rule } of findings)
      out += `${printable(`${path}:${range.start.line + 1}:${range.start.character + 1}: ${GCC_LEVELS[severity]}: ${message} [${rule}]`)}\n`;
  return out;
}

const GITHUB_LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands of GitHub Actions; properties and data are escaped as its runner asks. */
function github(files: readonly FileFindings[]): string {
  const data = (value: string): string =>
    printable(value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
  const property = (value: string): string => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  let out = "";
  for (const file of files) {
    for (const { rule, severity, message, range } of file.findings) {
      const place = `line=${range.start.line + 1},col=${range.start.character + 1},endLine=${range.end.line + 1},endColumn=${range.end.character + 1}`;
      out += `::${GITHUB_LEVELS[severity]} file=${property(file.path)},${place},title=${property(rule)}::${data(message)}\n`;
    }
  }
  return out;
}
