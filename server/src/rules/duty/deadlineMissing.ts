import { scanDeadlines } from "../../model/deadlines";
import type { DutyPlace } from "../../model/duties";
import { anyDeadline, hasDeadline } from "../../model/responsibility/dutyDeadlines";
import { type DutyTask, dutyTasks } from "../../model/responsibility/dutyTasks";
import type { Notice } from "../../syntax/tree";
import type { Rule } from "../rule";

const FEWEST = 5;
const SHARE = 0.8;

const TASKS = ["建设助餐点", "改造居家环境", "规范收费", "公布清单"]
  .map((task, i) => `（${"一二三四"[i]}）${task}。（责任单位：市民政局；完成时限：2026年9月底前）`)
  .join("\n");

export const deadlineMissing: Rule = {
  id: "duty/deadline-missing",
  level: "info",
  fix: "none",
  basis: "conv: 各项任务逐一标明完成时限",
  force: "convention",
  title: { zh: "其他任务都有完成时限，此处没有", en: "The other tasks have a deadline, this one does not" },
  why: {
    zh: "分工表逐项写明时限，缺一项就无从督办。长期任务可写“长期坚持”“持续推进”。正文里已写明时限的不提示。",
    en: "Where every task has its deadline, one without cannot be followed up. Standing tasks say 长期坚持. Nothing is said where the sentence itself names a date.",
  },
  examples: [
    {
      bad: `${TASKS}\n（五）开展巡诊。⟦（责任单位：市卫生健康委）⟧`,
      good: `${TASKS}\n（五）开展巡诊。（责任单位：市卫生健康委；完成时限：长期坚持）`,
    },
  ],
  silent: [
    `${TASKS}\n（五）2026年6月底前开展巡诊。（责任单位：市卫生健康委）`,
    "（一）建设助餐点。（责任单位：市民政局；完成时限：2026年底）\n（二）开展巡诊。（责任单位：市卫生健康委）",
    `${TASKS}\n（五）每年开展巡诊两次，长期坚持。（责任单位：市卫生健康委）`,
    `${TASKS}\n（五）开展巡诊。（责任单位：市卫生健康委。时间节点：2026年9月）`,
    TASKS,
  ],
  scope: "document",
  *check({ notice }) {
    if (!anyDeadline(notice)) return;
    for (const tasks of tasksByPart(notice)) {
      const without = tasks.filter(({ places }) => !hasDeadline(places));
      if (
        tasks.length < FEWEST ||
        without.length === 0 ||
        tasks.length - without.length < tasks.length * SHARE
      )
        continue;
      for (const { places } of without) {
        const last = places[places.length - 1];
        if (saysWhen(last)) continue;
        yield {
          paragraph: last.paragraph,
          from: last.duty.from,
          to: last.duty.to,
          message: {
            zh: "其他任务都写明了完成时限，此处没有，请补上",
            en: "The other tasks name a deadline; add one here",
          },
        };
      }
    }
  },
};

function tasksByPart(notice: Notice): DutyTask[][] {
  const found: DutyTask[][] = notice.parts.map(() => []);
  for (const task of dutyTasks(notice)) if (task.units.length > 0) found[task.places[0].partIndex].push(task);
  return found;
}

const STANDING = /长期|持续|常态|每年|每月|每季|每周|全年|年内|底前|截至|月\d{1,2}日/;

function saysWhen({ item, paragraph }: DutyPlace): boolean {
  const paragraphs = item ? [item.paragraph, ...item.rest] : [paragraph];
  return paragraphs.some(({ body: { text } }) => STANDING.test(text) || scanDeadlines(text, 0).length > 0);
}
