import { BUILTIN_ENTRIES } from "../units/builtin";
import { loadUnits } from "../units/load";
import { makeRegistry, mergeEntries, type Registry } from "../units/registry";
import { type FileProblem, parseJson, spanOfPath } from "./jsonFile";

const MOST_PROBLEMS = 100;

/** Reads the text of `notice.units.json` over the built-in units. Faulty entries are reported and left out. */
export function readUnits(text: string): {
  readonly registry: Registry;
  readonly problems: readonly FileProblem[];
} {
  const file = parseJson(text);
  const loaded = file.value === undefined ? { entries: [], problems: [] } : loadUnits(file.value);
  const problems = [
    ...file.problems,
    ...loaded.problems
      .slice(0, MOST_PROBLEMS)
      .map(({ path, zh, en }) => ({ ...spanOfPath(file, path, en.startsWith("Unknown key")), zh, en })),
  ];
  return { registry: makeRegistry(mergeEntries(BUILTIN_ENTRIES, loaded.entries)), problems };
}
