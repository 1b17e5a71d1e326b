import { dutiesWith, hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { isVague } from "../../model/responsibility/dutyTasks";
import type { Duty, UnitMention } from "../../syntax/tree";
import type { Rule } from "../rule";

export const leadGeneric: Rule = {
  id: "duty/lead-generic",
  level: "hint",
  fix: "none",
  basis: "conv: 牵头单位为具体单位",
  force: "convention",
  title: { zh: "牵头单位是泛称", en: "The lead is a class of units" },
  why: {
    zh: "牵头单位要能对上一个具体的单位。写“相应主管部门牵头”，各家都可能认为是别家；确实分行业牵头的，宜列出行业与单位的对应关系。",
    en: "A lead must be one unit that can be called. “The competent department leads” lets everybody think of somebody else; where leads differ by trade, list which is whose.",
  },
  examples: [
    {
      bad: "（五）公开办事信息。（⟦公共企事业单位相应行政主管部门⟧按职责牵头负责）",
      good: "（五）公开办事信息。（市教育局、市卫生健康委按职责牵头负责）",
    },
    {
      bad: "（六）核实用地数据。（牵头单位：⟦市直有关部门⟧；配合单位：市统计局）",
      good: "（六）核实用地数据。（牵头单位：市自然资源和规划局；配合单位：市统计局）",
    },
  ],
  silent: [
    "（一）落实属地责任。（各县（市、区）人民政府牵头，市直有关单位配合）",
    "（二）公开服务清单。（市直相关单位按职责分工负责）",
    "（三）推进项目。（市发展改革委牵头，各项目责任单位配合）",
  ],
  scope: "document",
  seeks: hasDuty(isVaguelyLed),
  *check({ notice }) {
    const reports = vaguelyLed(notice).flatMap(({ paragraph, duty }) =>
      vagueLeads(duty).map(({ from, to, name }) => ({
        paragraph,
        from,
        to,
        message: {
          zh: `牵头单位“${name}”是泛称，建议写明具体单位`,
          en: `The lead “${name}” is a class of units; name the unit`,
        },
      })),
    );
    yield* collapse(reports, (count) => ({
      message: {
        zh: `全文有${count}处牵头单位写的是泛称，建议写明具体单位`,
        en: `In ${count} places the lead is a class of units; name the unit`,
      },
    }));
  },
};

function isVaguelyLed(duty: Duty): boolean {
  return vagueLeads(duty).length > 0;
}

const vaguelyLed = dutiesWith(isVaguelyLed);

const vagueLeads = ({ units }: Duty): readonly UnitMention[] =>
  units.filter((unit) => unit.role === "lead" && isVague(unit));
