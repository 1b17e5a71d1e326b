import type { Body, Duty, DutyVerb, UnitMention } from "../../syntax/tree";
import { joined, NOTHING } from "../../text/lists";
import type { ParagraphReport, Rule } from "../rule";

export const commaBetweenLeads: Rule = {
  id: "duty/comma-between-leads",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.1",
  force: "standard",
  title: { zh: "并列的责任单位之间应使用顿号", en: "、 between units that lead or support together" },
  why: {
    zh: "“牵头”之前并列的单位是并列词语，用顿号。写成逗号，会被读成前一个单位没有写明做什么。部门与各县市区之间、牵头与配合之间用逗号是对的。",
    en: "Units that lead together are parallel words and take 、; with ， the first of them seems to have no task. ， is right between departments and counties, and between lead and support.",
  },
  examples: [
    {
      bad: "（一）推动项目落地。（市发展改革委⟦，⟧市财政局牵头，市直相关单位配合）",
      good: "（一）推动项目落地。（市发展改革委、市财政局牵头，市直相关单位配合）",
    },
    {
      bad: "（二）帮扶就业。（市总工会⟦，⟧团市委⟦，⟧市妇联牵头）",
      good: "（二）帮扶就业。（市总工会、团市委、市妇联牵头）",
    },
    {
      bad: "（三）建设助餐点。（市民政局牵头，市财政局⟦，⟧市残联配合）",
      good: "（三）建设助餐点。（市民政局牵头，市财政局、市残联配合）",
    },
  ],
  silent: [
    "（一）落实责任。（市民政局牵头，市财政局，各县（市、区）人民政府配合）",
    "（二）落实责任。（市委组织部、市委宣传部，市教育局、市财政局负责）",
    "（一）建设助餐点。（市民政局牵头，市财政局配合）",
    "（二）落实责任。（市民政局、市财政局，各县（市、区）人民政府牵头）",
    "（三）落实责任。（市委组织部、市委宣传部，市教育局、市财政局牵头）",
    "（四）建设助餐点。（分管副市长，市民政局牵头）",
    "（五）改造管网。（牵头单位：市水利局，配合单位：市财政局）",
    "（六）建设助餐点。（市民政局，市财政局配合）",
  ],
  scope: "paragraph",
  needs: ["，,"],
  check({ body, role }) {
    const { duties } = body.inline;
    if (role !== "text" || duties.length === 0) return NOTHING;
    return joined(duties, (duty) => joined(duty.verbs, (verb) => reportsOn(body, duty, verb)));
  },
};

/** Where nobody leads those who help, the first unit lacks its 牵头, and the comma is right. */
const HELPS = /配合|参与|协助|参加/;
const leads = ({ role }: UnitMention): boolean => role === "lead" || role === "guide";

/** The commas of a list of leads that has no other marks; beside 、 a comma divides classes of units, which is right. */
function reportsOn(
  { text }: Body,
  duty: Duty,
  { units, role, from, to }: DutyVerb,
): readonly ParagraphReport[] {
  if (units.length < 2 || duty.labels.length > 0) return NOTHING;
  for (let i = 1; i < units.length; i++) {
    const { to } = units[i - 1];
    if (units[i].from !== to + 1 || !"，,".includes(text[to])) return NOTHING;
  }
  if (role === "support" && HELPS.test(text.slice(from, to)) && !duty.units.some(leads)) return NOTHING;
  if (units.some((unit) => unit.kind !== "unit" || unit.role !== units[0].role)) return NOTHING;
  return units.slice(0, -1).map(({ to: at }) => ({
    from: at,
    to: at + 1,
    message: {
      zh: `并列的${role === "lead" ? "牵头" : "责任"}单位之间应使用顿号“、”`,
      en: "Write 、 between units with one task",
    },
    fix: {
      title: { zh: "改为顿号", en: "Change to 、" },
      edits: [{ from: at, to: at + 1, text: "、" }],
    },
  }));
}
