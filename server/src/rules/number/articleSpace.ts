import { isDivision, opensDivision } from "../../model/numbering/ordinals";
import { stretchesOf } from "../../model/numbering/sequences";
import type { Rule } from "../rule";

/** With more of them the habit is reported once, with one fix for all. */
const MANY = 20;
const SHORTEST = 2;

export const articleSpace: Rule = {
  id: "number/article-space",
  level: "info",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.6",
  force: "standard",
  title: { zh: "“第×章”“第×条”之后空一字", en: "An ideographic space stands behind 第一章, 第一条" },
  why: {
    zh: "“第×章”“第×节”“第×条”之后不用标点，空一个汉字的位置再接标题或条文。",
    en: "第一章 and 第一条 have no mark but one blank character before the text.",
  },
  examples: [
    { bad: "⟦第一章⟧总则\n⟦第二章⟧附则", good: "第一章　总则\n第二章　附则" },
    {
      bad: "第一条　为了规范管理，制定本办法。\n⟦第二条⟧本办法适用于市直机关。",
      good: "第一条　为了规范管理，制定本办法。\n第二条　本办法适用于市直机关。",
    },
  ],
  silent: [
    "第一章　总则\n第二章　附则",
    "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于市直机关。",
    "第八、九项所列情形除外。",
    "第三条修改为：“保管期限为十年。”\n第五条删去“纸质”。",
    "第一条　制定本办法。\n第一条之一　电子档案适用本办法。\n第二条　专人保管。",
    "第一条\n制定本办法。\n第二条\n专人保管。",
  ],
  scope: "document",
  seeks: opensDivision,
  *check({ notice, layout }) {
    if (layout === "wrapped") return;
    const found = stretchesOf(notice)
      .flatMap(({ families }) =>
        families.filter(({ kind }) => isDivision(kind)).flatMap(({ chains }) => [...chains]),
      )
      .filter(({ nodes }) => nodes.length >= SHORTEST && nodes[0].number === 1)
      .flatMap(({ nodes }) => nodes.filter((node, i) => i === 0 || node.number === nodes[i - 1].number + 1))
      .map(({ item }) => item)
      .filter(({ paragraph, marker }) => /^[\u4e00-\u9fff“《]/.test(paragraph.body.text.slice(marker.to)))
      .sort((a, b) => a.paragraph.index - b.paragraph.index);
    const edits = found.map(({ paragraph, marker }) => ({
      paragraph,
      from: marker.to,
      to: marker.to,
      text: "　",
    }));
    const all = found.length > MANY;
    for (const [i, { paragraph, marker }] of found.slice(0, all ? 1 : MANY).entries()) {
      yield {
        paragraph,
        from: marker.from,
        to: marker.to,
        message: {
          zh: `“${marker.text}”之后应空一字${all ? `（本文共${found.length}处）` : ""}`,
          en: `Leave one blank character behind ${marker.text}`,
        },
        fix: {
          title: all
            ? { zh: "全部补空格", en: "Insert all spaces" }
            : { zh: "补空格", en: "Insert the space" },
          edits: all ? edits : [edits[i]],
        },
      };
    }
  },
};
