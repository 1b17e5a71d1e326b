import type { Notice, Part } from "../../syntax/tree";
import { derived } from "../../text/derived";
import type { Days } from "../../units/time";
import { isCalendarDate, noticeDay } from "../dates";
import { partIndexOf } from "../parts";
import { outsideText } from "../roles";
import type { Snapshot } from "../snapshot";

const UNKNOWN: Days = { from: 0, to: 0 };

/** The days a notice may be of: its date (成文日期), else the year of its document number; zeros for neither. */
export function noticeDays({ notice }: Snapshot): Days {
  const day = noticeDay(notice);
  if (day > 0) return { from: day, to: day };
  const year = notice.docNumber?.value.year ?? 0;
  return year >= 1949 && year < 2200 ? { from: year * 10_000 + 101, to: year * 10_000 + 1231 } : UNKNOWN;
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
