import { TRAIT, traitsOf } from "../../model/marks/traits";
import type { Citation, DocNumber } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

/** What may stand before a number that belongs to the title behind it, not to one before. */
const LEADS =
  /(?:^|[，。；：、]|按照|根据|依据|遵照|依照|落实|贯彻|执行|印发|转发|结合|以及|和|及|与|按|以)$/;

export const numberBeforeTitle: Rule = {
  id: "cite/number-before-title",
  level: "info",
  fix: "confirm",
  basis: "conv: 国发〔2000〕23号第二十五条（已废止，做法沿用）",
  force: "convention",
  title: { zh: "引用公文先引标题、后引发文字号", en: "A citation gives the title first, then the number" },
  why: {
    zh: "引用公文的惯例是先引标题，后在圆括号内引发文字号：《……意见》（国发〔2022〕5号）。这是2000年《国家行政机关公文处理办法》的规定，该办法虽已废止，做法沿用至今。",
    en: "By custom a citation gives the title, then the number in brackets. The provision of 2000 behind it has been repealed, but the practice goes on.",
  },
  examples: [
    {
      bad: "按照⟦（国发〔2022〕5号）⟧《国务院关于加快推进政务服务的指导意见》要求执行。",
      good: "按照《国务院关于加快推进政务服务的指导意见》（国发〔2022〕5号）要求执行。",
    },
    {
      bad: "根据⟦国发〔2022〕5号⟧《国务院关于加快推进政务服务的指导意见》，制定本方案。",
      good: "根据《国务院关于加快推进政务服务的指导意见》（国发〔2022〕5号），制定本方案。",
    },
  ],
  silent: [
    "按照《政务服务意见》（国发〔2022〕5号）《政务公开意见》（国发〔2022〕6号）执行。",
    "本通知（清政发〔2026〕5号）《任务清单》同时印发。",
    "序号1　国发〔2022〕5号　《政务服务意见》",
    "按照国发〔2022〕5号、《政务公开意见》执行。",
  ],
  scope: "paragraph",
  needs: ["《", DOC_NUMBER],
  *check({ body, role }) {
    if (role !== "text" || (traitsOf(body) & TRAIT.titleMark) === 0) return;
    const { docNumbers, citations } = body.inline;
    let next = 0;
    for (const number of docNumbers) {
      const span = spanOf(body.text, number);
      while (next < citations.length && citations[next].from < span.to) next++;
      const citation: Citation | undefined = citations[next];
      if (citation?.from !== span.to || citation.docNumber >= 0) continue;
      if (!LEADS.test(body.text.slice(Math.max(0, span.from - 4), span.from))) continue;
      const bare = body.text.slice(number.from, number.to);
      yield {
        ...span,
        message: {
          zh: `引用公文一般先引标题、后引发文字号，“${bare}”宜移到书名号后的圆括号内`,
          en: `The title comes first; ${bare} goes into brackets behind it`,
        },
        fix: {
          title: { zh: "把发文字号移到标题后", en: "Move the number behind the title" },
          edits: [
            { ...span, text: "" },
            { from: citation.to, to: citation.to, text: `（${bare}）` },
          ],
        },
      };
    }
  },
};

/** A number with the round brackets that hold nothing else. */
function spanOf(text: string, { from, to }: DocNumber): { from: number; to: number } {
  const enclosed = "（(".includes(text[from - 1] ?? " ") && "）)".includes(text[to] ?? " ");
  return enclosed ? { from: from - 1, to: to + 1 } : { from, to };
}
