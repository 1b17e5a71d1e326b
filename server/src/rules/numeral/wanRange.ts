import { JOINT, rangesIn } from "../../model/marks/numberRanges";
import { paragraphsWith, TRAIT } from "../../model/marks/traits";
import { reportSpots, type Spot } from "../../model/reports/spots";
import { predatesNumerals } from "../../model/standards";
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
  *check(snapshot) {
    if (predatesNumerals(snapshot.notice)) return;
    const spots: Spot[] = [];
    for (const paragraph of paragraphsWith(snapshot, TRAIT.range)) {
      const { text } = paragraph.body;
      if (!text.includes("万") && !text.includes("亿")) continue;
      for (const { from, to, low, high } of rangesIn(paragraph.body, JOINT)) {
        if (!/^[万亿]/.test(high.unit) || low.unit !== "") continue;
        if (low.value >= high.value || low.value * NEAR < high.value) continue;
        spots.push({ paragraph, from, to, edits: [{ from: low.to, to: low.to, text: high.unit }] });
      }
    }
    yield* reportSpots(
      spots,
      ({ edits }) => ({
        message: {
          zh: `前一个数的“${edits[0].text}”不能省略`,
          en: `The first number needs its ${edits[0].text}`,
        },
        fix: { zh: `补上“${edits[0].text}”`, en: `Insert ${edits[0].text}` },
      }),
      (count) => ({
        message: {
          zh: `数值范围前一个数的“万”“亿”不能省略（本文共${count}处）`,
          en: `${count} ranges lack their first 万 or 亿`,
        },
        fix: { zh: "全部补上", en: "Insert all" },
      }),
    );
  },
};
