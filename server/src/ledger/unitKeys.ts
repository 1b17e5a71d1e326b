import { jurisdictionOf } from "../model/jurisdiction";
import { draftRegistry } from "../model/names/draftRegistry";
import type { Snapshot } from "../model/snapshot";
import { absolutePlace, unitKey } from "../model/symbols/units";

/** One key for all names of a registered unit in this draft; others are known by their name. */
export function unitKeys(snapshot: Snapshot): (name: string) => string {
  const registry = draftRegistry(snapshot);
  const own = jurisdictionOf(snapshot.notice).place;
  return (name) => {
    const match = registry.find(name);
    return match ? unitKey(match.entry, absolutePlace(match.place, own)) : `unit:=${name}`;
  };
}
