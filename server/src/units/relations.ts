import { keyOf, PLACE, type UnitEntry } from "./entry";
import type { LoadedUnit } from "./load";
import type { Problems } from "./problems";
import type { Registry } from "./registry";
import { overlap } from "./time";

/** The entries of a file without those whose full name stands in it already, for which `problems` are added. */
export function withoutTwins(loaded: readonly LoadedUnit[], problems: Problems): LoadedUnit[] {
  const seen = new Set<string>();
  return loaded.filter(({ entry, index }) => {
    const key = keyOf(entry);
    if (seen.has(key))
      problems.add(
        ["units", index, "full"],
        `全称重复：名录中已有“${shown(entry.full, entry)}”`,
        `The full name stands twice: ${shown(entry.full, entry)}`,
      );
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/**
 * Checks what the entries of one file say of each other: names that two organs claim at one time, references to nobody,
 * circles. `registry` holds the file's units over those of the levels below, which may be referred to.
 */
export function checkRelations(units: readonly LoadedUnit[], registry: Registry, problems: Problems): void {
  reportClaims(units, problems);
  const refersTo: Resolver = (name) => registry.find(name.replace(PLACE, ""))?.entry ?? null;
  for (const key of ["parent", "renamedTo"] as const) reportReferences(units, key, refersTo, problems);
}

/** Claims compared for one name; a name that more organs share is reported for these alone. */
const MOST_CLAIMS = 20;

/** Names within one place, or within one level where the entries are of every place. */
function reportClaims(units: readonly LoadedUnit[], problems: Problems): void {
  const areas = new Map<string, Map<string, UnitEntry[]>>();
  for (const { entry, index } of units) {
    const area = entry.place || entry.level;
    const claims = areas.get(area) ?? new Map<string, UnitEntry[]>();
    areas.set(area, claims);
    claim(claims, entry.full, entry);
    const check = (name: string, ...path: (string | number)[]): void => {
      const other = claim(claims, name, entry);
      if (other)
        problems.add(
          ["units", index, ...path],
          `“${shown(name, entry)}”同时又是“${shown(other.full, other)}”的名称`,
          `${shown(name, entry)} is a name of ${shown(other.full, other)} at the same time`,
        );
    };
    if (entry.short !== "") check(entry.short, "short");
    entry.aliases.forEach((name, i) => {
      check(name, "aliases", i);
    });
  }
}

/** Takes a name down for an entry. Gives another entry that bears it at the same time, if there is one. */
function claim(claims: Map<string, UnitEntry[]>, name: string, entry: UnitEntry): UnitEntry | null {
  const list = claims.get(name);
  if (!list) {
    claims.set(name, [entry]);
    return null;
  }
  const other = list.find((one) => one !== entry && overlap(one, entry)) ?? null;
  if (list.length < MOST_CLAIMS && !list.includes(entry)) list.push(entry);
  return other;
}

type Resolver = (name: string) => UnitEntry | null;

/** Governments and party committees are above units without being units of a registry. */
const ABOVE_ALL = /(?:人民政府|^中共.+委员会|[省市县区州盟旗]委)$/;

function reportReferences(
  units: readonly LoadedUnit[],
  key: "parent" | "renamedTo",
  refersTo: Resolver,
  problems: Problems,
): void {
  const state = new Map<UnitEntry, "open" | "done">();
  for (const { entry, index } of units) {
    if (entry[key] === "") continue;
    if (refersTo(entry[key]) === null && !(key === "parent" && ABOVE_ALL.test(entry[key]))) {
      problems.add(
        ["units", index, key],
        `名录中没有“${shown(entry[key], entry)}”`,
        `The registry does not list ${shown(entry[key], entry)}`,
      );
    } else if (closesCircle(entry, key, refersTo, state))
      problems.add(
        ["units", index, key],
        key === "parent" ? "上级单位循环" : "更名循环",
        key === "parent" ? "The superiors form a circle" : "The renamings form a circle",
      );
  }
}

/** True when the chain from `entry` runs into itself; each entry is walked once in all. */
function closesCircle(
  entry: UnitEntry,
  key: "parent" | "renamedTo",
  refersTo: Resolver,
  state: Map<UnitEntry, "open" | "done">,
): boolean {
  const path: UnitEntry[] = [];
  let at: UnitEntry | null = entry;
  while (at && !state.has(at)) {
    state.set(at, "open");
    path.push(at);
    at = at[key] === "" ? null : refersTo(at[key]);
  }
  const isCircle = at !== null && state.get(at) === "open";
  for (const one of path) state.set(one, "done");
  return isCircle;
}

/** A name for readers: with its place in it, and not too long. */
function shown(name: string, { place }: UnitEntry): string {
  const whole = place === "" ? name : name.replace(PLACE, () => place);
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}
