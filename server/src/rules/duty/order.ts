import { allDuties } from "../../model/duties";
import { draftRegistry } from "../../model/names/draftRegistry";
import { type MisplacedUnits, misplacedUnits } from "../../model/responsibility/unitOrder";
import type { Rule, Text } from "../rule";

export const order: Rule = {
  id: "duty/order",
  level: "off",
  fix: "confirm",
  basis: "conv: 单位排序先党委、后政府，或者按单位名录的次序",
  force: "convention",
  title: { zh: "名单没有按单位次序排列", en: "A list of units is not in their usual order" },
  why: {
    zh: "单位并列时习惯按党委、人大、政府、政协、群团的顺序；单位名录写明次序（rank）的，按名录。按承担任务的轻重排列的，可以不改，所以默认不检查；牵头单位总在配合单位之前，各自排序。",
    en: "Lists usually go from party organs to government and mass organisations, or by the rank that the unit registry gives to all of them. Lists by weight of duty are in use too, so this is off unless asked for. Leads always come first; each list is sorted by itself.",
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
  *check(snapshot) {
    const registry = draftRegistry(snapshot);
    for (const { paragraph, duty } of allDuties(snapshot.notice)) {
      for (const misplaced of misplacedUnits(registry, duty)) {
        const { late, list, sorted } = misplaced;
        yield {
          paragraph,
          from: late.from,
          to: late.to,
          message: messageFor(misplaced),
          fix: {
            title: { zh: "按单位次序重新排列", en: "Sort the list by the order of units" },
            edits: list.flatMap(({ from, to, name }, i) =>
              sorted[i].name === name ? [] : [{ paragraph, from, to, text: sorted[i].name }],
            ),
          },
        };
      }
    }
  },
};

function messageFor({ late, before, by }: MisplacedUnits): Text {
  return by === "rank"
    ? {
        zh: `按单位名录的次序，“${late.name}”排在“${before.name}”之前`,
        en: `By the rank of the registry “${late.name}” precedes “${before.name}”`,
      }
    : {
        zh: `“${late.name}”是党委部门，习惯排在“${before.name}”等政府部门之前`,
        en: `“${late.name}” is a party organ and usually precedes “${before.name}”`,
      };
}
