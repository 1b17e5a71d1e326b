import units from "../lexicon/units.json";
import { loadUnits } from "./load";
import { Problems } from "./problems";
import { makeRegistry, type Registry, type UnitEntry } from "./registry";

/**
 * The units that every draft knows: names common to the whole country, with `{地}` for the place. Their dates are those
 * of the country.
 */
export const BUILTIN_ENTRIES: readonly UnitEntry[] = loadUnits(units, new Problems()).map(({ entry }) => ({
  ...entry,
  exact: false,
}));

const BUILTIN = makeRegistry(BUILTIN_ENTRIES);

/** A registry of the built-in units alone. */
export function builtinRegistry(): Registry {
  return BUILTIN;
}
