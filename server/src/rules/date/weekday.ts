import { weekdayOf } from "../../model/calendar";
import { isCalendarDate } from "../../model/dates";
import type { Rule } from "../rule";

const DAYS = "日一二三四五六";
const BEHIND = /^\s{0,2}[（(]?\s{0,2}((?:星期|周|礼拜)([一二三四五六日天]))/;

export const weekday: Rule = {
  id: "date/weekday",
  level: "warning",
  fix: "none",
  basis: "conv: 历法",
  force: "convention",
  title: { zh: "星期与日期不符", en: "The day of the week is wrong" },
  why: {
    zh: "写明年、月、日的日期后注有星期的，按历法核对。改会议时间时常常只改了日期。没有年份的不检查。",
    en: "Where a full date is followed by a day of the week, the calendar decides. Dates without a year are not checked.",
  },
  examples: [
    {
      bad: "会议定于2022年5月12日（⟦星期五⟧）召开。",
      good: "会议定于2022年5月12日（星期四）召开。",
    },
    { bad: "2026年5月20日（⟦周日⟧）15:00开始。", good: "2026年5月20日（周三）15:00开始。" },
  ],
  silent: [
    "会议定于2026年5月20日（星期三）15:00召开。",
    "会议定于5月12日（星期五）召开。",
    "2026年5月17日星期天休息。",
    "2026年5月20日（周三）至22日（周五）",
    "2026年5月20日周边道路封闭。",
  ],
  scope: "paragraph",
  needs: ["期周拜"],
  *check({ body }) {
    const { text, inline } = body;
    if (!/星期|周|礼拜/.test(text)) return;
    for (const { year, month, day, to } of inline.dates) {
      const match = BEHIND.exec(text.slice(to, to + 10));
      if (!match || year < 1900 || !isCalendarDate(year, month, day)) continue;
      const right = DAYS[weekdayOf(year, month, day)];
      if (match[2] === right || (match[2] === "天" && right === "日")) continue;
      const from = to + match[0].length - match[1].length;
      const word = match[1].slice(0, -1) + right;
      yield {
        from,
        to: from + match[1].length,
        message: {
          zh: `${year}年${month}月${day}日是${word}，此处写作“${match[1]}”，请核对`,
          en: `${year}-${month}-${day} is a ${word}, here it says ${match[1]}`,
        },
      };
    }
  },
};
