import { wordReports } from "../../model/words/terms";
import type { Rule, Text } from "../rule";

export const confusable: Rule = {
  id: "term/confusable",
  level: "warning",
  fix: "confirm",
  basis: "现代汉语词典; conv: 公文校对常见差错表",
  force: "convention",
  title: { zh: "疑似误用的词语", en: "A word that is probably meant otherwise" },
  why: {
    zh: "“签定”“做为”“减化流程”等写法在公文中几乎都是误用，但个别语境下可能成立，请看过上下文再改。书名号、引号里的文字不检查。",
    en: "Words such as 签定 or 做为 are nearly always slips in notices, but may be meant: look before changing. What stands in 《》 or “” is not checked.",
  },
  examples: [
    { bad: "各单位应当⟦签定⟧责任书。", good: "各单位应当签订责任书。" },
    { bad: "把群众满意⟦做为⟧评价标准。", good: "把群众满意作为评价标准。" },
    { bad: "依法公布部门⟦权利清单⟧。", good: "依法公布部门权力清单。" },
  ],
  silent: [
    "维修定额、必修定向课程、整修定点厕所。",
    "继续做为民服务的表率，压减化解过剩产能，实行化肥减量、削减化学需氧量。",
    "编制专题纲要，受理专利权利清单查询。",
    "《关于签定合同的规定》自印发之日起废止。",
  ],
  scope: "paragraph",
  needs: [],
  check: ({ body }) => wordReports(body, "confusable", say),
};

const say = (word: string, right: string): Text => ({
  zh: `此处“${word}”疑为“${right}”，请核对`,
  en: `${word} probably ought to be ${right}`,
});
