import { draftFacts, draftRegistry } from "../model/names/draftRegistry";
import type { Snapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Finding } from "../rules/run";
import { PLACE, type UnitEntry, unitEntry } from "../units/entry";
import type { UnitMatch } from "../units/registry";
import { fixedText, isAboutUnit, useAt } from "./unitActions";

/** A change of the unit registry offered for a finding. */
export interface UnitAddition {
  readonly title: string;
  /** The entry to write over the one of its full name, place and level, or beside the others. */
  readonly entry: UnitEntry;
}

/**
 * What a registry of one's own may be told by a finding about a unit: that the name is right, and whose it is. Empty for
 * findings that no entry would settle.
 */
export function unitAdditions(snapshot: Snapshot, finding: Finding, language: Language): UnitAddition[] {
  const use = isAboutUnit(finding) ? useAt(snapshot, finding) : null;
  if (!use) return [];
  const say = (zh: string, en: string): string => (language === "en" ? en : zh);
  const { match, name } = use;
  if (!match) {
    const entry = newUnit(snapshot, name);
    const title = say(`将“${name}”作为新单位加入单位名录`, `Add ${name} to the unit registry as a unit`);
    return [...asAlias(snapshot, finding, name, say), { title, entry }];
  }
  const own = ofPlace(snapshot, match);
  switch (finding.rule) {
    case "unit/abolished": {
      const title = say(
        `在单位名录中登记“${name}”仍存在`,
        `Enter in the unit registry that ${name} still exists`,
      );
      return [{ title, entry: { ...own, until: "", renamedTo: "" } }];
    }
    case "unit/not-yet-created": {
      const title = say(
        `在单位名录中登记“${name}”早已设立`,
        `Enter in the unit registry that ${name} existed before`,
      );
      return [{ title, entry: { ...own, from: "" } }];
    }
    case "unit/informal-alias": {
      const title = say(
        `在单位名录中将“${name}”登记为规范化简称`,
        `Make ${name} the standard short name in the unit registry`,
      );
      const short = patterned(name, match.place);
      const aliases = [own.short, ...own.aliases].filter((alias) => alias !== short);
      return [{ title, entry: { ...own, short, aliases } }];
    }
    default:
      return [];
  }
}

/** The name as one more of the unit that the finding takes it for. */
function asAlias(
  snapshot: Snapshot,
  finding: Finding,
  name: string,
  say: (zh: string, en: string) => string,
): UnitAddition[] {
  const meant = draftRegistry(snapshot).find(fixedText(snapshot, finding));
  if (!meant || meant.form === "defined") return [];
  const title = say(
    `将“${name}”作为“${fixedText(snapshot, finding)}”的别名加入单位名录`,
    `Add ${name} to the unit registry as another name of ${fixedText(snapshot, finding)}`,
  );
  const aliases = [...meant.entry.aliases, patterned(name, meant.place)];
  return [{ title, entry: withoutLooseDates({ ...meant.entry, aliases }) }];
}

/** The dates of the built-in units may be a year off; written down they would count as exact. */
function withoutLooseDates(entry: UnitEntry): UnitEntry {
  return entry.exact ? entry : { ...entry, from: "", until: "" };
}

/** The organ of the draft's own place, where that is known. */
function ofPlace(snapshot: Snapshot, { entry, place }: UnitMatch): UnitEntry {
  const own = draftFacts(snapshot).place;
  const isOwn = own !== "" && (place === own || (place.length === 1 && own.endsWith(place)));
  return isOwn && entry.place === ""
    ? { ...entry, place: own, exact: true, level: "" }
    : { ...entry, exact: true };
}

/** 市助餐事业发展局 in a notice of 清河市 is 清河市助餐事业发展局 in full. */
function newUnit(snapshot: Snapshot, name: string): UnitEntry {
  const own = draftFacts(snapshot).place;
  const rest = [own, own.slice(-1)].filter((start) => start !== "" && name.startsWith(start));
  if (rest.length === 0) return unitEntry({ full: name });
  const tail = name.slice(rest[0].length);
  return unitEntry({ full: own + tail, short: own.slice(-1) + tail });
}

function patterned(name: string, place: string): string {
  return place !== "" && name.startsWith(place) ? PLACE + name.slice(place.length) : name;
}
