import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const DECREASE =
  /(减少|降低|下降|缩短|缩减|压减)(?:了|约|近)?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十百几数]{1,3})倍/g;

export const multipleDecrease: Rule = {
  id: "numeral/multiple-decrease",
  level: "warning",
  fix: "none",
  basis: "conv: 数量减少用分数、百分数，不用倍数",
  force: "convention",
  title: { zh: "减少不用倍数", en: "A decrease is no multiple" },
  why: {
    zh: "减少一倍即为零，“下降2倍”说不通；应写“下降到三分之一”或“下降67%”。",
    en: "Less by the whole is nothing, so 下降2倍 makes no sense; say 下降到三分之一 or give a percentage.",
  },
  examples: [
    { bad: "投诉量比上年⟦下降2倍⟧。", good: "投诉量下降到上年的三分之一。" },
    { bad: "办理时间⟦缩短了一倍⟧。", good: "办理时间缩短了一半。" },
  ],
  silent: ["投诉量下降到上年的三分之一，办件量增长2倍。", "降低到原来的2倍以内。", "处减少部分2倍以上罚款。"],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "倍"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, DECREASE)) {
    yield {
      from: match.index,
      to: match.index + match[0].length,
      message: {
        zh: `“${match[1]}”不与倍数连用，改用分数或百分数`,
        en: "Express a decrease as a fraction or a percentage",
      },
    };
  }
}
