import type { Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { countBefore } from "../../text/sorted";
import { allSections, type DecimalSection, decimalSections, isDotless } from "../decimals";
import { type Stretch, stretchesAmong } from "./sequences";

/**
 * The lists of parts whose headings are numbered by places (1 总则, 1.1 编制目的): each counts by itself between two headings.
 * Where the headings of the first level have a dot (1. 总则), nobody can tell the items 1. of a list from them.
 */
export const headedStretches = derived(
  (notice: Notice): ReadonlyMap<Part, readonly Stretch[]> =>
    new Map(
      [...decimalSections(notice)].map(([part, sections]) => [part, underHeadings(notice, part, sections)]),
    ),
);

function underHeadings(notice: Notice, part: Part, sections: readonly DecimalSection[]): readonly Stretch[] {
  const places = allSections(sections).map(({ paragraph }) => paragraph.index);
  const heads = new Set(places);
  const dotless = isDotless(sections[0]);
  return stretchesAmong(notice, part, ({ marker, paragraph: { index } }) =>
    heads.has(index) || (marker.kind === "arabic" && !dotless)
      ? -1
      : countBefore(places, (place) => place < index),
  );
}
