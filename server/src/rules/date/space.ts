import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Body } from "../../syntax/tree";
import { carried } from "../../text/derived";
import type { TextEdit } from "../../text/edits";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

export const space: Rule = {
  id: "date/space",
  level: "hint",
  fix: "safe",
  basis: "conv: 数字与年月日之间不空格",
  force: "convention",
  title: { zh: "日期中有空格", en: "Spaces inside a date" },
  why: {
    zh: "日期中的数字与“年”“月”“日”之间不空格。从PDF提取的折行文本里的空格不是作者写的，不检查。",
    en: "No spaces stand between digits and 年, 月, 日. Spaces that extraction put into wrapped text are not looked at.",
  },
  examples: [
    { bad: "会议定于⟦2022年 5月 12日⟧召开。", good: "会议定于2022年5月12日召开。" },
    { bad: "到⟦2025 年 6 月⟧完成。", good: "到2025年6月完成。" },
  ],
  silent: ["会议定于2022年5月12日召开。", "会议定于2026年　月　日召开。", "到2025 年完成。"],
  scope: "document",
  needs: [TRAIT.space],
  seeks: (body) => spacesIn(body).length > 0,
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    yield* reportSpots(
      spotsOf(spacedDates(snapshot)),
      () => ({
        message: { zh: "日期中不空格", en: "No spaces inside a date" },
        fix: { zh: "删去空格", en: "Delete the spaces" },
      }),
      (count) => ({
        message: { zh: `日期中不空格（全文${count}处）`, en: `No spaces inside dates (${count} places)` },
        fix: { zh: `删去全部${count}处空格`, en: `Delete the spaces in all ${count} places` },
      }),
    );
  },
};

/** Kept with the body: most paragraphs have to be read to the end. */
const spacesIn = carried(({ text, inline }: Body): readonly Mend[] =>
  inline.dates
    .filter(({ form, from, to }) => form !== "dotted" && /\s/.test(text.slice(from, to)))
    .map(({ from, to }) => ({ from, to, edits: gapsIn(text, from, to) })),
);
const spacedDates = gatheredWith(TRAIT.space, spacesIn);

const gapsIn = (text: string, from: number, to: number): TextEdit[] =>
  matches(text.slice(from, to), /\s+/g).map(({ index, 0: gap }) => ({
    from: from + index,
    to: from + index + gap.length,
    text: "",
  }));
