import { dutiesWith, hasDuty } from "../../model/duties";
import type { Duty, UnitMention } from "../../syntax/tree";
import type { Rule } from "../rule";

const MOST = 3;

export const tooManyLeads: Rule = {
  id: "duty/too-many-leads",
  level: "off",
  fix: "none",
  basis: "conv: 牵头单位不宜多于三个",
  force: "convention",
  title: { zh: "牵头单位多于三个", en: "More than three units lead" },
  why: {
    zh: "几家都牵头，等于没有牵头。宜定一家牵头，其余配合；确需分头牵头的，把任务拆开写。",
    en: "Where four lead, none does. Let one lead and the others support, or divide the task.",
  },
  examples: [
    {
      bad: "（一）推动项目落地。（⟦市发展改革委、市财政局、市水利局、市交通运输局⟧牵头，市直相关单位配合）",
      good: "（一）推动项目落地。（市发展改革委牵头，市财政局、市水利局、市交通运输局等市直相关单位配合）",
    },
  ],
  silent: [
    "（一）推动项目落地。（市发展改革委、市财政局、市水利局牵头，市直相关单位配合）",
    "（二）推动项目落地。（市发展改革委、市财政局、市水利局、市交通运输局按职责分工负责）",
    "（三）推动项目落地。（市发展改革委、市财政局、市水利局、市交通运输局分别牵头）",
  ],
  scope: "document",
  seeks: hasDuty(isLedByMany),
  *check({ notice }) {
    for (const { paragraph, duty } of ledByMany(notice)) {
      const leads = leadsOf(duty);
      const { from } = leads[0];
      const { to } = leads[leads.length - 1];
      // Leads that each have a task of their own are as many as there are tasks.
      const apart =
        leads.some((unit) => unit.clause !== leads[0].clause) || paragraph.body.text.startsWith("分别", to);
      if (apart) continue;
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `牵头单位有${leads.length}个，宜明确一个牵头，其余配合`,
          en: `${leads.length} units lead; let one lead and the others support`,
        },
      };
    }
  },
};

function isLedByMany(duty: Duty): boolean {
  return leadsOf(duty).length > MOST;
}

const ledByMany = dutiesWith(isLedByMany);

const leadsOf = ({ units }: Duty): readonly UnitMention[] =>
  units.filter((unit) => unit.role === "lead" && unit.kind !== "person");
