import { typeOf } from "../../lexicon/documentTypes";
import type { Element, Notice, Paragraph, Place } from "../../syntax/tree";
import { derived } from "../../text/derived";
import type { Span } from "../../text/span";
import type { Snapshot } from "../snapshot";

/**
 * The frame of a notice (GB/T 9704—2012 7.1) as far as it is certain. Published copies lack elements all the time, and
 * so do drafts that are still being typed: what is not certain is null or empty here, and rules keep silent.
 */

/** Index of the last paragraph of an element, -1 for none. */
export function lastIndexOf(element: Element | null): number {
  return element ? element.paragraphs[element.paragraphs.length - 1].index : -1;
}

/**
 * The title when recipients follow it with nothing but the number between them, so that no line of it was lost; null
 * otherwise. First lines of laws, news and plans are no titles in this sense.
 */
export function certainTitle({ notice }: Snapshot): Element | null {
  const { title, recipientsElement, roles } = notice;
  if (!title || !recipientsElement) return null;
  // A number that copies ran together with the title leaves its end uncertain.
  if (title.paragraphs.some(({ body }) => body.inline.docNumbers.length > 0)) return null;
  const next = recipientsElement.paragraphs[0].index;
  for (let i = lastIndexOf(title) + 1; i < next; i++) if (roles[i] !== "doc-number") return null;
  return title;
}

/** True when title, recipients, signature and date are all there: the notice is finished, or nearly so. */
export function isFinished(snapshot: Snapshot): boolean {
  const { signature, date } = snapshot.notice;
  return certainTitle(snapshot) !== null && signature !== null && date !== null;
}

/** True of a notice whose title names a text in 《》. */
export const quotesText = ({ notice: { title } }: Snapshot): boolean => title?.text.includes("《") ?? false;

/** The type word (文种) of a title: 通知, 函 …; null where it ends in none. */
export function documentType(title: Element): string | null {
  return typeOf(title.text);
}

/** The text of the notice itself: behind the recipients (or the title), before signature and date. */
export const ownBody = ({ notice }: Snapshot): readonly Paragraph[] => bodyOf(notice);

const bodyOf = derived((notice: Notice): readonly Paragraph[] => {
  const { from, to } = rangeOf(notice);
  return notice.parts[0].paragraphs.slice(from, to).filter(({ index }) => notice.roles[index] === "text");
});

/** Whether a paragraph is among them. */
export function isOwnBody({ notice }: Snapshot, { index }: Paragraph): boolean {
  const { from, to } = rangeOf(notice);
  return from <= index && index < to && notice.roles[index] === "text";
}

function rangeOf(notice: Notice): Span {
  const from = Math.max(lastIndexOf(notice.title), lastIndexOf(notice.recipientsElement)) + 1;
  return { from, to: Math.min(endOfBody(notice), notice.parts[0].paragraphs.length) };
}

/** Index of the first paragraph of signature or date; infinity where there is neither. */
export function endOfBody({ signature, date }: Notice): number {
  return Math.min(
    signature?.paragraphs[0].index ?? Number.POSITIVE_INFINITY,
    date?.paragraph.index ?? Number.POSITIVE_INFINITY,
  );
}

/** The paragraphs above the title; above the recipients where there is no title. */
export function aboveTitle({ notice, paragraphs }: Snapshot): readonly Paragraph[] {
  const first = notice.title?.paragraphs[0] ?? notice.recipientsElement?.paragraphs[0];
  return first ? paragraphs.slice(0, first.index) : [];
}

/** Where a stretch of an element's text (spaces removed) stands; it is cut off at the end of the paragraph it starts in. */
export function placeIn(element: Element, from: number, to: number): Place {
  let at = 0;
  for (const paragraph of element.paragraphs) {
    const { text } = paragraph.body;
    let first = -1;
    let last = -1;
    for (let i = 0; i < text.length && at < to; i++) {
      if (/\s/.test(text[i])) continue;
      if (at >= from) {
        if (first < 0) first = i;
        last = i;
      }
      at++;
    }
    if (first >= 0) return { paragraph, from: first, to: last + 1 };
  }
  const [paragraph] = element.paragraphs;
  return { paragraph, from: 0, to: paragraph.body.text.length };
}
