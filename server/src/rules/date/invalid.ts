import { isCalendarDate } from "../../model/dates";
import { matches } from "../../text/matches";
import { ANY_DIGIT } from "../needs";
import type { Rule } from "../rule";

const DATE = /(?<![\d.．])(?:(\d{4})\s{0,2}年\s{0,2})?(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日(?!均)/g;
const MONTH = /(?<!\d)(20\d{2})\s{0,2}年\s{0,2}(\d{2})\s{0,2}月(?!龄|份以上)/g;
/** Days without a year are judged by a leap year: 2月29日 may exist. */
const LEAP = 2024;
/** 6个月30日, 24月15日 of a term, wages by the month: no dates. */
const TERM = /(?:满|共|计|期|达|近|逾|龄|每)\s?$/;

export const invalid: Rule = {
  id: "date/invalid",
  level: "error",
  fix: "none",
  basis: "conv: 历法",
  force: "convention",
  title: { zh: "日期不存在", en: "There is no such date" },
  why: {
    zh: "如“2月30日”“4月31日”“13月”，平年的“2月29日”，多为误录。",
    en: "2月30日, 4月31日, 13月, or 2月29日 in a common year are slips of the keyboard.",
  },
  examples: [
    { bad: "各单位于⟦2月30日⟧前报送总结。", good: "各单位于2月28日前报送总结。" },
    { bad: "会议定于⟦2026年4月31日⟧召开。", good: "会议定于2026年4月30日召开。" },
    { bad: "本办法自⟦2026年13月⟧起施行。", good: "本办法自2026年12月起施行。" },
    { bad: "统计时点为⟦2023年2月29日⟧零时。", good: "统计时点为2023年2月28日零时。" },
  ],
  silent: [
    "适用于13月龄以上犊牛。",
    "2024年2月29日前完成；以后每逢2月29日顺延。",
    "2026年12月31日前完成，2027年1月底前验收。",
    "刑期6个月30日。",
    "保存期满24月15日的予以销毁。",
    "1～12月30日前办理。",
    "按照2月30日均流量测算。",
    "农历二月三十日",
  ],
  scope: "paragraph",
  needs: ["月", "年日", ANY_DIGIT],
  *check({ body }) {
    const { text } = body;
    for (const match of matches(text, DATE)) {
      const year = match[1] ? Number(match[1]) : LEAP;
      const month = Number(match[2]);
      if (isCalendarDate(year, month, Number(match[3]))) continue;
      if (
        !match[1] &&
        (month > 12 || month === 0 || TERM.test(text.slice(Math.max(0, match.index - 3), match.index)))
      )
        continue;
      yield impossible(match);
    }
    for (const match of matches(text, MONTH)) {
      const month = Number(match[2]);
      if (month >= 1 && month <= 12) continue;
      // A day behind it makes it a whole date, which was looked at above.
      if (
        /^\s{0,2}\d{1,2}\s{0,2}日/.test(
          text.slice(match.index + match[0].length, match.index + match[0].length + 8),
        )
      )
        continue;
      yield impossible(match);
    }
  },
};

function impossible(match: RegExpMatchArray) {
  const from = match.index ?? 0;
  const typed = match[0].replace(/\s/g, "");
  return {
    from,
    to: from + match[0].length,
    message: { zh: `没有“${typed}”这个日期，请核对`, en: `There is no ${typed}; check the date` },
  };
}
