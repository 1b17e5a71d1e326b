import { paragraphsWith, TRAIT } from "../../model/marks/traits";
import { reportSpots, type Spot } from "../../model/reports/spots";
import type { Rule } from "../rule";

const RIGHT: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };
/** What stands within 「 」 is an inner quotation; any other shape is an outer one. */
const shapeOf = (text: string, from: number, open: string, close: string): readonly [string, string] =>
  open === "「" || (open === "『" && text.lastIndexOf("「", from) > text.lastIndexOf("」", from))
    ? [RIGHT[open], RIGHT[close]]
    : ["“", "”"];
const PAIRS = [
  ["「", "」"],
  ["『", "』"],
  ["＂", "＂"],
  ["〝", "〞"],
] as const;

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
  ],
  silent: ["深化“放管服”改革。", "深化「放管服改革。"],
  scope: "document",
  *check(snapshot) {
    const spots: Spot[] = [];
    for (const paragraph of paragraphsWith(snapshot, TRAIT.foreign)) {
      const { text } = paragraph.body;
      for (const [open, close] of PAIRS) {
        for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from + 1)) {
          const at = text.indexOf(close, from + 1);
          if (at < 0) break;
          const [left, right] = shapeOf(text, from, open, close);
          const edits = [
            { from, to: from + 1, text: left },
            { from: at, to: at + 1, text: right },
          ];
          spots.push({ paragraph, from, to: at + 1, edits });
          if (open === close) from = at;
        }
      }
    }
    yield* reportSpots(
      spots.sort((a, b) => a.paragraph.index - b.paragraph.index || a.from - b.from),
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
