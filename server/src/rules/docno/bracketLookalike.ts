import { bracketFault, piece } from "../../model/docNumbers";
import type { Rule } from "../rule";

export const bracketLookalike: Rule = {
  id: "docno/bracket-lookalike",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: {
    zh: "六角括号应使用〔〕，不用形近的﹝﹞［］〖〗",
    en: "The brackets of the year are 〔 〕, not marks that look like them",
  },
  why: {
    zh: "﹝﹞（小写变体）、［］（全角方括号）、〖〗（空心方头括号）看上去像六角括号，实际是别的字符，检索字号时会漏掉，换字体后形状也不同。应使用〔〕（U+3014、U+3015）。",
    en: "﹝﹞, ［］ and 〖〗 resemble the hexagonal brackets but are other characters: a search for the number misses them, and another font shows the difference. Use 〔 and 〕 (U+3014, U+3015).",
  },
  examples: [
    { bad: "根据《批复》（国函⟦﹝2011﹞⟧167号）精神。", good: "根据《批复》（国函〔2011〕167号）精神。" },
    { bad: "按照湘政办发⟦［2021］⟧3号文件执行。", good: "按照湘政办发〔2021〕3号文件执行。" },
  ],
  silent: ["根据《批复》（国函〔2011〕167号）精神。", "［2021］年度报告", "见附表﹝一﹞。"],
  scope: "paragraph",
  needs: ["﹝﹞［］〖〗"],
  *check({ body }) {
    for (const number of body.inline.docNumbers) {
      if (bracketFault(number) !== "lookalike") continue;
      const year = piece(body, number.yearText);
      yield {
        from: number.yearPart.from,
        to: number.yearPart.to,
        message: {
          zh: `年份的括号不是六角括号，应为“〔${year}〕”`,
          en: `These are not hexagonal brackets; write 〔${year}〕`,
        },
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
