import type { Snapshot } from "../model/snapshot";
import type { Run } from "../syntax/runs";
import type { Body, Role } from "../syntax/tree";
import { exact } from "../text/lists";
import type { ParagraphReport, ParagraphRule } from "./rule";

/** A report of a paragraph rule; `at` is the place of its paragraph in the run. */
export interface Entry {
  readonly at: number;
  readonly rule: ParagraphRule;
  readonly report: ParagraphReport;
}

/**
 * What paragraph rules reported, kept with the bodies and runs that versions of a document share. Belongs to one
 * configuration: whoever changes the configuration starts a new memo.
 */
export interface Memo {
  readonly bodies: WeakMap<Body, { readonly role: Role; readonly reports: readonly Omit<Entry, "at">[] }>;
  readonly runs: WeakMap<Run, { readonly roles: readonly Role[]; readonly entries: readonly Entry[] }>;
}

export function newMemo(): Memo {
  return { bodies: new WeakMap(), runs: new WeakMap() };
}

/** Gives the rules that may have something to say of a paragraph. */
export type Sieve = (body: Body) => readonly ParagraphRule[];

/** What the rules say of the paragraphs of a run, which begins at paragraph `from` of the draft. */
export function reportsInRun(
  run: Run,
  from: number,
  { notice: { roles }, layout }: Snapshot,
  sieve: Sieve,
  memo: Memo,
): readonly Entry[] {
  const known = memo.runs.get(run);
  if (known?.roles.every((role, i) => role === roles[from + i])) return known.entries;
  const entries: Entry[] = [];
  for (let at = 0; at < run.bodies.length; at++) {
    const reports = reportsOn(run.bodies[at], roles[from + at], layout, sieve, memo);
    for (const { rule, report } of reports) entries.push({ at, rule, report });
  }
  memo.runs.set(run, { roles: roles.slice(from, from + run.bodies.length), entries });
  return entries;
}

function reportsOn(
  body: Body,
  role: Role,
  layout: Snapshot["layout"],
  sieve: Sieve,
  memo: Memo,
): readonly Omit<Entry, "at">[] {
  const known = memo.bodies.get(body);
  if (known?.role === role) return known.reports;
  const input = { body, role, layout };
  const reports: Omit<Entry, "at">[] = [];
  for (const rule of sieve(body)) {
    const said = rule.check(input);
    // Mostly an empty list, which costs more to go through than to look at.
    if (Array.isArray(said) && said.length === 0) continue;
    for (const report of said) reports.push({ rule, report });
  }
  const kept = exact(reports);
  memo.bodies.set(body, { role, reports: kept });
  return kept;
}
