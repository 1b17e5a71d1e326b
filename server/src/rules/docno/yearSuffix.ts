import { hasOwnScheme, piece } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const yearSuffix: Rule = {
  id: "docno/year-suffix",
  level: "error",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文字号的六角括号内只写年份数字", en: "Only the digits of the year stand in 〔 〕" },
  why: {
    zh: "六角括号内只标四位年份，不加“年”字。",
    en: "The hexagonal brackets hold the four digits of the year and no 年.",
  },
  examples: [
    {
      bad: "按照《办法》（清政办发〔2025⟦年⟧〕9号）办理。",
      good: "按照《办法》（清政办发〔2025〕9号）办理。",
    },
  ],
  silent: [
    "《指标体系》（2019年版）5号表",
    "住房城乡建设部公告2019年第237号",
    "中国人民银行令〔2020年〕第1号",
    "国务院令（2019年第711号）",
  ],
  scope: "paragraph",
  needs: ["年", DOC_NUMBER],
  *check({ body }) {
    for (const number of body.inline.docNumbers) {
      const inner = body.text.slice(number.yearText.to, number.yearPart.to - 1);
      const at = inner.indexOf("年");
      if (at < 0 || number.code.from === number.code.to || hasOwnScheme(body, number)) continue;
      const from = number.yearText.to + at;
      const year = piece(body, number.yearText);
      yield {
        from,
        to: from + 1,
        message: { zh: `六角括号内不加“年”字，写作“〔${year}〕”`, en: `No 年 in the brackets: 〔${year}〕` },
        fix: { title: { zh: "删去“年”", en: "Delete 年" }, edits: [{ from, to: from + 1, text: "" }] },
      };
    }
  },
};
