import type { Citation, Paragraph } from "../../syntax/tree";
import type { Snapshot } from "../snapshot";
import { ownBody } from "./frame";

/** What follows the name of an issued text in the sentence that says it was approved. */
const APPROVED =
  /^[^。《]{0,60}(?:已经|业经|经[^。《]{2,40}(?:同意|审议通过|批准|研究)|同意|审议通过|[印转]发给你们|予以印发)/;

/** The titles that the first paragraph of a notice's own body says are approved and issued. */
export function approvedTitles(
  snapshot: Snapshot,
): { readonly paragraph: Paragraph; readonly citations: readonly Citation[] } | null {
  const [paragraph] = ownBody(snapshot);
  if (!paragraph) return null;
  const { text, inline } = paragraph.body;
  const citations = inline.citations.filter(({ to }) => APPROVED.test(text.slice(to, to + 120)));
  return { paragraph, citations };
}
