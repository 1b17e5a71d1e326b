import type { Node } from "../../model/numbering/families";
import { findOrdinal } from "../../model/numbering/ordinals";
import { stretchesOf } from "../../model/numbering/sequences";
import { gathered } from "../../syntax/gathered";
import type { Part } from "../../syntax/tree";
import { parseHan } from "../../text/numerals";
import type { Rule } from "../rule";

const COUNT = "([一二三四五六七八九十两]{1,3}|\\d{1,2})";
const UNIT = "(?:大|个|项|条|点|方面|种|类|件|款|步|起|章|部分|阶段|举措|措施)";
/** 以下三项工作：, 下列五种情形之一的： — the count next to the announcing word, at the end of the paragraph. */
const ANNOUNCED = new RegExp(`(?:以下|下列|如下)的?${COUNT}${UNIT}[^，。；：、（）]{0,12}[：:]$`);
/** …主要包括三个方面：, …提出五点意见： — words that cannot be a nickname such as 三项改革. */
const PLAIN = new RegExp(
  `(?:有|为|是|包括|提出|做到|分|分成|分为|抓好|做好|通知)${COUNT}(?:个方面|点意见|点要求|条措施|项措施|条意见|项要求|个步骤|个阶段|类情形|种情形|种情况)[：:]$`,
);
/** Longest end of a paragraph that is read. */
const TAIL = 40;

function announcedCount(text: string): { from: number; to: number; number: number } | null {
  if (!text.endsWith("：") && !text.endsWith(":")) return null;
  const base = Math.max(0, text.length - TAIL);
  const match = ANNOUNCED.exec(text.slice(base)) ?? PLAIN.exec(text.slice(base));
  if (!match) return null;
  const from = base + match.index + match[0].indexOf(match[1]);
  const number = /^\d/.test(match[1]) ? Number(match[1]) : match[1] === "两" ? 2 : parseHan(match[1]);
  return number < 2 ? null : { from, to: from + match[1].length, number };
}

const announcing = gathered(({ text }) => {
  const count = announcedCount(text);
  return count === null ? [] : [count];
});

/** The siblings that count on from `first`, all of them under its parent. */
function listFrom(nodes: readonly Node[], place: number): Node[] {
  const first = nodes[place];
  const list = [first];
  for (let i = place + 1; i < nodes.length; i++) {
    const node = nodes[i];
    if (node.item.marker.rank < first.item.marker.rank) break;
    if (node.kind !== first.kind) continue;
    if (node.parent !== first.parent || node.number !== list[list.length - 1].number + 1) break;
    list.push(node);
  }
  return list;
}

/** The rest of the list has run into its last item, or the text ends there as a cut copy does. */
function isCutShort({ paragraphs, kind }: Part, { item, number, kind: ordinal }: Node): boolean {
  if (kind === "main" && item.last === paragraphs[paragraphs.length - 1]) return true;
  const { text } = item.paragraph.body;
  return findOrdinal(text, ordinal, number + 1, item.marker.to) >= 0;
}

export const countMismatch: Rule = {
  id: "number/count-mismatch",
  level: "info",
  fix: "none",
  basis: "conv: 总起的数目与分列的条目相符",
  force: "convention",
  title: { zh: "总起数目与条目数不符", en: "An announced count differs from the list" },
  why: {
    zh: "“以下三项工作：”之后列了四项，读者会怀疑有误。增删条目后，总起的数目也要改。",
    en: "A list of four under “the following three” makes readers doubt both. Adjust the count when items change.",
  },
  examples: [
    {
      bad: "关于做好年报工作的通知\n今年要做好以下⟦三⟧项工作：\n（一）登记。\n（二）审核。\n（三）汇总。\n（四）上报。",
      good: "关于做好年报工作的通知\n今年要做好以下四项工作：\n（一）登记。\n（二）审核。\n（三）汇总。\n（四）上报。",
    },
    {
      bad: "一、方法步骤\n全年工作分为⟦四⟧个阶段：\n1.动员。\n2.实施。\n3.总结。\n二、工作要求",
      good: "一、方法步骤\n全年工作分为三个阶段：\n1.动员。\n2.实施。\n3.总结。\n二、工作要求",
    },
  ],
  silent: [
    "关于做好年报工作的通知\n今年要做好以下两项工作：\n（一）登记。\n（二）审核。",
    "关于做好年报工作的通知\n现就深化“放管服”三项改革有关事项通知如下：\n一、登记。\n二、审核。",
    "关于做好年报工作的通知\n现将三项工作安排如下：\n一、登记。\n二、审核。",
    "关于做好年报工作的通知\n有下列三种情形之一的，不予受理。\n（一）材料不全。\n（二）逾期。",
    "关于做好年报工作的通知\n今年要做好以下三项工作：一是登记，二是审核，三是汇总。\n一、登记。\n二、审核。",
    "关于做好年报工作的通知\n今年要做好以下三项工作：\n登记造册。\n一、登记。\n二、审核。",
  ],
  scope: "document",
  seeks: ({ text }) => announcedCount(text) !== null,
  *check({ notice, paragraphs, layout }) {
    const announced = announcing(notice).filter(({ paragraph }) => notice.roles[paragraph.index] === "text");
    if (announced.length === 0) return;
    const counts = new Map(announced.map(({ paragraph, value }) => [paragraph.index, value]));
    for (const { part, from, nodes } of stretchesOf(notice)) {
      for (const [place, node] of nodes.entries()) {
        const { index } = node.item.paragraph;
        const count = node.number === 1 && index > from ? counts.get(index - 1) : undefined;
        if (!count) continue;
        const lead = paragraphs[index - 1];
        const list = listFrom(nodes, place);
        const last = list[list.length - 1].item;
        if (list.length === count.number || list.length < 2) continue;
        if (list.length < count.number && (layout === "wrapped" || isCutShort(part, list[list.length - 1])))
          continue;
        yield {
          paragraph: lead,
          from: count.from,
          to: count.to,
          message: {
            zh: `这里说“${lead.body.text.slice(count.from, count.to + 1)}”，后面列出的是${list.length}条`,
            en: `${count.number} announced, ${list.length} listed`,
          },
          related: [
            {
              paragraph: last.paragraph,
              from: 0,
              to: last.marker.to,
              message: { zh: "最后一条", en: "The last item" },
            },
          ],
        };
      }
    }
  },
};
