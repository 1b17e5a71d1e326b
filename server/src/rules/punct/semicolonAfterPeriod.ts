import { outermost } from "../../model/marks/enclosed";
import { TRAIT } from "../../model/marks/traits";
import { inlineSeries, type SeriesMember } from "../../model/numbering/inlineSeries";
import type { Body } from "../../syntax/tree";
import { occurrences } from "../../text/occurrences";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

export const semicolonAfterPeriod: Rule = {
  id: "punct/semicolon-after-period",
  level: "info",
  fix: "confirm",
  basis: "GB/T 15834—2011 A.5",
  force: "standard",
  title: { zh: "分项内已有句号，各项末尾不用分号", en: "No ； between items one of which holds a 。" },
  why: {
    zh: "分项列举时，只要有一项里面用了句号，各项末尾就都用句号：分号的层次低于句号，不能统辖句号。",
    en: "As soon as one item of a list holds a 。, all of them end in 。, since ； ranks below it.",
  },
  examples: [
    {
      bad: "要做到三点：一是摸清底数。逐户登记造册⟦；⟧二是建立台账；三是销号管理。",
      good: "要做到三点：一是摸清底数。逐户登记造册。二是建立台账。三是销号管理。",
    },
    {
      bad: "申请材料包括：（1）申请书。须加盖公章⟦；⟧（2）身份证明。",
      good: "申请材料包括：（1）申请书。须加盖公章。（2）身份证明。",
    },
  ],
  silent: [
    "要做到三点：一是摸清底数；二是建立台账；三是销号管理。",
    "要做到两点：一是摸清底数。二是建立台账。",
    "要做到两点：一是落实“谁主管、谁负责。”的要求；二是建立台账。",
    "要做到两点：一是摸清底数（逐户登记。逐项核对）；二是建立台账。逐项销号。",
  ],
  scope: "paragraph",
  needs: [TRAIT.semicolon, "1是"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  const series = inlineSeries(text);
  const enclosed = series.length > 0 ? outermost(body, "（(“《") : [];
  const holdsPeriod = ({ from, to }: SeriesMember): boolean =>
    occurrences(text.slice(from, to), "。").some((at) => !spanAt(enclosed, from + at));
  for (const members of series) {
    const closed = members.slice(0, -1).filter(({ to }) => text[to - 1] === "；");
    const culprit = closed.find(holdsPeriod);
    if (!culprit) continue;
    const at = culprit.to - 1;
    yield {
      from: at,
      to: at + 1,
      message: {
        zh: "这一项里面已有句号，各项末尾应用句号，不用分号",
        en: "This item holds a 。, so the items end in 。, not in ；",
      },
      fix: {
        title: { zh: "各项末尾改为句号", en: "End the items in 。" },
        edits: closed.map(({ to }) => ({ from: to - 1, to, text: "。" })),
      },
    };
  }
}
