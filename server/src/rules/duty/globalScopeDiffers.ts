import { type DutyPlace, dutiesWith, hasDuty } from "../../model/duties";
import { unitKeyOf } from "../../model/responsibility/dutyTasks";
import type { Duty, UnitMention } from "../../syntax/tree";
import type { Rule } from "../rule";

const HEAD =
  "关于印发《清河市养老服务工作要点》和《清河市托育服务工作要点》的通知\n市直有关单位：\n现印发给你们，请认真贯彻执行。\n清河市人民政府办公室\n2026年5月12日\n";
const FIRST =
  "清河市养老服务工作要点\n一、建设助餐点\n（一）选址。（市民政局负责。各县市区人民政府均为责任单位，以下不再列出）\n清河市托育服务工作要点\n一、扩大供给\n";

export const globalScopeDiffers: Rule = {
  id: "duty/global-scope-differs",
  level: "hint",
  fix: "none",
  basis: "conv: 一并印发的文件责任范围的声明一致",
  force: "convention",
  title: {
    zh: "两个部分声明的责任单位范围不同",
    en: "Two parts declare different units as responsible throughout",
  },
  why: {
    zh: "一并印发的几个文件都有“……均为责任单位，以下不再列出”，所列单位不同，可能是其中一个漏了。确有分别的不必改。",
    en: "Texts issued together each declare who is responsible throughout; where the sets differ one of them may have lost a unit. Leave it where the difference is meant.",
  },
  examples: [
    {
      bad: `${HEAD}${FIRST}（一）增设托班。（市卫生健康委负责。⟦各县市区人民政府、清河经开区管委会均为责任单位，以下不再列出⟧）`,
      good: `${HEAD}${FIRST}（一）增设托班。（市卫生健康委负责。各县市区人民政府均为责任单位，以下不再列出）`,
    },
  ],
  silent: [
    `${HEAD}${FIRST}（一）增设托班。（市卫生健康委负责。各县（市、区）人民政府均为责任单位，以下不再列出）`,
    `${HEAD}${FIRST}（一）增设托班。（市卫生健康委负责）`,
  ],
  scope: "document",
  seeks: hasDuty(inherits),
  *check({ notice }) {
    const firsts = new Map<number, DutyPlace>();
    for (const place of stated(notice)) {
      const { statement } = place.duty;
      if (statement?.kind === "inherit" && statement.units.length > 0 && !firsts.has(place.partIndex))
        firsts.set(place.partIndex, place);
    }
    const [reference, ...others] = firsts.values();
    for (const { paragraph, duty } of others) {
      const here = duty.statement!;
      const there = reference.duty.statement!;
      const added = without(here.units, there.units);
      const lost = without(there.units, here.units);
      if (added.length === 0 && lost.length === 0) continue;
      const list = (units: readonly UnitMention[]): string => units.map((unit) => unit.name).join("、");
      const zh = [added.length > 0 && `多“${list(added)}”`, lost.length > 0 && `少“${list(lost)}”`]
        .filter(Boolean)
        .join("，");
      yield {
        paragraph,
        from: here.from,
        to: here.to,
        message: {
          zh: `此处声明的责任单位比前一部分${zh}，请核对是否一致`,
          en: `The units declared here differ from those of the part before (${list([...added, ...lost])}); check`,
        },
        related: [
          {
            paragraph: reference.paragraph,
            from: there.from,
            to: there.to,
            message: { zh: "前一部分的声明", en: "The part before" },
          },
        ],
      };
    }
  },
};

function without(units: readonly UnitMention[], others: readonly UnitMention[]): UnitMention[] {
  const keys = new Set(others.map((unit) => unitKeyOf(unit)));
  return units.filter((unit) => !keys.has(unitKeyOf(unit)));
}

function inherits({ statement }: Duty): boolean {
  return statement?.kind === "inherit";
}

const stated = dutiesWith(inherits);
