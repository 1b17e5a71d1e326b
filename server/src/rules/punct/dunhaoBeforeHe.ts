import { TRAIT } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import type { Body } from "../../syntax/tree";
import { occurrences } from "../../text/occurrences";
import type { ParagraphReport, Rule } from "../rule";

/** Link words with what makes other words of them (和平, 及时). 与 is left out: 、与…相结合 is right. */
const LINKS: readonly { readonly word: string; readonly notBefore: string }[] = [
  { word: "以及", notBefore: "" },
  { word: "和", notBefore: "平谐睦解美田县静硕顺林龙政布风声气善缓合约菜服会棋牌蔼暖煦盘悦畅易乐阳" },
  { word: "及", notBefore: "时格早其至第物笄冠" },
];
/** Where a list may end: at a mark. */
const MARKS = "，。；：！？、（）";
/** How far the last member may reach; a longer one is no noun. */
const LONGEST = 16;

export const dunhaoBeforeHe: Rule = {
  id: "punct/dunhao-before-he",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.1",
  force: "standard",
  title: { zh: "“和”“以及”“及”前不用顿号", en: "No 、 before 和, 以及, 及" },
  why: {
    zh: "并列词语的最后两项用“和”“及”“以及”连接时，连词代替了顿号，不再重复。",
    en: "Before the last member of a list 和 or 及 takes the place of 、; the two do not stand together.",
  },
  examples: [
    { bad: "检查学校、医院⟦、和⟧商场。", good: "检查学校、医院和商场。" },
    { bad: "覆盖人员、财物⟦、以及⟧数据等要素。", good: "覆盖人员、财物以及数据等要素。" },
  ],
  silent: [
    "检查学校、医院和商场。",
    "做到精准、及时、高效。",
    "坚持互利、和平共处。",
    "坚持惩前毖后、与教育引导相结合。",
    "检查学校、医院，以及商场、车站。",
    "落实《关于甲、和乙的规定》。",
    "覆盖甲市、和田地区、和静县。",
  ],
  scope: "paragraph",
  needs: [TRAIT.listTail, "、", "和及"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  for (const { word, notBefore } of LINKS) {
    for (const at of occurrences(text, `、${word}`)) {
      const to = at + 1 + word.length;
      if (notBefore.includes(text[to] ?? "。") && notBefore !== "") continue;
      if (!endsList(text, to) || isQuoted(body, at)) continue;
      yield {
        from: at,
        to,
        message: { zh: `“${word}”前不用顿号`, en: `No 、 before ${word}` },
        fix: {
          title: { zh: "删去顿号", en: "Delete the 、" },
          edits: [{ from: at, to: at + 1, text: "" }],
        },
      };
    }
  }
}

/** True when the member behind the link word is the last: short, and not followed by another 、. */
function endsList(text: string, from: number): boolean {
  for (let i = from; i < Math.min(text.length, from + LONGEST); i++)
    if (MARKS.includes(text[i])) return text[i] !== "、";
  return text.length - from < LONGEST;
}
