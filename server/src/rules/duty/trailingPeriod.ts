import { dutiesWith, hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import type { Body, Duty, Notice } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

export const trailingPeriod: Rule = {
  id: "duty/trailing-period",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 B.2.2",
  force: "standard",
  title: { zh: "责任括号末尾的句号多余", en: "A full stop too many in or behind a bracket" },
  why: {
    zh: "句内括号里的注释末尾不用句号；责任括号通常只有一句，后括号前的“。”应删去。括号里有两句（如另写“以下不再列出”）的，不在此列。括号放在句号之后的，后括号外也不再用句号。",
    en: "A bracketed note of one sentence ends without a full stop. Brackets with two sentences are left alone. Behind a bracket that follows a full stop there is no other.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（市民政局牵头，市财政局配合⟦。⟧）",
      good: "（一）建设助餐点。（市民政局牵头，市财政局配合）",
    },
    { bad: "（二）改造居家环境。（责任单位：市残联⟦。⟧）", good: "（二）改造居家环境。（责任单位：市残联）" },
    { bad: "（三）培训护理人员。（市总工会负责）⟦。⟧", good: "（三）培训护理人员。（市总工会负责）" },
  ],
  silent: [
    "（一）建设助餐点。（市民政局牵头，市财政局配合。各县市区人民政府均为责任单位，以下不再列出。）",
    "（二）改造居家环境（市残联负责）。",
    "责任单位：市残联。",
  ],
  scope: "document",
  seeks: hasDuty((duty, body) => isClosed(duty, body) || isBetweenStops(duty, body)),
  *check({ notice }) {
    const reports: DocumentReport[] = [];
    for (const { paragraph, duty } of closedSentences(notice)) {
      const span = { from: duty.inner.to - 1, to: duty.inner.to };
      reports.push({
        paragraph,
        ...span,
        message: { zh: "责任括号内只有一句，句末不用句号", en: "One sentence in brackets ends without 。" },
        fix: { title: { zh: "删去句号", en: "Delete 。" }, edits: [{ paragraph, ...span, text: "" }] },
      });
    }
    yield* collapse(reports, (count) => ({
      message: {
        zh: `全文有${count}处责任括号内只有一句，句末不用句号`,
        en: `${count} brackets of one sentence end with 。`,
      },
      fix: { zh: `删去全部${count}处句号`, en: `Delete all ${count}` },
    }));
    yield* collapse(stoppedTwice(notice), (count) => ({
      message: {
        zh: `全文有${count}处责任括号前后都有句号，括号后的多余`,
        en: `${count} brackets have a full stop on both sides; the second is too many`,
      },
      fix: { zh: `删去全部${count}处括号后的句号`, en: `Delete all ${count}` },
    }));
  },
};

/** …。（市总工会负责）。 */
const stoppedTwice = (notice: Notice): DocumentReport[] =>
  betweenStops(notice).map(({ paragraph, duty: { to: at } }) => {
    const span = { from: at, to: at + 1 };
    return {
      paragraph,
      ...span,
      message: {
        zh: "责任括号前已有句号，括号后的句号多余",
        en: "The sentence ended before the bracket; this 。 is too many",
      },
      fix: { title: { zh: "删去句号", en: "Delete 。" }, edits: [{ paragraph, ...span, text: "" }] },
    };
  });

const betweenStops = dutiesWith(isBetweenStops);

function isBetweenStops({ line, from, to }: Duty, { text }: Body): boolean {
  return !line && text[from - 1] === "。" && text.slice(to) === "。";
}

const closedSentences = dutiesWith(isClosed);

function isClosed({ line, inner: { from, to } }: Duty, { text }: Body): boolean {
  const inside = text.slice(from, to);
  return !line && inside.endsWith("。") && inside.indexOf("。") === inside.length - 1;
}
