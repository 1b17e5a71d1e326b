import type { Citation, Paragraph } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { gatheredWith, TRAIT } from "../marks/traits";
import { partIndexOf } from "../parts";
import type { Snapshot } from "../snapshot";

/** A citation with its surroundings. */
export interface CitedTitle {
  readonly paragraph: Paragraph;
  readonly citation: Citation;
  /** Index of the part it stands in. */
  readonly part: number;
}

/** All 《》 in the running text of a draft, in order of place; titles, imprint and the like are left out. */
export const citedTitles = derived(({ notice }: Snapshot): readonly CitedTitle[] =>
  citations(notice)
    .filter(({ paragraph }) => notice.roles[paragraph.index] === "text")
    .map(({ paragraph, value: citation }) => ({ paragraph, citation, part: partIndexOf(notice, paragraph) })),
);

const citations = gatheredWith(TRAIT.titleMark, ({ inline }) => inline.citations);
