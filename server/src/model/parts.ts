import type { Named, Notice, Paragraph, Part } from "../syntax/tree";

/** Tells the index of the part of paragraphs that are asked for in order of place. */
export function partIndexer({ parts }: Notice): (paragraph: Paragraph) => number {
  const starts = parts.map(({ paragraphs }, i) => (i === 0 ? 0 : (paragraphs[0]?.index ?? 0)));
  let current = 0;
  return ({ index }) => {
    while (current + 1 < starts.length && starts[current + 1] <= index) current++;
    return current;
  };
}

/** What was found, in order of place, by the part it stands in; parts without any are left out. */
export function byPart<T>(notice: Notice, found: readonly Named<T>[]): Map<Part, Named<T>[]> {
  const partOf = partIndexer(notice);
  const groups = new Map<Part, Named<T>[]>();
  for (const one of found) {
    const part = notice.parts[partOf(one.paragraph)];
    const group = groups.get(part);
    if (group) group.push(one);
    else groups.set(part, [one]);
  }
  return groups;
}
