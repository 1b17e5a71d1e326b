import { dutiesWith } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { halfMarks, onlyColons } from "../../model/responsibility/dutyMarks";
import { isSpace } from "../../text/chars";
import type { DocumentReport, Rule } from "../rule";

export const halfwidthColon: Rule = {
  id: "duty/halfwidth-colon",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.7.2, 5.1.7",
  force: "standard",
  title: { zh: "“责任单位”等标签后用了半角冒号", en: "A half-width colon behind a label such as 责任单位" },
  why: {
    zh: "“牵头单位：”“责任单位：”后面用全角冒号，与全文标点一致。",
    en: "Labels such as 牵头单位 take the full-width colon, like all other marks of the text.",
  },
  examples: [
    { bad: "（一）改造管网。\n⟦牵头单位:⟧区发展改革局", good: "（一）改造管网。\n牵头单位：区发展改革局" },
    {
      bad: "（二）改造管网。（⟦牵头单位:⟧市水利局；配合单位：市财政局）",
      good: "（二）改造管网。（牵头单位：市水利局；配合单位：市财政局）",
    },
    {
      bad: "（三）改造管网。\n⟦牵头单位:⟧ 区发展改革局\n⟦完成时限:⟧2026年6月底",
      good: "（三）改造管网。\n牵头单位：区发展改革局\n完成时限：2026年6月底",
    },
  ],
  silent: [
    "（一）改造管网。\n牵头单位：区发展改革局",
    "（二）改造管网。(牵头单位:市水利局;配合单位:市财政局)",
    "会议时间:2026年5月20日9:30",
    "完成时限：2026年6月30日17:00前",
  ],
  scope: "document",
  needs: [":"],
  *check({ notice }) {
    const reports: DocumentReport[] = [];
    for (const { paragraph, duty } of halfColons(notice)) {
      const { text } = paragraph.body;
      for (const label of duty.labels) {
        if (label.colon !== ":") continue;
        let to = label.to;
        while (to < duty.to && isSpace(text.charCodeAt(to))) to++;
        const name = label.text;
        reports.push({
          paragraph,
          from: label.from,
          to: label.to,
          message: { zh: `“${name}”后应使用全角冒号“：”`, en: `Write a full-width colon behind ${name}` },
          fix: {
            title: { zh: "改为全角冒号", en: "Change to a full-width colon" },
            edits: [{ paragraph, from: label.to - 1, to, text: "：" }],
          },
        });
      }
    }
    yield* collapse(reports, (count) => ({
      message: {
        zh: `全文有${count}处标签后用了半角冒号，应使用全角`,
        en: `${count} labels are followed by a half-width colon`,
      },
      fix: { zh: `全部${count}处改为全角冒号`, en: `Change all ${count} to full-width colons` },
    }));
  },
};

const halfColons = dutiesWith(
  (duty, { text }) =>
    duty.labels.some(({ colon }) => colon === ":") && (duty.line || onlyColons(halfMarks(duty, text))),
);
