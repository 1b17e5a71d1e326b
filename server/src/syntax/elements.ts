import { typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import { carried } from "../text/derived";
import type { Span } from "../text/span";
import { loneNumber } from "./loneNumbers";
import { isNumberLine, wholeDocNumber } from "./numberLines";
import { isPageLine } from "./pageLines";
import { recipientLines } from "./recipients";
import type { Body, DateMention, DocNumber, Element, Named, Paragraph } from "./tree";
import { looksLikeUnit } from "./unitList";

/** Recognisers of single elements. Each reads paragraphs by index and never writes. */

const HEAD_LINE =
  /^(?:(?:№|No\.?)?\d{6}|(?:绝密|机密|秘密)(?:★.{0,6}|[☆*·]?(?:[\d一二三四五六七八九十]{1,3}(?:年|个月)|长期))?|特急|加急|特提|平急|(?:特|加)?急件|紧急|十万火急|火急|急|签发人[：:].{2,20}|[A-Z]{2,8}[-—–－]\d{4}[-—–－]\d{3,6}|[-—_=─━]{3,})$/;
/** A document number not yet filled in: 清政办发〔2026〕　号, 清政办发〔20××〕×号. */
const BLANK_NUMBER =
  /^[\u4e00-\u9fff]{2,14}[〔﹝［[【（(](?:\d{2,4}|[\d×xX*＊_—-]{0,4})[〕﹞］\]】）)](?:[×xX*＊_—-]{0,6}号|[×xX*＊_—-]{1,6})$/;
export const ENDS_SENTENCE = /[。；：，、！？;:,!?]$/;

/**
 * True for copy number, secrecy, urgency, signer, the register's number of normative documents (HNPR—2026—01003), separator
 * lines and blank numbers (GB/T 9704—2012 7.2.1–7.2.7).
 */
export function isHeadLine(text: string): boolean {
  const bare = squeeze(text);
  return HEAD_LINE.test(bare) || BLANK_NUMBER.test(bare);
}

/** True for the issuing organ's mark, such as 邵阳市人民政府文件 (GB/T 9704—2012 7.2.4). */
export function isIssuerMark(text: string): boolean {
  const bare = squeeze(text);
  return (
    bare.length >= 5 &&
    bare.length <= 60 &&
    bare.endsWith("文件") &&
    !/[。，：]/.test(bare) &&
    !bare.includes("关于")
  );
}

/** The date when a paragraph is nothing but a date with a day. */
export function wholeDate(paragraph: Pick<Paragraph, "body">): DateMention | null {
  const { text, inline } = paragraph.body;
  if (text.length > 24 || inline.dates.length !== 1) return null;
  const date = inline.dates[0];
  return date.day !== 0 && text.slice(0, date.from).trim() === "" && text.slice(date.to).trim() === ""
    ? date
    : null;
}

/** A longer line is no signature with its date. */
export const LONGEST_SIGNED = 60;

/** `某某办公室　2022年5月12日` in one line: the signature before the date, or null. */
export function signatureBeforeDate(
  paragraph: Pick<Paragraph, "body">,
): { name: string; date: DateMention } | null {
  const { text, inline } = paragraph.body;
  if (text.length > LONGEST_SIGNED) return null;
  const date = inline.dates[inline.dates.length - 1];
  if (!date || date.day === 0 || text.slice(date.to).trim() !== "") return null;
  const name = text.slice(0, date.from);
  if (!/\s$/.test(name) || /[。，；：、]/.test(name) || !looksLikeUnit(squeeze(name))) return null;
  return { name: squeeze(name), date };
}

/** Longer lines, in UTF-16 units, are no title lines. */
export const LONGEST_TITLE_LINE = 90;
/** A dozen organs that issue together may stand in one line before their 关于…的通知. */
const LONGEST_JOINT_TITLE = 240;
const JOINT_ORGANS = /^[\u4e00-\u9fff、，　 ]{20,180}$/;
const JOINT_TYPE = /(?:通知|通告|公告|意见|决定|函|批复|方案|办法)$/;

/** True for a line that may be part of a title: short, unpunctuated at its end, no ordinal, no date, no number. */
export function isTitleLine(paragraph: Pick<Paragraph, "body">): boolean {
  return isLikeTitle(paragraph.body);
}

/** Kept with the body, as are all answers here that are asked for at every version. */
const isLikeTitle = carried((body: Body): boolean => {
  const { text, marker } = body;
  if (text.includes("。") || ENDS_SENTENCE.test(text)) return false;
  if (text.length > LONGEST_TITLE_LINE && !isJointTitle(text)) return false;
  if (marker && marker.kind !== "arabic") return false;
  if (text.startsWith("|") || text.includes("\t")) return false;
  return (
    !wholeDate({ body }) &&
    !isNumberLine({ body }) &&
    !isPassage(body) &&
    !/^[（(].*[）)]$/.test(text) &&
    !/^附件/.test(text) &&
    !isHeadLine(text)
  );
});

const isJointTitle = (text: string): boolean =>
  text.length <= LONGEST_JOINT_TITLE &&
  JOINT_TYPE.test(text) &&
  JOINT_ORGANS.test(text.slice(0, Math.max(text.search(/关于|印发|转发/), 0)));

/** The title that begins at `start`: lines are taken until their joined text ends in a type word. Null when none fits. */
export function titleAt(paragraphs: readonly Paragraph[], start: number): Element | null {
  const taken: Paragraph[] = [];
  let text = "";
  for (let i = start; i < paragraphs.length && taken.length < 7; i++) {
    if (!isTitleLine(paragraphs[i]) || (i > start && isPageLine(paragraphs[i]))) break;
    const line = squeeze(paragraphs[i].body.text);
    const ends = taken.length > 0 && isWhole(text) && !/^[的和及》”〉）]/.test(line);
    if (ends && !linesToNumber(paragraphs, i) && !(text.startsWith("关于") && closesGuanyu(text, line)))
      break;
    if (text.length + line.length > (taken.length > 0 ? 160 : LONGEST_JOINT_TITLE)) break;
    taken.push(paragraphs[i]);
    text += line;
  }
  if (!/[\u4e00-\u9fff]{4}/.test(text)) return null;
  return isWhole(text) || headFollows(paragraphs, start + taken.length)
    ? { paragraphs: taken, text }
    : firstLine(taken);
}

/** 关于…主要任务 / 落实情况的通报: the first line ends in a type word by chance, the next closes what 关于 opened. */
function closesGuanyu(text: string, line: string): boolean {
  return !CLOSED.test(text) && CLOSED.test(line) && !line.includes("关于");
}

const CLOSED = /的(?:通知|通报|意见|报告|请示|批复|复?函|决定|公告|通告|决议|命令)$/;

/** 制度 and the like end many a title line: where lines alone lead to the number, all of them are the title. */
function linesToNumber(paragraphs: readonly Paragraph[], from: number): boolean {
  for (let i = from; i < Math.min(paragraphs.length, from + 4); i++) {
    if (isNumberLine(paragraphs[i])) return i > from;
    if (!isTitleLine(paragraphs[i]) || paragraphs[i].body.text.length > 40) return false;
  }
  return false;
}

/** Without a type word, several lines are a title only where number or recipients follow them. */
function headFollows(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at];
  return next !== undefined && (isNumberLine(next) || recipientLines(paragraphs, at) > 0);
}

function firstLine(taken: readonly Paragraph[]): Element | null {
  const text = squeeze(taken[0].body.text);
  return /[\u4e00-\u9fff]{4}/.test(text) ? { paragraphs: [taken[0]], text } : null;
}

/** True when joined title lines end in a type word with all 《 closed. */
function isWhole(text: string): boolean {
  if (typeOf(text) === null) return false;
  return count(text, "《") <= count(text, "》") && count(text, "“") <= count(text, "”");
}

function count(text: string, char: string): number {
  let n = 0;
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) n++;
  return n;
}

/**
 * True for a note under the title that dates the text: （2026年2月26日）, （2026年3月1日第三次会议通过　自公布之日起施行）, in copies
 * without the brackets too.
 */
export function isTitleNote({ body }: Paragraph): boolean {
  const { text, inline } = body;
  const isDated =
    /^[（(][\d〇○零一二三四五六七八九].*[）)]$/.test(text) && inline.dates.some(({ day }) => day > 0);
  return isDated || isPassage(body);
}

/** 2026年3月1日清河市人民政府第三次常务会议通过. */
function isPassage({ text, inline: { dates } }: Body): boolean {
  return (
    text.length <= 160 &&
    dates[0]?.from === 0 &&
    dates[0].day > 0 &&
    /(?:会议|大会)(?:审议)?(?:通过|批准)/.test(text) &&
    /(?:通过|批准|公布|发布|修[订正]|施行|实施)$/.test(text)
  );
}

/** A run of paragraphs as one element. */
export function elementOf(paragraphs: readonly Paragraph[]): Element {
  return { paragraphs, text: paragraphs.map((paragraph) => squeeze(paragraph.body.text)).join("") };
}

/** The first own document number within the head of a draft. */
export function ownDocNumber(paragraphs: readonly Paragraph[]): Named<DocNumber> | null {
  let above = 0;
  let inHead = true;
  for (let i = 0; i < Math.min(paragraphs.length, 16); i++) {
    const lone = inHead && isHeaded(paragraphs, i) ? loneNumber(paragraphs[i].body) : null;
    const value = wholeDocNumber(paragraphs[i]) ?? lone;
    if (value) return { paragraph: paragraphs[i], value };
    if (!isTitleLine(paragraphs[i]) && !isHeadLine(paragraphs[i].body.text) && !isPageLine(paragraphs[i]))
      inHead = false;
    if (isPageLine(paragraphs[i])) above++;
    else if (i < above + 2) {
      const tail = numberBehindTitle(paragraphs[i]);
      if (tail) return { paragraph: paragraphs[i], value: tail };
    }
  }
  return null;
}

/** True between the mark and a title, or under a title, that names a type of document; above recipients where all else is lost. */
function isHeaded(paragraphs: readonly Paragraph[], at: number): boolean {
  if (loneNumber(paragraphs[at].body) === null) return false;
  const above = paragraphs.slice(Math.max(0, at - 7), at);
  const below = titleAt(paragraphs.slice(0, at + 9), at + 1);
  return (
    above.some(({ body }) => isIssuerMark(body.text)) ||
    typeOf(above[above.length - 1]?.body.text ?? "") !== null ||
    (below !== null && typeOf(below.text) !== null) ||
    (at === 0 && recipientLines(paragraphs, 1) > 0)
  );
}

/** Flattened copies run title and number together: `…的意见 国发〔2011〕35号`, `…的通知（国办发〔2011〕35号）`. */
function numberBehindTitle(paragraph: Paragraph): DocNumber | null {
  const { text, inline } = paragraph.body;
  const number = inline.docNumbers[0];
  if (!number || text.length > 120 || !["", "）", ")"].includes(text.slice(number.to).trim())) return null;
  return typeOf(textBefore(text, number)) !== null ? number : null;
}

/** What stands before a number, without the bracket that opens in front of it. */
export const textBefore = (text: string, { from, to }: Span): string =>
  /^\s*[）)]/.test(text.slice(to))
    ? text.slice(0, from).replace(/\s{0,4}[（(]\s{0,4}$/, "")
    : text.slice(0, from);

/** True for a note under the date, in brackets: （此件公开发布） (GB/T 9704—2012 7.3.6). */
export function isNote(paragraph: Paragraph): boolean {
  const { text, marker } = paragraph.body;
  return (
    !marker && text.length <= 90 && /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)?[）)]$/.test(text)
  );
}

const IMPRINT =
  /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送|报\s*送)\s*[：:]|(?:办公室|办公厅|局|委|厅|部|秘书处|秘书科)\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*发$|^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*发$/;

/** True for lines of copies and of printing (版记, GB/T 9704—2012 7.4). */
export const isImprint = carried(
  ({ text }: Body): boolean => ("抄主分报".includes(text[0]) || text.endsWith("发")) && IMPRINT.test(text),
);

export const ATTACHMENT_MARK = /^附\s*件\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*)?[：:.．、]?$/;
/** 附件1　　重点任务分工表: mark and title in one line, as tables and web pages have them. */
export const ATTACHMENT_LINE =
  /^附\s?件\s?[0-9０-９一二三四五六七八九十]{0,3}(?:[ \u00a0]{2}|[\u3000\t])[^：:。；]{2,60}$/;
/** True of what may be the mark over an attachment, or a note of attachments. */
export const isOfAttachment = ({ text }: Body): boolean => text[0] === "附";
export const ATTACHMENT_NOTE = /^附\s*件\s*[：:]\s*\S/;
