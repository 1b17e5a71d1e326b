import type { UnitEntry } from "./entry";
import { UNIT_KEYS } from "./load";

/** An entry as it stands in a file: only what is known. */
export type UnitRecord = Partial<Pick<UnitEntry, (typeof UNIT_KEYS)[number]>> & Pick<UnitEntry, "full">;

/** What to write for an entry. The dates of the built-in units are left out: in a file they would count as exact. */
export function recordOf(entry: UnitEntry): UnitRecord {
  const known = entry.exact ? entry : { ...entry, from: "", until: "" };
  const pairs = UNIT_KEYS.filter((key) => !isEmpty(known[key])).map((key) => [key, known[key]]);
  return Object.fromEntries(pairs) as UnitRecord;
}

/** True for a value that an entry has where nothing was said. */
function isEmpty(value: UnitEntry[(typeof UNIT_KEYS)[number]]): boolean {
  return value === "" || value === null || value === true || (Array.isArray(value) && value.length === 0);
}
