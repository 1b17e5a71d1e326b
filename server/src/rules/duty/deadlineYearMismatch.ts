import { sentenceDeadlines } from "../../ledger/sentenceDeadlines";
import { noticeDay } from "../../model/dates";
import { dutyDeadlines, planYearOf } from "../../model/responsibility/dutyDeadlines";
import type { Rule } from "../rule";

/** Final checks of a year's plan may fall into the first months of the next. */
const GRACE_MONTHS = 3;
const SLIPS = 2;
const SHARE = 1 / 3;

export const deadlineYearMismatch: Rule = {
  id: "duty/deadline-year-mismatch",
  level: "info",
  fix: "none",
  basis: "conv: 年度计划的时限在当年之内",
  force: "convention",
  title: { zh: "完成时限不在标题所写的年度内", en: "A deadline outside the year of the plan" },
  why: {
    zh: "标题写明是某一年的要点、方案，任务时限却在另一年，多是年份笔误。次年一季度收尾的、多数任务跨年的不提示。",
    en: "The title names one year and the deadline lies in another: usually a slip. Work that ends in the first quarter of the next year, and plans most of whose tasks run longer, are left alone.",
  },
  examples: [
    {
      bad: "清河市2026年养老服务工作要点\n（一）建设助餐点。⟦2025年9月底前⟧完成选址。（市民政局负责）",
      good: "清河市2026年养老服务工作要点\n（一）建设助餐点。2026年9月底前完成选址。（市民政局负责）",
    },
    {
      bad: "清河市2026年养老服务工作要点\n（一）建设助餐点。（责任单位：市民政局；完成时限：⟦2028年底⟧）\n（二）改造居家环境。（责任单位：市残联；完成时限：2026年底）",
      good: "清河市2026年养老服务工作要点\n（一）建设助餐点。（责任单位：市民政局；完成时限：2026年底）\n（二）改造居家环境。（责任单位：市残联；完成时限：2026年底）",
    },
  ],
  silent: [
    "清河市2026年养老服务工作要点\n（一）建设助餐点。（责任单位：市民政局；完成时限：2027年3月底前）",
    "清河市养老服务行动方案（2026—2028年）\n（一）建设助餐点。（责任单位：市民政局；完成时限：2028年底）",
    "清河市养老服务行动方案\n（一）建设助餐点。（责任单位：市民政局；完成时限：2028年底）",
    "清河市2026年养老服务工作要点\n（一）建设助餐点。（责任单位：市民政局；完成时限：2026年启动，2028年底完成）\n（二）改造居家环境。（责任单位：市残联；完成时限：2028年底）\n（三）开展巡诊。（责任单位：市卫生健康委；完成时限：2027年底）",
  ],
  scope: "document",
  *check({ notice }) {
    if (notice.parts.every((part) => planYearOf(notice, part) === 0)) return;
    const today = noticeDay(notice);
    const deadlines = [...dutyDeadlines(notice), ...sentenceDeadlines(notice)].map((deadline) => ({
      ...deadline,
      plan: planYearOf(notice, deadline.part),
    }));
    const outside = deadlines.filter(({ plan, day }) => {
      const months = Math.floor(day / 100);
      return plan > 0 && day >= today && (months < plan * 100 || months > (plan + 1) * 100 + GRACE_MONTHS);
    });
    if (outside.length > SLIPS && outside.length > deadlines.length * SHARE) return;
    for (const { paragraph, from, to, text, plan } of outside) {
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `标题写的是${plan}年，此处时限为“${text}”，请核对年份`,
          en: `The title says ${plan}, the deadline “${text}”; check the year`,
        },
      };
    }
  },
};
