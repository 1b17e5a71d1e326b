import { isQuoted } from "../../model/quotes";
import type { Rule } from "../rule";

const WRONG = "发展改革委员会";

export const fullNameDroppedHe: Rule = {
  id: "unit/full-name-dropped-he",
  level: "warning",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "全称“发展和改革委员会”漏“和”字", en: "和 is missing in 发展和改革委员会" },
  why: {
    zh: "“发展和改革委员会”是法定全称，“和”是名称的一部分；“发展改革委”是规范化简称。“发展改革委员会”两头不靠。人力资源社会保障局、住房城乡建设局等是规范化简称，不在此列。",
    en: "The full name is 发展和改革委员会, the standard short name 发展改革委; 发展改革委员会 is neither. 人力资源社会保障局 and 住房城乡建设局 are standard short names and not meant.",
  },
  examples: [
    {
      bad: "（十一）推动项目落地。（⟦市发展改革委员会⟧牵头）",
      good: "（十一）推动项目落地。（市发展和改革委员会牵头）",
    },
    { bad: "报⟦国家发展改革委员会⟧批准。", good: "报国家发展和改革委员会批准。" },
  ],
  silent: [
    "由市发展改革委、市人力资源社会保障局、市住房城乡建设局负责。",
    "市发展和改革委员会牵头。",
    "原文为“发展改革委员会”。",
  ],
  scope: "paragraph",
  needs: ["革", "员"],
  *check({ body }) {
    const { text } = body;
    for (let at = text.indexOf(WRONG); at >= 0; at = text.indexOf(WRONG, at + WRONG.length)) {
      if (isQuoted(body, at)) continue;
      const from = text.endsWith("国家", at)
        ? at - 2
        : /^[省市县区州盟旗]/.test(text[at - 1] ?? "")
          ? at - 1
          : at;
      yield {
        from,
        to: at + WRONG.length,
        message: {
          zh: "全称应为“发展和改革委员会”（或用简称“发展改革委”）",
          en: "The full name is 发展和改革委员会 (short: 发展改革委)",
        },
        fix: { title: { zh: "补上“和”", en: "Add 和" }, edits: [{ from: at + 2, to: at + 2, text: "和" }] },
      };
    }
  },
};
