import { type DutyPlace, dutiesWith, dutyCount, hasDuty } from "../../model/duties";
import { placesByPart } from "../../model/responsibility/dutyTasks";
import type { Body, Duty } from "../../syntax/tree";
import { isSpace } from "../../text/chars";
import type { Rule } from "../rule";

/** So many brackets, and so large a share of them, make a habit that another stands out from. */
const FEWEST = 4;
const SHARE = 0.75;

const TASKS = [..."一二三四"]
  .map((number) => `（${number}）落实任务。（市民政局牵头，市财政局配合）`)
  .join("\n");

export const bracketPosition: Rule = {
  id: "duty/bracket-position",
  level: "hint",
  fix: "none",
  basis: "conv: 同一文稿的责任括号位置一致",
  force: "convention",
  title: {
    zh: "责任括号有的在句号前，有的在句号后",
    en: "Brackets before and behind the last full stop are mixed",
  },
  why: {
    zh: "责任括号放在句号后，注的是整条；放在句号前，注的是一句。两种都有人用，同一文稿里宜统一。以多数为准，在少数的第一处提示。",
    en: "Behind the full stop a bracket speaks of the whole item, before it of one sentence. Either is in use; keep to one in a draft. The rarer is reported, once.",
  },
  examples: [
    {
      bad: `${TASKS}\n（五）开展健康巡诊⟦（市卫生健康委负责）⟧。\n（六）规范收费。（市市场监管局负责）`,
      good: `${TASKS}\n（五）开展健康巡诊。（市卫生健康委负责）\n（六）规范收费。（市市场监管局负责）`,
    },
  ],
  silent: [
    "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境（市残联负责）。\n（三）规范收费。（市市场监管局负责）",
    `${TASKS}\n（五）开展健康巡诊（市卫生健康委负责），培训护理人员。（市总工会负责）`,
  ],
  scope: "document",
  seeks: hasDuty(isBefore),
  *check({ notice }) {
    if (countBefore(notice) === 0 || countBehind(notice) === 0) return;
    const behindByPart = placesByPart(notice, placesBehind(notice));
    for (const [i, before] of placesByPart(notice, placesBefore(notice)).entries()) {
      const behind = behindByPart[i];
      const [rare, usual] = before.length < behind.length ? [before, behind] : [behind, before];
      if (rare.length === 0 || usual.length < FEWEST || usual.length < (rare.length + usual.length) * SHARE)
        continue;
      const usually = usual === behind ? "后" : "前";
      const report = ({ paragraph, duty }: DutyPlace) => ({
        paragraph,
        from: duty.from,
        to: duty.to,
        message: {
          zh: `全文${usual.length}处责任括号在句号${usually}，${rare.length}处相反，宜统一放在句号${usually}`,
          en: `${usual.length} brackets stand ${usual === behind ? "behind" : "before"} the full stop, ${rare.length} do not; keep to one`,
        },
      });
      yield { ...report(rare[0]), related: rare.slice(1).map(report) };
    }
  },
};

function isBefore(duty: Duty, body: Body): boolean {
  return positionOf(duty, body) === "before";
}

const isBehind = (duty: Duty, body: Body): boolean => positionOf(duty, body) === "behind";
const [countBefore, countBehind] = [dutyCount(isBefore), dutyCount(isBehind)];
const [placesBefore, placesBehind] = [dutiesWith(isBefore), dutiesWith(isBehind)];

/** Where a bracket at the end of its paragraph stands; null where it ends a sentence within, or has no full stop. */
function positionOf(duty: Duty, { text }: Body): "before" | "behind" | null {
  let next = duty.to;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (duty.line) return null;
  let last = duty.from - 1;
  while (last >= 0 && isSpace(text.charCodeAt(last))) last--;
  if (text[next] === "。" && text.slice(next + 1).trim() === "") return text[last] === "。" ? null : "before";
  return next === text.length && text[last] === "。" ? "behind" : null;
}
