import type { Body, Paragraph } from "../../syntax/tree";
import { carried } from "../../text/derived";

/** A quotation is followed over at most this many paragraphs; a “ that stays open longer was never closed. */
const LONGEST = 60;

/**
 * The indexes of paragraphs that continue a quotation begun in one before: the new wording in an amending decision.
 * The paragraph that opens the quotation is not among them, but one that begins with “ has no ordinal anyway.
 */
export function quotedParagraphs(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < paragraphs.length; i++) {
    if (balanceOf(paragraphs[i].body) <= 0) continue;
    const end = closingAt(paragraphs, i + 1);
    for (let k = i + 1; k <= end; k++) quoted.add(paragraphs[k].index);
    if (end > i) i = end - 1;
  }
  return quoted;
}

/** Opening less closing quotation marks, counted from the last mark that has no partner before it. */
const balanceOf = carried(({ text }: Body): number => {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "“") open++;
    else if (text[i] === "”") open = Math.max(0, open - 1);
  }
  return open;
});

/** The paragraph that closes the quotation, or -1. Each paragraph of a long quotation may open with “ again. */
function closingAt(paragraphs: readonly Paragraph[], from: number): number {
  for (let i = from; i < Math.min(paragraphs.length, from + LONGEST); i++) {
    const { text } = paragraphs[i].body;
    let open = 1;
    for (let at = text.startsWith("“") ? 1 : 0; at < text.length; at++) {
      if (text[at] === "“") open++;
      else if (text[at] === "”" && --open === 0) return i;
    }
  }
  return -1;
}
