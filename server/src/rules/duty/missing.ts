import { frameSection } from "../../lexicon/frameSections";
import type { Item, MarkerKind, Part } from "../../syntax/tree";
import type { DocumentReport, Rule } from "../rule";

/** Fewer siblings prove no habit. */
const FEWEST = 5;
const SHARE = 0.8;
/** Shorter lists are judged by the habit of the whole part, which must then be firmer. */
const FEWEST_IN_PART = 8;
const SHARE_IN_PART = 0.85;
/** Pairs and their like need yet more. */
const FEWEST_FOR_PAIRS = 15;
const SHARE_FOR_PAIRS = 0.95;

export const missing: Rule = {
  id: "duty/missing",
  level: "warning",
  fix: "none",
  basis: "conv: 同一层次的任务逐条标明责任单位",
  force: "convention",
  title: {
    zh: "同级任务都有责任括号，此条没有",
    en: "Its siblings name who is responsible, this item does not",
  },
  why: {
    zh: "分工文件逐条标注责任单位，缺了一条，这项任务就无人认领，分解台账时也会漏掉。确属各单位共同遵守的要求，可以另立一节，或者在括号里写明范围。",
    en: "Where every task names its units, one without is nobody's task and drops out of the ledger. Name the units, or move what binds everybody to a section of its own.",
  },
  examples: [
    {
      bad: "清河市2026年养老服务工作要点\n（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局负责）\n⟦（三）开展健康巡诊⟧。每季度巡诊一次。\n（四）培训护理人员。（市人力资源社会保障局负责）\n（五）检查消防设施。（市消防救援支队负责）\n（六）公布服务价格。（市市场监管局负责）",
      good: "清河市2026年养老服务工作要点\n（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造居家环境。（市民政局负责）\n（三）开展健康巡诊。每季度巡诊一次。（市卫生健康委负责）\n（四）培训护理人员。（市人力资源社会保障局负责）\n（五）检查消防设施。（市消防救援支队负责）\n（六）公布服务价格。（市市场监管局负责）",
    },
    {
      bad: "清河市2026年养老服务工作要点\n一、夯实基础\n（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市民政局负责）\n（三）开展巡诊。（市民政局负责）\n二、提升质量\n（四）培训人员。（市民政局负责）\n（五）检查设施。（市民政局负责）\n（六）公布价格。（市民政局负责）\n三、扩大供给\n⟦（七）扩大床位⟧。每季度一次。\n（八）组织演练。（市民政局负责）\n（九）结对帮扶。（市民政局负责）",
      good: "清河市2026年养老服务工作要点\n一、夯实基础\n（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市民政局负责）\n（三）开展巡诊。（市民政局负责）\n二、提升质量\n（四）培训人员。（市民政局负责）\n（五）检查设施。（市民政局负责）\n（六）公布价格。（市民政局负责）\n三、扩大供给\n（七）扩大床位。（市民政局负责）\n（八）组织演练。（市民政局负责）\n（九）结对帮扶。（市民政局负责）",
    },
  ],
  silent: [
    "清河市2026年养老服务工作要点\n一、夯实基础\n（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市民政局负责）\n（三）开展巡诊。（市民政局负责）\n二、提升质量\n（四）培训人员。（市民政局负责）\n（五）检查设施。（市民政局负责）\n（六）公布价格。（市民政局负责）\n三、保障措施\n（七）扩大床位。每季度一次。\n（八）组织演练。（市民政局负责）\n（九）结对帮扶。（市民政局负责）",
    "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市民政局负责）\n（三）开展健康巡诊。由市卫生健康委会同市民政局组织。\n（四）培训护理人员。（市总工会负责）\n（五）检查消防设施。（市消防救援支队负责）",
    "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。（市民政局负责）\n（三）开展健康巡诊。【市卫生健康委、市民政局】\n（四）培训护理人员。（市总工会负责）\n（五）检查消防设施。（市消防救援支队负责）",
    "（一）总体要求。坚持问题导向。\n（二）改造居家环境。（市民政局负责）\n（三）开展健康巡诊。（市卫生健康委负责）\n（四）培训护理人员。（市总工会负责）\n（五）检查消防设施。（市消防救援支队负责）\n（六）公布服务价格。（市市场监管局负责）\n（七）加强组织领导。各县市区要定期研究。",
    "（一）建设助餐点。（市民政局负责）\n（二）改造居家环境。\n1.安装扶手。（市民政局负责）\n2.铺设防滑地面。（市住房城乡建设局负责）\n（三）开展健康巡诊。（市卫生健康委负责）\n（四）培训护理人员。（市总工会负责）\n（五）检查消防设施。（市消防救援支队负责）",
    "（一）建设助餐点。\n责任单位：市民政局\n（二）改造居家环境。\n责任单位：市民政局\n（三）开展健康巡诊。\n责任单位：市卫生健康委\n（四）培训护理人员。\n责任单位：市总工会\n（五）检查消防设施。\n责任单位：市消防救援支队",
    "一、保障措施\n（一）摸清底数。（市民政局负责）\n（二）筹措资金。（市财政局负责）\n（三）选好队伍。各县市区要配足人员。\n（四）用好平台。（市数据局负责）\n（五）畅通渠道。（市信访局负责）",
    "一、建设助餐点（市民政局负责）\n二、改造居家环境\n三、开展健康巡诊（市卫生健康委负责）\n四、培训护理人员",
  ],
  scope: "document",
  *check({ notice }) {
    for (const part of notice.parts) {
      const lists = listsOf(part);
      const habits = habitsOf(lists);
      for (const list of lists) {
        if (isHabit(list.items, habits)) yield* list.items.filter((_, i) => lacks(list, i)).map(report);
      }
    }
  },
};

/** The items of one kind of ordinal below one parent. */
interface Siblings {
  readonly parent: Item | null;
  readonly items: readonly Item[];
}

/** The lists of a part, those of an item without a bracket of its own included. */
function listsOf(part: Part): readonly Siblings[] {
  const lists: Siblings[] = [];
  const add = (all: readonly Item[], parent: Item | null): void => {
    for (const items of byKind(all)) lists.push({ parent, items });
    for (const item of all) if (!isDirect(item)) add(item.items, item);
  };
  add(part.items, null);
  return lists;
}

function byKind(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  const { kind } = items[0].marker;
  if (items.every(({ marker }) => marker.kind === kind)) return [items];
  const kinds = new Map<MarkerKind, Item[]>();
  for (const item of items) {
    const list = kinds.get(item.marker.kind);
    if (list) list.push(item);
    else kinds.set(item.marker.kind, [item]);
  }
  return [...kinds.values()];
}

const isDirect = (item: Item): boolean => item.hasDuties;
const has = (item: Item): boolean => isDirect(item) || item.items.some(has);

/** By kind of ordinal: how many items stand in lists with brackets, and how many of them have one. */
type Habits = ReadonlyMap<MarkerKind, { count: number; having: number }>;

function habitsOf(lists: readonly Siblings[]): Habits {
  const habits = new Map<MarkerKind, { count: number; having: number }>();
  for (const { items } of lists) {
    if (!items.some(isDirect)) continue;
    const habit = habits.get(items[0].marker.kind) ?? { count: 0, having: 0 };
    habit.count += items.length;
    habit.having += items.filter(has).length;
    habits.set(items[0].marker.kind, habit);
  }
  return habits;
}

/** True where brackets stand at this level, and nearly everywhere. */
function isHabit(list: readonly Item[], habits: Habits): boolean {
  const count = list.filter(has).length;
  if (count === list.length || list.filter(isDirect).length * 2 < list.length) return false;
  if (list.length >= FEWEST) return count >= list.length * SHARE;
  const habit = habits.get(list[0].marker.kind);
  if (list.length < 2 || count < list.length - 1 || !habit) return false;
  if (list.length === 2)
    return habit.count >= FEWEST_FOR_PAIRS && habit.having >= habit.count * SHARE_FOR_PAIRS;
  return habit.count >= FEWEST_IN_PART && habit.having >= habit.count * SHARE_IN_PART;
}

function lacks({ parent, items }: Siblings, index: number): boolean {
  const item = items[index];
  if (has(item) || saysWho(item) || BINDS_ALL.test(item.heading)) return false;
  if (parent && FRAME.test(parent.heading)) return false;
  if (frameSection(item.heading, "opening") && items.slice(0, index).every((other) => !has(other)))
    return false;
  return !(frameSection(item.heading, "closing") && items.slice(index + 1).every((other) => !has(other)));
}

/** Headings of sections that set aims or bind everybody. */
const FRAME =
  /总体要求|指导思想|基本原则|目标|保障(?:措施|机制|体系|工作)?$|组织(?:实施|领导|保障)|工作要求|附则/;

/** Headings of items that bind everybody and rightly name nobody. */
const BINDS_ALL =
  /组织领导|组织实施|统筹协调|责任落实|落实责任|监督|督促|督查|督导|考核|宣传|舆论|氛围|评估|总结|纪律|(?:经费|资金|要素)保障/;

/** Who is responsible may stand in the sentence itself, or in a bracket of an unheard-of form. */
function saysWho(item: Item): boolean {
  const texts = textsBelow(item);
  const words = /牵头|会同|(?:责任|配合|负责|实施)(?:单位|部门|主体)|负责(?!同志|人)/;
  if (texts.some((text) => words.test(text))) return true;
  const last = texts[texts.length - 1].slice(-200);
  const open = Math.max(...[..."（(〔【["].map((mark) => last.lastIndexOf(mark)));
  return /[）)〕】\]]。?$/.test(last) && open >= 0 && /[局委办厅部]|单位|政府/.test(last.slice(open));
}

function textsBelow(item: Item): string[] {
  return [item.paragraph, ...item.rest].map(({ body }) => body.text).concat(item.items.flatMap(textsBelow));
}

function report(item: Item): DocumentReport {
  const name = item.marker.text;
  return {
    paragraph: item.paragraph,
    from: item.marker.from,
    to: Math.max(item.marker.to, item.headingSpan.to),
    message: {
      zh: `${name}没有标明责任单位，同级各条都已标明，请补上责任括号`,
      en: `${name} names no responsible unit although its siblings do; add the bracket`,
    },
  };
}
