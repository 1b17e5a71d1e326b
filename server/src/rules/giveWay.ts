import type { TextEdit } from "../text/edits";
import { LEVELS } from "./config";
import type { Finding } from "./run";

/**
 * One slip, one finding: where two rules find the same slip, the one whose fix the other's contains is left out. A fix
 * that may run by itself never gives way to one that may not. `findings` in order of place; so is what is returned.
 */
export function giveWay(findings: readonly Finding[]): Finding[] {
  const out = new Set<Finding>();
  const earlier = sharingPlaces(findings);
  findings.forEach((finding, i) => {
    for (const k of earlier.get(i) ?? []) {
      const other = findings[k];
      if (other.to < finding.from || out.has(other) || other.rule === finding.rule) continue;
      const lesser = lesserOf(other, finding);
      if (lesser) out.add(lesser);
    }
  });
  return findings.filter((finding) => !out.has(finding));
}

interface Placed extends TextEdit {
  readonly finding: number;
  readonly isFirst: boolean;
}

/**
 * By the index of a finding, the earlier ones with an edit at the place of its first, or the first at the place of one of
 * its own: only of these can one contain the other. However deep findings are nested, few edits share a place.
 */
function sharingPlaces(findings: readonly Finding[]): ReadonlyMap<number, readonly number[]> {
  const edits: Placed[] = [];
  findings.forEach(({ fix }, finding) => {
    fix?.edits.forEach(({ from, to, text }, i) => {
      edits.push({ from, to, text, finding, isFirst: i === 0 });
    });
  });
  edits.sort((a, b) => a.from - b.from);
  const earlier = new Map<number, Set<number>>();
  let open: Placed[] = [];
  for (const edit of edits) {
    open = open.filter(({ to }) => to >= edit.from);
    for (const other of open) {
      if (other.finding === edit.finding || !(other.isFirst || edit.isFirst)) continue;
      const later = Math.max(other.finding, edit.finding);
      const before = earlier.get(later) ?? new Set();
      earlier.set(later, before.add(Math.min(other.finding, edit.finding)));
    }
    open.push(edit);
  }
  return new Map([...earlier].map(([later, before]) => [later, [...before].sort((a, b) => a - b)]));
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
