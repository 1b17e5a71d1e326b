import { MEASURES } from "../../lexicon/measures";
import { isForeignTitle } from "../../model/elements/ownTitles";
import { HYPHEN, isYear, type NumberRange, rangesIn } from "../../model/marks/numberRanges";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { reportSpots, type Spot } from "../../model/reports/spots";
import type { Body } from "../../syntax/tree";
import type { Rule } from "../rule";

export const valueRangeHyphen: Rule = {
  id: "punct/value-range-hyphen",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.13.3.3; GB/T 15835—2011 5.1.3",
  force: "standard",
  title: { zh: "数值范围用浪纹线“～”", en: "Ranges of quantities take ～" },
  why: {
    zh: "数值的起止之间用浪纹线“～”或一字线，不用短横线，短横线容易被看作负号或型号。",
    en: "Quantities take ～ (or —) between the ends of a range; a hyphen looks like a minus or a model number.",
  },
  examples: [
    { bad: "用时⟦8-9个月⟧，每组⟦3-5人⟧。", good: "用时8～9个月，每组3～5人。" },
    { bad: "比例为⟦10%-20%⟧，在⟦3-5日⟧内办结。", good: "比例为10%～20%，在3～5日内办结。" },
    { bad: "压缩到⟦3--5个⟧工作日。", good: "压缩到3～5个工作日。" },
  ],
  silent: [
    "用时8～9个月，投资5—10亿元。",
    "2021-2025年为规划期，3-5月除外。",
    "型号为A3-5个，温度为-5-10℃。",
    "甲队以3-1胜出，电话0739-5361234。",
    "位于人民路3-5号，1-6年级参加。",
  ],
  scope: "document",
  needs: [TRAIT.range, TRAIT.digit],
  seeks: (body) => quantitiesIn(body).length > 0,
  *check(snapshot) {
    const spots: Spot[] = [];
    for (const { paragraph, value } of quantities(snapshot)) {
      if (!isWritten(snapshot.notice.roles[paragraph.index])) continue;
      const { from, to, mark } = value;
      const edits = isForeignTitle(snapshot, paragraph, from) ? [] : [{ ...mark, text: "～" }];
      spots.push({ paragraph, from, to, edits });
    }
    yield* reportSpots(
      spots,
      () => ({
        message: { zh: "数值范围应用浪纹线“～”", en: "Write ～ between the ends of a range" },
        fix: { zh: "改为“～”", en: "Change to ～" },
      }),
      (count) => ({
        message: {
          zh: `数值范围应用浪纹线“～”，本文有${count}处用了短横线`,
          en: `${count} ranges are written with a hyphen; write ～`,
        },
        fix: { zh: "全部改为“～”", en: "Change all to ～" },
      }),
    );
  },
};

function quantitiesIn(body: Body): readonly NumberRange[] {
  return rangesIn(body, HYPHEN).filter((range) => isQuantity(body.text, range));
}

const quantities = gatheredWith(TRAIT.range | TRAIT.digit, quantitiesIn);

const QUANTITIES: ReadonlySet<string> = new Set(MEASURES);

function isQuantity(text: string, { from, low, high }: NumberRange): boolean {
  if (low.value >= high.value || (isYear(low) && isYear(high)) || "第-".includes(text[from - 1] ?? " "))
    return false;
  if (low.unit !== "" && low.unit !== high.unit) return false;
  if (high.unit === "日") return text[from - 1] !== "月" && /^(?:内|以内)/.test(text.slice(high.to));
  if (/^(?:月|学年|年度|年代)/.test(high.unit) || /^[级度]/.test(text[high.to] ?? " ")) return false;
  return QUANTITIES.has(high.unit) || high.unit === "年" || /^[a-zA-Z]/.test(high.unit);
}
