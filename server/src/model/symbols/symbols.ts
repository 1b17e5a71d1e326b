import { derived } from "../../text/derived";
import { paragraphAt, placeOf, type Snapshot, toLogical } from "../snapshot";
import { attachmentSymbols } from "./attachments";
import { documentSymbols, shortNameSymbols } from "./documents";
import { itemSymbols } from "./items";
import type { Occurrence } from "./occurrence";
import { unitSymbols } from "./units";

/** Everything a draft names, in order of place. Occurrences may nest: a unit inside a title. */
export const symbols = derived((snapshot: Snapshot): readonly Occurrence[] =>
  inOrder([
    ...sharedSymbols(snapshot),
    ...shortNameSymbols(snapshot),
    ...attachmentSymbols(snapshot),
    ...itemSymbols(snapshot),
  ]),
);

/** Those of them that mean the same in every draft (`SHARED_KINDS`). */
export const sharedSymbols = derived((snapshot: Snapshot): readonly Occurrence[] =>
  inOrder([...unitSymbols(snapshot), ...documentSymbols(snapshot)]),
);

function inOrder(occurrences: Occurrence[]): Occurrence[] {
  return occurrences.sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from || a.to - b.to);
}

/** The innermost occurrence at a file offset, its end included; null where nothing is named. */
export function symbolAt(snapshot: Snapshot, offset: number): Occurrence | null {
  const paragraph = paragraphAt(snapshot, offset);
  const place = paragraph && placeOf(snapshot, paragraph);
  if (!place || offset < place.from || offset > place.to) return null;
  const at = toLogical(snapshot, paragraph, offset);
  const here = symbols(snapshot).filter(
    (one) => one.paragraph === paragraph && one.from <= at && at <= one.to,
  );
  // Behind one and before another, the one that begins here is meant.
  const inside = here.filter((one) => at < one.to);
  return (inside.length > 0 ? inside : here).reduce<Occurrence | null>(
    (best, one) => (best === null || one.to - one.from < best.to - best.from ? one : best),
    null,
  );
}

const symbolsByKey = derived((snapshot: Snapshot): ReadonlyMap<string, readonly Occurrence[]> => {
  const byKey = new Map<string, Occurrence[]>();
  for (const one of symbols(snapshot)) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else byKey.set(one.key, [one]);
  }
  return byKey;
});

/** All occurrences of one symbol in a draft, in order of place. */
export function occurrencesOf(snapshot: Snapshot, key: string): readonly Occurrence[] {
  return symbolsByKey(snapshot).get(key) ?? [];
}
