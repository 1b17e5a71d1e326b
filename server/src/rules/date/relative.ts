import { isQuoted } from "../../model/quotes";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const WORDS = /今年|去年|明年|前年|上个?月|本月|下个?月|上周|本周|下周/g;
/** Every month's, every week's: 每年本月, and terms of law that contain the words. */
const RECURRING = /[每各当]/;

export const relative: Rule = {
  id: "date/relative",
  level: "off",
  fix: "none",
  basis: "conv: 规范性文件的时间用确切日期",
  force: "convention",
  title: { zh: "时间用语不确切", en: "A time that shifts with the reader" },
  why: {
    zh: "“今年”“上月”以读者所在的时间为准，长期有效的办法、规定宜写确切的年月。年度计划中可以使用，默认不检查。",
    en: "今年 and 上月 shift with the reader; rules that stay in force name the year. Fine in a plan for one year, so this is off by default.",
  },
  examples: [
    { bad: "⟦今年⟧年底前完成登记。", good: "2026年年底前完成登记。" },
    { bad: "按⟦上月⟧缴费基数核定。", good: "按申报前一个月的缴费基数核定。" },
  ],
  silent: ["会议强调“今年是关键一年”。", "2026年年底前完成登记。", "落实《今年重点工作安排》。"],
  scope: "paragraph",
  needs: ["年月周"],
  *check({ body, role }) {
    if (role !== "text") return;
    for (const match of matches(body.text, WORDS)) {
      if (isQuoted(body, match.index) || RECURRING.test(body.text[match.index - 1] ?? "")) continue;
      yield {
        from: match.index,
        to: match.index + match[0].length,
        message: {
          zh: `“${match[0]}”随时间推移所指不同，宜写确切年月`,
          en: `What ${match[0]} means shifts with time; name the year or month`,
        },
      };
    }
  },
};
