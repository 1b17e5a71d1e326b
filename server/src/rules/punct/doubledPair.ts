import { repeats } from "../../model/marks/enclosed";
import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import type { ParagraphReport, Rule } from "../rule";

const NESTED = TRAIT.nestedQuote | TRAIT.nestedRound | TRAIT.nestedTitleMark;

export const doubledPair: Rule = {
  id: "punct/doubled-pair",
  level: "error",
  fix: "safe",
  basis: "GB/T 15834—2011 4.8, 4.9, 4.15",
  force: "standard",
  title: { zh: "成对的标点重复", en: "A pair of marks within the same pair" },
  why: {
    zh: "引号、括号、书名号紧挨着套用同一种、中间没有文字，是输入法自动补全或者改稿留下的，应删去一对。",
    en: "Quotation marks, brackets or title marks right within the same marks come from automatic completion or editing; one pair is deleted.",
  },
  examples: [
    { bad: "按照⟦《《停车场管理办法》》⟧执行。", good: "按照《停车场管理办法》执行。" },
    {
      bad: "深化⟦““放管服””⟧改革。⟦（（市财政局牵头））⟧",
      good: "深化“放管服”改革。（市财政局牵头）",
    },
  ],
  silent: [
    "按照《停车场管理办法》执行。",
    "提出“‘放管服’改革”的要求。",
    "（（一）至（三）项除外）",
    "抓好落实（各县（市、区）人民政府负责）。",
  ],
  scope: "paragraph",
  needs: [NESTED],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ inline }: Body): Iterable<ParagraphReport> {
  const pairs = inline.brackets.filter(({ closed }) => closed);
  for (let i = 1; i < pairs.length; i++) {
    const { from, to, open, close } = pairs[i - 1];
    if (!"“（《".includes(open) || !repeats(pairs[i - 1], pairs[i])) continue;
    yield {
      from,
      to,
      message: { zh: `“${open}${close}”重复，应删去一对`, en: `${open} ${close} stand here twice` },
      fix: {
        title: { zh: "删去一对", en: "Delete one pair" },
        edits: [
          { from, to: from + 1, text: "" },
          { from: to - 1, to, text: "" },
        ],
      },
    };
  }
}
