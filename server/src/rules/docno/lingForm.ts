import { isThroughNumberedOrder } from "../../lexicon/agencyCodes";
import { piece } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const lingForm: Rule = {
  id: "docno/ling-form",
  level: "info",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "令的编号写作“令第×号”", en: "An order is cited as 令第N号" },
  why: {
    zh: "国务院令、主席令、地方人民政府令连续编号，不分年度，引用时写作“国务院令第711号”。部门规章等按年度编号的令（如“中国人民银行令〔2020〕第1号”）不在此列。",
    en: "Orders of the State Council, the President and local governments are numbered through without a year: 国务院令第711号. Ministries that count by the year are not meant.",
  },
  examples: [
    {
      bad: "根据《政府信息公开条例》（⟦国务院令〔2019〕711号⟧）。",
      good: "根据《政府信息公开条例》（国务院令第711号）。",
    },
    {
      bad: "根据《信访办法》（⟦云岭省人民政府令〔2019〕第31号⟧）。",
      good: "根据《信访办法》（云岭省人民政府令第31号）。",
    },
  ],
  silent: [
    "根据国务院令第711号、广州市人民政府令第61号。",
    "根据中国人民银行令〔2020〕第1号。",
    "根据市场监管总局令2022年第57号、国家发展改革委令〔2019〕29号。",
  ],
  scope: "paragraph",
  needs: ["令", DOC_NUMBER],
  *check({ body }) {
    for (const number of body.inline.docNumbers) {
      const code = piece(body, number.code);
      if (!isThroughNumberedOrder(code) || number.serial < 1) continue;
      yield {
        from: number.from,
        to: number.to,
        message: {
          zh: `令连续编号，不带年份，写作“${code}第${number.serial}号”`,
          en: `Cite the order as ${code}第${number.serial}号`,
        },
      };
    }
  },
};
