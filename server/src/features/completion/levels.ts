import type { JurisdictionLevel } from "../../model/jurisdiction";
import { derived } from "../../text/derived";
import { PLACE } from "../../units/entry";
import type { Registry, UnitEntry } from "../../units/registry";

/**
 * Tells which organs of a registry there are at a level; `word` is what their short names begin with there: 省, 市, 自治区.
 * Provinces and autonomous regions have 厅 where others have 局, municipalities under the central government no 厅 but
 * 办公厅; some offices bear their level in their name (依法治县). What has a place is no organ of the state as a whole.
 */
export function levelFilter(
  registry: Registry,
  level: JurisdictionLevel,
  word: string,
): (entry: UnitEntry) => boolean {
  if (level === "national") return (entry) => isNational(entry);
  const isProvince = level === "province";
  const hasTing = isProvince && word !== "市";
  const stems = stemsOfTing(registry);
  return ({ full }) => {
    const named = /依法治([省市县区])/.exec(full)?.[1];
    if (named !== undefined && named !== word.slice(-1)) return false;
    if (full.endsWith("办公厅")) return isProvince;
    if (full.endsWith("厅")) return hasTing;
    if (!stems.has(full.slice(0, -1))) return true;
    return full.endsWith("局") ? !hasTing : !(isProvince && full.endsWith("办公室"));
  };
}

function isNational({ full, short, level }: UnitEntry): boolean {
  return level === "national" || !(short || full).includes(PLACE);
}

/** The names of all 厅 without that word. */
const stemsOfTing = derived(
  ({ entries }: Registry): ReadonlySet<string> =>
    new Set(entries.filter(({ full }) => full.endsWith("厅")).map(({ full }) => full.slice(0, -1))),
);
