import { repeats } from "../../model/marks/enclosed";
import { TRAIT } from "../../model/marks/traits";
import { quotationsOf } from "../../model/quotes";
import type { Body, Bracket } from "../../syntax/tree";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

/** Shorter inner notes — （市、区）, （试行）, （1） — read well in a bracket of the same shape. */
const SHORTEST = 10;

export const nestedParen: Rule = {
  id: "punct/nested-paren",
  level: "hint",
  fix: "none",
  basis: "GB/T 15834—2011 4.9.3.6",
  force: "standard",
  title: { zh: "括号内套用同形括号", en: "A bracket within a bracket of the same shape" },
  why: {
    zh: "除科技书刊中的公式外，同一形式的括号应尽量避免套用；必须套用时，宜用不同形式的括号。“各县（市、区）”“（试行）”一类短注通行，不提示。",
    en: "Avoid a bracket within one of the same shape, or use another shape. Short notes such as 各县（市、区） are accepted and not reported.",
  },
  examples: [
    {
      bad: "补助标准另行公布（含新建项目⟦（不含列入中央预算内投资计划的项目）⟧和改建项目）。",
      good: "补助标准另行公布〔含新建项目（不含列入中央预算内投资计划的项目）和改建项目〕。",
    },
  ],
  silent: [
    "抓好落实（各县（市、区）人民政府负责）。",
    "执行有关规定（见《清河市停车场管理办法（试行）》）。",
    "（一）改造管网。（责任单位：各县（市、区）人民政府、各功能区管委会（含高新技术产业开发区））",
    "补助标准另行公布（含新建项目）。",
  ],
  scope: "paragraph",
  needs: [TRAIT.nestedRound],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  let outer: Bracket | null = null;
  for (const bracket of body.inline.brackets) {
    if (bracket.open !== "（" || !bracket.closed) continue;
    const { from, to } = bracket;
    if (outer === null || from >= outer.to) {
      outer = bracket;
      continue;
    }
    if (repeats(outer, bracket)) continue;
    if (to - from - 2 < SHORTEST || spanAt(body.inline.duties, from) || spanAt(quotationsOf(body), from))
      continue;
    yield {
      from,
      to,
      message: {
        zh: "括号内又用同形括号，宜换一种形式",
        en: "Use another shape for one of the two brackets",
      },
    };
  }
}
