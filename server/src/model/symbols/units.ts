import { namesOf, placeName, type UnitEntry } from "../../units/registry";
import { namesIn, nameTable } from "../names/unitNames";
import { isLocal, unitUses } from "../names/unitUses";
import type { Snapshot } from "../snapshot";
import type { Occurrence } from "./occurrence";

/**
 * Units under all their names: in brackets, recipients and copies wherever they stand, in running text those that the
 * draft names in one of these. Keys hold the place by name (邵阳市, not 市) where the draft tells it, so that they mean
 * the same in every draft.
 */
export function unitSymbols(snapshot: Snapshot): Occurrence[] {
  const { uses, jurisdiction } = unitUses(snapshot);
  const keys = new UnitKeys(jurisdiction.place);
  const listed = uses.map(({ paragraph, from, to, name, match, place }): Occurrence => {
    const key = match ? keys.of(match.entry, place) : `unit:=${name}`;
    return { kind: "unit", key, role: "reference", paragraph, from, to, text: name };
  });
  return [...listed, ...inRunningText(snapshot, listed)];
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

function inRunningText(snapshot: Snapshot, listed: readonly Occurrence[]): Occurrence[] {
  const keys = namesByKey(snapshot, listed);
  if (keys.size === 0) return [];
  const names = nameTable(snapshot.registry, keys.keys());
  const { roles } = snapshot.notice;
  return snapshot.paragraphs
    .filter(({ index }) => roles[index] === "text")
    .flatMap((paragraph) =>
      namesIn(paragraph.body, names).map(({ from, to, written: text }): Occurrence => {
        return { kind: "unit", key: keys.get(text)!, role: "reference", paragraph, from, to, text };
      }),
    );
}

/** Every name that a unit of the lists may bear in this draft, with its key. */
function namesByKey(snapshot: Snapshot, listed: readonly Occurrence[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
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
