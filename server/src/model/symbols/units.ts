import { namesOf, placeName, type UnitEntry } from "../../units/registry";
import { definedNames } from "../names/definedNames";
import { draftRegistry } from "../names/draftRegistry";
import { isLocal, unitUses } from "../names/unitUses";
import { namesIn, nameTable } from "../names/writtenNames";
import type { Snapshot } from "../snapshot";
import type { Occurrence } from "./occurrence";

/**
 * Units under all their names: in brackets, recipients and copies wherever they stand, in running text those that the
 * draft names in one of these, and short names where the draft lays them down (以下简称…), which are definitions. Keys hold the place by name (邵阳市, not 市) where the draft tells it, so that they mean
 * the same in every draft.
 */
export function unitSymbols(snapshot: Snapshot): Occurrence[] {
  const { uses, jurisdiction } = unitUses(snapshot);
  const keys = new UnitKeys(jurisdiction.place);
  const listed = uses.map(({ paragraph, from, to, name, match, place }): Occurrence => {
    const key = match ? keys.of(match.entry, place) : `unit:=${name}`;
    return { kind: "unit", key, role: "reference", paragraph, from, to, text: name };
  });
  const defined = definitions(snapshot, keys);
  return [...listed, ...defined, ...inRunningText(snapshot, listed, defined)];
}

function definitions(snapshot: Snapshot, keys: UnitKeys): Occurrence[] {
  const registry = draftRegistry(snapshot);
  return definedNames(snapshot).flatMap(({ paragraph, from, to, name }): Occurrence[] => {
    const match = registry.find(name);
    if (!match) return [];
    const key = keys.of(match.entry, match.place);
    return [{ kind: "unit", key, role: "definition", paragraph, from, to, text: name }];
  });
}

/** Keys of the units of a draft, each made once: a long draft names few units many times. */
class UnitKeys {
  readonly #keys = new Map<UnitEntry, Map<string, string>>();

  constructor(private readonly own: string) {}

  of(entry: UnitEntry, place: string): string {
    let keys = this.#keys.get(entry);
    if (!keys) this.#keys.set(entry, (keys = new Map()));
    let key = keys.get(place);
    if (key === undefined) keys.set(place, (key = unitKey(entry, absolutePlace(place, this.own))));
    return key;
  }
}

/** The key of a registered unit in a place. */
export function unitKey(entry: UnitEntry, place: string): string {
  return `unit:${entry.full}@${place}`;
}

/** 市 in a notice of 邵阳市 is 邵阳市; 省 in it stays 省. */
export function absolutePlace(place: string, own: string): string {
  return isLocal(place) && place.length === 1 && own.endsWith(place) ? own : place;
}

function inRunningText(
  snapshot: Snapshot,
  listed: readonly Occurrence[],
  defined: readonly Occurrence[],
): Occurrence[] {
  const keys = namesByKey(snapshot, listed, defined);
  if (keys.size === 0) return [];
  const names = nameTable(snapshot.registry, keys.keys());
  const taken = new Set(defined.map(({ paragraph, from }) => `${paragraph.index} ${from}`));
  const { roles } = snapshot.notice;
  return snapshot.paragraphs
    .filter(({ index }) => roles[index] === "text")
    .flatMap((paragraph) =>
      namesIn(paragraph.body, names).flatMap(({ from, to, written: text }): Occurrence[] => {
        if (taken.has(`${paragraph.index} ${from}`)) return [];
        return [{ kind: "unit", key: keys.get(text)!, role: "reference", paragraph, from, to, text }];
      }),
    );
}

/** Every name that a unit of the lists may bear in this draft, with its key. */
function namesByKey(
  snapshot: Snapshot,
  listed: readonly Occurrence[],
  defined: readonly Occurrence[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, text } of defined) {
    names.set(text, key);
    const match = draftRegistry(snapshot).find(text)!;
    names.set(placeName(match.entry.full, match.place), key);
  }
  const done = new Map<UnitEntry, Set<string>>();
  const { uses, jurisdiction } = unitUses(snapshot);
  uses.forEach(({ name, match, place }, i) => {
    const { key } = listed[i];
    if (!match) names.set(name, key);
    if (!match || !isLocal(place)) return;
    const placesDone = done.get(match.entry) ?? new Set<string>();
    if (placesDone.has(place)) return;
    done.set(match.entry, placesDone.add(place));
    const places = new Set([place, absolutePlace(place, jurisdiction.place)]);
    for (const { name: pattern } of namesOf(match.entry))
      for (const one of places)
        if (!names.has(placeName(pattern, one))) names.set(placeName(pattern, one), key);
  });
  return names;
}
