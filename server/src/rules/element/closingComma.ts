import { CLOSINGS } from "../../lexicon/closings";
import type { Rule } from "../rule";

export const closingComma: Rule = {
  id: "element/closing-comma",
  level: "hint",
  fix: "safe",
  basis: "conv: 公文结尾用语惯例",
  force: "convention",
  title: { zh: "结尾用语后标句号", en: "The closing formula ends in a full stop" },
  why: {
    zh: "“特此通知”一类结尾用语自成一句，末尾一般标句号。也有不标的，所以只作轻微提示。",
    en: "A closing formula such as 特此通知 is a sentence and usually ends in a full stop; some print it without.",
  },
  examples: [
    { bad: "⟦特此通知⟧", good: "特此通知。" },
    { bad: "⟦妥否，请批示⟧", good: "妥否，请批示。" },
    { bad: "⟦特此函复，⟧", good: "特此函复。" },
  ],
  silent: ["特此通知。", "特此通知！", "特此通知各单位。", "请在末尾写明特此通知", "此致"],
  scope: "paragraph",
  needs: [CLOSINGS.map(({ words }) => words[0]).join("")],
  *check({ body, role }) {
    const { text } = body;
    if ((role !== "text" && role !== "title") || text.length > 10) return;
    const bare = text.replace(/[，；、,;]$/, "");
    if (!CLOSINGS.some(({ words }) => words === bare)) return;
    yield {
      from: 0,
      to: text.length,
      message: { zh: `“${bare}”后标句号`, en: `${bare} ends in a full stop` },
      fix: {
        title: { zh: "标句号", en: "Add a full stop" },
        edits: [{ from: bare.length, to: text.length, text: "。" }],
      },
    };
  },
};
