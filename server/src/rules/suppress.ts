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
  const switches = snapshot.reading.hasComments ? suppressionsOf(snapshot) : [];
  if (switches.length === 0 && ignored.length === 0 && terms.length === 0)
    return { findings, hidden: [], switches, unused: [] };
  const used = new Set<Suppression>();
  const hides = hidingBy(switches, used);
  const kept: Finding[] = [];
  const hidden: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.from - b.from)) {
    const words = squeeze(snapshot.source.slice(finding.from, finding.to));
    const isHidden = hides(finding, words);
    if (inTerm(snapshot, finding, terms)) continue;
    if (ignored.some((one) => names(one.rule, finding.rule) && squeeze(one.text) === words)) continue;
    (isHidden ? hidden : kept).push(finding);
  }
  return { findings: kept, hidden, switches, unused: switches.filter((one) => !used.has(one)) };
}

/** The switches for one name and one wording that have begun. */
interface Begun {
  /** How far the longest of them reaches. */
  to: number;
  /** Those not yet known to hide anything. */
  waiting: Suppression[];
}

/**
 * Tells whether a switch hides a finding and notes all that do as used. Findings must come in order of place: switches
 * begin as they are passed, and each is looked at once more, however many there are.
 */
function hidingBy(
  switches: readonly Suppression[],
  used: Set<Suppression>,
): (finding: Finding, words: string) => boolean {
  const begun = new Map<string, Begun>();
  const coming = [...switches].sort((a, b) => a.covers.from - b.covers.from);
  let next = 0;
  return ({ rule, from }, words) => {
    for (; next < coming.length && coming[next].covers.from <= from; next++) begin(begun, coming[next]);
    let isHidden = false;
    for (const name of [ANY, rule, groupOf(rule)]) {
      for (const text of [ANY, words]) {
        const here = begun.get(keyOf(name, text));
        if (!here || here.to <= from) continue;
        isHidden = true;
        for (const one of here.waiting) if (endOf(one) > from) used.add(one);
        here.waiting = [];
      }
    }
    return isHidden;
  };
}

/** Stands for every rule, and for every wording. */
const ANY = "";
const keyOf = (name: string, text: string): string => `${name} ${text}`;

function begin(begun: Map<string, Begun>, one: Suppression): void {
  // A switch for words that names none hides nothing.
  if (one.kind === "text" && one.text === "") return;
  for (const name of one.names.length > 0 ? one.names : [ANY]) {
    const key = keyOf(name, one.text);
    const here = begun.get(key) ?? { to: 0, waiting: [] };
    here.to = Math.max(here.to, endOf(one));
    here.waiting.push(one);
    begun.set(key, here);
  }
}

/** Where a switch ends, exclusive: one for words never does, and one for nothing still covers its own place. */
const endOf = ({ kind, covers }: Suppression): number =>
  kind === "text" ? Number.POSITIVE_INFINITY : Math.max(covers.to, covers.from + 1);

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
  const from = toLogical(snapshot, paragraph, finding.from);
  const to = toLogical(snapshot, paragraph, finding.to);
  return terms.some((term) => {
    const near = text.slice(Math.max(0, to - term.length), from + term.length);
    const at = near.indexOf(term);
    return at >= 0 && term.length >= to - from;
  });
}
