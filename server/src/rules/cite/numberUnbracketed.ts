import { spanAt } from "../../text/span";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const numberUnbracketed: Rule = {
  id: "cite/number-unbracketed",
  level: "warning",
  fix: "safe",
  basis: "conv: 国发〔2000〕23号第二十五条（已废止，做法沿用）",
  force: "convention",
  title: { zh: "标题后的发文字号应加圆括号", en: "The number behind a title stands in round brackets" },
  why: {
    zh: "引用公文时，发文字号放在标题之后的圆括号内：《……意见》（国发〔2022〕5号）。紧接书名号而没有括号的，补上括号。",
    en: "A cited title is followed by its number in round brackets; where they are missing right behind 》, they are added.",
  },
  examples: [
    {
      bad: "执行《清河市窗口考核细则》⟦清政办发〔2025〕6号⟧，按季度通报。",
      good: "执行《清河市窗口考核细则》（清政办发〔2025〕6号），按季度通报。",
    },
    {
      bad: "按照《帮办规定》⟦清政办发〔2025〕6号⟧和《好差评办法》⟦清政办发〔2025〕9号⟧办理。",
      good: "按照《帮办规定》（清政办发〔2025〕6号）和《好差评办法》（清政办发〔2025〕9号）办理。",
    },
  ],
  silent: [
    "执行《清河市窗口考核细则》（清政办发〔2025〕6号），按季度通报。",
    "《清河市窗口考核细则》　清政办发〔2025〕6号",
    "执行《清河市窗口考核细则》清政办发〔2025〕6号）。",
    "《意见》〔2025〕6号",
    "清河市人民政府关于印发《窗口考核细则》的通知\n各县市区人民政府：",
  ],
  scope: "paragraph",
  needs: ["《", DOC_NUMBER],
  *check({ body, role }) {
    if (role !== "text") return;
    const { docNumbers, citations } = body.inline;
    if (docNumbers.length === 0) return;
    for (const citation of citations) {
      const number = docNumbers[citation.docNumber];
      if (number?.from !== citation.to || number.code.from === number.code.to) continue;
      if ("）)".includes(body.text[number.to] ?? " ")) continue;
      // 《条例》国发〔2025〕6号《意见》: the number is that of the title behind it.
      const next = spanAt(citations, number.to);
      if (next?.from === number.to && next.docNumber < 0) continue;
      const bare = body.text.slice(number.from, number.to);
      yield {
        from: number.from,
        to: number.to,
        message: {
          zh: `标题后的发文字号应加圆括号，写作“（${bare}）”`,
          en: `Put round brackets around the number: （${bare}）`,
        },
        fix: {
          title: { zh: "加圆括号", en: "Add round brackets" },
          edits: [
            { from: number.from, to: number.from, text: "（" },
            { from: number.to, to: number.to, text: "）" },
          ],
        },
      };
    }
  },
};
