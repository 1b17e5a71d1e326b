import { isTechnical } from "../../model/marks/technical";
import { TRAIT } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const SYMBOL = /(\d\s?)(km|kg|kwh|kw|kv)(?![A-Za-z\d@_#-]|\.[A-Za-z])/gi;
/** A number that belongs to the model, the road or the file it stands in: HX-3KW, YJV22-8.7/10KV, G5KM. */
const MODEL = /[A-Za-z_#][\d./-]*$|[-/_][\d.]*$/;
const LONGEST_MODEL = 16;
const RIGHT: Readonly<Record<string, string>> = { km: "km", kg: "kg", kw: "kW", kwh: "kWh", kv: "kV" };

export const unitSymbol: Rule = {
  id: "numeral/unit-symbol",
  level: "info",
  fix: "safe",
  basis: "GB 3100—1993 6.4; GB/T 9704—2012 9",
  force: "standard",
  title: { zh: "计量单位符号的大小写", en: "Upper and lower case of unit symbols" },
  why: {
    zh: "计量单位符号的大小写有定：千米km、千克kg、千瓦kW、千瓦时kWh、千伏kV。K是开尔文，不表示“千”。",
    en: "The case of unit symbols is fixed: km, kg, kW, kWh, kV. K means kelvin, not a thousand.",
  },
  examples: [
    { bad: "新建线路35⟦KM⟧，容量500⟦KW⟧，电压110⟦KV⟧。", good: "新建线路35km，容量500kW，电压110kV。" },
    { bad: "每年节电3000⟦kwh⟧，减重20⟦Kg⟧。", good: "每年节电3000kWh，减重20kg。" },
  ],
  silent: [
    "新建线路35km，容量500kW，电压110kV，用电3kWh。",
    "型号5KMX，“3KG”商标，KM和KG。",
    "采购YJV22-8.7/10KV电缆、HX-3KW水泵、10KV-YJV电缆，G5KM标，清河2KM.docx。",
    "邮箱：abc2kw@163.com，网址http://www.example.gov.cn/35KV/3KG.html。",
  ],
  scope: "paragraph",
  needs: [TRAIT.digit, "kK"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  for (const { index, 1: number, 2: typed } of matches(body.text, SYMBOL)) {
    const right = RIGHT[typed.toLowerCase()];
    const from = index + number.length;
    if (right === typed || isQuoted(body, from) || isTechnical(body, from)) continue;
    if (MODEL.test(body.text.slice(Math.max(0, index - LONGEST_MODEL), index + 1))) continue;
    const to = from + typed.length;
    yield {
      from,
      to,
      message: { zh: `计量单位符号应为“${right}”`, en: `Write ${right}` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from, to, text: right }],
      },
    };
  }
}
