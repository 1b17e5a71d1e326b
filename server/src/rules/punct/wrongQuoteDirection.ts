import { turnedPairs } from "../../model/marks/quoteOrder";
import { TRAIT } from "../../model/marks/traits";
import type { Rule } from "../rule";

export const wrongQuoteDirection: Rule = {
  id: "punct/wrong-quote-direction",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.8.2",
  force: "standard",
  title: { zh: "引号方向写反", en: "A quotation mark faces the wrong way" },
  why: {
    zh: "前引号为“，后引号为”。写反多因输入法自动交替引号时漏删、多打了一个。只有把全段引号依次两两配对就能说通时才提示。",
    en: "“ opens and ” closes. Keyboards that alternate the two turn them round after one was deleted. Reported only where reading the paragraph's marks two by two explains all of them.",
  },
  examples: [
    { bad: "深化⟦”放管服“⟧改革。", good: "深化“放管服”改革。" },
    { bad: "推进“一网通办”和⟦“跨省通办“⟧改革。", good: "推进“一网通办”和“跨省通办”改革。" },
    { bad: "落实⟦”六稳”⟧任务。", good: "落实“六稳”任务。" },
    {
      bad: "推行⟦”双随机、一公开“⟧监管，做到“谁审批、谁监管，谁主管、谁监管”。",
      good: "推行“双随机、一公开”监管，做到“谁审批、谁监管，谁主管、谁监管”。",
    },
  ],
  silent: [
    "落实六稳”、“六保任务。",
    "落实“六稳、“六保”、六争”任务。",
    "深化“放管服”改革。",
    "一、将第六条修改为：“公安机关负责下列工作：\n“（一）登记；\n“（二）发证。”",
    "他强调，“要把‘放管服’改革推向深入”。",
    "设立“企业服务专区，方便群众。",
    "推进一网通办”和“跨省通办改革。",
    "一、将第六条修改为：“申请人应当到场。\n代理人应当出示证件。”二、将第九条修改为：“申请人应当登记。\n登记免费。”",
  ],
  scope: "paragraph",
  needs: [TRAIT.loneQuote],
  check({ body }) {
    return turnedPairs(body.text).map(({ from, to, edits }) => ({
      from,
      to,
      message: { zh: "引号方向写反，前引号为“，后引号为”", en: "“ opens and ” closes a quotation" },
      fix: { title: { zh: "改正引号方向", en: "Turn the marks round" }, edits },
    }));
  },
};
