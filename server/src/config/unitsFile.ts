import { builtinRegistry } from "../units/builtin";
import { loadUnits } from "../units/load";
import { Problems, type RegistryProblem } from "../units/problems";
import { makeRegistry, mergeEntries, type Registry } from "../units/registry";
import { checkRelations, withoutTwins } from "../units/relations";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";

/** What a registry file and the levels below it come to. */
export interface UnitsFile {
  readonly registry: Registry;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the text of `notice.units.json` over the units of the levels below: the built-in ones, the user's. Faulty entries
 * are reported and left out.
 */
export function readUnits(text: string, below: Registry = builtinRegistry()): UnitsFile {
  const file = parseJson(text);
  if (file.value === undefined) return { registry: below, problems: file.problems };
  const problems = new Problems();
  const units = withoutTwins(loadUnits(file.value, problems), problems);
  const own = units.map(({ entry }) => entry);
  const registry = own.length === 0 ? below : makeRegistry(mergeEntries(below.entries, own));
  checkRelations(units, registry, problems);
  const placed = ({ path, key, zh, en }: RegistryProblem): FileProblem => ({
    ...spanOfPath(file, path, key),
    zh,
    en,
  });
  return { registry, problems: [...file.problems, ...problems.found.map(placed)] };
}
