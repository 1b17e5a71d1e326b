import type { Chain, Node } from "../../model/numbering/families";
import { findOrdinal } from "../../model/numbering/ordinals";
import { isWhole } from "../../model/numbering/sequenceFaults";
import { type Stretch, stretchesOf } from "../../model/numbering/sequences";
import { paragraphsBetween } from "../../model/parts";
import type { Rule } from "../rule";

/** True for a list of one: nothing of its kind counts on from it, not even run into the text behind it. */
function isSingle({ part, families }: Stretch, { kind, nodes }: Chain): boolean {
  const only = nodes[0];
  if (nodes.length !== 1 || only.number !== 1 || kind === "circled") return false;
  const family = families.find((other) => other.kind === kind);
  if (family?.policy === "continuous") return false;
  const texts = paragraphsBetween(part, only.item.paragraph.index, only.item.last.index + 1);
  return texts.every(({ body }, i) => findOrdinal(body.text, kind, 2, i === 0 ? only.item.marker.to : 0) < 0);
}

/** Siblings of other kinds make it a matter of mixed styles, not of a single member. */
function standsAlone(nodes: readonly Node[], only: Node): boolean {
  return only.parent !== null && only.parent.children.length === 1 && nodes[nodes.length - 1] !== only;
}

export const singleChild: Rule = {
  id: "number/single-child",
  level: "hint",
  fix: "none",
  basis: "conv: 分条列项应有两条以上",
  force: "convention",
  title: { zh: "某一层次只有一条", en: "A level has exactly one member" },
  why: {
    zh: "只有“（一）”而没有“（二）”，分条就没有意义：要么漏了一条，要么应并入上一级。",
    en: "A list of one is no list: an item is missing, or it belongs to the level above.",
  },
  examples: [
    {
      bad: "关于开展核查的通知\n一、核查范围\n⟦（一）⟧市直机关。\n二、核查要求\n（一）如实填报。\n（二）按时报送。",
      good: "关于开展核查的通知\n一、核查范围\n市直机关。\n二、核查要求\n（一）如实填报。\n（二）按时报送。",
    },
  ],
  silent: [
    "关于开展核查的通知\n一、核查范围\n（一）市直机关。\n二、核查方式\n（二）自查。\n（三）抽查。\n三、核查要求\n（四）按时报送。",
    "一、核查范围\n（一）市直机关。\n二、核查要求",
    "关于开展核查的通知\n一、核查范围\n（一）市直机关。（二）事业单位。\n二、核查要求\n（一）如实填报。\n（二）按时报送。",
    "关于开展核查的通知\n一、核查范围\n二、核查要求\n（一）如实填报。",
  ],
  scope: "document",
  *check({ notice }) {
    for (const stretch of stretchesOf(notice)) {
      if (!isWhole(stretch.part, notice)) continue;
      const torn = stretch.families.some(({ chains }) => chains.some(({ nodes }) => nodes[0].number > 1));
      if (torn) continue;
      for (const chain of stretch.families.flatMap(({ chains }) => chains)) {
        if (!isSingle(stretch, chain) || !standsAlone(stretch.nodes, chain.nodes[0])) continue;
        const { paragraph, marker } = chain.nodes[0].item;
        yield {
          paragraph,
          from: marker.from,
          to: marker.to,
          message: {
            zh: `这一层次只有“${marker.text}”一条，请补齐或并入上一级`,
            en: `${marker.text} is the only item of its level`,
          },
        };
      }
    }
  },
};
