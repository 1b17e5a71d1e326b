import { holdsSeveral, ownNumbers } from "../../model/docNumbers";
import type { DateMention } from "../../syntax/tree";
import { DOC_NUMBER } from "../needs";
import type { Rule, Severity } from "../rule";

export const ownYearMismatch: Rule = {
  id: "docno/own-year-mismatch",
  level: "warning",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "发文字号的年份与成文日期不一致", en: "The number's year differs from the date's" },
  why: {
    zh: "发文字号按年度编排，年份一般与成文日期相同。沿用旧稿时常常漏改其中一处。年末年初跨年印发的，两者可以相差一年，只作提示。",
    en: "Numbers are counted by the year, so the year is as a rule that of the date. Around New Year the two may differ by one; that is only mentioned.",
  },
  examples: [
    {
      bad: "清政办发⟦〔2021〕⟧7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2022年5月12日",
      good: "清政办发〔2022〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2022年5月12日",
    },
    {
      bad: "清政办发⟦〔2021〕⟧98号\n清河市人民政府办公室关于做好春运工作的通知\n各县市区人民政府：\n请认真做好春运工作。\n清河市人民政府办公室\n2022年1月4日",
      good: "清政办发〔2022〕1号\n清河市人民政府办公室关于做好春运工作的通知\n各县市区人民政府：\n请认真做好春运工作。\n清河市人民政府办公室\n2022年1月4日",
    },
  ],
  silent: [
    "清政发〔2006〕30号\n清河市人民政府关于表彰防汛先进单位的通报\n各县市区人民政府：\n希望受表彰的单位再接再厉。\n清河市人民政府关于做好抗旱工作的通知\n清政发〔2022〕8号\n各县市区人民政府：\n请认真做好抗旱工作。\n清河市人民政府\n2022年5月12日",
    "清政办发〔2022〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。\n清河市人民政府办公室\n2022年5月12日",
    "清政办发〔2022〕7号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好防汛工作。",
  ],
  scope: "document",
  needs: [DOC_NUMBER],
  *check(snapshot) {
    const { date, signature } = snapshot.notice;
    if (!date || !signature || date.value.year < 1000 || holdsSeveral(snapshot)) return;
    for (const { paragraph, value } of ownNumbers(snapshot)) {
      if (value.year < 1000 || value.year === date.value.year) continue;
      yield {
        paragraph,
        from: value.yearPart.from,
        to: value.yearPart.to,
        severity: severityFor(value.year, date.value),
        message: {
          zh: `发文字号年份为${value.year}年，成文日期为${date.value.year}年，请核对`,
          en: `The number says ${value.year}, the date ${date.value.year}; check them`,
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

/** A text signed at New Year may bear a number of the year before or after. */
function severityFor(year: number, date: DateMention): Severity {
  const lastYears = year === date.year - 1 && date.month <= 2;
  const nextYears = year === date.year + 1 && date.month === 12;
  return lastYears || nextYears ? "info" : "warning";
}
