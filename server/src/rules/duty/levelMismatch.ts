import { allDuties, type DutyPlace, dutiesWith, hasDuty } from "../../model/duties";
import { jurisdictionOf } from "../../model/jurisdiction";
import type { Duty, UnitMention } from "../../syntax/tree";
import type { Rule } from "../rule";

/** 市直相关单位, 省级有关部门: a group named by its level. */
const GROUP =
  /^([省市县区州盟旗])[直级](?:各|相关|有关|其他|责任|职能|主管)*(?:单位|部门|机构)(?:和(?:单位|部门))?$/;
/** How many brackets of a notice must name units of its own level before another's group stands out. */
const SHARE = 0.9;

const TASKS = [..."一二三四五六七八九"]
  .map((number) => `（${number}）落实任务。（市民政局牵头，市直相关单位按职责分工负责）`)
  .join("\n");

export const levelMismatch: Rule = {
  id: "duty/level-mismatch",
  level: "warning",
  fix: "confirm",
  basis: "conv: 责任单位的层级与发文机关相称",
  force: "convention",
  title: { zh: "责任括号里的层级与全文不一致", en: "A bracket names the units of another level" },
  why: {
    zh: "照上级文件起草，容易把“省直相关单位”原样留在市里的文件中；本级文件不能给上级单位派任务。只有全文九成以上写本级、且能认定发文机关层级时才提示。",
    en: "Text taken over from a higher level's document keeps 省直 where 市直 is meant. Reported only when nine tenths of the brackets name the own level and that level is certain.",
  },
  examples: [
    {
      bad: `清河市2026年养老服务工作要点\n${TASKS}\n（十）公布服务清单。（市行政审批服务局牵头，⟦省直相关单位⟧按职责分工负责）`,
      good: `清河市2026年养老服务工作要点\n${TASKS}\n（十）公布服务清单。（市行政审批服务局牵头，市直相关单位按职责分工负责）`,
    },
  ],
  silent: [
    `清河市2026年养老服务工作要点\n${TASKS}\n（十）公布服务清单。（市民政局牵头，市直相关单位和省直驻清单位按职责分工负责）`,
    `清河市2026年养老服务工作要点\n${TASKS}\n（十）公布服务清单。（市民政局牵头，市直相关单位、县直有关部门按职责分工负责）`,
    `关于加强养老服务的通知\n${TASKS}\n（十）公布服务清单。（市民政局牵头，省直相关单位按职责分工负责）`,
    "清河市2026年养老服务工作要点\n（一）建设助餐点。（市民政局牵头，市直相关单位按职责分工负责）\n（二）公布服务清单。（市民政局牵头，省直相关单位按职责分工负责）",
  ],
  scope: "document",
  seeks: hasDuty(namesGroup),
  *check({ notice }) {
    const { place } = jurisdictionOf(notice);
    const own = place[place.length - 1];
    const foreign = withGroups(notice)
      .flatMap(groupsOf)
      .filter(({ level }) => level !== own);
    if (own === undefined || foreign.length === 0) return;
    const local = allDuties(notice).filter(({ duty }) =>
      duty.units.some((unit) => unit.name[0] === own),
    ).length;
    if (local < (local + foreign.length) * SHARE) return;
    for (const { place: at, unit } of foreign) {
      if (at.duty.units.some((other) => other.name[0] === own && GROUP.test(other.name))) continue;
      const right = own + unit.name.slice(1);
      const first = unit.from + at.paragraph.body.text.slice(unit.from, unit.to).indexOf(unit.name[0]);
      yield {
        paragraph: at.paragraph,
        from: unit.from,
        to: unit.to,
        message: {
          zh: `“${unit.name}”与本文层级不符，其余${local}处写的都是本级，应为“${right}”`,
          en: `“${unit.name}” is of another level than this notice; “${right}” is meant`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
          edits: [{ paragraph: at.paragraph, from: first, to: first + 1, text: own }],
        },
      };
    }
  },
};

function namesGroup({ units }: Duty): boolean {
  return units.some(isGroup);
}

const withGroups = dutiesWith(namesGroup);

function groupsOf(place: DutyPlace): { place: DutyPlace; unit: UnitMention; level: string }[] {
  return place.duty.units.filter(isGroup).map((unit) => ({ place, unit, level: unit.name[0] }));
}

const isGroup = ({ kind, name }: UnitMention): boolean =>
  kind === "generic" && "直级".includes(name[1]) && GROUP.test(name);
