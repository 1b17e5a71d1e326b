import type { TextEdit } from "../text/edits";
import { LEVELS } from "./config";
import type { Finding } from "./run";

/**
 * One slip, one finding: where two rules find the same slip, the one whose fix the other's contains is left out. A fix
 * that may run by itself never gives way to one that may not. `findings` in order of place; so is what is returned.
 */
export function giveWay(findings: readonly Finding[]): Finding[] {
  const out = new Set<Finding>();
  let open: Finding[] = [];
  for (const finding of findings) {
    if (!finding.fix) continue;
    open = open.filter((other) => other.to >= finding.from);
    for (const other of open) {
      if (out.has(other) || other.rule === finding.rule) continue;
      const lesser = lesserOf(other, finding);
      if (lesser) out.add(lesser);
    }
    open.push(finding);
  }
  return findings.filter((finding) => !out.has(finding));
}

/** A fix with more edits mends a habit all over the draft, not the slip of another rule. */
const MOST = 32;

/** The one of two findings that says nothing which the other does not say, or null. */
function lesserOf(a: Finding, b: Finding): Finding | null {
  const [aInB, bInA] = [contains(b, a), contains(a, b)];
  if (aInB && bInA) return compare(a, b) <= 0 ? b : a;
  return aInB ? a : bInA ? b : null;
}

/** Negative where the first says more: it weighs more, it shows more of the text. */
function compare(a: Finding, b: Finding): number {
  return LEVELS.indexOf(a.severity) - LEVELS.indexOf(b.severity) || b.to - b.from - (a.to - a.from);
}

function contains(outer: Finding, inner: Finding): boolean {
  if (!outer.fix || !inner.fix || (inner.fix.safe && !outer.fix.safe)) return false;
  const { edits } = outer.fix;
  if (inner.fix.edits.length > MOST) return false;
  return inner.fix.edits.every((edit) => edits.some((other) => covers(other, edit)));
}

/** True where one edit rewrites all that the other does; an insertion is covered by the same insertion only. */
function covers(a: TextEdit, b: TextEdit): boolean {
  if (b.from === b.to || a.from === a.to) return a.from === b.from && a.to === b.to && a.text === b.text;
  return a.from <= b.from && b.to <= a.to;
}
