import { citedNumbers, numberKey } from "../../model/docNumbers";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

export const docnoOnly: Rule = {
  id: "cite/docno-only",
  level: "off",
  fix: "none",
  basis: "conv: 国发〔2000〕23号第二十五条（已废止，做法沿用）",
  force: "convention",
  title: { zh: "首次引用只写发文字号", en: "A first citation by number alone" },
  why: {
    zh: "首次引用公文，标题和发文字号都要写；之后可以只写字号或者简称。",
    en: "The first citation gives title and number; later ones may give either.",
  },
  examples: [
    {
      bad: "按照⟦国发〔2022〕5号⟧要求，制定本方案。",
      good: "按照《国务院关于推进政务服务的意见》（国发〔2022〕5号）要求，制定本方案。",
    },
  ],
  silent: [
    "按照《国务院关于推进政务服务的意见》（国发〔2022〕5号）要求，制定本方案。\n国发〔2022〕5号文件明确的任务要逐项落实。",
    "清政发〔2026〕5号\n清河市人民政府关于推进政务服务的通知\n各县市区人民政府：",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const seen = new Set<string>();
    for (const { paragraph, number, citation } of citedNumbers(snapshot)) {
      const key = numberKey(paragraph.body, number);
      if (seen.has(key)) continue;
      seen.add(key);
      const enclosed = "（(、，".includes(paragraph.body.text[number.from - 1] ?? " ");
      if (citation || enclosed) continue;
      yield {
        paragraph,
        from: number.from,
        to: number.to,
        message: {
          zh: `首次引用“${number.text}”宜写明标题`,
          en: `Give the title of ${number.text} where it is first cited`,
        },
      };
    }
  },
};
