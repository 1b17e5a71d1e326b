import { isProse, paddingZeros } from "../../model/calendar";
import { isQuoted } from "../../model/quotes";
import type { Rule } from "../rule";

export const bodyLeadingZero: Rule = {
  id: "date/body-leading-zero",
  level: "info",
  fix: "safe",
  basis: "conv: 公文日期写法惯例（GB/T 15835—2011 5.1.4允许编虚位）",
  force: "convention",
  title: { zh: "正文日期的月、日一般不编虚位", en: "Dates in the text usually bear no padding zeros" },
  why: {
    zh: "公文正文中的日期一般与成文日期写法一致，不写“05月01日”。表格和引用的名称不检查。",
    en: "Dates in the text are usually written like the date of the notice, without 05月01日. Tables and quoted titles are left alone.",
  },
  examples: [
    {
      bad: "本办法自⟦2026年05月01日⟧起施行，有效期5年。",
      good: "本办法自2026年5月1日起施行，有效期5年。",
    },
  ],
  silent: [
    "本办法自2026年10月20日起施行，有效期5年。",
    "2026年05月01日",
    "发布日期：2026年05月01日",
    "张明\t2026年05月01日\t市教育局，市财政局",
    "参见《清河日报2026年05月01日要闻汇编》，各单位抓好学习。",
  ],
  scope: "paragraph",
  needs: ["0", "年月"],
  *check({ body, role }) {
    if (!isProse(body, role)) return;
    for (const date of body.inline.dates) {
      if (date.form !== "arabic" || isQuoted(body, date.from)) continue;
      const zeros = paddingZeros(body.text, date.from, date.to);
      if (zeros.length === 0 || date.month === 0) continue;
      yield {
        from: date.from,
        to: date.to,
        message: {
          zh: "正文日期的月、日一般不编虚位，删去“0”",
          en: "Dates in the text usually bear no padding zeros",
        },
        fix: {
          title: { zh: "删去虚位的0", en: "Delete the padding zeros" },
          edits: zeros.map((at) => ({ from: at, to: at + 1, text: "" })),
        },
      };
    }
  },
};
