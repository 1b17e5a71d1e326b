import { STATUTORY_TYPES, typeOf } from "../lexicon/documentTypes";
import { isSpace, squeeze } from "../text/chars";
import type { Span } from "../text/span";
import type { Blocks } from "./blocks";
import { scanDates } from "./dates";
import { skipSpaces } from "./dutyStatement";
import { textBefore } from "./elements";
import { areRecipients, holdsMore, namesIn, opensGroup } from "./recipients";
import type { Signs } from "./signs";
import type { Body, DateMention, DocNumber, Paragraph, Recipient, RunIn } from "./tree";
import { looksLikeUnit } from "./unitList";

/** Elements inside paragraphs of text: copies flatten a notice to one paragraph or to few. */

/** Longest title, longest list of recipients, longest end of a paragraph that is looked at. */
const LONGEST_TITLE = 120;
const LONGEST_RECIPIENTS = 300;
const LONGEST_END = 120;

/** Finds them where the notice has none of its own, from the first paragraph of the text down and from its end up. */
export function findRunIn(
  paragraphs: readonly Paragraph[],
  signs: Signs,
  blocks: Blocks,
  partsFrom: number,
): RunIn {
  const opening = blocks.recipients ? undefined : paragraphs[blocks.bodyFrom];
  const first = opening && blocks.roles[opening.index] === "text" ? opening : undefined;
  const head = first && (blocks.title ? null : headIn(first.body));
  const titled = head?.title ?? blocks.title?.text ?? "";
  const isNumbered = (head?.number ?? blocks.docNumber) !== null;
  const next = first && paragraphs[first.index + 1];
  const recipients =
    first && !(next && opensAlike(next.body.text))
      ? recipientsIn(first.body.text, head?.to ?? 0, titled, isNumbered)
      : null;
  const isSigned = blocks.date !== null || blocks.signature !== null;
  const end = isSigned ? null : endOf(paragraphs, signs, blocks, partsFrom);
  const noted = first && head?.date && !isSigned ? { paragraph: first, value: head.date } : null;
  return {
    title: head?.title ?? null,
    docNumber: first && head?.number ? { paragraph: first, value: head.number } : null,
    recipients: first && recipients ? recipientsAt(first, recipients) : [],
    signature: end?.signature ?? null,
    date: end?.date ?? noted,
  };
}

const recipientsAt = (paragraph: Paragraph, { from: start, to: end }: Span): Recipient[] =>
  namesIn(paragraph.body.text.slice(start, end)).map(({ name, from, to }) => ({
    paragraph,
    name,
    from: from + start,
    to: to + start,
  }));

interface Head {
  readonly title: string;
  readonly number: DocNumber | null;
  /** That of a note behind the number: （2026年5月3日）. */
  readonly date: DateMention | null;
  /** Where the title and what goes with it end. */
  readonly to: number;
}

/** `…关于…的通知 清政发〔2026〕5号 各区人民政府：…`: title and number at the start of a paragraph that goes on. */
function headIn({ text, inline }: Body): Head | null {
  const stop = text.slice(0, 2 * LONGEST_TITLE).search(/[。；：！？]/);
  if (stop < 0) return null;
  const number = /[〔﹝［[【（(]/.test(text.slice(0, LONGEST_TITLE))
    ? (inline.docNumbers.find(({ from }) => from > 0) ?? null)
    : null;
  if (number && number.to <= Math.min(stop, LONGEST_TITLE)) {
    const title = squeeze(textBefore(text, number));
    const to = /^\s*[）)]/.test(text.slice(number.to)) ? text.search(/[）)]/) + 1 : number.to;
    const behind = Math.max(to, number.to);
    const date = notedDate(text, behind);
    const end = date ? date.to + text.slice(date.to).search(/[）)]/) + 1 : behind;
    return isTitle(title) ? { title, number, date, to: end } : null;
  }
  const space = text.slice(0, LONGEST_TITLE).search(/\s/);
  const title = text.slice(0, Math.max(0, space));
  return space > 0 && space < stop && isTitle(title) ? { title, number: null, date: null, to: space } : null;
}

/** The date that alone stands in brackets at `at`. */
function notedDate(text: string, at: number): DateMention | null {
  const note = /^\s{0,4}[（(]\s{0,2}([^（）()]{6,16})[）)]/.exec(text.slice(at, at + 26));
  const [date] = note ? scanDates(note[1]) : [];
  if (!note || !date || date.day === 0 || date.from > 0 || date.to < note[1].trimEnd().length) return null;
  const from = at + note[0].indexOf(note[1]);
  return { ...date, from, to: from + date.to };
}

const isStatutory = (title: string): boolean =>
  (STATUTORY_TYPES as readonly (string | null)[]).includes(typeOf(title)) || typeOf(title) === "复函";

/** Texts cited end in 》; signs of markup, and words that open a sentence, begin no title. */
const NO_TITLE = /[，？！]|》$|^(?:[<>#*|-]|为|根据|按照|依据|依照|遵照|现将|[你我贵][省市县区局委厅办部院])/;

const isTitle = (title: string): boolean =>
  isStatutory(title) && /关于|印发|转发|批转/.test(title) && !NO_TITLE.test(title);

/** What a list of tasks says of units behind a colon, and recipients never. */
const TASKS = /^(?:负责|牵头|配合|要|应当|承担|协助|组织|做好|统筹|抓好)/;

/** Where the recipients stand that the text opens with from `at` on, their colon included; null where that is in doubt. */
function recipientsIn(text: string, at: number, title: string, isNumbered: boolean): Span | null {
  if (!isStatutory(title)) return null;
  const from = skipSpaces(text, at);
  const length = text.slice(from, from + LONGEST_RECIPIENTS).search(/[：:。；]/);
  const to = from + length + 1;
  if (length < 2 || holdsMore(text.slice(from, to)) || !areRecipients(text.slice(from, to))) return null;
  const behind = text.slice(skipSpaces(text, to), to + 40);
  if (behind.length < 10 || TASKS.test(behind)) return null;
  return opensGroup(text.slice(from, to)) || (isNumbered && /关于|对/.test(title)) ? { from, to } : null;
}

/** Units a line, each with what it does: no recipients. */
const opensAlike = (text: string): boolean => {
  const colon = text.slice(0, 60).search(/[：:]/);
  return colon > 1 && looksLikeUnit(squeeze(text.slice(0, colon)));
};

/** Where organ and date stand at the end of a paragraph; the organ is empty for a date that stands by itself with a note. */
export interface RunInEnd {
  readonly signature: Span | null;
  readonly date: DateMention;
}

const ENDS = /日\s*(?:[（(][^（）()]{2,40}[）)]\s*)?$/;
const ENDS_SENTENCE = "。！？：；”）";

/** `…认真贯彻执行。清河市水利局　2026年5月3日（此件公开发布）`: organ and date at the end of a paragraph of text. */
export function runInEnd({ text }: Body): RunInEnd | null {
  if (!"日）)".includes(text[text.length - 1])) return null;
  const start = Math.max(0, text.length - LONGEST_END);
  const end = text.slice(start);
  const match = ENDS.exec(end);
  const date = match && scanDates(end.slice(0, match.index + 1)).at(-1);
  if (!date || date.day === 0 || date.to !== match.index + 1) return null;
  const value = { ...date, from: date.from + start, to: date.to + start };
  if (value.from === 0) return text.length > value.to ? { signature: null, date: value } : null;
  const signature = organBefore(text, start, value.from);
  return signature && signature.from > 0 ? { signature, date: value } : null;
}

/** The organ between the last sentence and `to`. */
function organBefore(text: string, start: number, to: number): Span | null {
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (from > start && !ENDS_SENTENCE.includes(text[from - 1])) from--;
  if (from === 0 || !"。！？".includes(text[from - 1])) return null;
  from = skipSpaces(text, from);
  const closing = /^特此[\u4e00-\u9fff]{2,4}\s+/.exec(text.slice(from, end));
  if (closing) from += closing[0].length;
  const name = squeeze(text.slice(from, end));
  return name.length <= 40 && looksLikeUnit(name) && !/[，、的请将在]|会议室$/.test(name)
    ? { from, to: end }
    : null;
}

function endOf(
  paragraphs: readonly Paragraph[],
  signs: Signs,
  { bodyFrom, roles }: Blocks,
  partsFrom: number,
): Pick<RunIn, "signature" | "date"> {
  const first = signs.find(
    ({ index, sign }) => sign.runInEnd && index >= bodyFrom && index < partsFrom && roles[index] === "text",
  );
  const paragraph = first && paragraphs[first.index];
  const end = paragraph ? runInEnd(paragraph.body) : null;
  if (!paragraph || !end) return { signature: null, date: null };
  const { signature, date } = end;
  const above = signature ? paragraph : paragraphs[paragraph.index - 1];
  const span =
    signature ??
    (above && above.index >= bodyFrom ? organBefore(above.body.text, 0, above.body.text.length) : null);
  if (!span || !above) return { signature: null, date: null };
  const text = squeeze(above.body.text.slice(span.from, span.to));
  return {
    signature: { paragraph: above, value: { ...span, text } },
    date: { paragraph, value: date },
  };
}
