import type { Kind } from "./kinds";

/** What is asked before a draft is made; empty where the drafter left it open. */
export interface Answers {
  readonly organ: string;
  /** The document number as it is to stand: 清政办发〔2026〕22号. */
  readonly number: string;
  readonly matter: string;
  readonly recipients: string;
  /** 2026年3月6日. */
  readonly date: string;
}

/** What stands for an answer that was left open; *Ready to Send* reports it. */
const OPEN = "××";
const OPEN_DATE = "××年××月××日";

/** GB/T 9704—2012 7.2.5: agency code, year in 〔〕, serial without leading zero. */
const NUMBER = /^[\u4e00-\u9fff]{1,12}〔\d{4}〕[1-9]\d{0,4}号$/;
const DATE = /^(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;

export const isNumber = (text: string): boolean => NUMBER.test(text);

/** A day that there is, in Arabic numerals without leading zeros (GB/T 9704—2012 7.3.5.4). */
export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  return year > 0 && day <= new Date(year, month, 0).getDate();
}

export function dateOf(day: Date): string {
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

/** The title as it will stand, ×× for what is not known yet. */
export function titleOf(kind: Kind, { organ, matter }: Pick<Answers, "organ" | "matter">): string {
  return kind.title(organ || OPEN, matter || OPEN);
}

/** The text of the new draft. */
export function fill(kind: Kind, answers: Answers): string {
  const recipients = answers.recipients.replace(/[：:]$/, "") || OPEN;
  const filled: Record<string, string> = {
    字号: answers.number || `${OPEN}〔${OPEN}〕${OPEN}号`,
    标题: titleOf(kind, answers),
    主送: `${recipients}：`,
    机关: answers.organ || OPEN,
    日期: answers.date || OPEN_DATE,
    事项: answers.matter || OPEN,
  };
  return kind.blank.replace(/\$\{([^{}]{1,20})\}/g, (_, name) => filled[name]);
}

/** Where the drafter goes on writing: the first ×…, else the end. UTF-16 offsets. */
export function firstGap(text: string): { readonly from: number; readonly to: number } {
  const found = /×+/.exec(text);
  return found
    ? { from: found.index, to: found.index + found[0].length }
    : { from: text.length, to: text.length };
}
