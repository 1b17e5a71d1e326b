import type { Notice, Paragraph } from "../syntax/tree";
import { derived } from "../text/derived";

/** The paragraphs of a notice with another role than text, in order of place: few. */
export const outsideText = derived((notice: Notice): readonly Paragraph[] => {
  const { roles, paragraphs } = notice;
  return paragraphs.filter(({ index }) => roles[index] !== "text");
});
