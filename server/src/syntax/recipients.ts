import { typeOf } from "../lexicon/documentTypes";
import { squeeze, tidySpaces } from "../text/chars";
import type { Element, Paragraph, Recipient } from "./tree";
import { isBareGovernment, looksLikeUnit } from "./unitList";

/** The main recipients (GB/T 9704—2012 7.3.2): which paragraphs they take, and one by one. */

/** Longest text of all recipients, in UTF-16 units. */
const LONGEST = 900;
/** Longest line that can be recipients without their colon. */
const LONGEST_COLONLESS = 120;
/** Most lines that recipients are looked for in. */
const MOST_LINES = 12;

const INSTRUCTS = /(?:单位|部门|政府|地)[要应须]|应当|做好|如下|以下|下列/;
/** A name that opens a group: 各…, 市直…, 省政府各…. */
const OPENS_GROUP = /^(?:各|[省市县区]直|[省市县区](?:人民)?政府各)/;

/** True for a text that opens with a group of units. */
export const opensGroup = (text: string): boolean => OPENS_GROUP.test(text);

/** True for a paragraph that can be the main recipients: names and groups, closed by a colon. */
export function isRecipients({ body: { text, marker } }: Pick<Paragraph, "body">): boolean {
  return !marker && areRecipients(text);
}

/** The same of a text by itself. */
export function areRecipients(text: string): boolean {
  if (text.length > LONGEST || !/[：:]$/.test(text) || text.includes("。") || INSTRUCTS.test(text))
    return false;
  return text.slice(0, -1).split("；").every(endsInRecipient);
}

/** True for names and groups with commas between them; the last one tells. */
function endsInRecipient(names: string): boolean {
  const last = squeeze(names).replace(/[（(][^（）()]*[）)]$/, "");
  return (
    looksLikeUnit(last) ||
    /(?:代表|委员|同志|先生|女士|朋友|群众|居民|市民|家长|同学)$/.test(last) ||
    /^各|[，、及和]各[^，、]{2,14}$/.test(last) ||
    (last.includes("各") && /[，、][\u4e00-\u9fff]{2,6}(?:镇|乡|街道)$/.test(last))
  );
}

/**
 * How many paragraphs from `at` on are the main recipients: 0 for none, one for most, more where a long list is broken into
 * lines, behind a mark or amid a name, or has a group a line.
 */
export function recipientLines(paragraphs: readonly Paragraph[], at: number): number {
  const first = paragraphs[at];
  if (first === undefined) return 0;
  if (isRecipients(first)) return 1;
  const lines: string[] = [];
  for (let i = at; i < Math.min(paragraphs.length, at + MOST_LINES); i++) {
    const { text, marker } = paragraphs[i].body;
    if (marker || text.length > LONGEST || /[。！？“”《》\t|]|^附件|[：:；;]./.test(text)) return 0;
    lines.push(unified(text));
    if (/[：:]$/.test(text)) return areOneList(lines) ? lines.length : 0;
  }
  return 0;
}

/** True for a text in which title, number or markup stand before the names. */
export const holdsMore = (text: string): boolean => /关于|印发|[〔<>&]/.test(text);

/** Whether all that the lines name together are units or groups. Each line breaks off behind a mark, amid a name, or before a group. */
function areOneList(lines: readonly string[]): boolean {
  const text = joinedLines(lines);
  const names = text.slice(0, -1).split(/[，,、]/);
  return (
    areRecipients(text) &&
    !holdsMore(text) &&
    (opensGroup(lines[0]) || /[，,、]/.test(lines[0])) &&
    names.every((name) => name !== "" && name.length <= 40) &&
    text
      .slice(0, -1)
      .split(/[，,]/)
      .every((group) => looksLikeUnit(squeeze(group)) || opensGroup(group))
  );
}

/** A line with ， for the ； that some put between the lines of a list. */
const unified = (line: string): string => line.replace(/[；;]$/, "，");

/** Lines as one text; 各县市区人民政府 / 市直各单位：: a line behind a whole name opens another one. */
function joinedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + gapBefore(text, line) + line, "");
}

function gapBefore(text: string, line: string): string {
  const from = Math.max(...[..."，,、"].map((mark) => text.lastIndexOf(mark))) + 1;
  return opensGroup(line) && looksLikeUnit(squeeze(text.slice(from))) ? "，" : "";
}

/**
 * True for the line under a title that names groups of units and nothing else, but lacks the colon. `title` is the title's text,
 * null for none. A single organ there may be the issuer, as web copies have it; where number and title name the issuer, it is not.
 */
export function colonlessRecipients(
  paragraphs: readonly Paragraph[],
  at: number,
  title: string | null,
  isNumbered: boolean,
): boolean {
  const paragraph = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!paragraph || !next || (title !== null && typeOf(title) === null) || !/[。：]$/.test(next.body.text))
    return false;
  const { text, marker } = paragraph.body;
  if (marker || text.length > LONGEST_COLONLESS) return false;
  const names = squeeze(text)
    .replace(/[。，；、∶,;.]$/, "")
    .split("，");
  const issuer = title?.slice(0, Math.max(0, title.search(/关于|印发|转发|批转/))) ?? "";
  const isAddressee = isNumbered && issuer !== "" && names[0] !== issuer;
  return (
    (opensGroup(text) || isAddressee) &&
    names.every((name) => looksLikeUnit(name) && ENDS_LIKE_RECIPIENT.test(name))
  );
}

const ENDS_LIKE_RECIPIENT =
  /(?:人民政府|管委会|委员会|单位|部门|机构|集团|指挥部|领导小组|办事处|管理办|[局厅委办])(?:（[^（）]{1,8}）)?$/;

/**
 * The main recipients one by one; `各县、市、区人民政府` is one group. The name of one that a line's end breaks is whole, its place
 * what stands in the line where it begins.
 */
export function recipientsOf(element: Element | null): Recipient[] {
  const lines = element?.paragraphs ?? [];
  const starts: number[] = [];
  let text = "";
  for (const { body } of lines) {
    text += gapBefore(text, body.text);
    starts.push(text.length);
    text += lines.length > 1 ? unified(body.text) : body.text;
  }
  let line = 0;
  return namesIn(text).map(({ from, to, name }) => {
    while (line + 1 < lines.length && starts[line + 1] <= from) line++;
    const start = starts[line];
    const end = Math.min(to - start, lines[line].body.text.length);
    return { paragraph: lines[line], from: from - start, to: end, name };
  });
}

/** True for a recipient that no line's end breaks. */
export const standsWhole = ({ paragraph, from, to, name }: Recipient): boolean =>
  tidySpaces(paragraph.body.text.slice(from, to)).trim() === name;

/** The names of a list that ends the text, by their offsets in it. */
export function namesIn(text: string): Omit<Recipient, "paragraph">[] {
  const last = /[：:∶，,、。；;.]$/.test(text) ? text.length - 1 : text.length;
  const found: Omit<Recipient, "paragraph">[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    const name = tidySpaces(text.slice(start, end)).trim();
    if (name) found.push({ from: start, to: end, name });
    start = end + 1;
  };
  for (let i = 0; i < last; i++) {
    if ("（(".includes(text[i])) depth++;
    else if ("）)".includes(text[i])) depth--;
    else if (depth > 0) continue;
    else if ("，,；".includes(text[i])) close(i);
    else if (
      text[i] === "、" &&
      endsLikeOrgan(text.slice(start, i)) &&
      !sharesOrgan(text, start, i) &&
      !isBareGovernment(text, i + 1, text.length) &&
      !/^[^、，：:]{1,2}[、，：:]/.test(text.slice(i + 1, i + 5))
    )
      close(i);
  }
  close(last);
  return found;
}

/** 开发区、风景区管委会: zones that share the organ's word are one group. */
function sharesOrgan(text: string, from: number, at: number): boolean {
  return (
    text[at - 1] === "区" &&
    !text.slice(from, at).startsWith("各") &&
    /^[^，,、：:]{0,10}区(?:管委会|管理委员会)[，,、：:]/.test(text.slice(at + 1, at + 20))
  );
}

/** A group such as 各县 is no whole name before 、市、区人民政府. */
function endsLikeOrgan(name: string): boolean {
  return looksLikeUnit(squeeze(name).replace(/^(?:各|有关|相关)/, "")) && name.length > 2;
}
