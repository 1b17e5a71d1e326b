import { isForeignTitle } from "../../model/elements/ownTitles";
import { HYPHEN, isYear, type NumberRange, rangesIn } from "../../model/marks/numberRanges";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { isWritten } from "../../model/marks/written";
import { reportSpots, type Spot } from "../../model/reports/spots";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

const CLOCK = /(?<!\d)\d{1,2}[:：]\d{2}(\s?[-–－]{1,2}\s?)\d{1,2}[:：]\d{2}(?!\d)/g;
/** What is typed for —; a half-width ~ only between years, where ～ would be no better. */
const TYPED = new RegExp(`${HYPHEN.source}|~`, "g");
/** No span of years is longer; a longer one is a number of another kind. */
const LONGEST = 80;

export const yearRangeHyphen: Rule = {
  id: "punct/year-range-hyphen",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.13.3.2",
  force: "standard",
  title: { zh: "时间起止用一字线“—”", en: "Spans of time take —" },
  why: {
    zh: "年份、月日、时刻的起止之间用一字线“—”。短横线用于产品型号、门牌号、电话号码等。引用他文的标题只提示，不改动。",
    en: "Years, dates and times take — between beginning and end; the short hyphen is for model, house and telephone numbers. In cited titles it is reported but not changed.",
  },
  examples: [
    { bad: "⟦2021-2025年⟧为规划期。", good: "2021—2025年为规划期。" },
    { bad: "⟦2021~2025年⟧为规划期。", good: "2021—2025年为规划期。" },
    { bad: "⟦2021--2025年⟧为规划期。", good: "2021—2025年为规划期。" },
    { bad: "于⟦5月1日-5月10日⟧开展检查。", good: "于5月1日—5月10日开展检查。" },
    { bad: "每日⟦9:00-11:30⟧开放，⟦3-5月⟧除外。", good: "每日9:00—11:30开放，3—5月除外。" },
  ],
  silent: [
    "2021—2025年为规划期。",
    "执行GB/T 9704-2012标准，电话0739-2021202。",
    "于2022-05-12发布，编号为XH-2021-2025。",
    "用时3-5年，在3-5日内办结。",
    "门牌为1900-1号。",
  ],
  scope: "document",
  needs: [TRAIT.range, TRAIT.digit],
  seeks: (body) => spansOfTime(body).length > 0,
  *check(snapshot) {
    const spots: Spot[] = [];
    for (const { paragraph, value } of times(snapshot)) {
      if (!isWritten(snapshot.notice.roles[paragraph.index])) continue;
      const { from, to, mark } = value;
      const edits = isForeignTitle(snapshot, paragraph, from) ? [] : [{ ...mark, text: "—" }];
      spots.push({ paragraph, from, to, edits });
    }
    yield* reportSpots(
      spots,
      () => ({
        message: { zh: "时间起止应用一字线“—”", en: "Write — between beginning and end" },
        fix: { zh: "改为“—”", en: "Change to —" },
      }),
      (count) => ({
        message: {
          zh: `时间起止应用一字线“—”，本文有${count}处用了短横线`,
          en: `${count} spans of time are written with a hyphen; write —`,
        },
        fix: { zh: "全部改为“—”", en: "Change all to —" },
      }),
    );
  },
};

interface TimeSpan extends Span {
  readonly mark: Span;
}

const times = gatheredWith(TRAIT.range | TRAIT.digit, spansOfTime);

function spansOfTime(body: Body): TimeSpan[] {
  const { text } = body;
  const spans: TimeSpan[] = rangesIn(body, TYPED)
    .filter((range) => isTime(text, range) && (text[range.mark.from] !== "~" || isYear(range.low)))
    .map(({ from, to, mark }) => ({ ...wholeDates(text, from, to), mark }));
  if (text.includes(":") || text.includes("：")) {
    for (const match of matches(text, CLOCK)) {
      const at = match.index + match[0].indexOf(match[1]);
      const mark = { from: at, to: at + match[1].length };
      spans.push({ from: match.index, to: match.index + match[0].length, mark });
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Takes in the year and month before, the month and day behind: 2026年5月1日-5月10日. */
function wholeDates(text: string, from: number, to: number): Span {
  const before = /(?:\d{4}年)?(?:\d{1,2}月)?$/.exec(text.slice(Math.max(0, from - 8), from));
  const after = /^(?:\d{1,2}月)?(?:\d{1,2}日)?/.exec(text.slice(to, to + 6));
  return { from: from - (before?.[0].length ?? 0), to: to + (after?.[0].length ?? 0) };
}

function isTime(text: string, { from, low, high }: NumberRange): boolean {
  if (isYear(low) && isYear(high)) {
    const rises = low.value < high.value && high.value - low.value <= LONGEST;
    return rises && !/^(?:号|\d)/.test(text.slice(high.to));
  }
  if (/^[年月日]/.test(low.unit)) return /^[年月日]/.test(high.unit);
  if (low.unit !== "" || low.value >= high.value) return false;
  if (/^月/.test(high.unit)) return high.value <= 12 && text[high.to] !== "龄";
  return high.unit === "日" && text[from - 1] === "月";
}
