import type { Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import type { Days } from "../../units/time";
import { isCalendarDate, noticeDay, planYear } from "../dates";
import { partIndexOf } from "../parts";
import { outsideText } from "../roles";
import type { Snapshot } from "../snapshot";

const UNKNOWN: Days = { from: 0, to: 0 };

/**
 * The days a notice may be of: its date (成文日期), else the year of its document number, else, for a plan of one year
 * (2026年工作要点), from the summer before to the end of the year behind; zeros for none.
 */
export function noticeDays({ notice }: Snapshot): Days {
  const day = noticeDay(notice);
  if (day > 0) return { from: day, to: day };
  const year = notice.docNumber?.value.year ?? 0;
  if (year >= 1949 && year < 2200) return { from: year * 10_000 + 101, to: year * 10_000 + 1231 };
  const plan = yearOfPlan(notice.title?.text ?? "");
  return plan > 0 ? { from: (plan - 1) * 10_000 + 701, to: (plan + 1) * 10_000 + 1231 } : UNKNOWN;
}

/** The year that a plan is for: 2026年工作要点, not 到2026年…的方案; 0 for other titles. */
function yearOfPlan(title: string): number {
  const isPlan = /要点|分工|安排|清单|计划|方案|通知/.test(title);
  return isPlan && !/[到至]20\d{2}年|20\d{2}年(?:底?前|远景|左右|末)/.test(title) ? planYear(title) : 0;
}

/**
 * The days of each part: those of the notice, but of an issued or forwarded text its own earlier date, where it bears one.
 * The organs of an old text printed anew are those of its time.
 */
export const daysOfParts = derived((snapshot: Snapshot): readonly Days[] => {
  const notice = noticeDays(snapshot);
  const ownDays = lastDays(snapshot.notice);
  return snapshot.notice.parts.map((part) => {
    if (part.kind === "main") return notice;
    const own = ownDays.get(part) ?? 0;
    return own > 0 && (notice.from === 0 || own < notice.from) ? { from: own, to: own } : notice;
  });
});

/** By part, the last date that stands under its title or under its text. */
function lastDays(notice: Notice): ReadonlyMap<Part, number> {
  const last = new Map<Part, number>();
  for (const paragraph of outsideText(notice)) {
    const role = notice.roles[paragraph.index];
    if (role !== "date" && role !== "title-note") continue;
    const part = notice.parts[partIndexOf(notice, paragraph)];
    for (const { year, month, day } of paragraph.body.inline.dates)
      if (year > 1948 && isCalendarDate(year, month, day))
        last.set(part, Math.max(last.get(part) ?? 0, year * 10_000 + month * 100 + day));
  }
  return last;
}
