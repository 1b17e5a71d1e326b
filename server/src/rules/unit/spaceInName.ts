import { has, TRAIT } from "../../model/marks/traits";
import { usesWith } from "../../model/names/unitUses";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

export const spaceInName: Rule = {
  id: "unit/space-in-name",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "单位名称中间有空格", en: "A space inside a unit's name" },
  why: {
    zh: "单位名称连写，中间的空格会妨碍检索和统计。由PDF提取的文本不检查。",
    en: "A name is written without spaces; they hide it from searches and counts. Text extracted from PDF is not checked.",
  },
  examples: [
    {
      bad: "（一）落实资金。（⟦市财政 局⟧牵头，市审计局配合）",
      good: "（一）落实资金。（市财政局牵头，市审计局配合）",
    },
  ],
  silent: [
    "（一）落实资金。（市财政局 市审计局负责）",
    "（一）落实资金。（ 市财政局、 市审计局 负责）",
    "清河市财政局　清河市审计局",
  ],
  scope: "document",
  needs: [TRAIT.space],
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    for (const { paragraph, from, to, name } of withSpace(snapshot)) {
      const text = paragraph.body.text.slice(from, to);
      const edits = matches(text, /\s+/g).map(({ 0: space, index }) => ({
        paragraph,
        from: from + index,
        to: from + index + space.length,
        text: "",
      }));
      yield {
        paragraph,
        from,
        to,
        message: { zh: `单位名称中间不留空格，写作“${name}”`, en: `Write ${name} without spaces` },
        fix: { title: { zh: "删去空格", en: "Delete the spaces" }, edits },
      };
    }
  },
};

const withSpace = usesWith(
  ({ match, from, to }, body) =>
    match !== null && has(body, TRAIT.space) && /\s/.test(body.text.slice(from, to)),
);
