import type { Rule } from "../rule";

/** —、 and （—）: a dash where 一 belongs. A doubled dash opens a list of its own kind and is left alone. */
const DASH = /^(?:([—－ーｰ-])[、]|[（(]([—－ーｰ-])[）)])\s*(?=[\u4e00-\u9fff“《]|\d{1,5}[\u4e00-\u9fff])/;

export const lookalikeOne: Rule = {
  id: "number/lookalike-one",
  level: "error",
  fix: "safe",
  basis: "conv: 层次序数用汉字“一”，不用形似的横线",
  force: "convention",
  title: { zh: "序号“一”误写成横线", en: "A dash stands for the numeral 一" },
  why: {
    zh: "破折号、长音符等与“一”形近，输入或识别时容易混用。误写以后，序号查不到，目录和引用也会断开。",
    en: "A dash or a katakana length mark looks like 一, but searches, outlines and references do not find it.",
  },
  examples: [
    { bad: "⟦—⟧、加强领导", good: "一、加强领导" },
    { bad: "⟦—⟧、2026年工作目标", good: "一、2026年工作目标" },
    { bad: "（⟦－⟧）健全机制。各单位要明确责任。", good: "（一）健全机制。各单位要明确责任。" },
  ],
  silent: ["——坚持问题导向。", "—、—、15", "（—）", "- 、", "—2022年工作要点", "—、3、—、15", "RH（－）血型"],
  scope: "paragraph",
  needs: ["—－ーｰ-"],
  *check({ body, role }) {
    if (role !== "text") return;
    const match = DASH.exec(body.text);
    if (!match || /^[—－ー]/.test(body.text.slice(match[0].length))) return;
    const from = match[1] ? 0 : 1;
    yield {
      from,
      to: from + 1,
      message: { zh: `此处是横线，应为汉字“一”`, en: "This is a dash; write the numeral 一" },
      fix: { title: { zh: "改为“一”", en: "Change to 一" }, edits: [{ from, to: from + 1, text: "一" }] },
    };
  },
};
