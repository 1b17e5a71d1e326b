import type { Snapshot } from "../model/snapshot";
import type { Run } from "../syntax/runs";
import type { Body, Layout, Role } from "../syntax/tree";
import { exact, NOTHING } from "../text/lists";
import type { Sieve } from "./needs";
import type { ParagraphReport, ParagraphRule } from "./rule";

/** A report of a paragraph rule; `at` is the place of its paragraph in the run. */
export interface Entry extends Said {
  readonly at: number;
}

interface Said {
  readonly rule: ParagraphRule;
  readonly report: ParagraphReport;
}

/** What was said of a paragraph in a role, which the rules are shown; null until all of them have spoken. */
interface Judged {
  readonly body: Body;
  readonly role: Role;
  readonly layout: Layout;
  said: readonly Said[] | null;
}

/**
 * What paragraph rules reported, kept with the bodies and runs that versions of a document share. Belongs to one
 * configuration: whoever changes the configuration starts a new memo.
 */
export interface Memo {
  readonly bodies: WeakMap<Body, Judged>;
  readonly runs: WeakMap<Run, { readonly roles: readonly Role[]; readonly entries: readonly Entry[] }>;
}

export function newMemo(): Memo {
  return { bodies: new WeakMap(), runs: new WeakMap() };
}

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
  const all = run.bodies.map((body, at): Judged => {
    const role = roles[from + at];
    const before = memo.bodies.get(body);
    return before?.role === role ? before : { body, role, layout, said: null };
  });
  const fresh = all.filter(({ said }) => said === null);
  judge(fresh, sieve);
  for (const judged of fresh) memo.bodies.set(judged.body, judged);
  const entries: Entry[] = [];
  all.forEach(({ said }, at) => {
    for (const { rule, report } of said ?? NOTHING) entries.push({ at, rule, report });
  });
  memo.runs.set(run, { roles: roles.slice(from, from + run.bodies.length), entries });
  return entries;
}

/** Rule by rule, not paragraph by paragraph: the processor then finds the code of a rule in its cache. */
function judge(fresh: readonly Judged[], sieve: Sieve): void {
  const said = fresh.map((): Said[] | undefined => undefined);
  for (const { rule, places } of sieve(fresh.map(({ body }) => body))) {
    for (const at of places) {
      const reports = rule.check(fresh[at]);
      // Mostly an empty list, which costs more to go through than to look at.
      if (Array.isArray(reports) && reports.length === 0) continue;
      for (const report of reports) (said[at] ??= []).push({ rule, report });
    }
  }
  fresh.forEach((judged, at) => {
    judged.said = exact(said[at] ?? NOTHING);
  });
}
