import units from "../lexicon/units.json";
import { lazy } from "../text/lazy";
import { unitEntry } from "./entry";
import { makeRegistry, type Registry, type UnitEntry } from "./registry";

/**
 * The units that every draft knows: names common to the whole country, with `{地}` for the place. Their dates are those
 * of the country. They are taken as they are: a test sees to it that reading them with care finds the same.
 */
export const builtinRegistry: () => Registry = lazy(() =>
  makeRegistry(
    (units.units as Pick<UnitEntry, "full">[]).map((values) => unitEntry({ ...values, exact: false })),
  ),
);
