import { VERBS } from "../lexicon/dutyWords";
import { ending } from "../text/affixes";
import { charSet } from "../text/charSet";
import { isSpace } from "../text/chars";
import type { Span } from "../text/span";
import type { DutyLabel, DutyVerb, Statement, UnitMention, UnitRole } from "./tree";
import { looksLikeUnit, splitUnits } from "./unitList";

/** What a reader collects while it goes through a bracket. */
export interface Parts {
  readonly units: UnitMention[];
  readonly verbs: DutyVerb[];
  readonly labels: DutyLabel[];
  statement: Statement | null;
  deadline: Span | null;
}

/** What a reader starts with. */
export const emptyParts = (): Parts => ({
  units: [],
  verbs: [],
  labels: [],
  statement: null,
  deadline: null,
});

/** A verb of the lexicon in the text; 等 behind it belongs to it. */
export interface FoundVerb extends Span {
  readonly text: string;
  readonly role: (typeof VERBS)[number]["role"];
}

const verbEnding = ending(VERBS, ({ text }) => text);

/** The verb that ends at `to`, or null; nothing before `from` is looked at. Offsets are those of `text`. */
export function verbBefore(text: string, from: number, to: number): FoundVerb | null {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (text[end - 1] === "等") end--;
  const verb = verbEnding(text, from, end);
  return verb ? { from: end - verb.text.length, to: end, text: verb.text, role: verb.role } : null;
}

/** Turns the list before a verb into mentions; 会同 and an inner 牵头 divide it further. */
export function closeList(text: string, start: number, verb: FoundVerb, clause: number, parts: Parts): void {
  const role: UnitRole = verb.role === "duty" ? "support" : verb.role;
  const before = parts.units.length;
  const divider = innerLead(text, start, verb.from);
  if (divider) {
    splitUnits(text, start, divider.from, "lead", clause, parts.units);
    splitUnits(text, divider.to, verb.from, "support", clause, parts.units);
  } else {
    splitUnits(text, start, verb.from, role, clause, parts.units);
  }
  parts.verbs.push({
    from: verb.from,
    to: verb.to,
    text: verb.text,
    role,
    units: parts.units.slice(before),
    clause,
  });
}

const INNER_LEADS = ["牵头会同", "牵头，会同", "会同", "牵头"] as const;
/** In one of these each of them ends. */
const INNER_ENDS = charSet("同头");

/** `A会同B负责`, `A牵头会同B负责`: where the lead ends and the others begin. */
function innerLead(text: string, from: number, to: number): Span | null {
  if (!INNER_ENDS.standsIn(text, from, to)) return null;
  const list = text.slice(from, to);
  for (const word of INNER_LEADS) {
    const at = list.indexOf(word);
    if (at > 1 && at + word.length < list.length && looksLikeUnit(list.slice(0, at)))
      return { from: from + at, to: from + at + word.length };
  }
  return null;
}

/**
 * `A负责，B配合`: where somebody supports and nobody leads, those who are responsible lead, unless the bracket itself says
 * that the first one does.
 */
export function settleLead(parts: Parts): void {
  if (parts.statement?.kind === "first-leads") return;
  if (parts.units.some((unit) => unit.role === "lead")) return;
  const supports = (verb: DutyVerb): boolean => /配合|参与|参加|协同|协助|协办/.test(verb.text);
  const clauses = new Set(parts.verbs.filter(supports).map((verb) => verb.clause));
  const leads = new Set<UnitMention>();
  for (const verb of parts.verbs) {
    if (clauses.has(verb.clause) && verb.role === "support" && !supports(verb))
      for (const unit of verb.units) leads.add(unit);
  }
  parts.units.forEach((unit, i) => {
    if (leads.has(unit)) parts.units[i] = { ...unit, role: "lead" };
  });
}
