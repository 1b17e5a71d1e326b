import { builtinRegistry } from "./builtin";
import { makeRegistry, type Registry, type UnitEntry } from "./registry";

/** A registry as text, from which another thread can make the same: entries, and the indices of those that are built in. */
export function codeOfRegistry({ entries }: Registry): string {
  const builtin = new Map(builtinRegistry().entries.map((entry, i) => [entry, i]));
  return JSON.stringify(entries.map((entry) => builtin.get(entry) ?? entry));
}

/** The registry of a text that `codeOfRegistry` made. */
export function registryOfCode(code: string): Registry {
  const { entries } = builtinRegistry();
  const coded = JSON.parse(code) as readonly (UnitEntry | number)[];
  return makeRegistry(coded.map((one) => (typeof one === "number" ? entries[one] : one)));
}
