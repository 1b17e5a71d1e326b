import { derived } from "../text/derived";
import { namesOf, type Registry } from "./registry";

/** Names by their first and by their second half: one wrong character leaves one of the halves whole. */
type Halves = ReadonlyMap<string, readonly string[]>;

/** What follows the place in all registered names that begin with it. */
export const halvesOf = derived((registry: Registry): Halves => {
  const tails = registry.entries.flatMap((entry) =>
    namesOf(entry).map(({ name }) => name.replace(/^\{地\}/, "")),
  );
  return indexHalves(tails.filter((tail) => !tail.includes("{地}")));
});

/** An index of names for `nearest`. */
export function indexHalves(names: Iterable<string>): Halves {
  const index = new Map<string, string[]>();
  for (const name of new Set(names)) {
    for (const key of keysOf(name)) {
      const list = index.get(key);
      if (list) list.push(name);
      else index.set(key, [name]);
    }
  }
  return index;
}

/** The names that differ from `name` in exactly one character, the last one excepted (局 and 厅 are different organs). */
export function nearest(index: Halves, name: string): readonly string[] {
  const found = new Set<string>();
  for (const key of keysOf(name)) {
    for (const candidate of index.get(key) ?? []) if (differsByOne(candidate, name)) found.add(candidate);
  }
  return [...found];
}

function keysOf(name: string): string[] {
  const middle = name.length >> 1;
  return [`${name.length}<${name.slice(0, middle)}`, `${name.length}>${name.slice(middle)}`];
}

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.at(-1) !== b.at(-1)) return false;
  let different = 0;
  for (let i = 0; i < a.length && different < 2; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}
