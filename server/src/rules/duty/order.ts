import { allDuties } from "../../model/duties";
import type { Duty, UnitMention } from "../../syntax/tree";
import type { Rule } from "../rule";

export const order: Rule = {
  id: "duty/order",
  level: "off",
  fix: "none",
  basis: "conv: 单位排序先党委、后政府",
  force: "convention",
  title: { zh: "名单中党委部门排在政府部门之后", en: "A party organ stands behind a government organ" },
  why: {
    zh: "单位并列时习惯按党委、人大、政府、政协、群团的顺序。按承担任务的轻重排列的，可以不改，所以默认不检查；牵头单位总在配合单位之前。",
    en: "Lists usually go from party organs to government and mass organisations. Lists by weight of duty are in use too, so this is off unless asked for. Leads always come first.",
  },
  examples: [
    {
      bad: "（一）清理事项。（市行政审批服务局、⟦市委编办⟧、市科技局等市直相关单位按职责分工负责）",
      good: "（一）清理事项。（市委编办、市行政审批服务局、市科技局等市直相关单位按职责分工负责）",
    },
  ],
  silent: [
    "（一）清理事项。（市行政审批服务局牵头，市委编办、市科技局配合）",
    "（二）调整机构。（市委编办、市司法局负责）",
    "（三）加强督办。（市直相关单位和县市区纪委监委按职责分工负责）",
  ],
  scope: "document",
  *check({ notice }) {
    for (const { paragraph, duty } of allDuties(notice)) {
      for (const list of listsOf(duty)) {
        const government = list.findIndex((unit) => !isParty(unit.name));
        const late = government < 0 ? undefined : list.slice(government).find((unit) => isParty(unit.name));
        if (!late) continue;
        yield {
          paragraph,
          from: late.from,
          to: late.to,
          message: {
            zh: `“${late.name}”是党委部门，习惯排在“${list[government].name}”等政府部门之前`,
            en: `“${late.name}” is a party organ and usually precedes “${list[government].name}”`,
          },
        };
      }
    }
  },
};

/** Named units by role and clause: order means nothing across them. */
function listsOf(duty: Duty): UnitMention[][] {
  const lists = new Map<string, UnitMention[]>();
  for (const unit of duty.units) {
    if (unit.kind !== "unit") continue;
    const key = `${unit.role} ${unit.clause}`;
    lists.set(key, [...(lists.get(key) ?? []), unit]);
  }
  return [...lists.values()];
}

const PARTY = /^(?:中共|中央(?!军委)|[^\s]{0,8}?[省市县区州盟旗](?:委(?!员)|纪委|监委|党))/;

const isParty = (name: string): boolean => PARTY.test(name);
