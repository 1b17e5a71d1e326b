import { listedIn } from "../../syntax/gathered";
import type { Place } from "../../syntax/tree";
import { derivedBy, derivedFromAll } from "../../text/derived";
import { namesOf, placeName, type Registry, type UnitEntry } from "../../units/registry";
import { jurisdictionOf } from "../jurisdiction";
import type { Snapshot } from "../snapshot";
import { definedNames } from "./definedNames";
import { draftRegistry } from "./draftRegistry";
import { type DistinctNames, distinctNames, isLocal, ownPlace, type UnitUse, unitUses } from "./unitUses";
import { type NameTable, namesIn, nameTable } from "./writtenNames";

/** More places than drafts name at a time. */
const MOST_PLACES = 50;

/** One organ under the names that a draft gives it. */
export interface NamedUnit {
  readonly entry: UnitEntry;
  /** As in `UnitUse.place`. */
  readonly place: string;
  readonly uses: readonly NameUse[];
  /** The short names that the draft lays down for it (以下简称…), where it does so. */
  readonly defined: readonly NameUse[];
}

export interface NameUse extends Place {
  /** The name with the place as `NamedUnit.place` has it, for comparing. */
  readonly name: string;
  /** The place as written. */
  readonly placeWritten: string;
  readonly part: number;
}

/**
 * The local organs that a draft names by short names, with all places where it does so: lists of units first, then the
 * same organs in running text. Full names, and standard names among recipients and in lines of copies, are left out:
 * they may stand beside a short name.
 */
export function namedUnits(snapshot: Snapshot): NamedUnit[] {
  return collect(snapshot).map(withUses);
}

/** Those of them that bear more than one name in the draft, or for which it lays one down. */
export function unitsOfSeveralNames(snapshot: Snapshot): NamedUnit[] {
  if (!maySeveralBeNamed(snapshot)) return [];
  return collect(snapshot).filter(hasSeveralNames).map(withUses);
}

/** An organ with what was found of it; its uses are written out only where somebody asks for them. */
interface Collected extends Omit<NamedUnit, "uses"> {
  readonly listed: UnitUse[];
  readonly written: NameUse[];
  readonly defined: NameUse[];
}

function collect(snapshot: Snapshot): Collected[] {
  const units = new Map<UnitEntry, Map<string, Collected>>();
  for (const use of unitUses(snapshot).uses) {
    if (!use.match || !isLocal(use.place)) continue;
    const { entry, form } = use.match;
    let places = units.get(entry);
    if (!places) units.set(entry, (places = new Map()));
    let unit = places.get(use.place);
    if (!unit) {
      unit = { entry, place: use.place, listed: [], written: [], defined: [] };
      places.set(use.place, unit);
    }
    const formal =
      use.source === "duty"
        ? form === "full" && entry.full !== entry.short
        : form === "full" || (form === "short" && use.source === "copies");
    if (form !== "former" && !formal) unit.listed.push(use);
  }
  addDefined(snapshot, units);
  const found = [...units.values()].flatMap((places) => [...places.values()]);
  addRunningText(snapshot, found);
  return found;
}

function withUses({ entry, place, listed, written, defined }: Collected): NamedUnit {
  const uses = listed.map((use): NameUse => {
    const { paragraph, from, to, part } = use;
    return { paragraph, from, to, name: nameOf(use), placeWritten: use.match?.place ?? "", part };
  });
  return { entry, place, uses: [...uses, ...written], defined };
}

/** The name with the place as `UnitUse.place` has it. */
function nameOf({ name, match, place }: Pick<UnitUse, "name" | "match" | "place">): string {
  return match === null || match.place === place ? name : name.replace(match.place, place);
}

function hasSeveralNames({ listed, written, defined }: Collected): boolean {
  if (defined.length > 0) return true;
  const first = listed.length > 0 ? nameOf(listed[0]) : written[0]?.name;
  return listed.some((use) => nameOf(use) !== first) || written.some(({ name }) => name !== first);
}

/**
 * True where an organ may bear several names, or have one laid down: the different names of the draft tell, without a look at
 * every use.
 */
function maySeveralBeNamed(snapshot: Snapshot): boolean {
  if (definedNames(snapshot).length > 0) return true;
  const own = jurisdictionOf(snapshot.notice).place;
  const bearers = bearersOf(distinctNames(snapshot), own, snapshot.registry);
  return bearers.table === null
    ? bearers.several
    : anyOfTwoNames(writtenByRun(snapshot.notice, bearers.table), bearers);
}

const anyOfTwoNames = derivedFromAll(
  (written: readonly (readonly string[])[], { others }: Bearers): boolean => {
    const borne = new Map<Bearer, string>();
    return written.some((names) =>
      names.some((one) => {
        const { bearer, name } = others.get(one)!;
        const before = bearer.name ?? borne.get(bearer);
        borne.set(bearer, name);
        return before !== undefined && before !== name;
      }),
    );
  },
);

interface Bearers {
  /** True where one of them bears several names already. */
  readonly several: boolean;
  /** By the way it is written, each other name that one of them may bear in running text. */
  readonly others: ReadonlyMap<string, { readonly bearer: Bearer; readonly name: string }>;
  /** For looking for them; null where there is nothing to look for. */
  readonly table: NameTable | null;
}

/** An organ with the one name that was found of it; null where that is none that counts. */
interface Bearer {
  readonly name: string | null;
}

const SEVERAL: Bearers = { several: true, others: new Map(), table: null };

/** The local organs among the names of a draft, whose own place is `own`. */
const bearersOf = derivedBy(MOST_PLACES, (names: DistinctNames, own: string, registry: Registry): Bearers => {
  const units = new Map<UnitEntry, Map<string, string | null>>();
  for (const [name, match] of names) {
    const place = match ? ownPlace(match, own) : "";
    if (!match || !isLocal(place)) continue;
    const places = units.get(match.entry) ?? new Map<string, string | null>();
    units.set(match.entry, places);
    const isFormal = match.form === "full" && match.entry.full !== match.entry.short;
    const before = places.get(place) ?? null;
    const now = match.form === "former" || isFormal ? before : nameOf({ name, match, place });
    if (before !== null && before !== now) return SEVERAL;
    places.set(place, now);
  }
  return otherNames(units, own, registry);
});

function otherNames(
  units: ReadonlyMap<UnitEntry, ReadonlyMap<string, string | null>>,
  own: string,
  registry: Registry,
): Bearers {
  const byName = new Map<string, { readonly bearer: Bearer; readonly name: string }>();
  for (const [entry, places] of units)
    for (const [place, known] of places) {
      const bearer = { name: known };
      for (const { name, written } of spellings(entry, place, own)) {
        if (byName.has(written) && byName.get(written)!.bearer !== bearer) return SEVERAL;
        byName.set(written, { bearer, name });
      }
    }
  // The one name that an organ is known to bear says nothing new.
  const others = new Map([...byName].filter(([, { bearer, name }]) => bearer.name !== name));
  return { several: false, others, table: others.size === 0 ? null : nameTable(registry, others.keys()) };
}

function addDefined(snapshot: Snapshot, units: ReadonlyMap<UnitEntry, Map<string, Collected>>): void {
  for (const { paragraph, from, to, name } of definedNames(snapshot)) {
    const match = draftRegistry(snapshot).find(name);
    for (const unit of (match && units.get(match.entry)?.values()) ?? [])
      unit.defined.push({ paragraph, from, to, name, placeWritten: "", part: 0 });
  }
}

/** Finds other short names of organs that the lists name. One pass over the text, whatever the number of names. */
function addRunningText(snapshot: Snapshot, units: readonly Collected[]): void {
  const byName = new Map<string, Spelling & { readonly unit: Collected }>();
  const own = unitUses(snapshot).jurisdiction.place;
  for (const unit of units)
    for (const spelling of spellings(unit.entry, unit.place, own))
      byName.set(spelling.written, { ...spelling, unit });
  if (byName.size === 0) return;
  const table = nameTable(snapshot.registry, byName.keys());
  snapshot.notice.parts.forEach((part, index) => {
    for (const paragraph of part.paragraphs) {
      if (snapshot.notice.roles[paragraph.index] !== "text") continue;
      for (const { from, to, written } of namesIn(paragraph.body, table)) {
        const { unit, name, placeWritten } = byName.get(written)!;
        unit.written.push({ paragraph, from, to, name, placeWritten, part: index });
      }
    }
  });
}

/** A short name of an organ with its place as `NamedUnit.place` has it, and as it may be written. */
interface Spelling {
  readonly name: string;
  readonly placeWritten: string;
  readonly written: string;
}

function spellings(entry: UnitEntry, place: string, own: string): Spelling[] {
  const names = shortNames(entry, place);
  return (own.endsWith(place) ? [place, own] : [place]).flatMap((placeWritten) =>
    shortNames(entry, placeWritten).map((written, i) => ({ name: names[i], placeWritten, written })),
  );
}

/** The standard short name and the other ones that an entry has in a place. */
const shortNames = derivedBy(MOST_PLACES, (entry: UnitEntry, place: string): readonly string[] =>
  namesOf(entry)
    .filter(({ name, form }) => (form === "short" || form === "alias") && name.includes("{地}"))
    .map(({ name }) => placeName(name, place)),
);

const writtenByRun = listedIn(namesIn, (found) => [...new Set(found.map(({ written }) => written))]);

/** The uses of a unit in order of place. */
export function inOrder({ uses }: NamedUnit): NameUse[] {
  return [...uses].sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
}

/**
 * The name a draft should keep to: the one it lays down, else the most frequent, the standard, the first. Null where it
 * uses none.
 */
export function usualName(unit: NamedUnit): NameUse | null {
  if (unit.defined.length > 0) return unit.defined[0];
  const uses = inOrder(unit);
  const counts = new Map<string, number>();
  for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
  const standard = placeName(unit.entry.short, unit.place);
  const weight = ({ name }: NameUse): number => counts.get(name)! + (name === standard ? 0.5 : 0);
  return uses.reduce<NameUse | null>((best, use) => (!best || weight(use) > weight(best) ? use : best), null);
}

/** The pattern of an entry's name that with `place` in it reads `name`; undefined when there is none. */
export function patternOf(entry: UnitEntry, place: string, name: string): string | undefined {
  return namesOf(entry).find((one) => placeName(one.name, place) === name)?.name;
}
