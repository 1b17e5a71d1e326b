import { type DutyPlace, dutiesWithIn } from "../../model/duties";
import { lineTasks } from "../../model/responsibility/dutyTasks";
import { SUPPORTS, sameTask, spanInList } from "../../model/responsibility/sameTask";
import { sameUnits } from "../../model/responsibility/sameUnits";
import type { UnitMention } from "../../syntax/tree";
import type { Registry } from "../../units/registry";
import type { DocumentReport, FixDraft, PlacedEdit, Rule } from "../rule";

export const unitRepeated: Rule = {
  id: "duty/unit-repeated",
  level: "warning",
  fix: "confirm",
  basis: "conv: 同一括号内每个单位只列一次",
  force: "convention",
  title: { zh: "同一单位在一个责任括号内列了两次", en: "One unit stands twice in a responsibility bracket" },
  why: {
    zh: "同一单位既牵头又配合，或者在名单里重复出现，多半是增删单位时留下的。全称、简称混用的重复也会查出。用“；”分开的不同任务、先列全部单位、再说由谁牵头的，“牵头单位……责任单位……”中责任单位包括牵头单位的，都不算重复。",
    en: "A unit that leads and supports the same task, or stands twice in a list, is left over from editing. Different tasks divided by ； and lists of all responsible units with the lead among them are no repetition.",
  },
  examples: [
    {
      bad: "（四）规范收费。（市财政局牵头，市司法局、⟦市财政局⟧等市直相关单位按职责分工负责）",
      good: "（四）规范收费。（市财政局牵头，市司法局等市直相关单位按职责分工负责）",
    },
    {
      bad: "（五）开展巡诊。（市民政局、市残联牵头，⟦市民政局⟧、市卫生健康委配合）",
      good: "（五）开展巡诊。（市民政局、市残联牵头，市卫生健康委配合）",
    },
    {
      bad: "（六）培训人员。（牵头单位：市民政局；配合单位：市总工会、⟦市民政局⟧）",
      good: "（六）培训人员。（牵头单位：市民政局；配合单位：市总工会）",
    },
    {
      bad: "（七）建设助餐点。\n牵头单位：市民政局\n配合单位：市财政局、⟦市民政局⟧",
      good: "（七）建设助餐点。\n牵头单位：市民政局\n配合单位：市财政局",
    },
  ],
  silent: [
    "（一）建设助餐点。\n牵头单位：市民政局\n责任单位：市民政局、市残联",
    "（一）建设助餐点。（市民政局牵头选址，市财政局负责补助；市财政局牵头审核，市民政局配合）",
    "（二）改造居家环境。（牵头单位：市民政局；责任单位：市民政局、市残联）",
    "（三）开展巡诊。（市卫生健康委牵头，市卫生健康委下属医院、市疾控中心配合）",
    "（四）规范管理。（市民政局牵头，市直相关单位配合。市直相关单位要主动对接）",
    "（五）建设助餐点。（市民政局负责）改造厨房。（市民政局负责）",
    "（六）公布清单。（市委组织部、市公务员局按职责分工负责）",
    "（七）公布清单。（市民政局、市财政局按职责分工负责，市民政局牵头）",
  ],
  scope: "document",
  *check({ notice, registry }) {
    for (const place of dutiesWithSame(notice, registry)) {
      for (const { earlier, later } of sameUnits(place.duty, registry)) {
        if (sameTask(place.duty, earlier, later)) yield report(place, later, place, earlier);
      }
    }
    for (const { places } of lineTasks(notice)) if (places.length > 1) yield* acrossLines(places);
  },
};

const dutiesWithSame = dutiesWithIn((duty, _, registry: Registry) => sameUnits(duty, registry).length > 0);

function report(
  place: DutyPlace,
  later: UnitMention,
  first: DutyPlace,
  earlier: UnitMention,
): DocumentReport {
  return {
    paragraph: place.paragraph,
    from: later.from,
    to: later.to,
    message: messageFor(earlier, later),
    related: [
      {
        paragraph: first.paragraph,
        from: earlier.from,
        to: earlier.to,
        message: { zh: "已列于此处", en: "Already listed here" },
      },
    ],
    fix: removal(place, later),
  };
}

/** Who leads by one line of a task and stands in a line 配合单位：… below. */
function* acrossLines(places: readonly DutyPlace[]): Iterable<DocumentReport> {
  const leads = new Map<string, { place: DutyPlace; unit: UnitMention }>();
  for (const place of places) {
    for (const unit of place.duty.units) {
      const lead = leads.get(unit.name);
      const label = place.duty.labels.find(({ value }) => value.from <= unit.from && unit.to <= value.to);
      if (lead && lead.place !== place && label && SUPPORTS.test(label.text))
        yield report(place, unit, lead.place, lead.unit);
      if (unit.role === "lead" && unit.kind === "unit" && !lead) leads.set(unit.name, { place, unit });
    }
  }
}

function messageFor(earlier: UnitMention, later: UnitMention): { zh: string; en: string } {
  const { name } = later;
  if (earlier.name !== name) {
    return {
      zh: `“${name}”与前面的“${earlier.name}”是同一单位，重复列出`,
      en: `“${name}” and “${earlier.name}” are one unit, listed twice`,
    };
  }
  return earlier.role === "lead" && later.role !== "lead"
    ? { zh: `“${name}”已是牵头单位，不必再列`, en: `“${name}” leads already; do not list it again` }
    : { zh: `“${name}”重复列出`, en: `“${name}” is listed twice` };
}

/** A name that stands alone has no such fix. */
function removal({ paragraph }: DutyPlace, unit: UnitMention): FixDraft<PlacedEdit> | undefined {
  const span = spanInList(paragraph.body.text, unit);
  return span
    ? {
        title: { zh: `删去重复的“${unit.name}”`, en: `Delete the second “${unit.name}”` },
        edits: [{ paragraph, ...span, text: "" }],
      }
    : undefined;
}
