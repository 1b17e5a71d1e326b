import type { Span } from "../text/span";
import { loneNumber } from "./loneNumbers";
import type { Body, DocNumber, Paragraph } from "./tree";

/** Paragraphs that are a number of the document and nothing else, and the number of an order. */

/**
 * The first number when a paragraph is nothing but a document number, right or faulty, or several (joint documents that
 * wrongly show the number of each organ); signers may stand behind it, as in upward documents, and a date before it,
 * as in collections of laws.
 */
export function wholeDocNumber(paragraph: Pick<Paragraph, "body">): DocNumber | null {
  const { text, inline } = paragraph.body;
  if (text.length > 80 || inline.docNumbers.length === 0) return null;
  const [first] = inline.docNumbers;
  if (isInBrackets(paragraph.body, first)) return first;
  const [date] = inline.dates;
  const start = date?.from === 0 && date.day > 0 && date.to <= first.from ? date.to : 0;
  let rest = "";
  let at = start;
  for (const number of inline.docNumbers) {
    rest += text.slice(at, number.from);
    at = number.to;
  }
  const isBare =
    /^[\s、，,；]*(?:签发人\s*[：:][^。，；]*)?$/.test(rest + text.slice(at)) || SIGNERS.test(text.slice(at));
  return isBare && text.slice(start, first.from).trim() === "" ? first : null;
}

/** True for a paragraph that is nothing but document numbers, or one whose year stands in marks of another kind. */
export const isNumberLine = (paragraph: Pick<Paragraph, "body">): boolean =>
  wholeDocNumber(paragraph) !== null || loneNumber(paragraph.body) !== null;

/** （皖政〔2001〕85号） under a title, as copies put it, often with its date before or behind. */
const isInBrackets = ({ text, inline: { dates } }: Body, { from, to }: Span): boolean => {
  if (!/^[（(].*[）)]$/.test(text)) return false;
  const rest = [text.slice(1, from), text.slice(to, -1)].map((piece) => piece.trim());
  const date = dates.find(({ day, ...at }) => day > 0 && (at.to <= from || at.from >= to));
  return rest.every((piece) => piece === "" || (date && piece === text.slice(date.from, date.to)));
};

/** Names behind a number: the last line of several signers (GB/T 9704—2012 7.2.6). */
export const SIGNERS = /^\s{2,}[\u4e00-\u9fff]{1,4}(?:\s{1,3}[\u4e00-\u9fff]{1,4}){0,3}$/;

/** True for the number of an order or announcement under its title: 第82号, 2010年第15号 (GB/T 9704—2012 10.2). */
export function isOrderNumber(text: string): boolean {
  return /^(?:\d{4}年)?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号$/.test(text);
}

/** 清河市人民政府令第8号, 清河市水利局公告（2026年第3号）: the number behind the title of an order. */
const NUMBER_BEHIND = /[（(]?(?:\d{4}年)?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号[）)]?$/;

/** A title without the number of the order behind it. */
export const withoutOrderNumber = (title: string): string => title.replace(NUMBER_BEHIND, "");
