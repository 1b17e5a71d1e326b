import type { Node } from "../../model/numbering/families";
import { stretchesOf } from "../../model/numbering/sequences";
import type { Rule } from "../rule";

const DEEPEST = 4;

/** How many of the levels 一、（一） 1.（1） and below enclose an item, itself included. */
function depthOf(node: Node): number {
  let depth = 0;
  for (let at: Node | null = node; at; at = at.parent) if (at.item.marker.level > 0) depth++;
  return depth;
}

export const tooDeep: Rule = {
  id: "number/too-deep",
  level: "hint",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "结构层次过多", en: "More levels than the standard has" },
  why: {
    zh: "正文的结构层次序数列到四层：“一、”“（一）”“1.”“（1）”。再往下分，宜合并层次或改用段内“一是、二是”。",
    en: "The standard names four levels: 一、（一） 1.（1）. Merge levels or use 一是, 二是 within the paragraph.",
  },
  examples: [
    {
      bad: "一、工作安排\n（一）自查\n1.查制度\n（1）查台账\n⟦①⟧查登记簿；\n②查移交单。",
      good: "一、工作安排\n（一）自查\n1.查制度\n（1）查台账。查登记簿、移交单。",
    },
  ],
  silent: [
    "一、工作安排\n（一）自查\n1.查制度\n（1）查台账。\n（2）查清单。",
    "第一条　下列事项应当公开：\n（一）机构职能：\n1.编制：\n（1）行政编制；\n①机关；\n②派出机构。",
  ],
  scope: "document",
  // An item so deep takes all kinds of ordinals that have a level.
  needs: ["①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"],
  *check({ notice }) {
    for (const { nodes, families } of stretchesOf(notice)) {
      // Whatever encloses an item is of another kind.
      if (families.length <= DEEPEST) continue;
      const deep = nodes.find((node) => depthOf(node) > DEEPEST);
      if (!deep) continue;
      const { paragraph, marker } = deep.item;
      yield {
        paragraph,
        from: marker.from,
        to: marker.to,
        message: {
          zh: `“${marker.text}”已是第五层，结构层次一般不超过四层`,
          en: `${marker.text} is a fifth level; four are usual at most`,
        },
      };
    }
  },
};
