import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isDigit } from "../../text/chars";
import { occurrences } from "../../text/occurrences";
import type { ParagraphReport, Rule } from "../rule";

/** Measures outside the statutory units of the People's Republic and what replaces them (GB 3100). */
const OBSOLETE: readonly { readonly unit: string; readonly instead: string }[] = [
  { unit: "公分", instead: "厘米" },
  { unit: "公升", instead: "升" },
  { unit: "华里", instead: "公里（1华里等于0.5公里）" },
  { unit: "马力", instead: "千瓦" },
  { unit: "英寸", instead: "厘米" },
  { unit: "英尺", instead: "米" },
  { unit: "英里", instead: "公里" },
  { unit: "市斤", instead: "千克" },
  { unit: "市尺", instead: "米" },
];

export const unitObsolete: Rule = {
  id: "numeral/unit-obsolete",
  level: "hint",
  fix: "none",
  basis: "GB/T 9704—2012 9; GB 3100—1993",
  force: "standard",
  title: { zh: "使用法定计量单位", en: "Use statutory units" },
  why: {
    zh: "公文使用国家法定计量单位。“亩”在政策文件中通行，不提示。",
    en: "Official documents use statutory units. 亩 is accepted in policy texts.",
  },
  examples: [
    { bad: "管径为30⟦公分⟧，线路长二十⟦华里⟧。", good: "管径为30厘米，线路长10公里。" },
    { bad: "推广50⟦马力⟧以上拖拉机。", good: "推广36.8千瓦以上拖拉机。" },
  ],
  silent: ["管径为30厘米，占地20亩。", "各单位要开足马力抓落实。", "按照公分配额办理。"],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "公华马英市", "分升里力寸尺斤"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const { unit, instead } of OBSOLETE) {
    for (const at of occurrences(text, unit)) {
      if (
        !isDigit(text.charCodeAt(at - 1)) &&
        !"一二三四五六七八九十百千万多余几".includes(text[at - 1] ?? "。")
      )
        continue;
      yield {
        from: at,
        to: at + unit.length,
        message: {
          zh: `“${unit}”不是法定计量单位，宜用${instead}`,
          en: `${unit} is no statutory unit; use ${instead}`,
        },
      };
    }
  }
}
