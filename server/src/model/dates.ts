import { LONGEST_SIGNED } from "../syntax/elements";
import type { Body, DateMention, Notice, Role } from "../syntax/tree";
import { derived } from "../text/derived";
import { matches } from "../text/matches";
import { outsideText } from "./roles";

/** The date of the notice (成文日期); where it bears none, that of the note under its title or of its masthead. */
export const noticeDate = derived((notice: Notice): DateMention | null => {
  const signed = notice.date ?? notice.runIn.date;
  if (signed) return signed.value;
  const own = notice.parts[0].paragraphs.length;
  const noted = outsideText(notice).filter(({ index }) => index < own && IN_HEAD.has(notice.roles[index]));
  const dates = noted.flatMap(({ body: { text, inline } }) =>
    inline.dates
      .filter(({ day }) => day > 0)
      .map((date) => ({ date, before: text.slice(Math.max(0, date.from - LABEL), date.from) })),
  );
  const named = dates.find(({ before }) => NAMED.test(before));
  return (named ?? dates.filter(({ before }) => !OTHER.test(before)).at(-1))?.date ?? null;
});

/** What stands before the date of the notice in the table of a web page, and before a date that is another. */
const NAMED = /(?:成文|发文|生成)(?:日期|时间)\s?[：:]\s?$/;
const OTHER = /[自从]\s?$|(?:日期|时间|失效|废止)\s?[：:]\s?$/;
/** So many characters at most either takes. */
const LABEL = 7;

const IN_HEAD: ReadonlySet<Role> = new Set<Role>(["title-note", "head"]);

/** The date of the notice (成文日期) as a number that sorts: 20220512; 0 where it is unknown or impossible. */
export function noticeDay(notice: Notice): number {
  const date = noticeDate(notice);
  return date && isCalendarDate(date.year, date.month, date.day)
    ? date.year * 10000 + date.month * 100 + date.day
    : 0;
}

/** The date that ends a line short enough to be signature and date, or the date alone; null for none. */
export function dateAtEnd({ text, inline }: Body): DateMention | null {
  if (text.length > LONGEST_SIGNED) return null;
  const date = inline.dates[inline.dates.length - 1];
  return date && text.slice(date.to).trim() === "" ? date : null;
}

/** True for a day that exists. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return day <= days[month - 1];
}

/** The one year a plan's title names (…2022年工作要点): 2022; 0 for none, several, or a span such as 2021—2025年. */
export function planYear(title: string): number {
  if (/\d{4}\s*[—－–~～至-]+\s*\d{4}/.test(title) || /“?十[一二三四五]五/.test(title)) return 0;
  const years = new Set(matches(title, /(20\d{2})年/g).map((match) => Number(match[1])));
  return years.size === 1 ? [...years][0] : 0;
}
