import { STATUTORY_TYPES } from "../../lexicon/documentTypes";
import { withRole } from "../../model/roles";
import { placeOf, type Snapshot } from "../../model/snapshot";
import { paragraphsWith } from "../../syntax/gathered";
import type { Paragraph } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { Rule } from "../rule";

/** Words at the end of titles that are spaced out to fill a line; in chapters 总则 and its like. */
const WORDS = [
  ...STATUTORY_TYPES.filter((type) => type.length === 2),
  ..."方案 办法 规定 细则 规则 条例 要点 规划 计划 目录 总则 附则 分则 罚则".split(" "),
];
const SPACED = new RegExp(`(?:${WORDS.map(([a, b]) => `${a}[ \\u00a0\\u3000\\t]+${b}`).join("|")})$`);
/** 国 务 院 工 作 规 则. */
const ALL_APART = /^[\u4e00-\u9fff](?:[ \u00a0\u3000\t]+[\u4e00-\u9fff]){3,40}$/;

export const letterspacedWord: Rule = {
  id: "layout/letterspaced-word",
  level: "hint",
  fix: "safe",
  basis: "conv",
  force: "convention",
  title: { zh: "标题中的字间空格", en: "A word spaced out in a title" },
  why: {
    zh: "印刷时常把“通知”“总则”排成“通　知”“总　则”，这是版面处理；文稿里打空格会使检索和目录失效，应由排版完成。",
    en: "In print words such as 通知 are spaced out; that is typesetting. Typed into a draft, the space breaks search and contents.",
  },
  examples: [
    {
      bad: "清河市人民政府关于做好防汛工作的⟦通 知⟧\n各县市区人民政府：\n请认真执行。",
      good: "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
    },
    {
      bad: "清河市人民政府关于印发《清河市停车规则》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府\n2026年5月12日\n⟦清 河 市 停 车 规 则⟧\n第一条　制定本规则。",
      good: "清河市人民政府关于印发《清河市停车规则》的通知\n各县市区人民政府：\n现印发给你们。\n清河市人民政府\n2026年5月12日\n清河市停车规则\n第一条　制定本规则。",
    },
    {
      bad: "清河市停车管理办法\n第一章　⟦总 则⟧\n第一条　制定本办法。",
      good: "清河市停车管理办法\n第一章　总则\n第一条　制定本办法。",
    },
  ],
  silent: [
    "清河市人民政府关于做好防汛工作的通知\n各县市区人民政府：\n请认真执行。",
    "清河市停车管理办法\n第一章　总　则\n第一条　制定本办法。",
    "清河市人民政府　清河军分区关于做好防汛工作的通知\n各县市区人民政府：\n请按通 知执行。",
  ],
  scope: "file",
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    for (const paragraph of headingsOf(snapshot)) {
      const spaced = spacedStretch(paragraph);
      if (!spaced) continue;
      const from = placeOf(snapshot, paragraph).from + spaced.from;
      const word = spaced.text.replace(/\s+/g, "");
      yield {
        from,
        to: from + spaced.text.length,
        message: {
          zh: `“${word}”中间不必空格，字距由排版处理`,
          en: `No space inside ${word}; leave spacing to the typesetting`,
        },
        fix: {
          title: { zh: `改为“${word}”`, en: `Change to ${word}` },
          edits: matches(spaced.text, /\s+/g).map((gap) => ({
            from: from + gap.index,
            to: from + gap.index + gap[0].length,
            text: "",
          })),
        },
      };
    }
  },
};

/** The whole line where all its characters stand apart, else the spaced word at its end. */
function spacedStretch({ body }: Paragraph): { readonly from: number; readonly text: string } | null {
  const { text, marker } = body;
  if (ALL_APART.test(text)) return { from: 0, text };
  const found = SPACED.exec(text);
  // 总　则 with one ideographic space is how laws are printed.
  if (!found || (marker !== null && /^.\u3000.$/.test(found[0]))) return null;
  return { from: found.index, text: found[0] };
}

/** Lines of titles, and headings of chapters and sections. */
function headingsOf({ notice }: Snapshot): Paragraph[] {
  const divisions = openingDivision(notice).filter(({ index }) => notice.roles[index] === "text");
  return [...withRole(notice, "title"), ...withRole(notice, "part-title"), ...divisions];
}

const openingDivision = paragraphsWith(
  ({ text, marker }) =>
    text.length <= 40 && text[0] === "第" && (marker?.kind === "chapter" || marker?.kind === "section"),
);
