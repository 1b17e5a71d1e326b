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

/** A list with others in place of all but its first `head` and last `tail` items. */
export function spliced<T>(list: readonly T[], head: number, tail: number, between: readonly T[]): T[] {
  const behind = list.length - tail;
  if (behind - head !== between.length) return list.slice(0, head).concat(between, list.slice(behind));
  // One copy instead of three: mostly nothing but the inside of a line changes.
  const all = list.slice();
  for (let i = head; i < behind; i++) all[i] = between[i - head];
  return all;
}

/** A list to be kept, with no room to grow: one that was filled item by item has half as much again to spare. Empty ones are one. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}

/** True for lists of the same values in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
