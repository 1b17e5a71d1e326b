import type { Duty, Item, Notice, Paragraph, Part } from "../syntax/tree";
import { derived } from "../text/derived";

/** A responsibility bracket with its surroundings. */
export interface DutyPlace {
  readonly part: Part;
  readonly partIndex: number;
  /** Null where the bracket stands in no item. */
  readonly item: Item | null;
  readonly paragraph: Paragraph;
  readonly duty: Duty;
}

/** All responsibility brackets of a notice, in order of place. */
export const allDuties = derived((notice: Notice): readonly DutyPlace[] => collect(notice));

function collect(notice: Notice): DutyPlace[] {
  const found: DutyPlace[] = [];
  notice.parts.forEach((part, partIndex) => {
    for (const { paragraph, value } of part.duties)
      found.push({ part, partIndex, item: null, paragraph, duty: value });
    for (const item of allItems(part.items)) {
      for (const { paragraph, value } of item.duties)
        found.push({ part, partIndex, item, paragraph, duty: value });
    }
  });
  return found.sort((a, b) => a.paragraph.index - b.paragraph.index || a.duty.from - b.duty.from);
}

/** Items with all below them, in order of place. */
export const allItems = derived((items: readonly Item[]): readonly Item[] => {
  const found: Item[] = [];
  const add = (item: Item): void => {
    found.push(item);
    item.items.forEach(add);
  };
  items.forEach(add);
  return found;
});
