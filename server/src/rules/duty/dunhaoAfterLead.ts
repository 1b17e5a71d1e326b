import type { Duty, DutyLabel, DutyVerb } from "../../syntax/tree";
import { joined, NOTHING } from "../../text/lists";
import type { ParagraphReport, Rule } from "../rule";

export const dunhaoAfterLead: Rule = {
  id: "duty/dunhao-after-lead",
  level: "hint",
  fix: "safe",
  basis: "GB/T 15834—2011 4.4.3, B.1.4",
  force: "standard",
  title: { zh: "牵头与配合之间宜用逗号", en: "， between lead and support" },
  why: {
    zh: "“某局牵头”“某局配合”是两个分句，中间用逗号；单位之间已用顿号，再用顿号分不清层次。",
    en: "“A leads” and “B supports” are two clauses and take ，; 、 already stands between units, so a second one blurs the levels.",
  },
  examples: [
    {
      bad: "（一）优化办税流程。（市数据局牵头⟦、⟧市税务局配合）",
      good: "（一）优化办税流程。（市数据局牵头，市税务局配合）",
    },
    {
      bad: "（二）建设助餐点。（市民政局牵头负责⟦、⟧市财政局、市残联参与）",
      good: "（二）建设助餐点。（市民政局牵头负责，市财政局、市残联参与）",
    },
    {
      bad: "（四）建设助餐点。（牵头单位：市民政局⟦、⟧配合单位：市财政局）",
      good: "（四）建设助餐点。（牵头单位：市民政局；配合单位：市财政局）",
    },
  ],
  silent: [
    "（一）建设助餐点。（市民政局牵头组织，市财政局配合）",
    "（一）建设助餐点。（市民政局牵头，市财政局、市残联配合）",
    "（二）建设助餐点。（市民政局牵头、负责落实，市财政局配合）",
    "（三）由市民政局牵头、市财政局配合的项目，按季调度。",
  ],
  scope: "paragraph",
  needs: ["、"],
  check({ body, role }) {
    const { duties } = body.inline;
    return role !== "text" || duties.length === 0
      ? NOTHING
      : joined(duties, (duty) => reportsOn(body.text, duty));
  },
};

function reportsOn(text: string, { verbs, labels }: Duty): readonly ParagraphReport[] {
  const found: ParagraphReport[] = [];
  for (let i = 1; i < labels.length; i++)
    if (text[labels[i].from - 1] === "、") found.push(beforeLabel(labels[i]));
  for (let i = 0; i < verbs.length; i++)
    if (text[verbs[i].to] === "、" && endsLead(verbs[i], verbs[i + 1])) found.push(behindVerb(verbs[i]));
  return found;
}

/** True where the units that lead end with a verb, and others follow. */
function endsLead(verb: DutyVerb, next: DutyVerb | undefined): boolean {
  return verb.role === "lead" && next !== undefined && next.role !== "lead" && next.units.length > 0;
}

const behindVerb = ({ to, text }: DutyVerb): ParagraphReport => ({
  from: to,
  to: to + 1,
  message: { zh: `“${text}”之后宜用逗号`, en: `Write ， behind ${text}` },
  fix: {
    title: { zh: "改为逗号", en: "Change to ，" },
    edits: [{ from: to, to: to + 1, text: "，" }],
  },
});

const beforeLabel = ({ from, text }: DutyLabel): ParagraphReport => ({
  from: from - 1,
  to: from,
  message: { zh: `“${text}”之前宜用分号`, en: `Write ； before ${text}` },
  fix: {
    title: { zh: "改为分号", en: "Change to ；" },
    edits: [{ from: from - 1, to: from, text: "；" }],
  },
});
