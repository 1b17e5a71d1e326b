import { isCalendarDate } from "../../model/dates";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const TO = "\\s{0,2}(?:—{1,2}|–|－|-|～|~|至|到)\\s{0,2}";
const YEARS = new RegExp(`(?<![\\d.])((?:19|20)\\d{2})年?${TO}((?:19|20)\\d{2})年(?!第)`, "g");
const FULL_DAYS = new RegExp(
  `(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:起)?${TO}(\\d{4})年(\\d{1,2})月(\\d{1,2})日`,
  "g",
);
const DAYS = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日${TO}(\\d{1,2})日(?!内|以内)`, "g");

export const rangeReversed: Rule = {
  id: "date/range-reversed",
  level: "warning",
  fix: "none",
  basis: "conv: 起止时间的先后",
  force: "convention",
  title: { zh: "起止时间先后颠倒", en: "A range ends before it starts" },
  why: {
    zh: "“2025—2023年”“5月20日至15日”止早于起，多为误录。跨年度的月份起止（11月至次年3月）不检查。",
    en: "2025—2023年 or 5月20日至15日 ends before it starts. Ranges of months across New Year are left alone.",
  },
  examples: [
    { bad: "实施期限为⟦2025—2023年⟧。", good: "实施期限为2023—2025年。" },
    { bad: "公示期为⟦5月20日至15日⟧。", good: "公示期为5月15日至20日。" },
    {
      bad: "有效期为⟦2026年5月12日至2025年5月11日⟧。",
      good: "有效期为2026年5月12日至2027年5月11日。",
    },
  ],
  silent: [
    "取暖期为11月15日至次年3月15日。",
    "实施期限为2023—2025年。",
    "公示期为5月15日至20日，每月25日至次月5日申报。",
    "2025年至2023年第三季度之间的比较",
    "电话0739-20252023年度不变。",
    "执行GB/T 2025-2003年版标准。",
    "11月15日至3月15日停止作业。",
  ],
  scope: "paragraph",
  needs: ["年日", "—–－～~至到-"],
  *check({ body }) {
    const { text } = body;
    for (const match of matches(text, YEARS)) {
      // Numbers of standards look the same: GB/T 2025-2003.
      if (/[A-Za-z]\s?$/.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
      if (Number(match[2]) < Number(match[1])) yield reversed(match);
    }
    for (const match of matches(text, FULL_DAYS)) {
      const [from, to] = [match.slice(1, 4).map(Number), match.slice(4, 7).map(Number)];
      if (exists(from) && exists(to) && sortable(to) < sortable(from)) yield reversed(match);
    }
    for (const match of matches(text, DAYS)) if (Number(match[3]) < Number(match[2])) yield reversed(match);
  },
};

const exists = ([year, month, day]: readonly number[]): boolean => isCalendarDate(year, month, day);
const sortable = ([year, month, day]: readonly number[]): number => year * 10000 + month * 100 + day;

function reversed(match: RegExpMatchArray) {
  const from = match.index ?? 0;
  return {
    from,
    to: from + match[0].length,
    message: {
      zh: `“${match[0]}”止早于起，请核对`,
      en: `${match[0]} ends before it starts; check it`,
    },
  };
}
