import type { Duty, UnitMention } from "../../syntax/tree";
import { carriedIn, derivedBy } from "../../text/derived";
import type { Registry, UnitMatch } from "../../units/registry";
import { isVague } from "./dutyTasks";

/** A mention and the first one before it that means the same organ. */
export interface SameUnit {
  readonly earlier: UnitMention;
  readonly later: UnitMention;
}

/**
 * Organs and groups that a bracket names again: by the same name, or by two names that the registry gives to one organ
 * of one place, the shorter leaving out characters of the longer (市卫健委, 市卫生健康委). The last keeps apart the
 * several signs that one office may hang out (市委组织部, 市公务员局): to list those side by side is right. Kept with
 * the bracket, which versions of a draft share.
 */
export const sameUnits = carriedIn((duty: Duty, registry: Registry): readonly SameUnit[] =>
  pairs(registry, duty.units),
);

/** More names than a draft has. */
const MOST_NAMES = 10_000;
const known = derivedBy(MOST_NAMES, (registry: Registry, name: string) => registry.find(name));

function pairs(registry: Registry, units: readonly UnitMention[]): SameUnit[] {
  const kept: UnitMention[] = [];
  const matches: (UnitMatch | null)[] = [];
  const found: SameUnit[] = [];
  for (const unit of units) {
    if (unit.kind === "person" || isVague(unit)) continue;
    const match = unit.kind === "unit" ? known(registry, unit.name) : null;
    // Brackets are short: to go through those before costs less than tables.
    let i = 0;
    while (i < kept.length && kept[i].name !== unit.name && !isAlias(kept[i], matches[i], unit, match)) i++;
    if (i < kept.length) found.push({ earlier: kept[i], later: unit });
    else {
      kept.push(unit);
      matches.push(match);
    }
  }
  return found;
}

function isAlias(
  one: UnitMention,
  its: UnitMatch | null,
  other: UnitMention,
  match: UnitMatch | null,
): boolean {
  if (its === null || match === null || its.entry !== match.entry || its.place !== match.place) return false;
  return its.form !== "former" && match.form !== "former" && isShortFor(one.name, other.name);
}

/** True where the characters of the shorter stand in the longer, in order. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
