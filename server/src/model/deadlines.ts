import { matches } from "../text/matches";
import { isCalendarDate } from "./dates";

/** A deadline in running text. `date` is its last day as YYYY-MM-DD; null where the text names none (长期坚持). */
export interface Deadline {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly date: string | null;
}

/**
 * 2022年底前, 2022年6月底前, 2022年6月30日前, 2022年上半年, 2022年第三季度, and the same without a year. Quantifiers are
 * bounded, so that matching stays linear.
 */
const PATTERN =
  /(?:(\d{4})\s{0,2}年\s{0,2})?(?:(\d{1,2})\s{0,2}月\s{0,2}(?:(\d{1,2})\s{0,2}日|底|末|上旬|中旬|下旬)?\s{0,2}(?:前|之前|以前|底前)|(年?底)(?:前|之前|以前)|(上半年|下半年)(?=(?:前|完成|内|，|。|、|；|$))(?:前|内)?|第?([一二三四1-4])季度(?:末|底)?(?:前|内)?)/g;

/**
 * Finds deadlines. `year` is what a deadline without its own year means (the plan's, else the notice's); 0 for unknown.
 */
export function scanDeadlines(text: string, year: number): Deadline[] {
  const found: Deadline[] = [];
  if (!/[月年底季度]/.test(text)) return found;
  for (const match of matches(text, PATTERN)) {
    const own = match[1] ? Number(match[1]) : yearAt(text, match.index, year);
    if (match[4] === "底" && !match[1]) continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      text: match[0].replace(/\s/g, ""),
      date: lastDay(match, own),
    });
  }
  return found;
}

function lastDay(match: RegExpMatchArray, year: number): string | null {
  if (year === 0) return null;
  if (match[4]) return iso(year, 12, 31);
  if (match[5]) return match[5] === "上半年" ? iso(year, 6, 30) : iso(year, 12, 31);
  if (match[6]) return monthEnd(year, quarterOf(match[6]) * 3);
  const month = Number(match[2]);
  if (match[3])
    return isCalendarDate(year, month, Number(match[3])) ? iso(year, month, Number(match[3])) : null;
  if (match[0].includes("上旬")) return iso(year, month, 10);
  return match[0].includes("中旬") ? iso(year, month, 20) : monthEnd(year, month);
}

/** The year of a month that has none beside it: next year's behind 明年 and 次年. */
function yearAt(text: string, at: number, year: number): number {
  return year > 0 && /[明次翌]年\s?$/.test(text.slice(Math.max(0, at - 3), at)) ? year + 1 : year;
}

/** 第三季度, 3季度: 3. */
const quarterOf = (digit: string): number => "一二三四".indexOf(digit) + 1 || Number(digit);

function monthEnd(year: number, month: number): string | null {
  for (const day of [31, 30, 29, 28]) if (isCalendarDate(year, month, day)) return iso(year, month, day);
  return null;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The forms of a date in a deadline's own place: 2026年底, 12月, 9月30日, 年内, 全年, 2026年. */
const NAMED =
  /(?:(\d{4})\s{0,2}年\s{0,2})?(?:(\d{1,2})\s{0,2}月(?:\s{0,2}(\d{1,2})\s{0,2}日|\s{0,2}(?:底|末|[上中下]旬))?|(上半年)|第?([一二三四1-4])季度|年?底|下半年|年内|全年|年末)|(\d{4})\s{0,2}年(?!初|[春秋夏冬汛暑寒]|元旦|清明|端午|中秋|国庆|开学)/g;

/**
 * A field that holds a day or month in figures and nothing else: 2023.6.30, 2023.6, 2022.7—2023.6, 2023-06-30前. A year and a month
 * stand with a full stop between them: 2023-6 and 2023/6 may be spans or shares.
 */
const IN_FIGURES =
  /^(?:\d{4}[.．]\d{1,2}(?:[.．]\d{1,2})?\s?[—–－~～至到-]{1,2}\s?)?((?:19|20)\d\d)(?:[.．](\d{1,2})(?:[.．](\d{1,2}))?|-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2}))[日底末]?(?:之前|以前|前)?(?:完成)?$/;

/** The last day, as YYYY-MM-DD, of such a field; null for any other text. */
export function dayInFigures(text: string): string | null {
  const match = IN_FIGURES.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .filter((figure) => figure !== undefined)
    .map(Number);
  if (day === undefined) return monthEnd(year, month);
  return isCalendarDate(year, month, day) ? iso(year, month, day) : null;
}

/**
 * The last day, as YYYY-MM-DD, that a text such as 2026年底, 12月 or 2026.6.30 names where a deadline is expected; null for none.
 * `year` is what a date without its own year means; 0 for unknown.
 */
export function lastDayNamed(text: string, year: number): string | null {
  const figures = dayInFigures(text);
  if (figures !== null) return figures;
  let last: string | null = null;
  for (const match of matches(text, NAMED)) {
    const [whole, own, month, day, half, quarter, bare] = match;
    const of = Number(own ?? bare ?? yearAt(text, match.index, year));
    if (of === 0) continue;
    const named = half
      ? iso(of, 6, 30)
      : quarter
        ? monthEnd(of, quarterOf(quarter) * 3)
        : month && day
          ? isCalendarDate(of, Number(month), Number(day))
            ? iso(of, Number(month), Number(day))
            : null
          : month
            ? /[上中]旬/.test(whole)
              ? iso(of, Number(month), whole.includes("上旬") ? 10 : 20)
              : monthEnd(of, Number(month))
            : iso(of, 12, 31);
    if (named !== null && (last === null || named > last)) last = named;
  }
  return last;
}
