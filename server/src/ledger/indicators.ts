import { byPart } from "../model/parts";
import { gathered } from "../syntax/gathered";
import type { Marker, Named, Notice, Paragraph } from "../syntax/tree";
import { NOTHING } from "../text/lists";
import type { Span } from "../text/span";
import { scanTargets, type Target } from "./targets";

/** A place of a paragraph's logical text where an indicator is given a value. */
export interface IndicatorPlace extends Span {
  readonly paragraph: Paragraph;
  readonly target: Target;
}

/** One indicator with another value than before. */
export interface IndicatorConflict {
  readonly indicator: string;
  readonly earlier: IndicatorPlace;
  readonly later: IndicatorPlace;
}

/** What the words of an indicator do not tell it apart by: 全程网办率 of one matter is another than that of the next. */
const GENERAL =
  /全程|网上?办[理结]?|可办|办[理结]|审批|受理|服务|政务|工作|事项|平均|总体|整体|全部|全市|全省|全县|全区|力争|确保|努力|时[限间长]|天数|环节|材料|覆盖|满意|完成|达标|合格|普及|比例|比重|原则上|按照|标准|质量|总[数量]|数量|人数|面积|[度率数量的将使对]/g;
const SHORTEST_SUBJECT = 4;
/** Values of several years or stages differ rightly. */
const STAGED =
  /\d年|[年月]底|[今明去当本]年|上半年|下半年|季度|阶段|期[间末内]|近期|远期|[一二三]步|逐[年步]|分别|其中/;
const CLAUSE_ENDS = "，,。；;：:！？\n";
const LONGEST_INDICATOR = 30;

/**
 * Indicators that one part gives two values: 企业开办时间压缩至3个工作日 and, later, …压缩至5个工作日. Only where the clause is the
 * first of its sentence, names what it measures, and no paragraph of the two speaks of years or stages: whatever else
 * stands before may tell the two apart.
 */
export function indicatorConflicts(notice: Notice): IndicatorConflict[] {
  const all = indicators(notice).filter(({ paragraph }) => notice.roles[paragraph.index] === "text");
  return [...byPart(notice, all).values()].flatMap(conflictsIn);
}

function conflictsIn(said: readonly Named<Said>[]): IndicatorConflict[] {
  const first = new Map<string, IndicatorPlace>();
  const found: IndicatorConflict[] = [];
  for (const { paragraph, value } of said) {
    const { key, indicator, from, to, target } = value;
    const place = { from, to, target, paragraph };
    const earlier = first.get(key);
    if (!earlier) first.set(key, place);
    else if (earlier.target.value !== target.value) found.push({ indicator, earlier, later: place });
  }
  return found;
}

interface Said extends Span {
  readonly target: Target;
  readonly indicator: string;
  /** The same for the same words about the same indicator. */
  readonly key: string;
}

const indicators = gathered(({ text, marker }): readonly Said[] => {
  const targets = STAGED.test(text) ? NOTHING : scanTargets(text);
  return targets.length === 0 ? NOTHING : saidOf(targets, text, marker);
});

function saidOf(all: readonly Target[], text: string, marker: Marker | null): Said[] {
  const targets = all.filter(({ value, comparison }) => value !== null && comparison !== null);
  return targets.flatMap((target) => {
    const start = clauseStart(text, target.from, marker?.to ?? 0);
    if (start < 0) return [];
    const indicator = text.slice(start, target.from).trim();
    const cue = target.text.split(/[\d.,一二两三四五六七八九十]/, 1)[0];
    if (cue === "" || /\d/.test(indicator)) return [];
    if (indicator.replace(GENERAL, "").length < SHORTEST_SUBJECT) return [];
    const key = [indicator, cue, target.unit, target.comparison].join("\n");
    return [{ key, indicator, target, from: start, to: target.to }];
  });
}

/** Where the clause that a target closes begins, if a sentence begins there too; else -1. */
function clauseStart(text: string, to: number, floor: number): number {
  for (let at = to; at >= Math.max(floor, to - LONGEST_INDICATOR); at--) {
    if (at === floor || "。；;！？".includes(text[at - 1])) return at;
    if (CLAUSE_ENDS.includes(text[at - 1])) return -1;
  }
  return -1;
}
