import { paragraphAt, type Snapshot, toLogical } from "../model/snapshot";
import { type Suppression, suppressionsOf } from "../model/suppressions";
import { squeeze } from "../text/chars";
import type { Config } from "./config";
import { groupOf } from "./rule";
import type { Finding } from "./run";

export interface Suppressed {
  readonly findings: readonly Finding[];
  /** What only the draft's switches hide. */
  readonly hidden: readonly Finding[];
  readonly switches: readonly Suppression[];
  /** Switches that hid nothing. */
  readonly unused: readonly Suppression[];
}

/** Leaves out what comments of the draft and `ignore` of the configuration switch off. */
export function suppress(snapshot: Snapshot, findings: readonly Finding[], config: Config): Suppressed {
  const ignored = config.ignore;
  const { terms } = config.dictionary;
  const switches = snapshot.text.includes("<!--") ? suppressionsOf(snapshot) : [];
  if (switches.length === 0 && ignored.length === 0 && terms.length === 0)
    return { findings, hidden: [], switches, unused: [] };
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const hidden: Finding[] = [];
  for (const finding of findings) {
    const words = squeeze(snapshot.text.slice(finding.from, finding.to));
    const hiding = switches.filter((one) => hides(one, finding, words));
    for (const one of hiding) used.add(one);
    if (inTerm(snapshot, finding, terms)) continue;
    if (ignored.some((one) => names(one.rule, finding.rule) && squeeze(one.text) === words)) continue;
    (hiding.length === 0 ? kept : hidden).push(finding);
  }
  return { findings: kept, hidden, switches, unused: switches.filter((one) => !used.has(one)) };
}

function hides(one: Suppression, finding: Finding, words: string): boolean {
  if (one.names.length > 0 && !one.names.some((name) => names(name, finding.rule))) return false;
  if (one.kind === "text") return one.text !== "" && one.text === words;
  return one.covers.from <= finding.from && finding.from < Math.max(one.covers.to, one.covers.from + 1);
}

/** True when a name (rule id or group) means a rule. */
const names = (name: string, rule: string): boolean => name === rule || name === groupOf(rule);

/** Groups that judge words; a gap in numbering inside a term is still one. */
const WORD_GROUPS: ReadonlySet<string> = new Set(["term", "unit", "punct", "numeral"]);

/** True when a finding lies inside an own term, which may go over a line end of wrapped text. */
function inTerm(snapshot: Snapshot, finding: Finding, terms: readonly string[]): boolean {
  if (terms.length === 0 || !WORD_GROUPS.has(groupOf(finding.rule))) return false;
  const paragraph = paragraphAt(snapshot, finding.from);
  if (!paragraph) return false;
  const { text } = paragraph.body;
  const from = toLogical(paragraph, finding.from);
  const to = toLogical(paragraph, finding.to);
  return terms.some((term) => {
    const near = text.slice(Math.max(0, to - term.length), from + term.length);
    const at = near.indexOf(term);
    return at >= 0 && term.length >= to - from;
  });
}
