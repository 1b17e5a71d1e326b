import type { Node } from "../../model/numbering/families";
import { stretchesOf } from "../../model/numbering/sequences";
import { anyWith } from "../../syntax/gathered";
import type { Body, Marker } from "../../syntax/tree";
import type { Rule } from "../rule";

const LONGEST = 30;
const FINAL = /[。，；：]$/;
/** Words of a provision, which is a sentence and ends like one. */
const CLAUSE =
  /[。，；：《]|[（(][一二三四五六七八九十]{1,5}[）)]|同意|批准|应当|不得|必须|修改|改为|删去|增加|如下|下列|以下/;

/** Also 自…起, searched for from either side. */
const isClause = (text: string): boolean => {
  const from = text.indexOf("自");
  return CLAUSE.test(text) || (from >= 0 && text.indexOf("起", from) >= 0);
};

/** A short line that is no clause but has the mark of one. */
function endsInMark(text: string, marker: Marker): boolean {
  const rest = text.slice(marker.to, -1);
  return FINAL.test(text) && rest.length >= 2 && rest.length <= LONGEST && !isClause(rest);
}

function isMarkedHeading({ text, marker }: Body): boolean {
  return marker !== null && endsInMark(text, marker);
}
const anyEndsInMark = anyWith(isMarkedHeading);

function isHeadingAlone({ item }: Node): boolean {
  const { text } = item.paragraph.body;
  return text.length - item.marker.to <= LONGEST && !FINAL.test(text) && !/[。；：]/.test(text);
}

export const headingEndPunct: Rule = {
  id: "number/heading-end-punct",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 B.4",
  force: "standard",
  title: { zh: "独立成行的标题末尾不用标点", en: "No mark at the end of a heading on its own line" },
  why: {
    zh: "单独成行的小标题末尾一般不用标点；接排的“（一）标题。正文”才保留句号。问号、叹号可以保留。",
    en: "A heading on its own line has no final mark; only a run-in heading keeps its full stop. ？ and ！ may stay.",
  },
  examples: [
    {
      bad: "一、总体要求⟦。⟧\n（一）指导思想。坚持以人民为中心。\n二、主要任务\n（一）摸清底数。全面登记造册。",
      good: "一、总体要求\n（一）指导思想。坚持以人民为中心。\n二、主要任务\n（一）摸清底数。全面登记造册。",
    },
    {
      bad: "一、工作目标\n全面完成年度任务。\n二、工作步骤⟦，⟧\n分三步实施。\n三、工作要求\n按时报送情况。",
      good: "一、工作目标\n全面完成年度任务。\n二、工作步骤\n分三步实施。\n三、工作要求\n按时报送情况。",
    },
  ],
  silent: [
    "一、同意设立示范区。\n示范区范围由你省划定。\n二、加强组织领导。\n落实工作责任。",
    "一、将第三条修改为：\n（一）机关；\n（二）事业单位。\n二、删去第五条。",
    "一、会议时间：5月12日\n准时参会。\n二、会议地点：市政府三楼\n有序入场。\n三、参会人员：\n各单位负责同志。",
    "一、提高认识。\n各单位要高度重视。\n二、落实责任。\n各单位要明确分工。",
    "一、怎样申报？\n（一）网上申报。\n二、何时办结？\n（一）当日办结。",
    "（一）加强领导。成立工作专班。\n（二）落实责任。明确任务分工。",
  ],
  scope: "document",
  seeks: isMarkedHeading,
  *check({ notice }) {
    if (!anyEndsInMark(notice)) return;
    for (const { families } of stretchesOf(notice)) {
      const nodes = families.find(({ kind }) => kind === "han")?.chains.flatMap((chain) => chain.nodes) ?? [];
      const bare = nodes.filter(isHeadingAlone).length;
      for (const node of nodes) {
        const { item, children } = node;
        const { paragraph, marker } = item;
        const { text } = paragraph.body;
        if (!endsInMark(text, marker)) continue;
        const unlike = bare > 0 && bare * 3 >= (nodes.length - 1) * 2;
        const heads = children.length > 0 || (item.rest.length > 0 && nodes.length >= 3);
        const lists = children.length >= 2 && item.rest.length === 0 && !text.endsWith("：");
        if (!(unlike && heads) && !lists) continue;
        const from = text.length - 1;
        yield {
          paragraph,
          from,
          to: text.length,
          message: {
            zh: `独立成行的标题末尾不用“${text[from]}”`,
            en: `No “${text[from]}” at the end of a heading on its own line`,
          },
          fix: {
            title: { zh: `删去“${text[from]}”`, en: `Delete “${text[from]}”` },
            edits: [{ paragraph, from, to: text.length, text: "" }],
          },
        };
      }
    }
  },
};
