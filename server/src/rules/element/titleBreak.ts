import { certainTitle } from "../../model/elements/frame";
import type { Rule } from "../rule";

/** Words that end a title or a name in it: broken, they are followed by the end, a mark or 的. */
const ENDINGS = [
  "通知", "意见", "决定", "通报", "报告", "请示", "批复", "公告", "通告", "纪要", "要点", "方案", "办法", "细则", "规划", "计划", "条例", "规定", "措施", "预案", "指南", "清单",
] as const; // biome-ignore format: a table
/** Parts of organs' names that are never broken. */
const NAMES = ["人民政府", "办公室", "办公厅", "委员会", "领导小组", "管委会", "指挥部"] as const;
const AFTER_ENDING = /^(?:$|[的》〉”）、和及]|（)/;

export const titleBreak: Rule = {
  id: "element/title-break",
  level: "hint",
  fix: "none",
  basis: "GB/T 9704—2012 7.3.1",
  force: "standard",
  title: { zh: "标题回行拆开了词语", en: "A title line breaks inside a word" },
  why: {
    zh: "标题分一行或多行居中排布，回行时要做到词意完整，不把“方案”“人民政府”一类词语和年份拆到两行。",
    en: "A title may take several centred lines, but a line never ends inside a word, an organ's name or a year.",
  },
  examples: [
    {
      bad: "清河市人民政府办公室关于印发《清河市防汛⟦方⟧\n案》的通知\n各县市区人民政府：\n现印发给你们。",
      good: "清河市人民政府办公室关于印发\n《清河市防汛方案》的通知\n各县市区人民政府：\n现印发给你们。",
    },
    {
      bad: "清河市⟦人民政⟧\n府办公室关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
      good: "清河市人民政府办公室\n关于做好防汛工作的通知\n各县市区人民政府：\n请认真做好。",
    },
    {
      bad: "清河市人民政府办公室关于做好⟦2026⟧\n年防汛工作的通知\n各县市区人民政府：\n请认真做好。",
      good: "清河市人民政府办公室\n关于做好2026年防汛工作的通知\n各县市区人民政府：\n请认真做好。",
    },
  ],
  silent: [
    "国务院办公厅关于全面推行行政规范性文件\n合法性审核机制的指导意见\n各省、自治区、直辖市人民政府：\n现提出如下意见。",
    "清河市科学技术局关于普通\n知识读物征集工作的通知\n各县市区科技局：\n请认真做好。",
    "清河市人民政府办公室关于印发\n2026年工作要点的通知\n各县市区人民政府：\n现印发给你们。",
  ],
  scope: "document",
  *check(snapshot) {
    const title = certainTitle(snapshot);
    if (!title || snapshot.layout === "wrapped") return;
    for (let i = 0; i + 1 < title.paragraphs.length; i++) {
      const paragraph = title.paragraphs[i];
      const { text } = paragraph.body;
      const broken = brokenWord(text, title.paragraphs[i + 1].body.text);
      if (!broken) continue;
      yield {
        paragraph,
        from: text.length - broken.before,
        to: text.length,
        message: {
          zh: `标题回行拆开了“${broken.word}”，请移到同一行`,
          en: `The line break splits ${broken.word}; keep it on one line`,
        },
      };
    }
  },
};

/** The word that a line end cuts, and how many of its characters stand before the cut. */
function brokenWord(line: string, next: string): { word: string; before: number } | null {
  const digits = /\d{1,5}$/.exec(line);
  const rest = /^\d{0,3}年/.exec(next);
  if (digits && rest && digits[0].length + rest[0].length === 5)
    return { word: digits[0] + rest[0], before: digits[0].length };
  for (const word of NAMES) {
    for (let cut = word.length - 1; cut > 0; cut--)
      if (line.endsWith(word.slice(0, cut)) && next.startsWith(word.slice(cut))) return { word, before: cut };
  }
  for (const word of ENDINGS)
    if (line.endsWith(word[0]) && next[0] === word[1] && AFTER_ENDING.test(next.slice(1)))
      return { word, before: 1 };
  return null;
}
