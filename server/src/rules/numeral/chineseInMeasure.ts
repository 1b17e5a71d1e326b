import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const MEASURE =
  /([一二三四五六七八九十百千两]{1,6}[万亿]?)(km|kg|cm|mm|dm|m2|m3|m²|m³|hm2|hm²|ha|mg|kW|kWh|MW|GW|kV|Hz|dB|mL|ml|℃)(?![A-Za-z\d])/g;

export const chineseInMeasure: Rule = {
  id: "numeral/chinese-in-measure",
  level: "hint",
  fix: "none",
  basis: "GB/T 15835—2011 4.1.1",
  force: "standard",
  title: { zh: "计量单位符号前用阿拉伯数字", en: "Unit symbols follow figures" },
  why: {
    zh: "以字母表示的计量单位前用阿拉伯数字：30km，不写三十km。",
    en: "In front of a unit in letters the number is written in figures: 30km.",
  },
  examples: [{ bad: "距市区⟦三十km⟧。", good: "距市区30km。" }],
  silent: ["距市区30km，约三十公里。", "统一kg为计量单位，第一cm处。", "采用五G技术，配备三kmh设备。"],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "kcmdhMGH℃"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, MEASURE)) {
    const [typed, number, unit] = match;
    if (number.length === 1 || /[第统之唯]/.test(text[match.index - 1] ?? "")) continue;
    yield {
      from: match.index,
      to: match.index + typed.length,
      message: { zh: `“${unit}”前的数应用阿拉伯数字`, en: `Write figures in front of ${unit}` },
    };
  }
}
