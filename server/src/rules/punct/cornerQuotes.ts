import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Span } from "../../text/span";
import type { Rule } from "../rule";

/** Marks that open a quotation and their partners; those of horizontal text tell only what stands within them. */
const CLOSES: Readonly<Record<string, string>> = { "「": "」", "『": "』", "〝": "〞", "＂": "＂", "“": "”" };
const QUOTES = "「」『』〝〞＂“”";
const SHAPES = [
  ["“", "”"],
  ["‘", "’"],
] as const;

interface Quotation extends Span {
  readonly isWrong: boolean;
}

/**
 * The quotations of a text by their marks, in order of place. One pass: a closing mark takes the nearest open partner, and what
 * was opened since stays unpaired.
 */
function quotationsIn(text: string): Quotation[] {
  const open: { readonly from: number; readonly close: string }[] = [];
  const waiting = new Map<string, number>();
  const wait = (close: string, more: number): void => {
    waiting.set(close, (waiting.get(close) ?? 0) + more);
  };
  const found: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (!QUOTES.includes(mark)) continue;
    if ((waiting.get(mark) ?? 0) > 0) {
      let last = open.pop()!;
      for (wait(last.close, -1); last.close !== mark; wait(last.close, -1)) last = open.pop()!;
      found.push({ from: last.from, to: i + 1, isWrong: mark !== "”" });
    } else if (CLOSES[mark] !== undefined) {
      open.push({ from: i, close: CLOSES[mark] });
      wait(CLOSES[mark], 1);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Edits for the wrong ones, by how many quotations each stands in: “ ” without, ‘ ’ within, “ ” within that. */
const wrongQuotes = gatheredWith(TRAIT.foreign, ({ text }): Mend[] => {
  const around: number[] = [];
  return quotationsIn(text).flatMap(({ from, to, isWrong }) => {
    while (around.length > 0 && around[around.length - 1] <= from) around.pop();
    const [left, right] = SHAPES[around.length % 2];
    around.push(to);
    const edits = [
      { from, to: from + 1, text: left },
      { from: to - 1, to, text: right },
    ];
    // 国办发「2022」5号: the year wants other brackets.
    const isYear = /^\d{4}$/.test(text.slice(from + 1, to - 1)) && /^\d{1,4}号/.test(text.slice(to, to + 5));
    return isWrong && !isYear ? [{ from, to, edits }] : [];
  });
});

export const cornerQuotes: Rule = {
  id: "punct/corner-quotes",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 4.8.2",
  force: "standard",
  title: { zh: "横排文稿不用直角引号", en: "Horizontal text has no corner quotation marks" },
  why: {
    zh: "横排用“ ”和‘ ’，「 」『 』用于竖排。",
    en: "Horizontal text takes “ ” and ‘ ’; 「 」 and 『 』 belong to vertical text.",
  },
  examples: [
    { bad: "深化⟦「放管服」⟧改革。", good: "深化“放管服”改革。" },
    {
      bad: "推行⟦『一网通办』⟧和⟦〝跨省通办〞⟧，深化⟦＂放管服＂⟧改革。",
      good: "推行“一网通办”和“跨省通办”，深化“放管服”改革。",
    },
    { bad: "提出⟦「推进⟦『一网通办』⟧」⟧的要求。", good: "提出“推进‘一网通办’”的要求。" },
    { bad: "提出“推进⟦『一网通办』⟧”的要求。", good: "提出“推进‘一网通办’”的要求。" },
  ],
  silent: ["深化“放管服”改革。", "深化「放管服改革。", "根据《意见》（清教「2026」5号）。"],
  scope: "document",
  needs: ["「『〝＂"],
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(wrongQuotes(snapshot)),
      () => ({
        message: { zh: "横排文稿的引号应为“ ”", en: "Write “ ” in horizontal text" },
        fix: { zh: "改为“ ”", en: "Change to “ ”" },
      }),
      (count) => ({
        message: {
          zh: `横排文稿的引号应为“ ”，本文有${count}处用了直角引号`,
          en: `${count} corner quotations in horizontal text`,
        },
        fix: { zh: `全部${count}处改为“ ”`, en: `Change all ${count}` },
      }),
    );
  },
};
