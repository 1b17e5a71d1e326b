import type { Notice } from "../syntax/tree";
import { noticeDate } from "./dates";

/** From when on the standards of 2011 for marks (GB/T 15834) and numerals (GB/T 15835) apply. */
const MARKS_SINCE = 20120601;
const NUMERALS_SINCE = 20111101;
/** From when on GF 1001—2001 (第一批异形词整理表) prefers one spelling of a word. */
const SPELLINGS_SINCE = 20020331;

/** True for a draft known to be older than GB/T 15834—2011, whose new demands it cannot have met. */
export function predatesMarks(notice: Notice): boolean {
  return isBefore(notice, MARKS_SINCE);
}

/** True for a draft known to be older than GB/T 15835—2011. */
export function predatesNumerals(notice: Notice): boolean {
  return isBefore(notice, NUMERALS_SINCE);
}

/** True for a draft known to be older than GF 1001—2001. */
export function predatesSpellings(notice: Notice): boolean {
  return isBefore(notice, SPELLINGS_SINCE);
}

function isBefore(notice: Notice, day: number): boolean {
  const date = noticeDate(notice);
  if (date && date.year > 1900) return date.year * 10000 + date.month * 100 + date.day < day;
  const year = notice.docNumber?.value.year ?? 0;
  return year > 1900 && year < Math.floor(day / 10000);
}
