import { matches } from "../../text/matches";
import { ANY_DIGIT } from "../needs";
import type { Rule } from "../rule";

const HAN = "[一二三四五六七八九十百零〇]{1,7}";
const MIXED = new RegExp(
  `第${HAN}条(?:第${HAN}款)?第\\d{1,3}[款项]|第\\d{1,4}条(?:第\\d{1,3}款)?第${HAN}[款项]`,
  "g",
);

export const clauseDigitMixed: Rule = {
  id: "cite/clause-digit-mixed",
  level: "hint",
  fix: "none",
  basis: "立法技术规范（试行）（一）",
  force: "convention",
  title: { zh: "条款序数混用汉字和阿拉伯数字", en: "Article and paragraph numbers in two kinds of numerals" },
  why: {
    zh: "引用法条时，条、款、项的序数统一用汉字：“第三条第二款”。“第三条第（2）项”是项的编号样式，不算混用。",
    en: "Articles, paragraphs and items of a cited law are numbered in Han numerals throughout. A bracketed item number is a style of its own.",
  },
  examples: [
    {
      bad: "依照《停车办法》⟦第三条第2款⟧处理。",
      good: "依照《停车办法》第三条第二款处理。",
    },
    {
      bad: "依照《停车办法》⟦第12条第三项⟧处理。",
      good: "依照《停车办法》第十二条第三项处理。",
    },
  ],
  silent: [
    "依照《停车办法》第三条第二款、第十二条第（3）项处理。",
    "依照《停车办法》第12条第3款处理。",
    "完成第三条第2号线建设。",
  ],
  scope: "paragraph",
  needs: ["条", "款项", ANY_DIGIT],
  *check({ body: { text } }) {
    if (!text.includes("条第")) return;
    for (const match of matches(text, MIXED)) {
      yield {
        from: match.index,
        to: match.index + match[0].length,
        message: {
          zh: `“${match[0]}”混用两种数字，条、款、项宜统一用汉字`,
          en: `${match[0]} mixes numerals; use Han numerals throughout`,
        },
      };
    }
  },
};
