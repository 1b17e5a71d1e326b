import type { Paragraph } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import { spanAt } from "../../text/span";
import type { Snapshot } from "../snapshot";

/**
 * True for an offset inside 《》 that cites another document, whose title keeps the form it was printed in. The titles
 * that the draft itself issues are its own.
 */
export function isForeignTitle({ notice }: Snapshot, { body }: Paragraph, at: number): boolean {
  const citation = spanAt(body.inline.citations, at);
  if (!citation) return false;
  const title = squeeze(citation.title);
  return !(
    notice.title?.text.includes(title) ||
    notice.parts.some((part) => part.title && squeeze(part.title.text) === title)
  );
}
