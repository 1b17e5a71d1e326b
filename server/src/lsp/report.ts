import { type OutlineEntry, outline } from "../features/outline";
import { ledgerRows } from "../ledger/rows";
import { type Lines, positionAt } from "../text/lines";
import type { Checked } from "./drafts";
import type { Feature } from "./feature";
import {
  type ReportedEntry,
  type ReportedFinding,
  type ReportedTask,
  type ReportParams,
  type ReportResult,
  reportRequest,
} from "./protocol";

/** What is known of a draft, for programs that have no editor to show it in: tasks of VS Code, tools of language models. */
export const report: Feature = {
  register: (connection, _look, around) => {
    connection.onRequest<ReportResult, void>(reportRequest, async ({ uri, what }: ReportParams) => {
      await around.settled();
      const checked = await around.lookAtFile(uri);
      if (!checked) return null;
      switch (what) {
        case "check":
          return { findings: findingsOf(checked) };
        case "outline":
          return {
            outline: outline(checked.snapshot).map((entry) => entryOf(entry, checked.snapshot.lines)),
          };
        case "ledger":
          return { tasks: tasksOf(checked) };
      }
    });
  },
};

const lineOf = (lines: Lines, offset: number): number => positionAt(lines, offset).line + 1;

function findingsOf({ findings, snapshot }: Checked): ReportedFinding[] {
  return findings.map(({ from, to, severity, rule, message, fix }) => {
    const { line, character } = positionAt(snapshot.lines, from);
    const text = snapshot.source.slice(from, to);
    const mend = fix ? { fix: fix.title } : {};
    return { line: line + 1, column: character + 1, text, severity, rule, message, ...mend };
  });
}

function entryOf({ name, detail, selection, children }: OutlineEntry, lines: Lines): ReportedEntry {
  const below = children.map((child) => entryOf(child, lines));
  return { line: lineOf(lines, selection.from), name, detail, children: below };
}

function tasksOf({ snapshot }: Checked): ReportedTask[] {
  return ledgerRows(snapshot).map(({ from, section, item, task, lead, support, inherited, deadlines }) => ({
    ...{ line: lineOf(snapshot.lines, from), section, item, task, lead, support, inherited },
    deadlines: deadlines.map(({ text }) => text),
  }));
}
