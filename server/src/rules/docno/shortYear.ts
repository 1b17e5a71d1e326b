import { piece } from "../../model/docNumbers";
import { matches } from "../../text/matches";
import { DOC_NUMBER } from "../needs";
import type { ParagraphReport, Rule } from "../rule";

/** A year of three or five digits behind a code that ends like a document number's. */
const MISPRINTED = /(?<=[发函办字规][〔﹝])(\d{3}|\d{5})(?=[〕﹞]\s?\d{1,4}\s?号)/g;

/** Two digits from here up mean the last century, when numbers were printed so: 中发〔85〕12号. */
const LAST_CENTURY = 50;

export const shortYear: Rule = {
  id: "docno/short-year",
  level: "error",
  fix: "none",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文字号的年份应标全称", en: "The year of a document number has four digits" },
  why: {
    zh: "年份应标全称，写四位数字，“2022”不写作“22”。二十世纪的旧文件按原样引用，不在此列。",
    en: "The year is written in full, with four digits. Documents of the last century are cited as they were printed.",
  },
  examples: [
    { bad: "执行《意见》（岭政发〔⟦25⟧〕31号）。", good: "执行《意见》（岭政发〔2025〕31号）。" },
    { bad: "执行《意见》（岭政发〔⟦20255⟧〕31号）。", good: "执行《意见》（岭政发〔2025〕31号）。" },
    {
      bad: "清政办发〔⟦26⟧〕12号\n清河市人民政府办公室关于做好防汛工作的通知",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于做好防汛工作的通知",
    },
  ],
  silent: [
    "执行中发〔85〕12号文件。",
    "见参考文献〔15〕6.区域划分。",
    "编号为〔20231〕号，样本〔125〕3号。",
    "依据（88）财税字第255号。",
    "统计〔12〕个样本、5号样本。",
    "研究表明[12]5号样本合格。",
  ],
  scope: "paragraph",
  needs: [DOC_NUMBER],
  *check({ body }) {
    yield* misprinted(body.text);
    for (const number of body.inline.docNumbers) {
      if (number.year < 0 || number.year >= LAST_CENTURY || number.code.from === number.code.to) continue;
      const year = 2000 + number.year;
      yield {
        from: number.yearText.from,
        to: number.yearText.to,
        message: {
          zh: `年份应标全称，写四位数字，如“〔${year}〕”（现为“${piece(body, number.yearPart)}”）`,
          en: `Write the year with four digits, such as 〔${year}〕`,
        },
      };
    }
  },
};

function* misprinted(text: string): Generator<ParagraphReport> {
  if (!/[〔﹝]/.test(text)) return;
  for (const match of matches(text, MISPRINTED))
    yield {
      from: match.index,
      to: match.index + match[0].length,
      message: {
        zh: `年份应为四位数字，此处为“${match[0]}”，请核对`,
        en: `The year has four digits; here stands ${match[0]}`,
      },
    };
}
