import { standardOrdinal } from "../../model/numbering/ordinals";
import { isWhole } from "../../model/numbering/sequenceFaults";
import { stretchesOf } from "../../model/numbering/sequences";
import type { MarkerKind } from "../../syntax/tree";
import type { Rule } from "../rule";

/** Levels that a parent's children may bear. 一、→1. is customary in texts of two levels; ① makes lists within a paragraph. */
const ALLOWED: Partial<Record<MarkerKind, readonly MarkerKind[]>> = {
  han: ["han-paren", "arabic", "circled"],
  "han-paren": ["arabic", "circled"],
};
const NEXT: Partial<Record<MarkerKind, MarkerKind>> = { han: "han-paren", "han-paren": "arabic" };

export const levelSkip: Rule = {
  id: "number/level-skip",
  level: "info",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "结构层次越级", en: "A level is skipped" },
  why: {
    zh: "结构层次依次标注“一、”“（一）”“1.”“（1）”。只有两层时，第二层用“1.”已成习惯；其他越级会使层次不清。",
    en: "The levels go 一、, （一）, 1., （1）. With two levels only, 一、 then 1. is customary; other leaps blur the order.",
  },
  examples: [
    {
      bad: "关于开展培训的通知\n一、培训内容\n⟦（1）⟧法律法规。\n（2）业务知识。\n二、培训时间",
      good: "关于开展培训的通知\n一、培训内容\n（一）法律法规。\n（二）业务知识。\n二、培训时间",
    },
    {
      bad: "关于开展培训的通知\n一、培训安排\n（一）培训内容\n⟦（1）⟧法律法规。\n（2）业务知识。\n（二）培训时间",
      good: "关于开展培训的通知\n一、培训安排\n（一）培训内容\n1.法律法规。\n2.业务知识。\n（二）培训时间",
    },
  ],
  silent: [
    "关于开展培训的通知\n一、培训内容\n1.法律法规。\n2.业务知识。\n二、培训时间",
    "关于开展培训的通知\n一、培训内容\n①法律法规；\n②业务知识。\n二、培训时间",
    "关于印发办法的通知\n第一条　应当具备下列条件：\n1.有场所；\n2.有人员。",
  ],
  scope: "document",
  *check({ notice }) {
    for (const { part, nodes, strangers } of stretchesOf(notice)) {
      if (strangers.length > 0 || !isWhole(part, notice)) continue;
      const told = new Set<string>();
      for (const { item, kind, number, parent } of nodes) {
        const allowed = number === 1 && parent && ALLOWED[parent.kind];
        if (!allowed || allowed.includes(kind) || told.has(parent.kind + kind)) continue;
        told.add(parent.kind + kind);
        const due = standardOrdinal(NEXT[parent.kind] ?? kind, 1);
        const { marker, paragraph } = item;
        yield {
          paragraph,
          from: marker.from,
          to: marker.to,
          message: {
            zh: `“${parent.item.marker.text}”之下直接用“${marker.text}”，越过了“${due}”一级`,
            en: `${marker.text} directly below ${parent.item.marker.text} skips the level ${due}`,
          },
        };
      }
    }
  },
};
