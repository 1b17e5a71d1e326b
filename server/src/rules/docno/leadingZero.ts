import { hasOwnScheme, piece } from "../../model/docNumbers";
import { asciiDigits } from "../../text/numerals";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const leadingZero: Rule = {
  id: "docno/leading-zero",
  level: "error",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: { zh: "发文顺序号不编虚位", en: "The serial of a document number is not padded with zeros" },
  why: {
    zh: "发文顺序号不编虚位，“1”不写作“01”或“001”。执法、裁判等文书和登记、备案的编号不受此限。本文自己的字号写错为错误，引用他文的为警告：来文可能就是这样印的。",
    en: "The serial is written without zeros in front: 1, not 01 or 001. Case numbers of enforcement, courts and registers are not meant. In the draft's own number this is an error, in a cited one, which may have been printed so, a warning.",
  },
  examples: [
    {
      bad: "按照《规范》（岭政办发〔2025〕⟦007⟧号）要求。",
      good: "按照《规范》（岭政办发〔2025〕7号）要求。",
    },
    {
      bad: "清政发〔2026〕⟦06⟧号\n清河市人民政府关于表彰先进的决定",
      good: "清政发〔2026〕6号\n清河市人民政府关于表彰先进的决定",
    },
  ],
  silent: [
    "按照《规范》（岭政办发〔2025〕100号）要求。",
    "规范性文件登记号SYCR-2018-01001。",
    "邵公（消）行罚决字〔2018〕0001号、邵安监罚〔2016〕03号",
    "财税字[1995]048号、国税发〔1993〕007号同时废止。",
    "邮政编码422000，电话0739-12345。",
    "采购计划已经备案（清财采计〔2026〕000123号）。",
  ],
  scope: "paragraph",
  needs: ["0０", DOC_NUMBER],
  *check({ body, role }) {
    for (const number of body.inline.docNumbers) {
      const serial = piece(body, number.serialText);
      const plain = String(number.serial);
      if (!/^[0０]/.test(serial) || number.serial < 1 || number.code.from === number.code.to) continue;
      if (hasOwnScheme(body, number)) continue;
      const zeros = asciiDigits(serial).length - plain.length;
      yield {
        from: number.serialText.from,
        to: number.serialText.to,
        severity: role === "doc-number" ? "error" : "warning",
        message: {
          zh: `发文顺序号不编虚位，写作“${plain}号”`,
          en: `Write the serial without zeros: ${plain}号`,
        },
        fix: {
          title: { zh: `改为“${plain}号”`, en: `Change to ${plain}号` },
          edits: [{ from: number.serialText.from, to: number.serialText.from + zeros, text: "" }],
        },
      };
    }
  },
};
