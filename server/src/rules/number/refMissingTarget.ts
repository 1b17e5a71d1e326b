import { type ItemReference, itemReferences } from "../../model/numbering/itemReferences";
import { isWhole, sequenceFaults } from "../../model/numbering/sequenceFaults";
import { type Stretch, stretchesByPart } from "../../model/numbering/sequences";
import { partOf } from "../../model/parts";
import type { MarkerKind, Notice, Part } from "../../syntax/tree";
import { formatHan } from "../../text/numerals";
import type { Rule } from "../rule";

/** What a reference may mean: 第（三）项 an item （三）; 本通知第三条 an article or an item 一、 （numbered through）. */
const TARGETS: Readonly<Record<ItemReference["unit"], readonly MarkerKind[]>> = {
  项: ["han-paren", "arabic-paren", "arabic", "han"],
  条: ["article", "han", "han-paren", "arabic"],
};
const CHIEF: Readonly<Record<ItemReference["unit"], readonly MarkerKind[]>> = {
  项: ["han-paren"],
  条: ["article", "han"],
};

/** 本通知 in an annex means the notice, 本方案 the plan it stands in: only the latter counts against its own part. */
function meansOwnPart(base: string, own: Part, notice: Notice): boolean {
  if (base === "") return true;
  const title = own.kind === "main" ? notice.title : own.title;
  return title?.text.replace(/（[^（）]*）$/, "").endsWith(base) ?? false;
}

interface Targets {
  readonly numbers: ReadonlySet<number>;
  /** Highest number and count of the items that are meant first of all. */
  readonly highest: number;
  readonly count: number;
}

function targetsOf(stretches: readonly Stretch[], unit: ItemReference["unit"]): Targets {
  const numbers = new Set<number>();
  const chief = new Set<number>();
  for (const { kind, number } of stretches.flatMap(({ nodes }) => nodes)) {
    if (TARGETS[unit].includes(kind)) numbers.add(number);
    if (CHIEF[unit].includes(kind)) chief.add(number);
  }
  return { numbers, highest: [...chief].reduce((a, b) => Math.max(a, b), 0), count: chief.size };
}

/** Null for a part with something left out. */
function targetsOfPart(notice: Notice, part: Part): Record<ItemReference["unit"], Targets> | null {
  const stretches = stretchesByPart(notice).get(part) ?? [];
  if (!isWhole(part, notice) || stretches.some(isTorn)) return null;
  return { 项: targetsOf(stretches, "项"), 条: targetsOf(stretches, "条") };
}

/** An excerpt: a sequence does not begin with 1. */
function isTorn({ families }: Stretch): boolean {
  return families.some(({ chains }) => chains.some(({ nodes }) => nodes[0].number > 1));
}

export const refMissingTarget: Rule = {
  id: "number/ref-missing-target",
  level: "warning",
  fix: "none",
  basis: "conv: 文内引用应有着落",
  force: "convention",
  title: { zh: "引用的条目不存在", en: "A reference points to no item" },
  why: {
    zh: "“第（九）项”“本办法第二十条”在本文中找不到，多因条目增删、合并后没有改引用。",
    en: "第（九）项 or 本办法第二十条 is not there: items were merged or deleted and the reference was left.",
  },
  examples: [
    {
      bad: "关于做好换届工作的通知\n（一）摸底。\n（二）推荐。\n（三）考察。各单位按⟦第（五）项⟧要求报送材料。\n（四）公示。",
      good: "关于做好换届工作的通知\n（一）摸底。\n（二）推荐。\n（三）考察。各单位按第（四）项要求报送材料。\n（四）公示。",
    },
    {
      bad: "某县公务用车管理办法\n第一条　制定本办法。\n第二条　统一调度。\n第三条　违反⟦本办法第五条⟧的，责令改正。\n第四条　自印发之日起施行。",
      good: "某县公务用车管理办法\n第一条　制定本办法。\n第二条　统一调度。\n第三条　违反本办法第二条的，责令改正。\n第四条　自印发之日起施行。",
    },
  ],
  silent: [
    "关于做好换届工作的通知\n（一）摸底。\n（二）推荐。按《选举办法》第（九）项办理。\n（三）考察。",
    "关于做好换届工作的通知\n（一）摸底。\n（二）推荐。按照条例第二条第（九）项办理。\n（三）考察。",
    "按第（九）项要求报送材料。\n（七）摸底。\n（八）推荐。",
    "关于做好换届工作的通知\n一、摸底\n二、推荐\n按第（九）项办理。",
    "关于做好换届工作的通知\n（一）摸底。\n（二）推荐。\n（三）按第（二）项办理。",
  ],
  scope: "document",
  needs: ["第", "项条"],
  *check(snapshot) {
    const { notice } = snapshot;
    const references = itemReferences(notice);
    if (references.length === 0) return;
    const slips = new Map<Part, number>();
    for (const { stretch } of sequenceFaults(snapshot))
      slips.set(stretch.part, (slips.get(stretch.part) ?? 0) + 1);
    const targetsIn = new Map<Part, ReturnType<typeof targetsOfPart>>();
    for (const { paragraph, from, to, number, unit, base } of references) {
      const part = partOf(notice, paragraph.index);
      if (!targetsIn.has(part)) targetsIn.set(part, targetsOfPart(notice, part));
      const targets = targetsIn.get(part);
      if (!targets) continue;
      const { highest, count, numbers } = targets[unit];
      if (count < 2 || numbers.has(number) || !meansOwnPart(base, part, notice)) continue;
      // A number inside the sequence is the business of number/gap; one just beyond its end may mean an item whose
      // own number is a slip.
      if (number <= highest + (slips.get(part) ?? 0)) continue;
      const text = paragraph.body.text.slice(from, to);
      const last = formatHan(highest);
      yield {
        paragraph,
        from,
        to,
        message: {
          zh: `本文没有与“${text}”对应的条目（最末为第${last}${unit}）`,
          en: `Nothing here answers to ${text}; the last number is ${last}`,
        },
      };
    }
  },
};
