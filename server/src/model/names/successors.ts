import { PLACE, placeName, type UnitEntry } from "../../units/entry";
import type { Registry, UnitMatch } from "../../units/registry";
import { type Days, hadEnded } from "../../units/time";

/** Renamings followed from one organ; a registry with a circle in it must not hold us up. */
const MOST_STEPS = 10;

/**
 * The name of the organ that took over, in the same place, at the days given: renamings are followed until an organ that
 * still existed. Of a former name it is the organ that bore it. Empty where the registry knows none.
 */
export function successorOf(registry: Registry, { entry, place, form }: UnitMatch, when: Days): string {
  let at: UnitEntry = entry;
  let name = form === "former" ? placeName(entry.full, place) : "";
  if (form === "former" && !hadEnded(entry, when)) return name;
  for (let step = 0; step < MOST_STEPS && at.renamedTo !== ""; step++) {
    name = at.renamedTo.includes(PLACE) ? placeName(at.renamedTo, place) : at.renamedTo;
    const next = registry.find(name)?.entry;
    if (!next || !hadEnded(next, when)) break;
    at = next;
  }
  return name;
}
