import { noticeDay, planYear as planYearOf } from "../../model/dates";
import { certainTitle, placeIn } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** Plans for one year; reports, results and commendations look back and bear the year before. */
const PLAN = /工作要点|工作计划|实施计划|工作方案|实施方案|行动方案|重点任务|任务清单|工作安排|任务分工/;
const RETROSPECT =
  /总结|通报|考核|评价|评估|评选|表彰|奖励|情况|结果|报告|决算|结算|审计|验收|审核|清算|年报|年鉴|统计|调查|收尾|绩效/;

export const planYear: Rule = {
  id: "date/plan-year",
  level: "info",
  fix: "none",
  basis: "conv: 标题年度与成文日期",
  force: "convention",
  title: { zh: "标题年度早于成文年度", en: "The plan's year is over when it is issued" },
  why: {
    zh: "“2022年工作要点”在2023年才印发，多为沿用旧稿时漏改年份；确属补发的，可以忽略。提前印发次年计划的，以及通报、考核等回顾性文件，不检查。",
    en: "A plan for 2022 issued in 2023 is most often an old title left standing. Plans issued ahead of their year and documents that look back are not checked.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于印发《清河市⟦2025年⟧政务公开工作要点》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日",
      good: "清河市人民政府办公室关于印发《清河市2026年政务公开工作要点》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日",
    },
  ],
  silent: [
    "清河市人民政府办公室关于印发《清河市2027年政务公开工作要点》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年12月12日",
    "清河市人民政府办公室关于2025年政务公开工作要点落实情况的通报\n各县市区人民政府：\n现通报如下。\n清河市人民政府办公室\n2026年5月12日",
    "清河市人民政府办公室关于印发《清河市2024—2026年行动方案》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年5月12日",
    "清河市人民政府办公室关于印发《清河市2025年绩效考核工作方案》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府办公室\n2026年1月12日",
  ],
  scope: "document",
  *check(snapshot) {
    const { notice } = snapshot;
    const title = certainTitle(snapshot);
    const { date, signature } = notice;
    if (!title || !date || !signature || !PLAN.test(title.text) || RETROSPECT.test(title.text)) return;
    const planned = planYearOf(title.text);
    const issued = Math.floor(noticeDay(notice) / 10000);
    if (planned === 0 || issued <= planned) return;
    const at = title.text.indexOf(`${planned}年`);
    yield {
      ...placeIn(title, at, at + 5),
      message: {
        zh: `标题中的年份是${planned}年，成文日期在${issued}年，请核对`,
        en: `The title says ${planned}, the notice is dated ${issued}; check them`,
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
  },
};
