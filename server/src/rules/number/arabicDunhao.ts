import type { Rule } from "../rule";

/** What makes `1、` a member of a series rather than an ordinal: another number, a measure word, a cell of a table. */
const SERIES = /^\s*(?:[0-9０-９]|[号楼层组类级期批次月日季]|[一二三四五六七八九十]、)/;

export const arabicDunhao: Rule = {
  id: "number/arabic-dunhao",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 B.3.3; GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "阿拉伯数字序号后应用下脚点", en: "An Arabic ordinal is followed by a dot" },
  why: {
    zh: "不带括号的汉字序号后用顿号，不带括号的阿拉伯数字序号后用下脚点，写作“1.”。",
    en: "Han ordinals take 、, Arabic ordinals a dot: 1.",
  },
  examples: [
    { bad: "⟦1、⟧加强组织领导。", good: "1.加强组织领导。" },
    { bad: "⟦12、⟧“一网通办”改革。", good: "12.“一网通办”改革。" },
  ],
  silent: [
    "1、2号楼由街道负责。",
    "1、二、三类企业",
    "3、4月份集中开展整治。",
    "1.加强组织领导。",
    "1、\t张某某\t县教育局",
    "1、号楼外墙修缮。",
  ],
  scope: "paragraph",
  *check({ body, role }) {
    const { marker, text } = body;
    if (role !== "text" || marker?.kind !== "arabic" || marker.composed || text[marker.to - 1] !== "、")
      return;
    const rest = text.slice(marker.to);
    if (SERIES.test(rest) || /[\t|｜]/.test(rest) || !/[\u4e00-\u9fffA-Za-z]/.test(rest)) return;
    const right = `${text.slice(marker.from, marker.to - 1)}.`;
    yield {
      from: marker.from,
      to: marker.to,
      message: { zh: `阿拉伯数字序号后应用下脚点，写作“${right}”`, en: `Write ${right} with a dot` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from: marker.to - 1, to: marker.to, text: "." }],
      },
    };
  },
};
