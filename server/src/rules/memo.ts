import type { Snapshot } from "../model/snapshot";
import type { Run } from "../syntax/runs";
import type { Body, Layout, Role } from "../syntax/tree";
import { derived } from "../text/derived";
import { exact, NOTHING } from "../text/lists";
import { type Calls, callsBetween, type Sieve } from "./needs";
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
  calls: Calls | null;
}

interface JudgedRun {
  readonly roles: readonly Role[];
  readonly entries: readonly Entry[];
  /** The rules of the draft that its paragraphs call for between them. */
  readonly calls: Calls;
}

/**
 * What paragraph rules reported, kept with the bodies and runs that versions of a document share. Belongs to one
 * configuration: whoever changes the configuration starts a new memo.
 */
export interface Memo {
  /** A long draft is checked by fewer rules: what they say and need is told apart. */
  readonly by: (sieve: Sieve) => Known;
}

interface Known {
  readonly bodies: WeakMap<Body, Judged>;
  readonly runs: WeakMap<Run, JudgedRun>;
}

export function newMemo(): Memo {
  return { by: derived(() => ({ bodies: new WeakMap(), runs: new WeakMap() })) };
}

/** What the rules say of the paragraphs of a run, which begins at paragraph `from` of the draft. */
export function judgedRun(
  run: Run,
  from: number,
  { notice: { roles }, layout }: Snapshot,
  sieve: Sieve,
  { bodies, runs }: Known,
): JudgedRun {
  const known = runs.get(run);
  if (known?.roles.every((role, i) => role === roles[from + i])) return known;
  const all = run.bodies.map((body, at): Judged => {
    const role = roles[from + at];
    const before = bodies.get(body);
    return before?.role === role ? before : { body, role, layout, said: null, calls: null };
  });
  const fresh = all.filter(({ said }) => said === null);
  judge(fresh, sieve);
  for (const judged of fresh) bodies.set(judged.body, judged);
  const entries: Entry[] = [];
  all.forEach(({ said }, at) => {
    for (const { rule, report } of said ?? NOTHING) entries.push({ at, rule, report });
  });
  const calls = callsBetween(all.map((judged) => judged.calls!));
  const judged = { roles: roles.slice(from, from + run.bodies.length), entries, calls };
  runs.set(run, judged);
  return judged;
}

/** Rule by rule, not paragraph by paragraph: the processor then finds the code of a rule in its cache. */
function judge(fresh: readonly Judged[], sieve: Sieve): void {
  const said = fresh.map((): Said[] | undefined => undefined);
  const { fitting, calls } = sieve.sort(fresh.map(({ body }) => body));
  for (const { rule, places } of fitting) {
    for (const at of places) {
      const reports = rule.check(fresh[at]);
      // Mostly an empty list, which costs more to go through than to look at.
      if (Array.isArray(reports) && reports.length === 0) continue;
      for (const report of reports) (said[at] ??= []).push({ rule, report });
    }
  }
  fresh.forEach((judged, at) => {
    judged.said = exact(said[at] ?? NOTHING);
    judged.calls = calls[at];
  });
}
