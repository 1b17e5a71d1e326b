import { makeSnapshot } from "../model/snapshot";
import { ALL_RULES } from "../rules/all";
import type { Config } from "../rules/config";
import type { Severity } from "../rules/rule";
import { check } from "../rules/run";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { Baseline } from "./baseline";
import { Citations } from "./citations";
import { describe, expand, readSource, shownPath } from "./files";
import { type FileFindings, faultyFindings, findingJson } from "./findingsJson";
import { FORMATS } from "./formats";
import { printable } from "./printable";
import { readDraft } from "./readDraft";
import { faultLine, Setups } from "./setup";
import { sideTable } from "./sideTable";

export interface CheckOptions {
  readonly format: string;
  readonly config?: string;
  readonly failOn: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

export const RANK: Readonly<Record<string, number>> = { error: 4, warning: 3, info: 2, hint: 1, never: 9 };

/** `check`: prints findings, gives the exit status (docs/command-line.md). */
export async function runCheck(
  args: readonly string[],
  options: CheckOptions,
  language: Config["language"],
): Promise<number> {
  const problems: string[] = [];
  const setups = new Setups(options.config, language);
  const citations = new Citations(setups.unreadable);
  const known = options.baseline === undefined ? null : Baseline.read(options.baseline);
  const taken = options.writeBaseline === undefined ? null : new Baseline(options.writeBaseline);
  const files: FileFindings[] = [];
  const paths = await expand(args, problems);
  const workspace = paths.length > 1 ? workspaceOf(paths, setups) : new Workspace();
  for (const path of paths) {
    try {
      const { config, registry } = setups.for(path);
      const snapshot = await readDraft(path, registry);
      const listed = await citations.for(path);
      const neighbours = { ...workspace.neighboursOf(path), sideTable: await sideTable(path), listed };
      const findings = check(snapshot, config, undefined, ALL_RULES, neighbours);
      taken?.add(path, snapshot.text, findings);
      const shown = taken ? [] : (known?.fresh(path, snapshot.text, findings) ?? findings);
      files.push({ path, findings: shown.map((finding) => findingJson(finding, snapshot.lines)) });
    } catch (error) {
      problems.push(describe(path, error));
    }
  }
  for (const faulty of setups.faulty) {
    problems.push(faultLine(faulty));
    files.push({ path: shownPath(faulty.path), findings: faultyFindings(faulty, language) });
  }
  await taken?.write();
  process.stdout.write(FORMATS[options.format](files));
  return report([...problems, ...setups.unreadable], failed(files, options.failOn) ? 1 : 0);
}

/** What the drafts of one call tell each other. Files that cannot be read are left to the check itself. */
export function workspaceOf(paths: readonly string[], setups: Setups): Workspace {
  const workspace = new Workspace();
  for (const path of paths) {
    if (path === "-") continue;
    try {
      workspace.set(path, draftFacts(makeSnapshot(readSource(path).text, setups.for(path).registry)));
    } catch {
      // Told with its reason when its turn comes.
    }
  }
  return workspace;
}

/** Prints the problems of a call, a line each; any makes the status 2. */
export function report(problems: readonly string[], status: number): number {
  for (const problem of problems) process.stderr.write(`policy-notice: ${printable(problem)}\n`);
  return problems.length > 0 ? 2 : status;
}

function failed(files: readonly FileFindings[], failOn: string): boolean {
  const atLeast = (severity: Severity): boolean => RANK[severity] >= RANK[failOn];
  return files.some((file) => file.findings.some((finding) => atLeast(finding.severity)));
}
