/** Most lists are empty: one for all takes less room than one for each paragraph. */
export const NOTHING: readonly never[] = [];

/** A list to be kept, with no room to grow: one that was filled item by item has half as much again to spare. Empty ones are one. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}
