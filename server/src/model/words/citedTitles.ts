import type { Citation, Notice, Paragraph, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { paragraphsWith, TRAIT } from "../marks/traits";
import type { Snapshot } from "../snapshot";

/** A citation with its surroundings. */
export interface CitedTitle {
  readonly paragraph: Paragraph;
  readonly citation: Citation;
  /** Index of the part it stands in. */
  readonly part: number;
}

/** All 《》 in the running text of a draft, in order of place; titles, imprint and the like are left out. */
export const citedTitles = derived((snapshot: Snapshot): readonly CitedTitle[] => {
  const { roles } = snapshot.notice;
  const partOf = partIndexer(snapshot.notice);
  return paragraphsWith(snapshot, TRAIT.titleMark)
    .filter(({ index }) => roles[index] === "text")
    .flatMap((paragraph) => {
      const part = partOf(paragraph);
      return paragraph.body.inline.citations.map((citation) => ({ paragraph, citation, part }));
    });
});

/** Tells the part of paragraphs that are asked for in order of place. */
function partIndexer({ parts }: Notice): (paragraph: Paragraph) => number {
  const starts = parts.map((part: Part, i) => (i === 0 ? 0 : (part.paragraphs[0]?.index ?? 0)));
  let current = 0;
  return ({ index }) => {
    while (current + 1 < starts.length && starts[current + 1] <= index) current++;
    return current;
  };
}
