import { type FormulaSlip, formulaSlips } from "../../model/words/terms";
import { NOTHING } from "../../text/lists";
import type { ParagraphReport, Rule } from "../rule";

/** Marks within the marks of a message (GB/T 15834—2011 4.8.3.4). */
const nested = (text: string): string => text.replace(/“/g, "‘").replace(/”/g, "’");

export const fixedFormula: Rule = {
  id: "term/fixed-formula",
  level: "error",
  fix: "confirm",
  basis: "conv: 党的代表大会报告和中央文件的固定提法",
  force: "convention",
  title: { zh: "固定提法有误", en: "A fixed formula is misprinted" },
  why: {
    zh: "党和国家的固定提法一字不能错。与列入词表的提法只差一个字（错、漏、重）的，按误写报出；加“的”“和”、换标点、换序数词的不报，按届次变化的提法不在词表中。",
    en: "Fixed formulas of Party and state allow no wrong character. What differs from one in the list by a single character (wrong, missing or doubled) is reported; added particles, other marks and numerals are not, and formulas that change with congresses are not listed.",
  },
  examples: [
    {
      bad: "以⟦习近平新时代中国特色社会思想⟧为指导。",
      good: "以习近平新时代中国特色社会主义思想为指导。",
    },
    {
      bad: "⟦增强“四个意思”⟧，培育⟦社会主义核心价直观⟧。",
      good: "增强“四个意识”，培育社会主义核心价值观。",
    },
    {
      bad: "推进⟦国家治理体系和治理能现代化⟧，坚持⟦中国特色社会会主义⟧道路，深化⟦供给则结构性改革⟧。",
      good: "推进国家治理体系和治理能力现代化，坚持中国特色社会主义道路，深化供给侧结构性改革。",
    },
  ],
  silent: [
    "以习近平新时代中国特色社会主义思想为指导，坚持党的二十大精神，落实党中央、国务院的决策部署。",
    "建设有中国特色的社会主义，发展社会主义核心价值体系，健全国家治理体系与治理能力现代化机制。",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”，坚持“四个自觉”。",
    "满足人们对美好生活的向往，坚持以患者为中心，促进人与自然和谐相处，统筹推进“五位一体”总布局。",
    "落实习近平新时代中国特色社会主义经济思想，推动“互联网+税务服务”。",
  ],
  scope: "paragraph",
  needs: [],
  check({ body }) {
    const slips = formulaSlips(body);
    return slips.length === 0 ? NOTHING : slips.map(report);
  },
};

const report = ({ from, to, right }: FormulaSlip): ParagraphReport => ({
  from,
  to,
  message: { zh: `固定提法应为“${nested(right)}”`, en: `The formula reads ${right}` },
  fix: {
    title: { zh: `改为“${nested(right)}”`, en: `Change to ${right}` },
    edits: [{ from, to, text: right }],
  },
});
