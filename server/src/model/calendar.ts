import type { Body, DateMention, Role } from "../syntax/tree";
import { matches } from "../text/matches";

/** Day of the week of a Gregorian date, 0 for Sunday: pure arithmetic, so no time zone can shift it. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shifts[month - 1] + day) % 7;
}

/** A date as GB/T 9704—2012 7.3.5.4 wants it: 2026年5月12日. */
export function arabicDate({ year, month, day }: Pick<DateMention, "year" | "month" | "day">): string {
  return `${year}年${month}月${day}日`;
}

/** Offsets of the zeros that pad month and day in a stretch of text: 2026年05月02日. */
export function paddingZeros(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (const match of matches(text.slice(from, to), /[年月]\s{0,4}0(?=\d)/g))
    found.push(from + match.index + match[0].length - 1);
  return found;
}

/** True for a paragraph of running text: sentences, not the cells of a table, a label with its value or a bare date. */
export function isProse({ text }: Body, role: Role): boolean {
  return role === "text" && text.length >= 16 && /[。，；]/.test(text) && !/[\t|｜]/.test(text);
}
