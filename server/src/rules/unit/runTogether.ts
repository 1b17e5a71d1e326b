import { dutiesWith } from "../../model/duties";
import { distinctNames, isLocal, usesWith } from "../../model/names/unitUses";
import type { Body, Duty, Notice } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Registry } from "../../units/registry";
import type { DocumentReport, Rule } from "../rule";

/** Shorter pieces are no names with their level word. */
const SHORTEST = 4;

export const runTogether: Rule = {
  id: "unit/run-together",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.5.3.1",
  force: "standard",
  title: { zh: "并列的单位之间漏了顿号", en: "、 is missing between two units" },
  why: {
    zh: "两个单位名称连在一起，中间少了顿号，分解任务时会被当成一个单位，两家都认领不到。只在前后两段都是名录或者本文中带同一层级词的单位、整段又不是任何单位时提示。",
    en: "Two names without 、 between them read as one unit, and neither finds its task. Reported only where both pieces are units with the same level word that the registry or the draft knows, and the whole is none.",
  },
  examples: [
    {
      bad: "（一）建设助餐点。（市民政局牵头，⟦市财政局市卫生健康委⟧配合）",
      good: "（一）建设助餐点。（市民政局牵头，市财政局、市卫生健康委配合）",
    },
    {
      bad: "（一）建设助餐点。（市民政局牵头，市财政局⟦ ⟧市卫生健康委、市水利局配合）",
      good: "（一）建设助餐点。（市民政局牵头，市财政局、市卫生健康委、市水利局配合）",
    },
  ],
  silent: [
    "（一）登记。（市自然资源局 不动产登记局、市纪委 市监委、公安部 交通管理局、市财政局 综合管理局负责）",
    "（一）建设助餐点。（市财政局 审批科、清河市委 宣传部、市水利局 办公室配合）",
    "（一）建设助餐点。（市民政局牵头，市财政局、市市场监管局配合）",
    "（一）建设助餐点。（市公安局交警支队牵头，市委办公室、市政府办公室配合）",
    "（一）建设助餐点。（市委组织部市委老干部局牵头，市民政局市老龄办公室配合）",
  ],
  scope: "document",
  *check(snapshot) {
    if (snapshot.layout !== "wrapped") yield* spacedApart(snapshot.notice);
    const suspects = ofTwoLevels(snapshot);
    if (suspects.length === 0) return;
    const names = distinctNames(snapshot);
    for (const { paragraph, from, to, name, source } of suspects) {
      if (source === "copies") continue;
      const at = cut(name, snapshot.registry, names);
      if (at === 0) continue;
      const [one, other] = [name.slice(0, at), name.slice(at)];
      yield {
        paragraph,
        from,
        to,
        message: { zh: `“${one}”与“${other}”之间漏了顿号`, en: `、 is missing between ${one} and ${other}` },
        fix: {
          title: { zh: "补上顿号", en: "Add 、" },
          edits: [{ paragraph, from: from + at, to: from + at, text: "、" }],
        },
      };
    }
  },
};

/** What ends an organ's name without a doubt. */
const ORGAN = /(?:[局委厅署]|总局|办公室|[^内外全各本支]部|[^承主协]办)$/;

const GAP = /^([\u4e00-\u9fff]{3,16})([ \u3000]{1,2})([\u4e00-\u9fff]{3,16})$/;

/** A list of a bracket in which a space stands where others have 、: （科技部 市财政局、市水利局负责）. */
const withGap = dutiesWith((duty, body) => !duty.line && gapsIn(duty, body).length > 0);

function gapsIn({ units, inner }: Duty, { text }: Body): Span[] {
  if (!/[ \u3000]/.test(text.slice(inner.from, inner.to))) return [];
  return units.flatMap((unit, i) => {
    const before = units[i - 1];
    const isApart = before?.role === unit.role && /^[ \u3000]{1,2}$/.test(text.slice(before.to, unit.from));
    if (isApart) return areOrgans(before.name, unit.name) ? [{ from: before.to, to: unit.from }] : [];
    const match = GAP.exec(text.slice(unit.from, unit.to));
    if (!match || !areOrgans(match[1], match[3])) return [];
    const from = unit.from + match[1].length;
    return [{ from, to: from + match[2].length }];
  });
}

/** 清河市委 宣传部, 市财政局 办公室, 公安部 交通管理局 are one name each, as 市纪委 市监委 is one organ. */
function areOrgans(one: string, other: string): boolean {
  if (!ORGAN.test(one) || !ORGAN.test(other) || /(?:[省市县区州]|纪)委$/.test(one)) return false;
  const isLevel = LEVEL.test(other);
  return LEVEL.test(one) ? isLevel && one[0] === other[0] : isLevel || CENTRAL.test(other);
}

const LEVEL = /^[省市县区州]/;
const CENTRAL = /^国家|(?:[部委署]|总局)$/;

function* spacedApart(notice: Notice): Iterable<DocumentReport> {
  for (const { paragraph, duty } of withGap(notice))
    for (const span of gapsIn(duty, paragraph.body))
      yield {
        paragraph,
        ...span,
        message: { zh: "两个单位之间应使用顿号，不用空格", en: "Write 、 between two units, not a space" },
        fix: { title: { zh: "改为顿号", en: "Change to 、" }, edits: [{ paragraph, ...span, text: "、" }] },
      };
}

/** Names that bear their level word a second time, where another may begin. */
const ofTwoLevels = usesWith(
  ({ name, match, from, to }) =>
    match === null && name.length === to - from && isLocal(name[0]) && name.indexOf(name[0], SHORTEST) > 0,
);

/** Where a name falls into two of one level, neither of the party (whose organs' names begin alike); 0 for nowhere. */
function cut(name: string, registry: Registry, names: ReadonlyMap<string, unknown>): number {
  const level = name[0];
  const isUnit = (piece: string): boolean => {
    const match = registry.find(piece);
    if (match) return match.place === level && match.entry.group !== "party";
    return names.has(piece) && /(?:局|委|办|中心)$/.test(piece) && piece[1] !== "委";
  };
  for (let at = name.indexOf(level, SHORTEST); at > 0; at = name.indexOf(level, at + 1))
    if (name.length - at >= SHORTEST && isUnit(name.slice(0, at)) && isUnit(name.slice(at))) return at;
  return 0;
}
