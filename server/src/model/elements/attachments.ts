import { ISSUING_VERBS } from "../../lexicon/documentTypes";
import type { Element, Notice, Paragraph, Part } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { asciiDigits, parseHan } from "../../text/numerals";
import type { Span } from "../../text/span";
import { withRole } from "../roles";
import { endOfBody } from "./frame";

/** An attachment with its mark (附件1); `number` is 1 for 附件 alone. */
export interface Attached {
  readonly part: Part;
  readonly mark: Paragraph;
  readonly number: number;
}

/** The attachments that bear a mark, in order of place. */
export function attachedParts({ parts }: Notice): Attached[] {
  return parts.flatMap((part) =>
    part.kind === "attachment" && part.mark
      ? [{ part, mark: part.mark, number: markNumber(part.mark.body.text) }]
      : [],
  );
}

/** The number of a mark such as 附件1, 附件２, 附件三, its title behind it or not; 1 for 附件 alone. */
export function markNumber(mark: string): number {
  const numeral = asciiDigits(/^附\s*件\s*([0-9０-９一二三四五六七八九十]{0,3})/.exec(mark)?.[1] ?? "");
  if (numeral === "") return 1;
  return /^\d+$/.test(numeral) ? Number(numeral) : parseHan(numeral);
}

/** The paragraphs of the note 附件：…, none where there is no such note in the body or right behind it. */
export function noteParagraphs(notice: Notice): readonly Paragraph[] {
  const { length } = notice.parts[0].paragraphs;
  return withRole(notice, "attachment-note").filter(({ index }) => index < length);
}

/**
 * Every number that the note lists, those run together in one line (附件：1.… 2.…) included; null where lines follow
 * it in the body that may belong to it.
 */
export function listedNumbers(notice: Notice): ReadonlySet<number> | null {
  const note = noteParagraphs(notice);
  if (note.length === 0) return null;
  const last = note[note.length - 1].index;
  const end = endOfBody(notice);
  if (
    notice.parts[0].paragraphs.some(
      ({ index }) => index > last && index < end && notice.roles[index] === "text",
    )
  )
    return null;
  const numbers = new Set(notice.attachments.map((entry) => entry.number));
  for (const { body } of note)
    for (const match of matches(body.text, /(?<![\d.])(\d{1,2})\s?[.．、](?!\d)/g))
      numbers.add(Number(match[1]));
  return numbers;
}

/** True for a notice that issues, forwards or publishes another text. */
export function issues(title: Element): boolean {
  return ISSUING_VERBS.some((verb) => title.text.includes(verb));
}

/** An entry of the attachment note that is numbered out of turn. */
export interface NoteSlip {
  readonly kind: "duplicate" | "gap";
  readonly paragraph: Paragraph;
  /** Where its number stands. */
  readonly from: number;
  readonly to: number;
  readonly expected: number;
  /** Gives it and all behind it their numbers. */
  readonly edits: readonly PlacedText[];
}

interface PlacedText extends Span {
  readonly paragraph: Paragraph;
  readonly text: string;
}

const ORDINAL = /^(?:附\s*件\s*[：:])?\s*(\d{1,2})\s*[.．、]\s*\S/;

/** The first slip in the numbers of the attachment note, null where there is none or several entries share a line. */
export function noteSlip(notice: Notice): NoteSlip | null {
  const places = notice.attachments.map(({ paragraph }) => {
    const match = ORDINAL.exec(paragraph.body.text);
    const shared = /\s\d{1,2}[.．、]/.test(paragraph.body.text.slice(match?.[0].length));
    if (!match || shared) return null;
    const from = match[0].indexOf(match[1]);
    return { paragraph, from, to: from + match[1].length, number: Number(match[1]) };
  });
  const at = places.findIndex((place, i) => place?.number !== i + 1);
  const place = places[at];
  if (at < 1 || !place || places.includes(null) || place.number > at + 2) return null;
  const edits = places.flatMap((one, i) =>
    one && i >= at && one.number !== i + 1
      ? [{ paragraph: one.paragraph, from: one.from, to: one.to, text: String(i + 1) }]
      : [],
  );
  const { paragraph, from, to } = place;
  return { kind: place.number > at ? "gap" : "duplicate", paragraph, from, to, expected: at + 1, edits };
}
