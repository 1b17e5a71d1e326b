import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { applyEdits, type TextEdit } from "../text/edits";
import type { Registry } from "../units/registry";
import type { Config } from "./config";
import { check, type Finding, newMemo } from "./run";

/** Passes after which fixing stops even if something is left: each pass mends what the one before uncovered. */
const MOST_PASSES = 10;

export interface Fixed {
  readonly text: string;
  /** The findings whose fixes were applied, with places in the text of their pass. */
  readonly applied: readonly Finding[];
}

/** Those of the findings in a text that are to be mended. */
type Wanted = (text: string, findings: readonly Finding[]) => readonly Finding[];

/** Applies safe fixes (with `unsafe`, the others too) to a fixed point. Findings that `wanted` leaves out stay as they are. */
export function fixAll(
  text: string,
  registry: Registry,
  config: Config,
  unsafe = false,
  wanted: Wanted = (_, findings) => findings,
): Fixed {
  let current = text;
  let snapshot: Snapshot | undefined;
  const memo = newMemo();
  const applied: Finding[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    // Paragraphs that no fix has touched are neither read nor checked again.
    snapshot = makeSnapshot(current, registry, snapshot);
    const findings = wanted(current, check(snapshot, config, memo));
    const { edits, used } = choose(findings, unsafe);
    if (edits.length === 0) break;
    const next = applyEdits(current, edits);
    if (next === current) break;
    for (const finding of used) applied.push(finding);
    current = next;
  }
  return { text: current, applied };
}

/** Fixes are taken whole or not at all: one that touches what an earlier one changes waits for the next pass. */
export function choose(
  findings: readonly Finding[],
  unsafe: boolean,
): { edits: TextEdit[]; used: Finding[] } {
  const edits: TextEdit[] = [];
  const used: Finding[] = [];
  const taken = new Map<number, TextEdit[]>();
  for (const finding of findings) {
    if (!finding.fix || !(finding.fix.safe || unsafe)) continue;
    const isNear = (edit: TextEdit, is: (edit: TextEdit, other: TextEdit) => boolean): boolean =>
      bucketsOf(edit).some((bucket) => taken.get(bucket)?.some((other) => is(edit, other)) === true);
    const fresh = finding.fix.edits.filter((edit) => !isNear(edit, same));
    if (fresh.some((edit) => isNear(edit, touches))) continue;
    for (const edit of fresh) {
      edits.push(edit);
      for (const bucket of bucketsOf(edit)) {
        const there = taken.get(bucket);
        if (there) there.push(edit);
        else taken.set(bucket, [edit]);
      }
    }
    used.push(finding);
  }
  return { edits, used };
}

/** The stretches of 256 characters that an edit lies in or borders on: only edits that share one can touch. */
function bucketsOf(edit: TextEdit): number[] {
  const buckets: number[] = [];
  for (let bucket = (edit.from - 1) >> 8; bucket <= (edit.to + 1) >> 8; bucket++) buckets.push(bucket);
  return buckets;
}

const same = (a: TextEdit, b: TextEdit): boolean => a.from === b.from && a.to === b.to && a.text === b.text;
const touches = (a: TextEdit, b: TextEdit): boolean => a.from <= b.to && b.from <= a.to;
