import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** 湖南省省委书记: the place has its level word already. */
const DOUBLED = /[\u4e00-\u9fff]{2}(省省|市市|县县|区区)委(?=书记|副书记|常委|办公|领导)/g;

export const personTitle: Rule = {
  id: "term/person-title",
  level: "off",
  fix: "none",
  basis: "conv",
  force: "convention",
  title: { zh: "“某省省委”宜作“某省委”", en: "湖南省委, not 湖南省省委" },
  why: {
    zh: "党委名称由地名加“委”构成：湖南省委、邵阳市委，不重复“省”“市”。市市场监管局一类是“市＋市场监管局”，不在此列。",
    en: "A Party committee is named by its place: 湖南省委, not 湖南省省委. 市市场监管局 is another matter.",
  },
  examples: [
    { bad: "云岭⟦省省委⟧书记出席会议。", good: "云岭省委书记出席会议。" },
    { bad: "邀请清河⟦市市委⟧常委参加。", good: "邀请清河市委常委参加。" },
  ],
  silent: ["云岭省委书记、清河市委副书记出席会议。", "市市场监管局牵头，县县委办公室配合。"],
  scope: "paragraph",
  needs: ["委"],
  *check({ body: { text } }) {
    if (!text.includes("委书记") && !text.includes("委副") && !text.includes("委常")) return;
    for (const match of matches(text, DOUBLED)) {
      const from = match.index + 2;
      const word = `${match[1]}委`;
      yield {
        from,
        to: from + word.length,
        message: {
          zh: `“${word}”重复了层级，写作“${word.slice(1)}”`,
          en: `${word} names the level twice; write ${word.slice(1)}`,
        },
      };
    }
  },
};
