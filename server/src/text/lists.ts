/**
 * Most lists are empty: one for all takes less room than one for each paragraph. Not frozen: V8 goes through frozen lists, and
 * through others at a place that has seen one, the long way round.
 */
export const NOTHING: readonly never[] = [];

/** As `flatMap`, but a list found alone is given as it is. */
export function joined<T, V>(items: readonly T[], listOf: (item: T) => readonly V[]): readonly V[] {
  let only: readonly V[] = NOTHING;
  let all: V[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const list = listOf(items[i]);
    if (list.length === 0) continue;
    if (only.length === 0) only = list;
    else {
      all ??= [...only];
      for (const value of list) all.push(value);
    }
  }
  return all ?? only;
}

/** A list to be kept, with no room to grow: one that was filled item by item has half as much again to spare. Empty ones are one. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}
