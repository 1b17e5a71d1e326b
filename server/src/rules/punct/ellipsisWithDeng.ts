import { closesList } from "../../lexicon/deng";
import { TRAIT } from "../../model/marks/traits";
import { isHan } from "../../text/chars";
import type { TextEdit } from "../../text/edits";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

export const ellipsisWithDeng: Rule = {
  id: "punct/ellipsis-with-deng",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 A.9.2",
  force: "standard",
  title: { zh: "省略号不与“等”并用", en: "No …… together with 等" },
  why: {
    zh: "省略号与“等”“等等”作用相同，用了一个就不用另一个。",
    en: "…… and 等 say the same: that the list goes on. One of them is enough.",
  },
  examples: [
    { bad: "检查学校、医院、商场⟦……等⟧场所。", good: "检查学校、医院、商场等场所。" },
    { bad: "检查学校、医院、商场⟦……等等⟧。", good: "检查学校、医院、商场等等。" },
    { bad: "检查学校、医院、商场⟦等……⟧", good: "检查学校、医院、商场……" },
  ],
  silent: [
    "检查学校、医院、商场等场所。",
    "排队的人越来越多……等待时间过长。",
    "其表述为“……等级较高”。",
    "检查学校、医院、商场……",
  ],
  scope: "paragraph",
  needs: [TRAIT.ellipsis, "…"],
  check({ body }) {
    const { text } = body;
    return editsIn(text).map((edit) => ({
      from: edit.from,
      to: edit.to,
      message: { zh: "省略号与“等”作用相同，不并用", en: "…… and 等 say the same; keep one" },
      fix: { title: { zh: "保留一个", en: "Keep one" }, edits: [edit] },
    }));
  },
};

function editsIn(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const at of occurrences(text, "……")) {
    const behind = at + 2;
    if (closesList(text, behind)) {
      const to = text[behind + 1] === "等" ? behind + 2 : behind + 1;
      edits.push({ from: at, to, text: text.slice(behind, to) });
    } else if (text[at - 1] === "等" && isHan(text.charCodeAt(at - 2)) && !isHan(text.charCodeAt(behind))) {
      const from = text[at - 2] === "等" ? at - 2 : at - 1;
      edits.push({ from, to: behind, text: "……" });
    }
  }
  return edits;
}
