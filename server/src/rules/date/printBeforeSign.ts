import { isCalendarDate, noticeDay } from "../../model/dates";
import { outsideText } from "../../model/roles";
import { isImprint } from "../../syntax/elements";
import type { Rule } from "../rule";

export const printBeforeSign: Rule = {
  id: "date/print-before-sign",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.4.3",
  force: "standard",
  title: { zh: "印发日期早于成文日期", en: "Printed before it was signed" },
  why: {
    zh: "印发日期是送往印刷之日，不会早于成文日期（会议通过或者负责人签发之日）。多为沿用旧稿时漏改。",
    en: "A notice cannot be sent to print before it was adopted or signed; one of the dates was left from an older draft.",
  },
  examples: [
    {
      bad: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　⟦2026年5月11日⟧印发",
      good: "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n抄送：市委办公室。\n清河市人民政府办公室　2026年5月12日印发",
    },
  ],
  silent: [
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2026年5月12日\n清河市人民政府办公室　2026年5月15日印发",
    "关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室　2026年5月11日印发",
  ],
  scope: "document",
  needs: ["印"],
  seeks: isImprint,
  *check({ notice }) {
    const signed = noticeDay(notice);
    const { date, signature, roles } = notice;
    if (signed === 0 || !date || !signature) return;
    for (const paragraph of outsideText(notice)) {
      if (paragraph.index <= date.paragraph.index || roles[paragraph.index] !== "imprint") continue;
      const { text, inline } = paragraph.body;
      const printed = inline.dates[inline.dates.length - 1];
      if (!printed || !/印\s*发$/.test(text)) continue;
      const { year, month, day, from, to } = printed;
      if (!isCalendarDate(year, month, day) || year * 10000 + month * 100 + day >= signed) continue;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: "印发日期早于成文日期，请核对",
          en: "The date of printing is earlier than that of the notice",
        },
        related: [
          {
            paragraph: date.paragraph,
            from: date.value.from,
            to: date.value.to,
            message: { zh: "成文日期", en: "The date of the notice" },
          },
        ],
      };
    }
  },
};
