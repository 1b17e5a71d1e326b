import { wordReports } from "../../model/words/terms";
import type { Rule, Text } from "../rule";

export const variant: Rule = {
  id: "term/variant",
  level: "hint",
  fix: "safe",
  basis: "第一批异形词整理表（GF 1001—2001）; 现代汉语词典",
  force: "standard",
  title: { zh: "非推荐词形", en: "A spelling that is no longer preferred" },
  why: {
    zh: "“其它”“成份”“身分”等写法不算错，但有推荐的规范词形，公文用推荐词形更统一。",
    en: "Spellings such as 其它, 成份 or 身分 are not wrong, but others are preferred; notices use those.",
  },
  examples: [
    { bad: "清理权责清单等⟦其它⟧清单。", good: "清理权责清单等其他清单。" },
    { bad: "核实申请人的⟦身分⟧，测定土壤⟦成份⟧。", good: "核实申请人的身份，测定土壤成分。" },
  ],
  silent: [
    "开展自身分析，明确自身分工，提取有效成份额度。",
    "根据《成份检测办法》，使用“其它”一栏。",
    "每年12月份内完成。",
  ],
  scope: "paragraph",
  needs: [],
  check: ({ body }) => wordReports(body, "variant", say),
};

const say = (word: string, right: string): Text => ({
  zh: `“${word}”的推荐写法是“${right}”`,
  en: `${right} is preferred to ${word}`,
});
