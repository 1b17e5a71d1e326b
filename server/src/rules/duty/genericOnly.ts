import { hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { isLed, isVague, namesLeads, tasksWith } from "../../model/responsibility/dutyTasks";
import type { Duty } from "../../syntax/tree";
import type { Rule } from "../rule";

export const genericOnly: Rule = {
  id: "duty/generic-only",
  level: "hint",
  fix: "none",
  basis: "conv: 责任括号写明具体单位",
  force: "convention",
  title: { zh: "责任单位只写了泛称", en: "Only a class of units is responsible" },
  why: {
    zh: "“市直相关单位”没有指明是谁，任务下达后无从认领，也不便督办。至少写出一个牵头单位，其余可用泛称。全文只在第一处提示一次。",
    en: "“Relevant units” names nobody, so nobody takes the task up. Name at least the unit that leads. Said once a draft, at the first place.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）公开服务清单。⟦（市直相关单位按职责分工负责）⟧\n（四）培训人员。（市民政局牵头，市总工会配合）\n（五）规范收费。（市直各有关部门负责）",
      good: "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）公开服务清单。（市民政局牵头，市直相关单位按职责分工负责）\n（四）培训人员。（市民政局牵头，市总工会配合）\n（五）规范收费。（市市场监管局负责）",
    },
  ],
  silent: [
    "（一）稳定就业。（财政部、税务总局负责）\n（二）落实责任。（各有关部门和单位按职责分工负责）",
    "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局牵头，市残联配合）\n（三）落实属地责任。（各县市区人民政府负责）",
    "（一）建设助餐点。（市民政局牵头，市财政局配合。未明确的，列首位的为牵头单位）\n（二）公开服务清单。（市直相关单位按职责分工负责）",
  ],
  scope: "document",
  seeks: hasDuty(mayBeGeneric),
  *check({ notice }) {
    if (!namesLeads(notice)) return;
    const reports = generic(notice).map(({ places: [{ paragraph, duty }] }) => ({
      paragraph,
      from: duty.from,
      to: duty.to,
      message: {
        zh: "责任单位只写了泛称，没有具体单位，建议至少写明一个牵头单位",
        en: "Only a class of units is named; name at least the unit that leads",
      },
    }));
    const words = (count: number) => ({
      message: {
        zh: `全文有${count}处责任括号只写泛称，没有具体单位，建议至少写明一个牵头单位`,
        en: `${count} brackets name only a class of units; name at least the unit that leads`,
      },
    });
    yield* collapse(reports, words, 1);
  },
};

const generic = tasksWith(
  ({ led, units }) =>
    !led && units.length > 0 && units.every((unit) => unit.kind === "generic") && units.some(isVague),
);

/** By itself; other lines of its task may tell. */
function mayBeGeneric(duty: Duty): boolean {
  return !isLed(duty) && duty.units.some(isVague) && duty.units.every(({ kind }) => kind !== "unit");
}
