import type { Duty, UnitMention } from "../../syntax/tree";
import { carriedIn, derivedBy } from "../../text/derived";
import type { Registry, UnitEntry } from "../../units/registry";
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
  const byName = new Map<string, UnitMention>();
  const byEntry = new Map<UnitEntry, { unit: UnitMention; place: string }[]>();
  const found: SameUnit[] = [];
  for (const unit of units) {
    if (unit.kind === "person" || isVague(unit)) continue;
    const match = unit.kind === "unit" ? known(registry, unit.name) : null;
    const alike = match && match.form !== "former" ? (byEntry.get(match.entry) ?? []) : [];
    const other = alike.find(
      ({ unit: { name }, place }) => place === match?.place && isShortFor(name, unit.name),
    );
    const earlier = byName.get(unit.name) ?? other?.unit;
    if (earlier) {
      found.push({ earlier, later: unit });
      continue;
    }
    byName.set(unit.name, unit);
    if (!match || match.form === "former") continue;
    alike.push({ unit, place: match.place });
    byEntry.set(match.entry, alike);
  }
  return found;
}

/** True where the characters of the shorter stand in the longer, in order. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
