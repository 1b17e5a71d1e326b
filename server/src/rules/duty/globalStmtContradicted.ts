import { type DutyPlace, dutiesWith, hasDuty } from "../../model/duties";
import { collapse } from "../../model/reports/collapse";
import { dutiesByPart, unitKeyOf } from "../../model/responsibility/dutyTasks";
import type { Duty } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

const FIRST = "（一）建设助餐点。（市民政局负责。各县市区人民政府均为责任单位，以下不再列出）";

export const globalStmtContradicted: Rule = {
  id: "duty/global-stmt-contradicted",
  level: "info",
  fix: "none",
  basis: "conv: 声明“以下不再列出”的单位不再列出",
  force: "convention",
  title: { zh: "声明不再列出的单位又列了出来", en: "Units declared as “not listed below” are listed again" },
  why: {
    zh: "前面说了“以下不再列出”，后面个别条目又列，读者会以为没有列的条目就没有它们的责任。单独由其牵头、负责的任务写明是对的，范围更小的单位（如县市区纪委监委）也不算。",
    en: "After “not listed below”, one item that lists the group again makes readers doubt the others. A task that the group leads or bears alone rightly names it, and narrower bodies are another matter.",
  },
  examples: [
    {
      bad: `${FIRST}\n（二）改造居家环境。（市残联牵头，市直相关单位和⟦各县（市、区）人民政府⟧按职责分工负责）`,
      good: `${FIRST}\n（二）改造居家环境。（市残联牵头，市直相关单位按职责分工负责）`,
    },
  ],
  silent: [
    "（一）简化手续。（市民政局牵头，市残联，各县市区人民政府（以下均需各县市区人民政府配合，不再列出）按职责分工负责）\n（二）开展巡访。（市民政局牵头，市残联配合）",
    `${FIRST}\n（二）改造居家环境。（市残联牵头，市直相关单位和县市区纪委监委按职责分工负责）`,
    `${FIRST}\n（二）落实属地责任。（各县市区人民政府负责）`,
    `${FIRST}\n（二）落实属地责任。（各县市区人民政府牵头，市民政局指导）`,
    "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市残联、各县市区人民政府负责）",
  ],
  scope: "document",
  seeks: hasDuty(declares),
  *check({ notice }) {
    if (declaring(notice).length === 0) return;
    const reports = dutiesByPart(notice).flatMap(listedAgain);
    yield* collapse(reports, (count) => ({
      message: {
        zh: `前面已声明“以下不再列出”，此后又有${count}处列出，宜删去或者改写声明`,
        en: `Declared as “not listed below” and listed ${count} times after that; delete them or reword the sentence`,
      },
    }));
  },
};

function declares({ statement }: Duty): boolean {
  return statement?.kind === "inherit" && /不再|不逐一|不一一/.test(statement.text);
}

const declaring = dutiesWith(declares);

function listedAgain(places: readonly DutyPlace[]): DocumentReport[] {
  const covered = new Map<string, DutyPlace>();
  return places.flatMap((place) => {
    const { duty, paragraph } = place;
    if (covered.size === 0 && !duty.statement) return [];
    const others = duty.units.filter((unit) => !covered.has(unitKeyOf(unit)));
    const again =
      others.length === 0
        ? []
        : duty.units.filter((unit) => unit.role === "support" && covered.has(unitKeyOf(unit)));
    const reports = again.map((unit) => {
      const earlier = covered.get(unitKeyOf(unit))!;
      const statement = earlier.duty.statement!;
      return {
        paragraph,
        from: unit.from,
        to: unit.to,
        message: {
          zh: `前面已声明“${unit.name}”以下不再列出，此处又列出`,
          en: `“${unit.name}” was declared as not listed below`,
        },
        related: [
          {
            paragraph: earlier.paragraph,
            from: statement.from,
            to: statement.to,
            message: { zh: "声明在此", en: "Declared here" },
          },
        ],
      };
    });
    if (duty.statement && declares(duty)) {
      for (const unit of duty.statement.units)
        if (!covered.has(unitKeyOf(unit))) covered.set(unitKeyOf(unit), place);
    }
    return reports;
  });
}
