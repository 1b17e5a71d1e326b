import { typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import { findAttachmentNote } from "./attachmentNotes";
import { ownTitle, repeatsHeadline } from "./copies";
import {
  elementOf,
  isHeadLine,
  isIssuerMark,
  isNote,
  isTitleLine,
  isTitleNote,
  ownDocNumber,
  textBefore,
  titleAt,
  wholeDate,
} from "./elements";
import { dateUnder, isIssue, mastheadAt } from "./masthead";
import { isNumberLine, isOrderNumber, wholeDocNumber, withoutOrderNumber } from "./numberLines";
import { isPageLine } from "./pageLines";
import { colonlessRecipients, isRecipients, recipientLines } from "./recipients";
import { findSignature } from "./signature";
import type { Signs } from "./signs";
import type { DateMention, DocNumber, Element, Named, Paragraph, Role } from "./tree";
import { looksLikeUnit } from "./unitList";

/** The elements of a notice outside its body, and the role of every paragraph so far known. */
export interface Blocks {
  readonly roles: Role[];
  readonly docNumber: Named<DocNumber> | null;
  readonly title: Element | null;
  readonly recipients: Element | null;
  readonly attachmentNote: Element | null;
  readonly signature: Element | null;
  readonly date: Named<DateMention> | null;
  /** Index of the first paragraph of the body. */
  readonly bodyFrom: number;
  /** Index behind signature, date and note: where issued texts and attachments may begin. */
  readonly tailFrom: number;
}

/** Assigns elements from the head down and from the date up (GB/T 9704—2012 7.1; notice-format 1.1). */
export function findBlocks(paragraphs: readonly Paragraph[], signs: Signs): Blocks {
  const roles: Role[] = paragraphs.map(() => "text");
  const apart = ownDocNumber(paragraphs);
  const title = findTitle(paragraphs, apart, roles);
  const docNumber = apart ?? (title && numberAhead(title));
  let at = headEnd(roles);
  if (title && at < paragraphs.length && isTitleNote(paragraphs[at])) roles[at++] = "title-note";
  const headDate = at < paragraphs.length && title?.text.endsWith("纪要") ? dateUnder(paragraphs[at]) : null;
  if (headDate) roles[at++] = "head";
  while (title && at < paragraphs.length && isPageLine(paragraphs[at])) roles[at++] = "head";
  for (const end = title ? behindOrganAndDate(paragraphs, at) : at; at < end; at++) roles[at] = "head";
  const isHeaded = title || apart || roles.slice(0, at).every((role) => role === "head");
  const recipients = isHeaded ? findRecipients(paragraphs, at, title, apart) : null;
  for (const { index } of recipients?.paragraphs ?? []) {
    roles[index] = "recipients";
    at++;
  }
  const bodyFrom = at;
  const isOrder = title
    ? withoutOrderNumber(title.text).endsWith("令")
    : bodyFrom > 0 && isOrderNumber(paragraphs[bodyFrom - 1].body.text);
  const { signature, after, ...signed } = findSignature(paragraphs, signs, bodyFrom, roles, isOrder);
  const date = signed.date ?? (headDate && { paragraph: paragraphs[bodyFrom - 1], value: headDate });
  const attachmentNote = findAttachmentNote(paragraphs, signs, bodyFrom, roles);
  let tailFrom = after;
  while (tailFrom < paragraphs.length && date && isNote(paragraphs[tailFrom])) {
    roles[tailFrom] = "note";
    tailFrom++;
  }
  for (const { index, sign } of signs) if (sign.imprint && roles[index] === "text") roles[index] = "imprint";
  return { roles, docNumber, title, recipients, attachmentNote, signature, date, bodyFrom, tailFrom };
}

/** The main recipients that begin at a paragraph. */
function findRecipients(
  paragraphs: readonly Paragraph[],
  at: number,
  title: Element | null,
  docNumber: Named<DocNumber> | null,
): Element | null {
  const lines =
    recipientLines(paragraphs, at) ||
    (colonlessRecipients(paragraphs, at, title?.text ?? null, docNumber !== null) ? 1 : 0);
  return lines > 0 ? elementOf(paragraphs.slice(at, at + lines)) : null;
}

/** Lists of files on the web put the number in front of the title: `清政发〔2010〕22号 清河市人民政府关于…的决定`. */
function numberAhead({ paragraphs, text }: Element): Named<DocNumber> | null {
  const [paragraph, more] = paragraphs;
  const value = paragraph.body.inline.docNumbers[0];
  const isAhead = !more && value?.from === 0 && squeeze(paragraph.body.text.slice(value.to)) === text;
  return isAhead ? { paragraph, value } : null;
}

/** Marks number, head lines and title lines, and gives the title. */
function findTitle(
  paragraphs: readonly Paragraph[],
  docNumber: Named<DocNumber> | null,
  roles: Role[],
): Element | null {
  const number = docNumber?.paragraph.index ?? -1;
  let start = 0;
  const limit = Math.min(paragraphs.length, 24);
  const page = behindPageHead(paragraphs, limit);
  while (start < limit && (start < page || isHead(paragraphs[start], start === number, docNumber))) {
    roles[start] = headRole(paragraphs[start]);
    start++;
  }
  const afterMark = roles.slice(0, start).includes("issuer-mark");
  const organs = (afterMark || titleFollows(paragraphs, number)) && organsOnly(paragraphs, start, number);
  if (start < number && (organs || (!afterMark && isJointMark(paragraphs, start, number)))) {
    for (let i = start; i < number; i++)
      roles[i] = isHeadLine(paragraphs[i].body.text) ? "head" : "issuer-mark";
    roles[number] = "doc-number";
    start = number + 1;
  }
  if (number === start && docNumber && docNumber.value.from > 0) {
    roles[number] = "title";
    return {
      paragraphs: [docNumber.paragraph],
      text: squeeze(textBefore(docNumber.paragraph.body.text, docNumber.value)),
    };
  }
  const masthead = mastheadAt(paragraphs, start);
  for (let i = start; masthead && i < masthead.to; i++)
    roles[i] = i < masthead.issue ? "issuer-mark" : i === number ? "doc-number" : "head";
  const found = masthead?.title ?? titleAt(paragraphs.slice(0, limit), start);
  if (!found) {
    // Copies lose the masthead of an order.
    if (start < limit && isOrderNumber(paragraphs[start].body.text)) roles[start] = "doc-number";
    return null;
  }
  for (const paragraph of found.paragraphs) roles[paragraph.index] = "head";
  const title = titleBelow(paragraphs.slice(0, limit), found, roles) ?? ownTitle(found);
  for (const paragraph of title.paragraphs) roles[paragraph.index] = "title";
  if (number >= 0 && roles[number] === "text") roles[number] = "doc-number";
  const last = title.paragraphs[title.paragraphs.length - 1].index;
  for (const line of paragraphs.slice(last + 1, Math.max(number, 0)))
    if (roles[line.index] === "text" && isPageLine(line)) roles[line.index] = "head";
  for (let i = last + 1; i < limit && isOwnNumber(paragraphs[i], title); i++) roles[i] = "doc-number";
  if (last + 1 < limit && title.text.endsWith("纪要") && isIssue(paragraphs[last + 1].body.text))
    roles[last + 1] = "head";
  return title;
}

/** The title once more under a page's headline, numbers, organs and lines of the page between them: the notice's own. */
function titleBelow(paragraphs: readonly Paragraph[], headline: Element, roles: Role[]): Element | null {
  const from = headline.paragraphs[headline.paragraphs.length - 1].index + 1;
  for (let at = from; at < paragraphs.length; at++) {
    if (isPageLine(paragraphs[at]) || isNumberLine(paragraphs[at])) continue;
    const title = isTitleLine(paragraphs[at]) ? titleAt(paragraphs, at) : null;
    if (title && repeatsHeadline(headline.text, title.text)) {
      for (const line of paragraphs.slice(from, at)) roles[line.index] = headRole(line);
      return titleBelow(paragraphs, title, roles) ?? ownTitle(title);
    }
    if (!title || !looksLikeUnit(title.text)) return null;
  }
  return null;
}

/** The head of a page ends with where the page is (当前位置：首页＞…): short lines above that are its own. Index behind it. */
function behindPageHead(paragraphs: readonly Paragraph[], limit: number): number {
  for (let i = 0; i < Math.min(limit, MOST_ABOVE); i++) {
    const { text } = paragraphs[i].body;
    if (PLACE.test(squeeze(text))) return i + 1;
    if (text.length > 20 || typeOf(squeeze(text)) !== null || /[。：；]/.test(text)) return 0;
  }
  return 0;
}

const MOST_ABOVE = 6;
const PLACE = /^您?的?(?:现在|所在|当前)的?位置[：:]/;

/** Collections put the organ and the date between title and recipients; without all three these lines are the body's. */
function behindOrganAndDate(paragraphs: readonly Paragraph[], from: number): number {
  const at = from + paragraphs.slice(from, from + MOST_ABOVE).findIndex((line) => !isOfCollection(line));
  const between = paragraphs.slice(from, at);
  return between.some(wholeDate) && isRecipients(paragraphs[at]) ? at : from;
}

const isOfCollection = (line: Paragraph): boolean =>
  wholeDate(line) !== null ||
  isPageLine(line) ||
  (!isRecipients(line) && looksLikeUnit(squeeze(line.body.text)));

function isOwnNumber(paragraph: Paragraph, title: Element): boolean {
  if (wholeDocNumber(paragraph)) return true;
  return /(?:令|公告)$/.test(title.text) && isOrderNumber(paragraph.body.text);
}

function isHead(paragraph: Paragraph, isNumber: boolean, docNumber: Named<DocNumber> | null): boolean {
  if (isNumber)
    return (
      wholeDocNumber(paragraph) !== null || paragraph.body.text.slice(0, docNumber!.value.from).trim() === ""
    );
  const { text } = paragraph.body;
  return (
    isHeadLine(text) || isPageLine(paragraph) || isIssuerMark(text) || wholeDocNumber(paragraph) !== null
  );
}

function headRole(paragraph: Paragraph): Role {
  if (isNumberLine(paragraph)) return "doc-number";
  return isIssuerMark(paragraph.body.text) ? "issuer-mark" : "head";
}

function organsOnly(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  return (
    to - from <= 8 &&
    paragraphs.slice(from, to).every(({ body: { text } }) => looksLikeUnit(squeeze(text)) || isHeadLine(text))
  );
}

/** Letters are headed by the bare name of the organ (信函格式, GB/T 9704—2012 10.1): the title stands behind the number. */
function titleFollows(paragraphs: readonly Paragraph[], number: number): boolean {
  const next = paragraphs[number + 1];
  return next !== undefined && isTitleLine(next) && /关于|印发|转发/.test(next.body.text);
}

/** Joint red heads: organs one a line before the number, one of them with 文件 behind it. */
function isJointMark(paragraphs: readonly Paragraph[], from: number, to: number): boolean {
  const lines = paragraphs.slice(from, to).map((paragraph) => paragraph.body.text);
  if (lines.length > 6 || lines.some((line) => line.includes("关于"))) return false;
  return (
    lines.some((line) => /\s文件$|文件\s/.test(line)) ||
    (lines.some(isIssuerMark) && lines.every(isMarkOfOne))
  );
}

/** An organ's mark, or a line of signers under the marks. */
const isMarkOfOne = (line: string): boolean =>
  looksLikeUnit(squeeze(line).replace(/文件$/, "")) || isHeadLine(line);

/** Index of the first paragraph behind head, title and number; a number under the title may leave lines between. */
function headEnd(roles: readonly Role[]): number {
  let end = 0;
  for (let i = 0; i < Math.min(roles.length, 24); i++) if (roles[i] !== "text") end = i + 1;
  return end;
}
