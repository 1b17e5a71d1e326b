import { makeSnapshot } from "../../server/src/model/snapshot";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import { check, type Finding } from "../../server/src/rules/run";
import { applyEdits } from "../../server/src/text/edits";
import { builtinRegistry } from "../../server/src/units/builtin";
import { type Fault, type Planted, plant } from "./plant";

/** How one kind of fault fared. */
export interface Score {
  readonly kind: string;
  readonly rules: readonly string[];
  planted: number;
  found: number;
  misplaced: number;
  fixable: number;
  restored: number;
  /** Up to three misses, for whoever looks into them: draft and offset, no text. */
  readonly misses: string[];
}

export interface Draft {
  readonly name: string;
  readonly text: string;
}

const registry = builtinRegistry();
const run = (text: string): Finding[] => check(makeSnapshot(text, registry), DEFAULT_CONFIG);

/** Plants each kind at up to `most` places of each draft, up to `total` in all, one at a time. */
export function scoreFaults(
  drafts: readonly Draft[],
  faults: readonly Fault[],
  most: number,
  total: number,
): Score[] {
  const scores = new Map<string, Score>();
  const clean = new Map(
    drafts.map((draft) => [draft.name, new Set(run(draft.text).map(nameIn(draft.text)))]),
  );
  for (const fault of faults) {
    const score = scores.get(fault.kind) ?? emptyScore(fault);
    scores.set(fault.kind, score);
    let left = total;
    for (const draft of drafts) {
      for (const planted of plant(draft.text, fault, Math.min(most, left))) {
        left--;
        judge(score, draft, planted, clean.get(draft.name)!);
      }
      if (left <= 0) break;
    }
  }
  return [...scores.values()];
}

function emptyScore({ kind, rules }: Fault): Score {
  return { kind, rules, planted: 0, found: 0, misplaced: 0, fixable: 0, restored: 0, misses: [] };
}

/** A finding by rule and words, so that it is known again after an edit elsewhere. */
const nameIn =
  (text: string) =>
  (finding: Finding): string =>
    `${finding.rule}\t${text.slice(finding.from, finding.to)}`;

function judge(score: Score, draft: Draft, planted: Planted, before: ReadonlySet<string>): void {
  const { fault, text, from, to } = planted;
  const name = nameIn(text);
  const fresh = run(text).filter(
    (finding) =>
      fault.rules.includes(finding.rule) && (overlaps(finding, from, to) || !before.has(name(finding))),
  );
  const hits = fresh.filter(
    (finding) => overlaps(finding, from, to) || finding.related.some((other) => overlaps(other, from, to)),
  );
  score.planted++;
  if (hits.length > 0) score.found++;
  else {
    if (fresh.length > 0) score.misplaced++;
    if (score.misses.length < 3) score.misses.push(`${draft.name}@${from}`);
  }
  if (fault.fixable === false) return;
  score.fixable++;
  if (hits.some((finding) => finding.fix && applyEdits(text, finding.fix.edits) === draft.text))
    score.restored++;
}

const overlaps = (span: { from: number; to: number }, from: number, to: number): boolean =>
  span.from <= to && from <= span.to;
