import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { ParagraphReport, Rule } from "../rule";

/** Papers for one case bear their number as part of what they are called: 许可证, 处罚决定书. */
const PAPER = /[证书照单]$|公告$/;

export const numberInsideTitle: Rule = {
  id: "cite/number-inside-title",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.15.1; conv: 《××》（×发〔2022〕5号）",
  force: "convention",
  title: { zh: "发文字号写进了书名号", en: "The number stands within the title marks" },
  why: {
    zh: "书名号标的是标题，发文字号不是标题的一部分，括注在书名号之后：《……意见》（国发〔2022〕5号）。",
    en: "Title marks enclose the title; the number is no part of it and stands in brackets behind: 《…》（国发〔2022〕5号）.",
  },
  examples: [
    {
      bad: "按照《国务院关于加快推进政务服务的指导意见⟦（国发〔2022〕5号）》⟧要求执行。",
      good: "按照《国务院关于加快推进政务服务的指导意见》（国发〔2022〕5号）要求执行。",
    },
  ],
  silent: [
    "按照《国务院关于加快推进政务服务的指导意见》（国发〔2022〕5号）要求执行。",
    "印发《关于废止〈停车管理办法〉（清政发〔2022〕5号）的决定》。",
    "按照《停车管理办法（试行）》执行。",
    "根据《行政处罚决定书（清市监罚〔2026〕5号）》和《建设用地规划许可证（清规地〔2022〕5号）》。",
    "按照《关于贯彻〈停车管理办法〉（清政发〔2022〕5号）》要求。",
    "按照《停车管理意见（清政发〔2022〕5号）》（清政发〔2022〕5号）。",
  ],
  scope: "paragraph",
  needs: [TRAIT.titleMark, TRAIT.round, DOC_NUMBER],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn({ text, inline }: Body): Iterable<ParagraphReport> {
  for (const number of inline.docNumbers) {
    const from = number.from - 1;
    const to = number.to + 2;
    if (
      text[from] !== "（" ||
      text.slice(number.to, to) !== "）》" ||
      "《》〉（".includes(text[from - 1] ?? "《") ||
      text[to] === "（" ||
      PAPER.test(text.slice(Math.max(0, from - 2), from))
    )
      continue;
    if (text.lastIndexOf("《", from) <= text.lastIndexOf("》", from)) continue;
    const bare = text.slice(number.from, number.to);
    yield {
      from,
      to,
      message: { zh: `发文字号“${bare}”应移到书名号之后`, en: `${bare} goes behind the title marks` },
      fix: {
        title: { zh: "把发文字号移到书名号后", en: "Move the number behind the title marks" },
        edits: [
          { from, to: from, text: "》" },
          { from: to - 1, to, text: "" },
        ],
      },
    };
  }
}
