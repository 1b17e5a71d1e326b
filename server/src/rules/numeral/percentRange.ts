import { rangesWithoutFirstSign, saysWanting } from "../../model/marks/firstSigns";
import { TRAIT } from "../../model/marks/traits";
import { reportSpots } from "../../model/reports/spots";
import type { Rule } from "../rule";

export const percentRange: Rule = {
  id: "numeral/percent-range",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.1.3",
  force: "standard",
  title: { zh: "百分数范围的两个数都带百分号", en: "Both ends of a range of percentages have their %" },
  why: {
    zh: "表示百分数的范围时，前一个数的百分号不能省略：15%～30%，不写15～30%。早于该标准的文稿不检查。",
    en: "In a range of percentages the first % is not left out: 15%～30%. Drafts older than the standard are not checked.",
  },
  examples: [
    { bad: "办件总量压减⟦15～30%⟧。", good: "办件总量压减15%～30%。" },
    { bad: "增速为⟦5—6.5％⟧。", good: "增速为5％—6.5％。" },
  ],
  silent: [
    "办件总量压减15%～30%。",
    "提高5～10个百分点。",
    "2021—2025年增长5%，比例为30～15%。",
    "清河市人民政府关于税率的通知\n各单位：\n税率为3—5%，按季征收。\n清河市人民政府\n2003年1月2日",
  ],
  scope: "document",
  needs: [TRAIT.percent, TRAIT.range],
  *check(snapshot) {
    yield* reportSpots(wanting(snapshot), saysWanting, (count) => ({
      message: {
        zh: `百分数范围前一个数的百分号不能省略（本文共${count}处）`,
        en: `${count} ranges of percentages lack their first %`,
      },
      fix: { zh: "全部补上百分号", en: "Insert all" },
    }));
  },
};

const wanting = rangesWithoutFirstSign(
  TRAIT.percent | TRAIT.range,
  ({ low, high }) => (high.unit === "%" || high.unit === "％") && low.value <= 100,
);
