import { anyWith, digested, gathered, withDuties } from "../../syntax/gathered";
import type { Body, Duty, Notice, Paragraph, Part } from "../../syntax/tree";
import { isSpace } from "../../text/chars";
import { carried, derived } from "../../text/derived";
import { joined, NOTHING } from "../../text/lists";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import { planYear } from "../dates";
import { dayInFigures } from "../deadlines";
import type { DutyPlace } from "../duties";
import { partIndexOf } from "../parts";

/** A deadline of a responsibility bracket whose year is written out: a span of the paragraph's logical text. */
export interface DutyDeadline extends Dated {
  readonly part: Part;
  readonly paragraph: Paragraph;
}

interface Dated extends Span {
  readonly text: string;
  /** Its last day as a number that sorts: 20221231 for 2022年底. */
  readonly day: number;
}

/** The deadlines with a year, in order of place. What never ends (长期坚持) or is already done has none. */
export const dutyDeadlines = derived((notice: Notice): readonly DutyDeadline[] =>
  deadlines(notice)
    .filter(({ paragraph }) => notice.roles[paragraph.index] === "text")
    .map(({ paragraph, value }) => ({
      ...value,
      paragraph,
      part: notice.parts[partIndexOf(notice, paragraph)],
    })),
);

/** The earliest day of those deadlines; infinite where there is none. */
export const earliestDeadline = (notice: Notice): number => Math.min(...earliestDays(notice));

const datedDuties = (body: Body): readonly Dated[] =>
  joined(body.inline.duties, (duty) => datedIn(duty, body));
const deadlines = gathered(datedDuties, withDuties);
const earliestDays = digested(
  datedDuties,
  (found) => found.reduce((earliest, { day }) => Math.min(earliest, day), Number.POSITIVE_INFINITY),
  withDuties,
);

/** Kept with the bracket, which versions of a draft share. */
const datedIn = carried((duty: Duty, body: Body): readonly Dated[] =>
  deadlineSpans(duty, body)
    .map(({ from, to }) => ({ from, to, text: body.text.slice(from, to) }))
    .map((dated) => ({ ...dated, day: lastDay(dated.text) }))
    .filter(({ day }) => day > 0),
);

/** True where a task says until when: in a label, or behind the units. */
export function hasDeadline(places: readonly DutyPlace[]): boolean {
  return places.some(({ duty, paragraph }) => deadlineSpans(duty, paragraph.body).length > 0);
}

/** True where any bracket does. */
export const anyDeadline = anyWith(
  (body) => body.inline.duties.some((duty) => deadlineSpans(duty, body).length > 0),
  withDuties,
);

const deadlineSpans = carried((duty: Duty, { text }: Body): readonly Span[] => {
  if (duty.labels.length === 0 && duty.deadline === null) return NOTHING;
  const labels = duty.labels.filter((label) => label.role === "deadline").map((label) => label.value);
  const spans = labels.length > 0 ? labels : duty.deadline ? [duty.deadline] : [];
  return spans.map((span) => trimmed(text, span)).filter((span) => span.to > span.from);
});

function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && "。；;，, 　".includes(text[end - 1])) end--;
  return { from: start, to: end };
}

/** The year that the draft is a plan for, by the title of the part or of the notice; 0 for none or several. */
export function planYearOf(notice: Notice, part: Part): number {
  const own = part.title?.text ?? "";
  return own !== "" && /20\d\d/.test(own) ? planYear(own) : planYear(notice.title?.text ?? "");
}

const OPEN_ENDED = /起|持续|长期|每年|逐年|常态|滚动|全过程|已/;
const DATE =
  /(\d{4})\s{0,2}年(?:\s{0,2}(\d{1,2})\s{0,2}月(?:\s{0,2}(\d{1,2})\s{0,2}日)?|(上半年)|第?([一二三四])季度)?/g;

/** The last day a text such as 2022年6月底前 or 2022.6.30 names, as YYYYMMDD; months end on 31. 0 for none. */
function lastDay(text: string): number {
  if (OPEN_ENDED.test(text)) return 0;
  let last = Number(dayInFigures(text)?.replaceAll("-", "") ?? 0);
  for (const [, year, month, day, half, quarter] of matches(text, DATE)) {
    const untilMonth = half
      ? 6
      : quarter
        ? ("一二三四".indexOf(quarter) + 1) * 3
        : month
          ? Number(month)
          : 12;
    last = Math.max(last, Number(year) * 10000 + untilMonth * 100 + (day ? Number(day) : 31));
  }
  return last;
}
