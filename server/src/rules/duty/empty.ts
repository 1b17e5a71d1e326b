import { type DutyPlace, dutiesWith, dutyCount, hasDuty } from "../../model/duties";
import type { Snapshot } from "../../model/snapshot";
import type { Body, Duty, DutyLabel, DutyVerb, Notice, UnitMention } from "../../syntax/tree";
import { squeeze } from "../../text/chars";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

export const empty: Rule = {
  id: "duty/empty",
  level: "error",
  fix: "none",
  basis: "conv: 责任括号写明单位",
  force: "convention",
  title: { zh: "责任括号或标签后没有写单位", en: "A responsibility bracket or label without units" },
  why: {
    zh: "“责任单位：”之后空着，是起草时留待填写、发文前忘了补的。通篇空着待填的表样不查。",
    en: "An empty “责任单位：” was left to be filled in and then forgotten. Forms that are empty throughout are not reported.",
  },
  examples: [
    {
      bad: "（三）推行证照联办。⟦（责任单位：）⟧",
      good: "（三）推行证照联办。（责任单位：市行政审批服务局）",
    },
    {
      bad: "（四）建设助餐点。（⟦牵头单位：⟧；配合单位：市财政局）",
      good: "（四）建设助餐点。（牵头单位：市民政局；配合单位：市财政局）",
    },
    {
      bad: "（五）改造居家环境。（⟦牵头⟧，市残联、市财政局配合）",
      good: "（五）改造居家环境。（市民政局牵头，市残联、市财政局配合）",
    },
    {
      bad: "一、建设助餐点\n责任单位：市民政局\n二、改造居家环境\n⟦责任单位：⟧\n三、开展巡诊\n责任单位：市卫生健康委\n四、培训人员\n责任单位：市总工会",
      good: "一、建设助餐点\n责任单位：市民政局\n二、改造居家环境\n责任单位：市残联\n三、开展巡诊\n责任单位：市卫生健康委\n四、培训人员\n责任单位：市总工会",
    },
    {
      bad: "（五）改造居家环境。（⟦××局⟧牵头，市财政局配合）",
      good: "（五）改造居家环境。（市民政局牵头，市财政局配合）",
    },
  ],
  silent: [
    "（一）推行证照联办。（××局牵头）\n（二）建设助餐点。（××局牵头，××局配合）",
    "附件\n项目申报表\n牵头单位：\n配合单位：\n完成时限：",
    "附件\n任务登记表\n责任单位：　　　　　　责任人：　　　　　　填报日期：",
    "一、建设助餐点\n责任单位：\n市民政局\n市财政局\n二、改造居家环境\n责任单位：市残联",
    "（一）推行证照联办。（责任单位：　　）\n（二）建设助餐点。（责任单位：　　）",
    "一、建设助餐点\n责任单位：市民政局\n二、改造居家环境\n责任单位：市残联\n三、开展巡诊\n责任单位：市卫生健康委\n附件\n任务登记表\n责任单位：\n责任人：",
    "（三）推行证照联办。（市行政审批服务局牵头，负责落实）",
  ],
  scope: "document",
  seeks: hasDuty(isUnfilled),
  *check(snapshot) {
    const { notice } = snapshot;
    const held = heldOpen(notice);
    if (held.length === 1) yield* toFillIn(held[0]);
    const lacking = withoutUnits(notice);
    if (lacking.length === 0) return;
    const blank = blankCount(notice);
    const form = blank > 1 && blank >= filledCount(notice);
    const lines = filledLines(notice);
    for (const place of lacking) {
      if (place.duty.line ? isLeft(snapshot, place, lines) : !form) yield* missingUnits(place);
    }
  },
};

/** One that the rule may have to say something of. */
function isUnfilled(duty: Duty, body: Body): boolean {
  return holdsOpen(duty) || lacksUnits(duty, body);
}

function holdsOpen({ units }: Duty): boolean {
  return units.some(isHeldOpen);
}

function lacksUnits(duty: Duty, { text }: Body): boolean {
  return hasBlank(duty) || bareLead(duty, text) !== null;
}

const heldOpen = dutiesWith(holdsOpen);
const withoutUnits = dutiesWith(lacksUnits);
const blankCount = dutyCount(hasBlank);
const filledCount = dutyCount(({ units }) => units.length > 0);
const withFilledLine = dutiesWith(({ line, units }) => line && units.length > 0);

/** How many lines that name units each label has. */
function filledLines(notice: Notice): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { duty } of withFilledLine(notice))
    lines.set(duty.labels[0].text, (lines.get(duty.labels[0].text) ?? 0) + 1);
  return lines;
}

/** ××局: the place of a name that was to be filled in. Drafts full of them are models. */
const isHeldOpen = ({ name }: UnitMention): boolean => /[×Xx*＊□_＿]{2}/.test(name);

function* toFillIn({ paragraph, duty }: DutyPlace) {
  for (const { from, to, name } of duty.units.filter(isHeldOpen))
    yield {
      paragraph,
      from,
      to,
      message: { zh: `“${name}”还没有写明单位`, en: `${name} is still to be filled in` },
    };
}

function hasBlank({ labels }: Duty): boolean {
  return labels.some(isBlank);
}

const isBlank = (label: DutyLabel): boolean =>
  label.role !== "deadline" && label.role !== "leader" && label.value.to <= label.value.from;

/** So many filled lines with a label make an empty one a slip rather than a form. */
const FILLED = 3;

/** A line is left empty by mistake where most are filled and its units do not follow on lines of their own. */
function isLeft(
  { paragraphs, notice }: Snapshot,
  { paragraph, duty }: DutyPlace,
  lines: ReadonlyMap<string, number>,
): boolean {
  if (duty.labels.length > 1 || (lines.get(duty.labels[0].text) ?? 0) < FILLED) return false;
  const next = paragraphs[paragraph.index + 1];
  if (!next || notice.roles[next.index] !== "text" || next.body.marker) return true;
  return next.body.inline.duties.some((other) => other.units.length > 0);
}

function* missingUnits({ paragraph, duty }: DutyPlace) {
  const { text } = paragraph.body;
  const blank = duty.labels.filter(isBlank);
  const whole = blank.length > 0 && blank.length === duty.labels.length;
  const spans: Span[] = whole ? [duty] : blank;
  for (const { from, to } of spans) {
    const label = whole ? blank.map((one) => one.text).join("、") : squeeze(text.slice(from, to - 1));
    yield {
      paragraph,
      from,
      to,
      message: { zh: `“${label}”后面没有写单位，请补上`, en: `No unit stands behind “${label}”; fill it in` },
    };
  }
  const verb = bareLead(duty, text);
  if (!verb) return;
  yield {
    paragraph,
    from: verb.from,
    to: verb.to,
    message: {
      zh: `“${verb.text}”前面没有写单位，请补上牵头单位`,
      en: `No unit stands before “${verb.text}”; name the lead`,
    },
  };
}

/** The verb 牵头 that opens a bracket, with no unit before it; null where there is none. */
function bareLead({ verbs: [verb], inner }: Duty, text: string): DutyVerb | null {
  const isBare = verb?.role === "lead" && verb.units.length === 0;
  return isBare && squeeze(text.slice(inner.from, verb.from)) === "" ? verb : null;
}
