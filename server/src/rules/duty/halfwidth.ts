import { dutiesWith, hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { halfMarks, onlyColons } from "../../model/responsibility/dutyMarks";
import type { Body, Duty } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

export const halfwidth: Rule = {
  id: "duty/halfwidth",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.9.2, 5.1.7",
  force: "standard",
  title: { zh: "责任括号用了半角标点", en: "A responsibility bracket with half-width marks" },
  why: {
    zh: "中文文稿的括号、逗号、分号、冒号用全角。半角括号多是切换输入法时留下的，版面上宽窄不一，按括号提取责任单位时也容易漏掉。",
    en: "Chinese text takes full-width brackets, commas, semicolons and colons. Half-width ones come from a switched keyboard; they look uneven and escape those who collect the brackets.",
  },
  examples: [
    { bad: "（一）保障电煤供应。⟦(省能源局牵头)⟧", good: "（一）保障电煤供应。（省能源局牵头）" },
    {
      bad: "（二）推动项目落地。⟦(市发展改革委牵头, 市财政局配合)⟧",
      good: "（二）推动项目落地。（市发展改革委牵头，市财政局配合）",
    },
    {
      bad: "（三）改造管网。⟦（牵头单位:市水利局;配合单位:市财政局)⟧",
      good: "（三）改造管网。（牵头单位：市水利局；配合单位：市财政局）",
    },
  ],
  silent: [
    "（一）改造管网。（市水利局牵头，市财政局配合）",
    "（二）推广软件(含升级包)。（市数据局负责）",
    "（三）改造管网。[市水利局牵头，市财政局配合]",
    "责任单位:市水利局",
  ],
  scope: "document",
  seeks: hasDuty(isHalf),
  *check({ notice }) {
    const reports: DocumentReport[] = [];
    for (const { paragraph, duty } of halfWidth(notice)) {
      const marks = halfMarks(duty, paragraph.body.text);
      reports.push({
        paragraph,
        from: duty.from,
        to: duty.to,
        message: {
          zh: "责任括号及其中的标点应使用全角",
          en: "Write the responsibility bracket and its marks in full width",
        },
        fix: {
          title: { zh: "改为全角标点", en: "Change to full-width marks" },
          edits: marks.map(({ from, to, text }) => ({ paragraph, from, to, text })),
        },
      });
    }
    yield* collapse(reports, (count) => ({
      message: {
        zh: `全文有${count}处责任括号用了半角标点，应使用全角`,
        en: `${count} responsibility brackets use half-width marks`,
      },
      fix: { zh: `全部${count}处改为全角标点`, en: `Change all ${count} to full-width marks` },
    }));
  },
};

function isHalf(duty: Duty, { text }: Body): boolean {
  return !duty.line && !onlyColons(halfMarks(duty, text));
}

const halfWidth = dutiesWith(isHalf);
