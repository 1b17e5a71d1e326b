import { hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { type DutyTask, isLed, namesLeads, tasksWith } from "../../model/responsibility/dutyTasks";
import type { Duty, Paragraph, UnitMention } from "../../syntax/tree";
import { looksLikeUnit } from "../../syntax/unitList";
import type { Rule } from "../rule";

export const noLead: Rule = {
  id: "duty/no-lead",
  level: "info",
  fix: "confirm",
  basis: "conv: 涉及多个单位的任务明确一个牵头单位",
  force: "convention",
  title: { zh: "多个单位负责而未明确牵头单位", en: "Several units are responsible and none leads" },
  why: {
    zh: "其他各条都写明了谁牵头，唯独这一条几家并列，执行时容易互相等待。全文另有“列第一位者为牵头单位”之类规定的，或者通篇不写牵头的，不作提示。",
    en: "Where the other items say who leads, units that stand side by side will wait for each other. Nothing is said where a sentence lets the first unit lead, or where the notice never names leads.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）开展健康巡诊。⟦（市卫生健康委、市民政局等市直相关单位按职责分工负责）⟧",
      good: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）开展健康巡诊。（市卫生健康委牵头，市民政局等市直相关单位按职责分工负责）",
      byHand: true,
    },
    {
      bad: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）开展健康巡诊。（⟦市卫生健康委⟧，市民政局、市残联配合）",
      good: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）开展健康巡诊。（市卫生健康委牵头，市民政局、市残联配合）",
    },
  ],
  silent: [
    "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）开展健康巡诊。（牵头，市卫生健康委、市财政局配合）",
    "（一）支持创业。（人力资源社会保障部、财政部负责）\n（二）稳定就业。（财政部、税务总局负责）\n（三）加强培训。（教育部牵头，财政部参与）",
    "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局、市残联负责。列第一位者为牵头单位，下同）\n（三）推广试点。（市民政局牵头，市财政局配合）",
    "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）培训护理人员。（市人力资源社会保障局负责）\n（四）公布服务清单。（各县市区人民政府，市直相关单位按职责分工负责）",
    "（一）建设助餐点。\n牵头单位：市民政局\n责任单位：市财政局、市住房城乡建设局\n（二）改造居家环境。\n牵头单位：市民政局\n责任单位：市残联、市住房城乡建设局",
    "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）推广试点。（民政部、财政部指导，市民政局负责）",
  ],
  scope: "document",
  seeks: hasDuty(mayLackLead),
  *check({ notice }) {
    if (!namesLeads(notice)) return;
    const found = leaderless(notice);
    const lacking = found.flatMap((task) => withoutVerb(task));
    for (const { paragraph, unit } of lacking)
      yield {
        paragraph,
        from: unit.from,
        to: unit.to,
        message: {
          zh: `“${unit.name}”后疑漏“牵头”，后面的单位是配合单位`,
          en: `牵头 seems to be missing behind ${unit.name}: the units behind it support`,
        },
        fix: {
          title: { zh: "补写“牵头”", en: "Add 牵头" },
          edits: [{ paragraph, from: unit.to, to: unit.to, text: "牵头" }],
        },
      };
    const told = new Set(lacking.map(({ task }) => task));
    const reports = found
      .filter((task) => !told.has(task))
      .map(({ places: [{ paragraph, duty }] }) => ({
        paragraph,
        from: duty.from,
        to: duty.to,
        message: {
          zh: "此处几个单位并列，未写明由谁牵头，建议写作“（某单位牵头，……按职责分工负责）”",
          en: "Several units stand side by side; say which one leads",
        },
      }));
    yield* collapse(reports, (count) => ({
      message: {
        zh: `全文有${count}处几个单位并列而未写明由谁牵头，建议逐一明确牵头单位`,
        en: `${count} brackets name several units and none that leads; say which one leads`,
      },
    }));
  },
};

interface Lacking {
  readonly task: DutyTask;
  readonly paragraph: Paragraph;
  readonly unit: UnitMention;
}

const HELPS = /配合|参与|协助|参加/;

/** （市民政局，市财政局、市残联配合）: the mark behind the first of those who help tells that it has another part. */
function withoutVerb(task: DutyTask): Lacking[] {
  const [{ paragraph, duty }] = task.places;
  const [first, second] = duty.units;
  if (task.places.length > 1 || duty.verbs.length !== 1 || duty.labels.length > 0 || !second) return [];
  const { text } = paragraph.body;
  const [verb] = duty.verbs;
  const helps = HELPS.test(text.slice(verb.from, verb.to)) && verb.units.length === duty.units.length;
  const apart =
    second.from === first.to + 1 &&
    text[first.to] === "，" &&
    !text.slice(second.from, verb.from).includes("，");
  return helps && apart && first.kind === "unit" && looksLikeUnit(first.name)
    ? [{ task, paragraph, unit: first }]
    : [];
}

const leaderless = tasksWith(({ led, units, duties }) => {
  if (led || duties.some(({ statement }) => statement?.kind === "first-leads")) return false;
  return units.filter(isSupport).length >= 2;
});

/** A line 责任单位：… may be one of a task of several. */
function mayLackLead(duty: Duty): boolean {
  return !isLed(duty) && duty.units.filter(isSupport).length >= (duty.line ? 1 : 2);
}

function isSupport({ kind, role }: UnitMention): boolean {
  return kind === "unit" && role === "support";
}
