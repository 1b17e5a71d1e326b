import { closesList } from "../../lexicon/deng";
import { TRAIT } from "../../model/marks/traits";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

export const dunhaoBeforeDeng: Rule = {
  id: "punct/dunhao-before-deng",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 B.1.2",
  force: "standard",
  title: { zh: "“等”前不用顿号", en: "No 、 before 等" },
  why: {
    zh: "用顿号隔开的词语末尾用“等”“等等”时，“等”前不用顿号。",
    en: "A list divided by 、 has none before the 等 that closes it.",
  },
  examples: [
    { bad: "教育、医疗⟦、等⟧部门要主动配合。", good: "教育、医疗等部门要主动配合。" },
    {
      bad: "办好就学、就医⟦、等⟧身边小事，用好微博、微信⟦、等⟧第三方平台。",
      good: "办好就学、就医等身边小事，用好微博、微信等第三方平台。",
    },
    { bad: "检查学校、医院⟦、等⟧等。", good: "检查学校、医院等等。" },
  ],
  silent: [
    "教育、医疗等部门要主动配合。",
    "遵循自愿、平等、等价有偿的原则。",
    "落实减量、等量替代要求。",
    "制作模型、等身雕像，公布名次、等第。",
    "减少排队、等候、等待时间。",
  ],
  scope: "paragraph",
  needs: [TRAIT.listTail, "、", "等"],
  check({ body }) {
    const { text } = body;
    return occurrences(text, "、等")
      .filter((at) => closesList(text, at + 1))
      .map((at) => ({
        from: at,
        to: at + 2,
        message: { zh: "“等”前不用顿号", en: "No 、 before 等" },
        fix: {
          title: { zh: "删去顿号", en: "Delete the 、" },
          edits: [{ from: at, to: at + 1, text: "" }],
        },
      }));
  },
};
