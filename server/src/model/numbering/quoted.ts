import { paragraphsWith } from "../../syntax/gathered";
import type { Body, Notice, Paragraph } from "../../syntax/tree";
import { derived } from "../../text/derived";
import { TRAIT, withTraits } from "../marks/traits";
import { partOf } from "../parts";

/** A quotation is followed over at most this many paragraphs; a “ that stays open longer was never closed. */
const LONGEST = 60;

/**
 * The indexes of paragraphs that continue a quotation begun in one before: the new wording in an amending decision.
 * The paragraph that opens the quotation is not among them, but one that begins with “ has no ordinal anyway.
 */
export const quotedParagraphs = derived((notice: Notice): ReadonlySet<number> => {
  const quoted = new Set<number>();
  let next = 0;
  for (const { index } of leftOpen(notice)) {
    if (index < next) continue;
    const end = closingAt(notice.paragraphs, index + 1, partOf(notice, index).paragraphs.at(-1)!.index + 1);
    for (let k = index + 1; k <= end; k++) quoted.add(k);
    if (end > index) next = end;
  }
  return quoted;
});

const leftOpen = paragraphsWith((body) => balanceOf(body) > 0, withTraits(TRAIT.loneQuote));

/** Opening less closing quotation marks, counted from the last mark that has no partner before it. */
function balanceOf({ text }: Body): number {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "“") open++;
    else if (text[i] === "”") open = Math.max(0, open - 1);
  }
  return open;
}

/** Index of the paragraph before `to` that closes the quotation, or -1. Each paragraph of a long quotation may open with “ again. */
function closingAt(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LONGEST); i++) {
    const { text } = paragraphs[i].body;
    let open = 1;
    for (let at = text.startsWith("“") ? 1 : 0; at < text.length; at++) {
      if (text[at] === "“") open++;
      else if (text[at] === "”" && --open === 0) return i;
    }
  }
  return -1;
}
