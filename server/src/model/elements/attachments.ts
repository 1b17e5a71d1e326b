import { ISSUING_VERBS } from "../../lexicon/documentTypes";
import type { Element, Notice, Paragraph, Part } from "../../syntax/tree";
import { asciiDigits, parseHan } from "../../text/numerals";
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

/** The number of a mark such as 附件1, 附件２, 附件三; 1 for 附件 alone. */
export function markNumber(mark: string): number {
  const numeral = asciiDigits(mark.replace(/[附件\s：:.．、]/g, ""));
  if (numeral === "") return 1;
  return /^\d+$/.test(numeral) ? Number(numeral) : parseHan(numeral);
}

/** The paragraphs of the note 附件：…, none where there is no such note in the body or right behind it. */
export function noteParagraphs({ roles, parts }: Notice): readonly Paragraph[] {
  return parts[0].paragraphs.filter(({ index }) => roles[index] === "attachment-note");
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
    for (const match of body.text.matchAll(/(?<![\d.])(\d{1,2})\s?[.．、](?!\d)/g))
      numbers.add(Number(match[1]));
  return numbers;
}

/** True for a notice that issues, forwards or publishes another text. */
export function issues(title: Element): boolean {
  return ISSUING_VERBS.some((verb) => title.text.includes(verb));
}
