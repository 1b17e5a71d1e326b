import { scanDeadlines } from "../../model/deadlines";
import { byPart } from "../../model/parts";
import { collapse } from "../../model/reports/collapse";
import { gathered } from "../../syntax/gathered";
import type { Notice, Part } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

const SEVERAL_YEARS =
  /(?:19|20)\d{2}\s{0,4}年?\s{0,4}(?:—{1,2}|–|－|-|～|~|至)\s{0,4}(?:19|20)\d{2}年|“?十[一二三四五]五”?|[两二三四五]年(?:行动|攻坚|计划|规划)/;
/** Deadlines that recur, or whose year stands before them in the same sentence. */
const ANCHORED = /\d{4}\s*年|每|次年|当年|翌年|同年|今年|明年|本年|上年|年度|年内|逐年|第[一二三四五]年|首年/;

export const yearMissingInDeadline: Rule = {
  id: "date/year-missing-in-deadline",
  level: "hint",
  fix: "none",
  basis: "conv: 跨年度计划的时限写明年份",
  force: "convention",
  title: { zh: "跨年度计划的时限未写年份", en: "A deadline lacks its year in a plan of several years" },
  why: {
    zh: "三年行动、五年规划中只写“6月底前”，不知是哪一年。每年重复的时限、同一句已写年份的不提示；年度计划的标题已有年份，也不提示。",
    en: "In a plan of several years 6月底前 does not say of which. Recurring deadlines and those whose sentence names a year are left alone, and so are plans for one year.",
  },
  examples: [
    {
      bad: "清河市城市更新三年行动方案\n一、摸底调查。⟦6月底前⟧完成房屋普查。\n二、分类实施。2027年底前完成改造。",
      good: "清河市城市更新三年行动方案\n一、摸底调查。2026年6月底前完成房屋普查。\n二、分类实施。2027年底前完成改造。",
    },
  ],
  silent: [
    "清河市2026年城市更新工作要点\n一、摸底调查。6月底前完成房屋普查。",
    "清河市城市更新三年行动方案\n一、摸底调查。每年6月底前报送总结。",
    "清河市城市更新三年行动方案\n一、摸底调查。2026年3月启动，6月底前完成。",
    "近日，市政府要求6月底前完成房屋普查。",
  ],
  scope: "document",
  *check({ notice }) {
    if (!notice.parts.some((part) => isOfYears(part, notice))) return;
    const found: DocumentReport[] = [];
    for (const [part, deadlines] of byPart(notice, yearless(notice))) {
      if (!isOfYears(part, notice)) continue;
      for (const { paragraph, value } of deadlines) {
        if (notice.roles[paragraph.index] !== "text") continue;
        found.push({
          paragraph,
          from: value.from,
          to: value.to,
          message: {
            zh: `跨年度计划中，“${value.text}”请写明年份`,
            en: `Say the year of ${value.text}: this plan covers several`,
          },
        });
      }
    }
    yield* collapse(found, (count) => ({
      message: {
        zh: `跨年度计划中，时限请写明年份（全文${count}处）`,
        en: `Say the year of each deadline: this plan covers several years (${count} places)`,
      },
    }));
  },
};

function isOfYears(part: Part, notice: Notice): boolean {
  return SEVERAL_YEARS.test((part.kind === "main" ? notice.title : part.title)?.text ?? "");
}

const yearless = gathered(({ text }) =>
  scanDeadlines(text, 0).filter(
    ({ from, to, text: typed }) => !/\d{4}年/.test(typed) && !ANCHORED.test(sentenceAround(text, from, to)),
  ),
);

/** How far a year before or behind a deadline is looked for. */
const BEFORE = 80;
const BEHIND = 40;

/** The deadline's own sentence. */
function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - BEFORE), from);
  const after = text.slice(to, to + BEHIND);
  const start = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1;
  const end = after.search(/[。；]/);
  return before.slice(start) + text.slice(from, to) + (end < 0 ? after : after.slice(0, end));
}
