import { paragraphsWith } from "../syntax/gathered";
import type { Body, Item, Named, Notice, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";
import { countBefore } from "../text/sorted";

/** Index of the part that a paragraph of a notice belongs to. */
export function partIndexOf({ parts }: Notice, { index }: Pick<Paragraph, "index">): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle].paragraphs[0].index <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part that the paragraph with an index stands in. */
export const partOf = (notice: Notice, index: number): Part => notice.parts[partIndexOf(notice, { index })];

/** The paragraphs of a part whose index lies in `from`…`to - 1`. */
export function paragraphsBetween(part: Part, from: number, to: number): readonly Paragraph[] {
  const base = part.paragraphs[0]?.index ?? 0;
  return part.paragraphs.slice(Math.max(0, from - base), Math.max(0, to - base));
}

/** The innermost item of a part that a paragraph of its text belongs to; null before the first. */
export function itemOf({ allItems }: Part, { index }: Paragraph): Item | null {
  return allItems[countBefore(allItems, ({ paragraph }) => paragraph.index <= index) - 1] ?? null;
}

/** The parts in which `holds` is true of any paragraph, whatever its role. */
export function partsWith(holds: (body: Body) => boolean): (notice: Notice) => ReadonlySet<Part> {
  const find = paragraphsWith(holds);
  return derived((notice) => new Set(find(notice).map(({ index }) => partOf(notice, index))));
}

/** What was found, in order of place, by the part it stands in; parts without any are left out. */
export function byPart<T>(notice: Notice, found: readonly Named<T>[]): ReadonlyMap<Part, Named<T>[]> {
  const groups = new Map<Part, Named<T>[]>();
  for (const one of found) {
    const part = notice.parts[partIndexOf(notice, one.paragraph)];
    const group = groups.get(part);
    if (group) group.push(one);
    else groups.set(part, [one]);
  }
  return groups;
}
