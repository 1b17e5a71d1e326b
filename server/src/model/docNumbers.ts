import { isCaseCode, isOrderCode } from "../lexicon/agencyCodes";
import { gathered, paragraphsWith } from "../syntax/gathered";
import { wholeDocNumber } from "../syntax/numberLines";
import type { Body, Citation, DocNumber, Named, Notice, Paragraph, Role } from "../syntax/tree";
import { looksLikeUnit } from "../syntax/unitList";
import { squeeze } from "../text/chars";
import { derived } from "../text/derived";
import type { Span } from "../text/span";
import type { Snapshot } from "./snapshot";

/** A serial of a register (采计〔2023〕000123号): documents are not counted in four or more places. */
const PADDED = /^[0０][0-9０-９]{3,}$/;

/** The text of a piece of a document number, white space left out. */
export function piece(body: Body, span: Span): string {
  return squeeze(body.text.slice(span.from, span.to));
}

/** Numbers from before the first edition of GB/T 9704 with four-digit years (1999) are cited as they were printed. */
const FIRST_YEAR = 2000;

/**
 * True for orders, announcements, minutes, case and register numbers and numbers of the last century, whose form GB/T
 * 9704—2012 7.2.5 does not govern.
 */
export function hasOwnScheme(body: Body, number: DocNumber): boolean {
  if (number.year >= 1000 && number.year < FIRST_YEAR) return true;
  if (PADDED.test(piece(body, number.serialText))) return true;
  const code = piece(body, number.code);
  return isOrderCode(code) || isCaseCode(code) || /^(?:公告|通告|令)/.test(body.text.slice(number.to));
}

/** Marks around a year that are plainly of another kind, and those that only look like 〔〕. */
const PLAIN = "[]()（）【】";
const LOOKALIKE = "﹝﹞［］〖〗";

/** How the year's brackets are wrong: other brackets, look-alikes of 〔〕, or not at all. */
export function bracketFault(number: DocNumber): "plain" | "lookalike" | null {
  const marks = number.openMark + number.closeMark;
  if ([...marks].some((mark) => PLAIN.includes(mark))) return "plain";
  return [...marks].some((mark) => LOOKALIKE.includes(mark)) ? "lookalike" : null;
}

/** Paragraphs of these roles hold no text of the author's that cites. */
const NO_TEXT: ReadonlySet<Role> = new Set<Role>([
  "doc-number",
  "head",
  "issuer-mark",
  "title",
  "title-note",
  "note",
  "imprint",
  "contents",
]);

export interface CitedNumber {
  readonly paragraph: Paragraph;
  readonly number: DocNumber;
  /** The citation whose number it is, null for a number by itself. */
  readonly citation: Citation | null;
}

/** All document numbers that the draft's text cites, in order of place; the draft's own is none of them. */
export const citedNumbers = derived(({ notice }: Snapshot): readonly CitedNumber[] =>
  numbers(notice)
    .filter((found) => isCited(found, notice))
    .map(({ paragraph, value }) => ({ paragraph, ...value })),
);

/** True for a paragraph whose numbers the draft cites. */
export const isCited = ({ paragraph }: Named<unknown>, { roles }: Notice): boolean =>
  !NO_TEXT.has(roles[paragraph.index]);

const numbers = gathered(numbersIn);

/** The document numbers of a paragraph, each with the citation whose number it is. */
export function numbersIn({ inline }: Body): readonly Omit<CitedNumber, "paragraph">[] {
  if (inline.docNumbers.length === 0) return NONE;
  const owners = new Map(inline.citations.map((one) => [one.docNumber, one]));
  return inline.docNumbers.map((number, i) => ({ number, citation: owners.get(i) ?? null }));
}

const NONE: readonly never[] = [];

/** The draft's own numbers: paragraphs above its body that are nothing but document numbers. */
export const ownNumbers = derived((snapshot: Snapshot): readonly Named<DocNumber>[] => {
  const { notice, paragraphs } = snapshot;
  return paragraphs
    .slice(0, headLength(snapshot))
    .filter((paragraph) => notice.roles[paragraph.index] === "doc-number")
    .flatMap((paragraph) => paragraph.body.inline.docNumbers.map((value) => ({ paragraph, value })));
});

/** True for a file of several notices: a number that stands alone below the body's beginning heads the next one. */
export function holdsSeveral(snapshot: Snapshot): boolean {
  const from = headLength(snapshot);
  return wholeNumbers(snapshot).some(({ index }) => index >= from);
}

const wholeNumbers = paragraphsWith((body) => wholeDocNumber({ body }) !== null);

/** How many paragraphs stand above the draft's body: head, title, number, recipients. */
export function headLength({ notice }: Snapshot): number {
  const from = Math.max(
    ...[notice.title, notice.recipientsElement].map((element) => lastIndex(element?.paragraphs)),
    notice.docNumber?.paragraph.index ?? -1,
  );
  return from + 1;
}

const lastIndex = (paragraphs: readonly Paragraph[] | undefined): number =>
  paragraphs?.[paragraphs.length - 1]?.index ?? -1;

/** A number by which two ways of writing it can be compared: code, year, serial. */
export function numberKey(body: Body, number: DocNumber): string {
  return `${piece(body, number.code)}〔${number.year}〕${number.serial}号`;
}

/** A cited title cut into the organ before 关于 (empty where there is none) and the rest, marks and spaces removed. */
export function splitTitle(title: string): { readonly issuer: string; readonly core: string } {
  const bare = squeeze(title)
    .replace(/[《》〈〉“”‘’"']/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");
  const at = bare.search(/关于|印发|转发|批转/);
  const issuer = at > 1 ? bare.slice(0, at) : "";
  const names = issuer.replace(/(?:办公[厅室])$/, "");
  return issuer && (looksLikeUnit(issuer) || names === "国务院" || /^中共/.test(issuer))
    ? { issuer, core: bare.slice(at) }
    : { issuer: "", core: bare };
}
