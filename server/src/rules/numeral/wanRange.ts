import { rangesWithoutFirstSign, saysWanting } from "../../model/marks/firstSigns";
import { TRAIT } from "../../model/marks/traits";
import { reportSpots } from "../../model/reports/spots";
import type { Rule } from "../rule";

/** Where the ends lie further apart the first number may really be the small one: 5～100万元. */
const NEAR = 10;

export const wanRange: Rule = {
  id: "numeral/wan-range",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 5.1.3",
  force: "standard",
  title: { zh: "范围的前一个数不省略“万”“亿”", en: "The first number of a range keeps its 万 or 亿" },
  why: {
    zh: "用“万”“亿”表示的数值范围，前一个数的“万”“亿”不能省略：13万元～17万元；写作13～17万元会被理解为从13元起。早于该标准的文稿不检查。",
    en: "A range in 万 or 亿 gives both ends theirs: 13万元～17万元. Drafts older than the standard are not checked.",
  },
  examples: [
    { bad: "安排补助⟦13～17万元⟧。", good: "安排补助13万元～17万元。" },
    { bad: "覆盖⟦3～5万⟧人，投资⟦5—8亿元⟧。", good: "覆盖3万～5万人，投资5亿元—8亿元。" },
  ],
  silent: [
    "安排补助13万元～17万元。",
    "罚款5～100万元。",
    "实施3～5年，覆盖20个县。",
    "2021—2025年投入3万元。",
  ],
  scope: "document",
  needs: [TRAIT.range, "万亿"],
  *check(snapshot) {
    yield* reportSpots(wanting(snapshot), saysWanting, (count) => ({
      message: {
        zh: `数值范围前一个数的“万”“亿”不能省略（本文共${count}处）`,
        en: `${count} ranges lack their first 万 or 亿`,
      },
      fix: { zh: "全部补上", en: "Insert all" },
    }));
  },
};

const wanting = rangesWithoutFirstSign(
  TRAIT.range,
  ({ low, high }) => /^[万亿]/.test(high.unit) && low.value * NEAR >= high.value,
);
