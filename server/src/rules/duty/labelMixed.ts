import { type DutyPlace, dutiesWith, hasDuty } from "../../model/duties";
import { placesByPart } from "../../model/responsibility/dutyTasks";
import type { Duty, DutyLabel } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

export const labelMixed: Rule = {
  id: "duty/label-mixed",
  level: "hint",
  fix: "none",
  basis: "conv: 同一文稿的责任标签前后一致",
  force: "convention",
  title: { zh: "“责任单位”与“责任部门”混用", en: "Labels with 单位 and with 部门 are mixed" },
  why: {
    zh: "同一文稿一处写“责任单位”、一处写“责任部门”，读者会以为含义不同。统一用一个。每个部分只在少数写法的第一处提示。",
    en: "Where a draft says 责任单位 here and 责任部门 there, readers look for a difference. Use one. Said once a part, at the rarer form.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（责任单位：市民政局）\n（二）改造居家环境。（责任单位：市残联）\n（三）开展巡诊。（⟦责任部门：⟧市卫生健康委）",
      good: "（一）建设助餐点。（责任单位：市民政局）\n（二）改造居家环境。（责任单位：市残联）\n（三）开展巡诊。（责任单位：市卫生健康委）",
    },
  ],
  silent: [
    "（一）建设助餐点。（牵头部门：市民政局；责任单位：市财政局）\n（二）改造居家环境。（牵头部门：市残联；责任单位：市财政局）",
    "（一）建设助餐点。（责任部门：市民政局；责任单位：各县市区人民政府）\n（二）改造居家环境。（责任单位：市残联）",
  ],
  scope: "document",
  seeks: hasDuty(isLabelled),
  *check({ notice }) {
    for (const places of placesByPart(notice, labelled(notice))) yield* mixed(places);
  },
};

function isLabelled({ labels }: Duty): boolean {
  return labels.length > 0;
}

const labelled = dutiesWith(isLabelled);

interface Use {
  readonly place: DutyPlace;
  readonly label: DutyLabel;
}

function* mixed(places: readonly DutyPlace[]): Generator<DocumentReport> {
  const uses = new Map<string, Map<string, Use[]>>();
  const apart = new Set<string>();
  for (const place of places) {
    const seen = new Map<string, string>();
    for (const label of place.duty.labels) {
      const [, word, noun] = /^(.*)(单位|部门)$/.exec(label.text) ?? [];
      if (word === undefined) continue;
      if (seen.has(word) && seen.get(word) !== noun) apart.add(word);
      seen.set(word, noun);
      const forms = uses.get(word) ?? new Map<string, Use[]>();
      const same = forms.get(noun) ?? [];
      same.push({ place, label });
      uses.set(word, forms.set(noun, same));
    }
  }
  for (const [word, forms] of uses) {
    if (forms.size < 2 || apart.has(word)) continue;
    const [rare, usual] = [...forms].sort((a, b) => a[1].length - b[1].length);
    const { place, label } = rare[1][0];
    yield {
      paragraph: place.paragraph,
      from: label.from,
      to: label.to,
      message: {
        zh: `全文${usual[1].length}处写“${word + usual[0]}”，${rare[1].length}处写“${label.text}”，宜统一`,
        en: `${word + usual[0]} stands ${usual[1].length} times, ${label.text} ${rare[1].length} times; use one`,
      },
    };
  }
}
