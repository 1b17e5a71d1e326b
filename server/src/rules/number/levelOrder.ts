import type { Node } from "../../model/numbering/families";
import { stretchesOf } from "../../model/numbering/sequences";
import type { Rule } from "../rule";

/**
 * Looks among siblings for （一） that opens inside the count of 1.: 1. … （一） … 2. A smaller level that stops for a
 * larger one and then counts on shows that the larger was put inside it.
 */
function* inverted(
  siblings: readonly Node[],
  offspring: (node: Node) => readonly Node[],
): Iterable<{ inner: Node; outer: Node }> {
  for (let i = 1; i < siblings.length; i++) {
    const outer = siblings[i - 1];
    const inner = siblings[i];
    if (
      inner.number !== 1 ||
      inner.item.marker.rank >= outer.item.marker.rank ||
      inner.item.marker.level === 0
    )
      continue;
    let last = i;
    while (last + 1 < siblings.length && siblings[last + 1].kind === inner.kind) last++;
    if (last === i && offspring(inner).length === 0) continue;
    const resumed = siblings
      .slice(i, last + 1)
      .flatMap((node) => [...offspring(node)])
      .find((node) => node.kind === outer.kind);
    if (resumed && resumed.number === outer.number + 1) yield { inner, outer };
  }
}

/** Where items count by their own ordinals, the one just before such an item is its sibling or stands below it. */
function opensHigher({ number, rank }: Node, i: number, nodes: readonly Node[]): boolean {
  return number === 1 && i > 0 && nodes[i - 1].rank > rank;
}

export const levelOrder: Rule = {
  id: "number/level-order",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.3; GB/T 15834—2011 B.3.8",
  force: "standard",
  title: { zh: "结构层次序数颠倒", en: "Levels are numbered in the wrong order" },
  why: {
    zh: "结构层次序数依次为“一、”“（一）”“1.”“（1）”，下级序号不能包含上级序号。",
    en: "The levels are 一、, （一）, 1., （1） in this order; a lower one cannot contain a higher one.",
  },
  examples: [
    {
      bad: "关于做好迎检工作的通知\n一、检查内容\n1.制度建设\n⟦（一）⟧制度是否健全。\n（二）制度是否执行。\n2.台账管理",
      good: "关于做好迎检工作的通知\n一、检查内容\n（一）制度建设\n1.制度是否健全。\n2.制度是否执行。\n（二）台账管理",
    },
    {
      bad: "关于做好迎检工作的通知\n（一）检查内容\n⟦一、⟧制度。\n二、台账。\n（二）检查方式",
      good: "关于做好迎检工作的通知\n一、检查内容\n（一）制度。\n（二）台账。\n二、检查方式",
    },
  ],
  silent: [
    "关于做好迎检工作的通知\n一、检查内容\n1.制度建设。\n2.台账管理。\n二、检查方式\n1.听汇报。",
    "关于印发办法的通知\n第一条　下列事项应当公开：\n（一）机构职能；\n1.编制；\n2.人员；\n（二）办事程序。",
    "关于做好迎检工作的通知\n检查采取以下方式：\n1.听汇报。\n2.看台账。\n一、检查内容\n（一）制度。\n二、检查要求\n1.准时。",
  ],
  scope: "document",
  *check({ notice }) {
    for (const { nodes, strangers } of stretchesOf(notice)) {
      if (strangers.length === 0 && !nodes.some(opensHigher)) continue;
      const groups = new Map<Node | null, Node[]>();
      for (const node of nodes) {
        const siblings = groups.get(node.parent);
        if (siblings) siblings.push(node);
        else groups.set(node.parent, [node]);
      }
      for (const siblings of groups.values()) {
        for (const { inner, outer } of inverted(siblings, (node) => node.children)) {
          const { marker, paragraph } = inner.item;
          const high = marker.text;
          const low = outer.item.marker.text;
          yield {
            paragraph,
            from: marker.from,
            to: marker.to,
            message: {
              zh: `层次颠倒：“${low}”之下不应再用“${high}”，序数依次为“一、”“（一）”“1.”“（1）”`,
              en: `${high} stands below ${low}; the order is 一、 （一） 1. （1）`,
            },
            related: [
              {
                paragraph: outer.item.paragraph,
                from: outer.item.marker.from,
                to: outer.item.marker.to,
                message: { zh: "上一级条目", en: "The item it stands in" },
              },
            ],
          };
        }
      }
    }
  },
};
