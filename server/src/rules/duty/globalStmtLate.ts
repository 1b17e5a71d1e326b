import { dutiesWith, hasDuty } from "../../model/duties";
import { dutiesByPart, unitKeyOf } from "../../model/responsibility/dutyTasks";
import type { Duty } from "../../syntax/tree";
import type { Rule } from "../rule";

/** One bracket before it may well be meant to be left out (a task of the issuing organ alone). */
const LATE = 2;

export const globalStmtLate: Rule = {
  id: "duty/global-stmt-late",
  level: "info",
  fix: "none",
  basis: "conv: “以下不再列出”写在第一个责任括号里",
  force: "convention",
  title: {
    zh: "“以下不再列出”没有写在第一个责任括号里",
    en: "“Not listed below” does not stand in the first bracket",
  },
  why: {
    zh: "“……均为责任单位，以下不再列出”只管它后面的任务，写晚了，前面几条就没有这些单位。确实只管后面的，可以不改。",
    en: "Such a sentence binds the units for what follows; standing late, it leaves the first tasks without them. Leave it where that is meant.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市残联负责）\n（三）开展巡诊。（市卫生健康委负责。⟦各县市区人民政府均为责任单位，以下不再列出⟧）\n（四）规范收费。（市市场监管局负责）",
      good: "（一）建设助餐点。（市民政局负责。各县市区人民政府均为责任单位，以下不再列出）\n（二）改造居家环境。（市残联负责）\n（三）开展巡诊。（市卫生健康委负责）\n（四）规范收费。（市市场监管局负责）",
    },
  ],
  silent: [
    "（一）制定标准。（民政部牵头，财政部参与）\n（二）明确任务。（民政部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）\n（三）开展巡诊。（民政部指导）",
    "（一）建设助餐点。（市民政局、各县市区政府负责）\n（二）改造居家环境。（市残联、各县（市、区）人民政府负责）\n（三）开展巡诊。（市卫生健康委负责。各县市区人民政府均为责任单位，以下不再列出）",
    "（一）建设助餐点。（市民政局负责。各县市区政府均为责任单位，以下不再列出）\n（二）改造居家环境。（市残联负责）\n（三）开展巡诊。（市卫生健康委负责。市属医院均为责任单位，以下不再列出）",
  ],
  scope: "document",
  seeks: hasDuty(declares),
  *check({ notice }) {
    if (declaring(notice).length === 0) return;
    for (const own of dutiesByPart(notice)) {
      const at = own.findIndex(({ duty }) => declares(duty));
      if (at < LATE) continue;
      const { paragraph, duty } = own[at];
      const statement = duty.statement!;
      const groups = new Set(statement.units.map((unit) => unitKeyOf(unit)));
      const before = own
        .slice(0, at)
        .filter((place) => !place.duty.units.some((unit) => groups.has(unitKeyOf(unit))));
      if (before.length < LATE) continue;
      yield {
        paragraph,
        from: statement.from,
        to: statement.to,
        message: {
          zh: `此句只管以下各条，前面${before.length}条不在其内；如应包括，请移到第一个责任括号里`,
          en: `This sentence does not cover the ${before.length} brackets before it; move it to the first one if it should`,
        },
      };
    }
  },
};

function declares({ statement }: Duty): boolean {
  return statement?.kind === "inherit" && /以下|不再|不逐一|不一一/.test(statement.text);
}

const declaring = dutiesWith(declares);
