import { keyOf, type UnitEntry } from "./entry";
import type { LoadedUnit } from "./load";
import { Problems, type RegistryProblem } from "./problems";
import { makeRegistry, mergeEntries } from "./registry";
import { overlap } from "./time";

/**
 * Checks what the entries of one file say of each other: full names that stand twice, names that two organs claim at one
 * time, references to nobody, circles. `below` are the entries of the levels below, which may be referred to.
 * Gives the entries to use: of one full name the first.
 */
export function checkRelations(
  loaded: readonly LoadedUnit[],
  below: readonly UnitEntry[],
): { readonly entries: readonly UnitEntry[]; readonly problems: readonly RegistryProblem[] } {
  const problems = new Problems();
  const units = withoutTwins(loaded, problems);
  reportClaims(units, problems);
  const refersTo = resolver(
    mergeEntries(
      below,
      units.map(({ entry }) => entry),
    ),
  );
  for (const key of ["parent", "renamedTo"] as const) reportReferences(units, key, refersTo, problems);
  return { entries: units.map(({ entry }) => entry), problems: problems.found };
}

function withoutTwins(loaded: readonly LoadedUnit[], problems: Problems): LoadedUnit[] {
  const seen = new Set<string>();
  return loaded.filter(({ entry, index }) => {
    const key = keyOf(entry);
    if (seen.has(key))
      problems.add(
        ["units", index, "full"],
        `全称重复：名录中已有“${shown(entry.full)}”`,
        `The full name stands twice: ${shown(entry.full)}`,
      );
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** Claims compared for one name; a name that more organs share is reported for these alone. */
const MOST_CLAIMS = 20;

function reportClaims(units: readonly LoadedUnit[], problems: Problems): void {
  const claims = new Map<string, UnitEntry[]>();
  for (const { entry, index } of units) {
    const names: readonly (readonly [string, readonly (string | number)[]])[] = [
      [entry.short, ["short"]],
      ...entry.aliases.map((name, i) => [name, ["aliases", i]] as const),
    ];
    const own = new Set([entry.full, ...names.map(([name]) => name)]);
    for (const [name, path] of names) {
      const other = (claims.get(areaKey(name, entry)) ?? []).find((one) => overlap(one, entry));
      if (name !== "" && other)
        problems.add(
          ["units", index, ...path],
          `“${shown(name)}”同时又是“${shown(other.full)}”的名称`,
          `${shown(name)} is a name of ${shown(other.full)} at the same time`,
        );
    }
    for (const name of own) {
      const list = claims.get(areaKey(name, entry)) ?? [];
      if (list.length < MOST_CLAIMS) list.push(entry);
      claims.set(areaKey(name, entry), list);
    }
  }
}

/** A name within one place, or within one level where the entry is of every place. */
function areaKey(name: string, { place, level }: UnitEntry): string {
  return `${name}\n${place || level}`;
}

type Resolver = (name: string) => UnitEntry | null;

/** A reference is a full name, with or without its place; where none is known by it, another name will do. */
function resolver(entries: readonly UnitEntry[]): Resolver {
  const byFull = new Map([...entries].reverse().map((entry) => [entry.full, entry]));
  const registry = makeRegistry(entries);
  return (name) => byFull.get(name) ?? registry.find(name)?.entry ?? null;
}

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
        `名录中没有“${shown(entry[key])}”`,
        `The registry does not list ${shown(entry[key])}`,
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

const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
