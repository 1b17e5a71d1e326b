import { matches } from "../../text/matches";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const space: Rule = {
  id: "docno/space",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "发文字号内不留空格", en: "No space inside a document number" },
  why: {
    zh: "发文字号各部分连写。字号中间有空格，检索、比对时容易漏掉，换行时也可能被拆开。由PDF提取的文本不检查。",
    en: "The parts of a number are written together; spaces hide it from searches and let it break at a line end. Text extracted from PDF is not checked.",
  },
  examples: [
    {
      bad: "按照《办法》（⟦湘政办函〔2021〕89 号⟧）执行。",
      good: "按照《办法》（湘政办函〔2021〕89号）执行。",
    },
    { bad: "依据⟦国发 〔2011〕 35 号⟧文件。", good: "依据国发〔2011〕35号文件。" },
  ],
  silent: [
    "按照《办法》（湘政办函〔2021〕89号）执行。",
    "关于加强环境保护工作的意见 国发〔2011〕35号",
    "签发人：王某　清政发〔2026〕6号",
  ],
  scope: "paragraph",
  needs: [DOC_NUMBER],
  *check({ body, layout }) {
    if (layout === "wrapped") return;
    for (const number of body.inline.docNumbers) {
      const text = body.text.slice(number.from, number.to);
      const edits = matches(text, /\s+/g).map((match) => ({
        from: number.from + match.index,
        to: number.from + match.index + match[0].length,
        text: "",
      }));
      if (edits.length === 0) continue;
      yield {
        from: number.from,
        to: number.to,
        message: {
          zh: `发文字号内不留空格，写作“${number.text}”`,
          en: `Write the number without spaces: ${number.text}`,
        },
        fix: { title: { zh: "删去空格", en: "Delete the spaces" }, edits },
      };
    }
  },
};
