import { sentenceDeadlines } from "../../ledger/sentenceDeadlines";
import { noticeDay } from "../../model/dates";
import { dutyDeadlines, earliestDeadline } from "../../model/responsibility/dutyDeadlines";
import type { Paragraph } from "../../syntax/tree";
import type { Rule } from "../rule";

/** A plan printed late has many deadlines behind it; a slip is one or two among others. */
const SLIPS = 2;
const SHARE = 1 / 3;

const HEAD =
  "清政办发〔2022〕9号\n关于印发《清河市养老服务工作方案》的通知\n市直有关单位：\n现印发给你们，请认真贯彻执行。\n清河市人民政府办公室\n2022年5月12日\n清河市养老服务工作方案\n";

export const deadlinePast: Rule = {
  id: "duty/deadline-past",
  level: "warning",
  fix: "none",
  basis: "conv: 完成时限晚于成文日期",
  force: "convention",
  title: { zh: "完成时限早于成文日期", en: "A deadline before the date of the notice" },
  why: {
    zh: "时限在发文时已经过去，多半是沿用旧稿、年份没有改。只看责任括号、“完成时限：”和任务语句中写明年份的时限；总结、通报一类文稿不查，成批时限都在成文之前的也不查；同年之内分阶段推进、只有头几个阶段已过的，是印发得晚，不是年份有误。",
    en: "A deadline that is over when the notice is issued is usually a year left from the draft before. Only deadlines with their year written are looked at, in brackets, behind labels and in the sentences of tasks; not in reports on what was done, nor where many are past, nor for the first stages of a plan that was printed within its year.",
  },
  examples: [
    {
      bad: `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：⟦2021年底⟧）\n（二）改造居家环境。（责任单位：市残联；完成时限：2022年底）`,
      good: `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：2022年底）\n（二）改造居家环境。（责任单位：市残联；完成时限：2022年底）`,
    },
    {
      bad: `${HEAD}（一）建设助餐点。（市民政局牵头，市财政局配合，⟦2022年3月底前完成⟧）`,
      good: `${HEAD}（一）建设助餐点。（市民政局牵头，市财政局配合，2022年9月底前完成）`,
    },
    {
      bad: `${HEAD}（一）建设助餐点。⟦2021年9月底前⟧，全部建成并投入使用。（市民政局负责）`,
      good: `${HEAD}（一）建设助餐点。2022年9月底前，全部建成并投入使用。（市民政局负责）`,
    },
    {
      bad: `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：⟦2021.6.30⟧）\n（二）改造居家环境。（责任单位：市残联；完成时限：2022.9）`,
      good: `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：2022.6.30）\n（二）改造居家环境。（责任单位：市残联；完成时限：2022.9）`,
    },
  ],
  silent: [
    `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：2021.7—2022.6）\n（二）改造居家环境。（责任单位：市残联；完成时限：2022.5）`,
    `${HEAD}（一）改造助餐点。对2021年底前建成的助餐点逐一验收，2022年9月底前完成。（市民政局负责）`,
    `${HEAD}（一）改造助餐点。已于2021年底前完成试点，截至2021年6月底前后建成30个。（市民政局负责）`,
    `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：2022年5月底）\n（二）改造居家环境。（责任单位：市残联；完成时限：2021年起持续推进）`,
    `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：2021—2023年）\n（二）改造居家环境。（责任单位：市残联；完成时限：3月底前）`,
    `${HEAD}（一）建设助餐点。（责任单位：市民政局；完成时限：已于2021年底完成）`,
    "关于养老服务工作情况的通报\n市直有关单位：\n（一）建设助餐点。（责任单位：市民政局；完成时限：2021年底）\n清河市民政局\n2022年5月12日",
    "（一）建设助餐点。（责任单位：市民政局；完成时限：2021年底）",
    // A plan in stages that was printed when the first was over.
    `${HEAD}（一）部署阶段。（责任单位：市民政局；完成时限：2022年4月）\n（二）实施阶段。（责任单位：市民政局；完成时限：2022年10月）\n（三）总结阶段。（责任单位：市民政局；完成时限：2022年12月）`,
  ],
  scope: "document",
  *check({ notice }) {
    const today = noticeDay(notice);
    if (today === 0 || LOOKS_BACK.test(notice.title?.text ?? "")) return;
    if (earliestDeadline(notice) >= today && sentenceDeadlines(notice).length === 0) return;
    const deadlines = [...dutyDeadlines(notice), ...sentenceDeadlines(notice)];
    const past = deadlines.filter(({ day }) => day < today);
    if (past.length > SLIPS && past.length > deadlines.length * SHARE) return;
    if (isFirstStages(past, deadlines, today)) return;
    for (const { paragraph, from, to, text } of past) {
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `“${text}”早于本文的成文日期，请核对年份`,
          en: `“${text}” is before the date of this notice; check the year`,
        },
      };
    }
  },
};

interface Placed {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly day: number;
}

/** Stages follow one another in time: those that are over within the year of the notice stand before all others, which rise. */
function isFirstStages(past: readonly Placed[], all: readonly Placed[], today: number): boolean {
  const year = Math.floor(today / 10000);
  if (all.length < FEWEST_STAGES || past.length === all.length) return false;
  const inOrder = [...all].sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from);
  return (
    past.every(({ day }) => Math.floor(day / 10000) === year) &&
    inOrder.every(({ day }, i) => i === 0 || inOrder[i - 1].day <= day)
  );
}

const FEWEST_STAGES = 3;
const LOOKS_BACK = /通报|总结|公示|批复|验收|情况|报告(?:的[通知函报]{1,2})?$/;
