import { dutiesWith, hasDuty } from "../../model/duties";
import { jurisdictionOf } from "../../model/jurisdiction";
import { draftRegistry } from "../../model/names/draftRegistry";
import type { Body, Duty, UnitMention } from "../../syntax/tree";
import type { UnitMatch } from "../../units/registry";
import type { Rule } from "../rule";

export const groupMember: Rule = {
  id: "duty/group-member",
  level: "hint",
  fix: "none",
  basis: "conv: 已列“各单位”的，不再单列其中的单位",
  force: "convention",
  title: {
    zh: "已写“市直各单位”，又单列其中的单位",
    en: "A group that names all, with one of its members beside it",
  },
  why: {
    zh: "“市直各单位”“各县市区人民政府”指的是全部，同一名单里再列其中一家，读者会疑心它是否另有任务。要突出牵头单位的，写“某局牵头，市直各单位配合”；只涉及一部分单位的，写“市直相关单位”。“市财政局等市直相关单位”“市财政局、市直相关单位按职责分工负责”是通行写法，不作提示。",
    en: "市直各单位 and 各县市区人民政府 mean all of them; a member beside them makes readers wonder. Let the one lead and the others support, or write 相关. The common forms with 相关 and 等 are left alone.",
  },
  examples: [
    {
      bad: "（一）公开清单。（⟦市财政局⟧、市直各单位按职责分工负责）",
      good: "（一）公开清单。（市财政局牵头，市直各单位按职责分工负责）",
    },
    {
      bad: "（二）落实属地责任。（责任单位：各县市区人民政府、⟦东山县人民政府⟧）",
      good: "（二）落实属地责任。（责任单位：各县市区人民政府）",
    },
  ],
  silent: [
    "（一）公开清单。（市财政局等市直各单位按职责分工负责）",
    "（二）公开清单。（市财政局、市直相关单位按职责分工负责）",
    "（三）公开清单。（市财政局牵头，市直各单位配合）",
    "（四）公开清单。（市财政局、市直其他各单位按职责分工负责）",
    "（五）公开清单。（市直各单位、省财政厅、市税务局、市人民政府按职责分工负责）",
    "（六）落实属地责任。（市财政局、各县市区人民政府、清河经开区管委会按职责分工负责）",
    "（七）落实属地责任。（责任单位：市住房城乡建设局，各区政府）",
  ],
  scope: "document",
  seeks: hasDuty(namesGroups),
  *check(snapshot) {
    const { notice } = snapshot;
    const { place } = jurisdictionOf(notice);
    for (const { paragraph, duty } of withGroups(notice)) {
      const groups = wholeGroups(duty, paragraph.body);
      const registry = draftRegistry(snapshot);
      for (const unit of duty.units) {
        const group = groups.find(
          (one) =>
            one.role === unit.role &&
            one.clause === unit.clause &&
            belongs(unit, one, place, (name) => registry.find(name)),
        );
        if (!group) continue;
        yield {
          paragraph,
          from: unit.from,
          to: unit.to,
          message: {
            zh: `“${group.name}”已包括“${unit.name}”，建议删去一处或者写明主次`,
            en: `“${group.name}” includes “${unit.name}” already; drop one or say who leads`,
          },
          related: [
            {
              paragraph,
              from: group.from,
              to: group.to,
              message: { zh: "包括它的统称", en: "The group that includes it" },
            },
          ],
        };
      }
    }
  },
};

function namesGroups(duty: Duty, body: Body): boolean {
  return wholeGroups(duty, body).length > 0;
}

const withGroups = dutiesWith(namesGroups);

const wholeGroups = (duty: Duty, body: Body): readonly UnitMention[] =>
  duty.units.filter((unit) => isWhole(unit, body.text));

const DEPARTMENTS = /^(?:各)?([省市州县区])(?:直|级)(?:机关|属)?(?:各|全体)?(?:单位|部门)$/;
const GOVERNMENTS = /^各[（(市州县、区）)旗]{1,9}(?:人民)?(?:政府)?$/;

/** A group that means all of its kind: with 各, without 相关, 其他, and not what 等 sums up. */
function isWhole(unit: UnitMention, text: string): boolean {
  if (unit.kind !== "generic" || !unit.name.includes("各")) return false;
  if (/[等他它余][和及与、]?$/.test(text.slice(Math.max(0, unit.from - 2), unit.from))) return false;
  return DEPARTMENTS.test(unit.name) || GOVERNMENTS.test(unit.name);
}

function belongs(
  unit: UnitMention,
  group: UnitMention,
  ownPlace: string,
  find: (name: string) => UnitMatch | null,
): boolean {
  if (unit.kind !== "unit") return false;
  const level = DEPARTMENTS.exec(group.name)?.[1];
  if (level) {
    const match = unit.name.startsWith(level) ? find(unit.name) : null;
    return match !== null && ["party", "government"].includes(match.entry.group) && match.entry.certain;
  }
  const [, place = "", char = ""] =
    /^([\u4e00-\u9fff]{1,6}([市县区旗州]))(?:人民)?政府$/.exec(unit.name) ?? [];
  return place.length > 1 && place !== ownPlace && group.name.includes(char);
}
