import { isDivision, opensDivision, standardOrdinal } from "../../model/numbering/ordinals";
import { stretchesOf } from "../../model/numbering/sequences";
import type { Rule } from "../rule";

/** With more of them the habit is reported once, with one fix for all. */
const MANY = 20;
/** A text that has fewer articles in a row cites them rather than consists of them. */
const SHORTEST = 2;

export const articleArabic: Rule = {
  id: "number/article-arabic",
  level: "info",
  fix: "safe",
  basis: "conv: 立法技术规范（试行）（一）, 编、章、节、条的序号用中文数字",
  force: "convention",
  title: { zh: "条文序号应用汉字数字", en: "Articles are numbered with Han numerals" },
  why: {
    zh: "办法、规定的编、章、节、条序号用汉字数字依次表述，写作“第一条”。",
    en: "Books, chapters, sections and articles of rules bear Han numerals: 第一条.",
  },
  examples: [
    {
      bad: "⟦第1条⟧　为了规范管理，制定本办法。\n⟦第2条⟧　本办法适用于市直机关。",
      good: "第一条　为了规范管理，制定本办法。\n第二条　本办法适用于市直机关。",
    },
    { bad: "⟦第1章⟧　总则\n⟦第2章⟧　附则", good: "第一章　总则\n第二章　附则" },
  ],
  silent: [
    "第一条　为了规范管理，制定本办法。\n第二条　本办法适用于市直机关。",
    "第117条　故意毁坏财物的，依法处理。",
    "第3条规定的情形除外。",
  ],
  scope: "document",
  seeks: opensDivision,
  *check({ notice }) {
    const found = stretchesOf(notice)
      .flatMap(({ families }) =>
        families.filter(({ kind }) => isDivision(kind)).flatMap(({ chains }) => [...chains]),
      )
      .filter(({ nodes }) => nodes.length >= SHORTEST && nodes[0].number === 1)
      .flatMap(({ nodes }) => nodes.map(({ item }) => item))
      .filter(({ paragraph, marker }) =>
        /[0-9０-９]/.test(paragraph.body.text.slice(marker.numeral.from, marker.numeral.to)),
      )
      .sort((a, b) => a.paragraph.index - b.paragraph.index)
      .map(({ paragraph, marker }) => ({
        paragraph,
        marker,
        right: standardOrdinal(marker.kind, marker.number),
      }));
    const edits = found.map(({ paragraph, marker, right }) => ({
      paragraph,
      from: marker.from,
      to: marker.to,
      text: right,
    }));
    for (const [i, { paragraph, marker, right }] of found
      .slice(0, found.length > MANY ? 1 : MANY)
      .entries()) {
      const all = found.length > MANY;
      yield {
        paragraph,
        from: marker.from,
        to: marker.to,
        message: {
          zh: `条文序号应用汉字数字，写作“${right}”${all ? `（本文共${found.length}处）` : ""}`,
          en: `Write ${right} with a Han numeral`,
        },
        fix: {
          title: all
            ? { zh: "全部改为汉字数字", en: "Change all to Han numerals" }
            : { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: all ? edits : [edits[i]],
        },
      };
    }
  },
};
