import { piece } from "../../model/docNumbers";
import { gathered } from "../../syntax/gathered";
import type { Body, DocNumber } from "../../syntax/tree";
import type { Rule } from "../rule";

export const missingHao: Rule = {
  id: "docno/missing-hao",
  level: "error",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文顺序号后应加“号”", en: "The serial of a document number ends in 号" },
  why: {
    zh: "发文顺序号后加“号”字。引用时漏写“号”，字号就不完整。",
    en: "The serial is followed by 号; without it the number is incomplete.",
  },
  examples: [
    { bad: "按照《标准》（⟦清政办发〔2025〕18⟧）实施。", good: "按照《标准》（清政办发〔2025〕18号）实施。" },
    {
      bad: "⟦清政办发〔2026〕12⟧\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：",
    },
  ],
  silent: [
    "《通报》（湘办〔2019〕66期）",
    "依据清政办发〔2025〕18、19号文件。",
    "依据清政办发〔2025〕18—20号文件。",
    "完成率由清政办发〔2025〕12%提高。",
    "清政办发〔2026〕12\n号\n清河市人民政府办公室关于做好防汛工作的通知",
    "参见〔2020〕7）、见〔2020〕7。",
  ],
  scope: "document",
  seeks: (body) => lackingHao(body).length > 0,
  *check(snapshot) {
    const { paragraphs, layout } = snapshot;
    for (const { paragraph, value: number } of withoutHao(snapshot)) {
      const { body } = paragraph;
      const atEnd = number.to === body.text.length;
      // Copies break a number across lines or lose its last character there.
      if (
        atEnd &&
        (layout === "wrapped" || /^\s*[\d号]/.test(paragraphs[paragraph.index + 1]?.body.text ?? ""))
      )
        continue;
      const serial = piece(body, number.serialText);
      yield {
        paragraph,
        from: number.from,
        to: number.to,
        message: {
          zh: `发文顺序号后漏写“号”，应为“${serial}号”`,
          en: `号 is missing after the serial: ${serial}号`,
        },
        fix: {
          title: { zh: "补上“号”", en: "Add 号" },
          edits: [{ paragraph, from: number.to, to: number.to, text: "号" }],
        },
      };
    }
  },
};

function lackingHao({ inline: { docNumbers } }: Body): readonly DocNumber[] {
  return docNumbers.length === 0
    ? docNumbers
    : docNumbers.filter(({ hao, code }) => hao.from === hao.to && code.from !== code.to);
}

const withoutHao = gathered(lackingHao);
