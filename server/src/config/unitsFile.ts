import { BUILTIN_ENTRIES, builtinRegistry } from "../units/builtin";
import { loadUnits } from "../units/load";
import { MOST_PROBLEMS, type RegistryProblem } from "../units/problems";
import { makeRegistry, mergeEntries, type Registry, type UnitEntry } from "../units/registry";
import { checkRelations } from "../units/relations";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";

/** What a registry file and the levels below it come to. */
export interface UnitsFile {
  /** The units of the file and of all levels below. */
  readonly entries: readonly UnitEntry[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the text of `notice.units.json` over the units of the levels below: the built-in ones, the user's. Faulty entries
 * are reported and left out.
 */
export function readUnits(text: string, below: readonly UnitEntry[] = BUILTIN_ENTRIES): UnitsFile {
  const file = parseJson(text);
  if (file.value === undefined) return { entries: below, problems: file.problems };
  const placed = ({ path, key, zh, en }: RegistryProblem): FileProblem => ({
    ...spanOfPath(file, path, key),
    zh,
    en,
  });
  const { units, problems } = loadUnits(file.value);
  const checked = checkRelations(units, below);
  return {
    entries: units.length === 0 ? below : mergeEntries(below, checked.entries),
    problems: [...file.problems, ...[...problems, ...checked.problems].slice(0, MOST_PROBLEMS).map(placed)],
  };
}

/** The registry of what `readUnits` gave; the built-in one where no file added anything. */
export function registryOf(entries: readonly UnitEntry[]): Registry {
  return entries === BUILTIN_ENTRIES ? builtinRegistry() : makeRegistry(entries);
}
