import type { Rule } from "../rule";

export const bracket: Rule = {
  id: "docno/bracket",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5; GB/T 15834—2011 4.9.3.4",
  force: "standard",
  title: { zh: "发文字号的年份应使用六角括号〔〕", en: "The year of a document number stands in 〔 〕" },
  why: {
    zh: "年份、发文顺序号用阿拉伯数字标注，年份用六角括号括入。方括号、圆括号不合规范。",
    en: "The year is written in full in hexagonal brackets; square or round ones are wrong.",
  },
  examples: [
    { bad: "按照国发⟦[2022]⟧5号文件要求。", good: "按照国发〔2022〕5号文件要求。" },
    { bad: "根据《意见》（国办发⟦（2022）⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
  ],
  silent: ["依照（2018）湘01民终123号判决。", "根据国务院令第711号。", "《诊疗方案》（第7版）（2017）5号楼"],
  scope: "paragraph",
  *check({ body, role }) {
    for (const number of body.inline.docNumbers) {
      if (!"[［【〖（(".includes(number.openMark) && !"]］】〗）)".includes(number.closeMark)) continue;
      const year = body.text.slice(number.yearText.from, number.yearText.to);
      yield {
        from: number.yearPart.from,
        to: number.yearPart.to,
        severity: role === "doc-number" ? "error" : "warning",
        message: { zh: `发文字号的年份应使用六角括号，写作“〔${year}〕”`, en: `Write the year of a document number as 〔${year}〕` },
        fix: {
          title: { zh: `改为“〔${year}〕”`, en: `Change to 〔${year}〕` },
          edits: [
            { from: number.yearPart.from, to: number.yearPart.from + 1, text: "〔" },
            { from: number.yearPart.to - 1, to: number.yearPart.to, text: "〕" },
          ],
        },
      };
    }
  },
};
