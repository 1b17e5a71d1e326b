import type { Node } from "../../model/numbering/families";
import { stretchesOf } from "../../model/numbering/sequences";
import { anyWith } from "../../syntax/gathered";
import type { Body, Notice, Paragraph } from "../../syntax/tree";
import type { Rule } from "../rule";

const LONGEST_HEADING = 30;
const LONGEST_OPENING = 60;

/** 一． 一， 一. 一： where 一、 is meant; not 五．一 or 二．三产业; of two marks in a row another rule speaks. */
function hasWrongMark({ marker, text }: Body): boolean {
  if (marker?.kind !== "han" || marker.composed || text[marker.to - 1] === "、") return false;
  return !/^\s*(?:[一二三四五六七八九十〇零0-9、，,.．：:]|$)/.test(text.slice(marker.to));
}

const anyWrongMark = anyWith(hasWrongMark);

/** A short line without any sentence mark. */
function isHeading({ marker, text }: Body): boolean {
  const rest = text.slice(marker?.to ?? 0).trim();
  return rest.length > 1 && rest.length <= LONGEST_HEADING && !/[，。；：、]/.test(rest);
}

/** A line without final mark, longer perhaps, under which items begin: 一，加强领导，明确责任 over （一）. */
function opensItems({ index, body: { text } }: Paragraph, { paragraphs }: Notice): boolean {
  const next = paragraphs[index + 1]?.body.marker;
  return (
    next?.kind === "han-paren" &&
    next.number === 1 &&
    text.length <= LONGEST_OPENING &&
    !/[。；：]/.test(text)
  );
}

/** Siblings before or behind it show that the numeral counts. */
function counts(node: Node, before: Node | undefined, after: Node | undefined): boolean {
  return before?.number === node.number - 1 || after?.number === node.number + 1;
}

/** 1. 二. 3.: what is wrong is the numeral. Another with the same number stands in its place, or the next in figures counts on. */
function isAmongArabic(node: Node, han: readonly Node[], all: readonly Node[]): boolean {
  const at = all.indexOf(node);
  const [before, after] = [all[at - 1], all[at + 1]];
  const follows = before?.kind === "arabic" && before.number === node.number - 1;
  const twice = han.some((other) => other !== node && other.number === node.number);
  return (follows && twice) || (after?.kind === "arabic" && after.number === node.number + 1);
}

export const hanWrongMark: Rule = {
  id: "number/han-wrong-mark",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.3, B.3.2",
  force: "standard",
  title: { zh: "汉字序号后应用顿号", en: "A Han ordinal is followed by 、" },
  why: {
    zh: "不带括号的汉字序号后用顿号，写作“一、”，不用下脚点、逗号或冒号。",
    en: "A Han ordinal without brackets takes 、, not a dot, a comma or a colon.",
  },
  examples: [
    { bad: "⟦一．⟧总体要求", good: "一、总体要求" },
    { bad: "⟦二，⟧工作内容\n⟦三，⟧工作要求", good: "二、工作内容\n三、工作要求" },
    {
      bad: "⟦一，⟧加强组织领导，明确责任分工，确保各项措施落到实处\n（一）健全机制。每月调度。",
      good: "一、加强组织领导，明确责任分工，确保各项措施落到实处\n（一）健全机制。每月调度。",
    },
    {
      bad: "一、加强领导，明确分工。\n⟦二.⟧落实责任，确保实效。",
      good: "一、加强领导，明确分工。\n二、落实责任，确保实效。",
    },
  ],
  silent: [
    "一是加强领导，二是落实责任。",
    "一方面，要加强领导。",
    "十.五期间，全市经济快速发展。",
    "二．三产业增加值占比提高。",
    "一，从严控制规模，压减支出。",
    "一、总体要求",
    "一，、总体要求",
    "一、人员安排\n1.领导带班。\n二.专人值守。\n3.按时报告。\n二、工作要求",
  ],
  scope: "document",
  seeks: hasWrongMark,
  *check({ notice }) {
    if (!anyWrongMark(notice)) return;
    for (const stretch of stretchesOf(notice)) {
      const nodes =
        stretch.families.find(({ kind }) => kind === "han")?.chains.flatMap((chain) => chain.nodes) ?? [];
      for (const [i, node] of nodes.entries()) {
        const { paragraph, marker } = node.item;
        if (!hasWrongMark(paragraph.body) || isAmongArabic(node, nodes, stretch.nodes)) continue;
        if (
          !isHeading(paragraph.body) &&
          !opensItems(paragraph, notice) &&
          !counts(node, nodes[i - 1], nodes[i + 1])
        )
          continue;
        const from = marker.to - 1;
        const right = `${marker.text.slice(0, -1)}、`;
        yield {
          paragraph,
          from: marker.from,
          to: marker.to,
          message: { zh: `汉字序号后应用顿号，写作“${right}”`, en: `Write ${right} with 、` },
          fix: {
            title: { zh: `改为“${right}”`, en: `Change to ${right}` },
            edits: [{ paragraph, from, to: marker.to, text: "、" }],
          },
        };
      }
    }
  },
};
