import { reportOf } from "../../model/numbering/faultReport";
import { isDivision, opensDivision, ordinalLike } from "../../model/numbering/ordinals";
import { sequenceFaults } from "../../model/numbering/sequenceFaults";
import type { Rule } from "../rule";

/** Shorter sequences are more often excerpts than texts of their own. */
const SHORTEST = 3;

export const articleGap: Rule = {
  id: "number/article-gap",
  level: "error",
  fix: "confirm",
  basis: "conv: 立法技术规范（试行）（一）, 条的序号依次表述",
  force: "convention",
  title: { zh: "章、条序号不连续", en: "Chapters or articles do not count on" },
  why: {
    zh: "办法、细则的条文在全文内连续编号。跳号、重号会使引用落空，增删条文后应顺改序号和引用。",
    en: "Articles are counted through the whole text. A hole or a doubled number makes references point astray.",
  },
  examples: [
    {
      bad: "某市档案管理办法\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于市直机关。\n⟦第四条⟧　档案分类保管。\n第五条　违反本办法第四条的，责令改正。",
      good: "某市档案管理办法\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于市直机关。\n第三条　档案分类保管。\n第四条　违反本办法第三条的，责令改正。",
    },
    {
      bad: "某市档案管理办法\n第一章　总则\n第一条　制定本办法。\n第二条　适用范围。\n第二章　保管\n⟦第二条⟧　专人保管。\n第三章　附则\n第三条　自印发之日起施行。",
      good: "某市档案管理办法\n第一章　总则\n第一条　制定本办法。\n第二条　适用范围。\n第二章　保管\n第三条　专人保管。\n第三章　附则\n第四条　自印发之日起施行。",
    },
  ],
  silent: [
    "某市档案管理办法\n第一条　制定本办法。\n第二条　适用范围。\n第二条之一　电子档案适用本办法。\n第三条　专人保管。",
    "相关法律条文\n第十二条　下列事项可以设定行政许可。\n第六十九条　有下列情形之一的，可以撤销。",
    "关于修改办法的决定\n第三条修改为：“保管期限为十年。”\n第五条修改为：“专人保管。”",
    "某市档案管理办法\n第一条　制定本办法。第二条　适用范围。\n第三条　专人保管。\n第四条　施行日期。",
    "某市档案管理办法\n第一章　总则\n第一节　一般规定\n第一条　制定本办法。\n第二章　保管\n第一节　纸质档案\n第二条　专人保管。",
  ],
  scope: "document",
  seeks: opensDivision,
  *check(snapshot) {
    for (const fault of sequenceFaults(snapshot)) {
      if (
        fault.kind === "first" ||
        !isDivision(fault.chain.kind) ||
        fault.chain.nodes.length < SHORTEST ||
        !fault.other
      )
        continue;
      const typed = fault.node.item.marker.text;
      const before = fault.other.item.marker;
      const due = ordinalLike(fault.node.item, before.number + 1);
      const zh =
        fault.kind === "duplicate" ? `“${typed}”重复` : `“${before.text}”之后是“${typed}”，应为“${due}”`;
      yield {
        ...reportOf(fault),
        message: {
          zh,
          en:
            fault.kind === "duplicate"
              ? `${typed} is used twice`
              : `${typed} follows ${before.text}; ${due} is due`,
        },
      };
    }
  },
};
