import { hasOwnScheme, piece } from "../../model/docNumbers";
import type { Body, DocNumber } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { LogicalEdit, Rule } from "../rule";

export const hanNumeral: Rule = {
  id: "docno/han-numeral",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: {
    zh: "发文字号的年份、顺序号用阿拉伯数字",
    en: "Year and serial of a document number are Arabic digits",
  },
  why: {
    zh: "年份、发文顺序号用阿拉伯数字标注。2000年以前的旧文件和令、公告按原样引用，不在此列。",
    en: "Year and serial are written in Arabic digits. Documents from before 2000, orders and announcements are cited as they were printed.",
  },
  examples: [
    { bad: "执行《通则》（岭政发⟦〔二〇二四〕五号⟧）。", good: "执行《通则》（岭政发〔2024〕5号）。" },
    { bad: "执行《通则》（岭政发⟦〔二O二四〕5号⟧）。", good: "执行《通则》（岭政发〔2024〕5号）。" },
    { bad: "执行《通则》（岭政发〔2024〕⟦十二号⟧）。", good: "执行《通则》（岭政发〔2024〕12号）。" },
  ],
  silent: [
    "根据主席令第八十四号。",
    "按照国发〔一九八六〕九十七号文件。",
    "依照市人大常委会公告〔2022〕第七号。",
    "见〔二〕三号图。",
  ],
  scope: "paragraph",
  needs: [DOC_NUMBER],
  *check({ body }) {
    for (const number of body.inline.docNumbers) {
      if (number.year < 2000 || number.serial < 1 || number.code.from === number.code.to) continue;
      if (hasOwnScheme(body, number)) continue;
      const edits = editsFor(body, number);
      if (edits.length === 0) continue;
      const right = `〔${number.year}〕${number.serial}号`;
      yield {
        from: edits[0].from === number.yearText.from ? number.yearPart.from : number.serialText.from,
        to: Math.max(number.serialText.to, number.hao.to),
        message: {
          zh: `发文字号的年份、顺序号用阿拉伯数字，写作“${right}”`,
          en: `Use Arabic digits: ${right}`,
        },
        fix: { title: { zh: "改用阿拉伯数字", en: "Change to Arabic digits" }, edits },
      };
    }
  },
};

function editsFor(body: Body, number: DocNumber): LogicalEdit[] {
  const edits: LogicalEdit[] = [];
  for (const { span, value } of [
    { span: number.yearText, value: number.year },
    { span: number.serialText, value: number.serial },
  ]) {
    if (!/^[0-9０-９]+$/.test(piece(body, span)))
      edits.push({ from: span.from, to: span.to, text: String(value) });
  }
  return edits;
}
