import { squeeze, tidySpaces } from "../text/chars";
import { elementOf, wholeDate } from "./elements";
import type { Signs } from "./signs";
import type { AttachmentEntry, Element, Paragraph, Role } from "./tree";
import { looksLikeUnit } from "./unitList";

/** 附件：… and the numbered lines under it (GB/T 9704—2012 7.3.4). */
export function findAttachmentNote(
  paragraphs: readonly Paragraph[],
  signs: Signs,
  from: number,
  roles: Role[],
): Element | null {
  for (const { index: i, sign } of signs) {
    const isNote = sign.attachmentNote || (sign.attachmentMark && listsAttachments(paragraphs, i));
    if (i < from || !isNote || roles[i] !== "text") continue;
    const taken = [paragraphs[i]];
    if (sign.attachmentMark && !paragraphs[i + 1].body.marker) taken.push(paragraphs[i + 1]);
    while (i + taken.length < paragraphs.length && isNoteLine(paragraphs[i + taken.length], roles))
      taken.push(paragraphs[i + taken.length]);
    for (const paragraph of taken) roles[paragraph.index] = "attachment-note";
    return elementOf(taken);
  }
  return null;
}

/**
 * 附件： alone with its entries on the lines below, numbered from 1 on, or a single one over the signature: a note, not the mark
 * over an attachment.
 */
export function listsAttachments(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  if (!next || !/[：:]$/.test(paragraphs[at].body.text)) return false;
  const { text, marker } = next.body;
  if (text.length >= LONGEST_ENTRY || /[。；]/.test(text)) return false;
  return marker ? marker.kind === "arabic" && marker.number === 1 : isSignedBelow(paragraphs, at + 2);
}

/** True where organs, one a line, and their date begin at `from`. */
function isSignedBelow(paragraphs: readonly Paragraph[], from: number): boolean {
  let at = from;
  while (
    at < Math.min(paragraphs.length, from + MOST_ORGANS) &&
    looksLikeUnit(squeeze(paragraphs[at].body.text))
  )
    at++;
  return at > from && at < paragraphs.length && wholeDate(paragraphs[at]) !== null;
}

const MOST_ORGANS = 6;
const LONGEST_ENTRY = 100;

function isNoteLine(paragraph: Paragraph, roles: readonly Role[]): boolean {
  return (
    roles[paragraph.index] === "text" &&
    paragraph.body.marker?.kind === "arabic" &&
    paragraph.body.text.length < LONGEST_ENTRY
  );
}

/** The entries of an attachment note with their numbers; a single unnumbered one is 1. */
export function attachmentEntries(note: Element | null): AttachmentEntry[] {
  if (!note) return [];
  const alone = note.paragraphs.length > 1 && /[：:]\s*$/.test(note.paragraphs[0].body.text) ? 1 : 0;
  return note.paragraphs.slice(alone).map((paragraph, i) => {
    const { text } = paragraph.body;
    const head = i + alone === 0 ? text.search(/[：:]/) + 1 : 0;
    const ordinal = /^\s*(\d{1,2})\s*[.．、]\s*/.exec(text.slice(head));
    const from = head + (ordinal ? ordinal[0].length : /^\s*/.exec(text.slice(head))![0].length);
    return {
      paragraph,
      from,
      to: text.length,
      number: ordinal ? Number(ordinal[1]) : i + 1,
      name: tidySpaces(text.slice(from)),
    };
  });
}
