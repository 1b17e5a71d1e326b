import type { Marker } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

export const spaceAfterMarker: Rule = {
  id: "number/space-after-marker",
  level: "hint",
  fix: "safe",
  basis: "conv: 序号与正文之间不空格",
  force: "convention",
  title: { zh: "序号后多了空格", en: "A space stands behind an ordinal" },
  why: {
    zh: "“一、”“（一）”“1.”“（1）”自带分隔，与后面的文字之间不空格；“第一条”之后才空一格。",
    en: "The ordinals 一、 （一） 1. （1） need no space behind them; only 第一条 has one.",
  },
  examples: [
    { bad: "一、⟦ ⟧总体要求", good: "一、总体要求" },
    { bad: "（二）⟦　⟧落实责任。各单位要明确分工。", good: "（二）落实责任。各单位要明确分工。" },
    { bad: "⟦（ 二 ）⟧落实责任。", good: "（二）落实责任。" },
    { bad: "1.⟦ ⟧核对名单。", good: "1.核对名单。" },
  ],
  silent: [
    "一、总体要求",
    "第一条　为了规范管理，制定本办法。",
    "第一章　总则",
    "1. 5万千瓦机组改造。",
    "1.\t张某某\t县教育局",
    "① 核对名单；",
  ],
  scope: "paragraph",
  needs: [" \u00a0\u2002\u2003\u3000"],
  *check({ body, role, layout }) {
    const { marker, text } = body;
    const isCounted = role === "text" || role === "attachment-note";
    if (!isCounted || layout === "wrapped" || !marker || marker.level === 0 || marker.level === 5) return;
    yield* insideOf(text, marker);
    const match = /^[ \u00a0\u2002\u2003\u3000]+(?=[\u4e00-\u9fff“《〈（])/.exec(text.slice(marker.to));
    if (!match || text.includes("\t")) return;
    const to = marker.to + match[0].length;
    yield {
      from: marker.to,
      to,
      message: { zh: `“${marker.text}”后不空格`, en: `No space behind ${marker.text}` },
      fix: { title: { zh: "删去空格", en: "Delete the space" }, edits: [{ from: marker.to, to, text: "" }] },
    };
  },
};

function* insideOf(text: string, { to, text: bare }: Marker): Generator<ParagraphReport> {
  const gaps = matches(text.slice(0, to), /[ \u00a0\u2002\u2003\u3000]+/g);
  if (gaps.length === 0) return;
  const edits = gaps.map((gap) => ({ from: gap.index, to: gap.index + gap[0].length, text: "" }));
  yield {
    from: 0,
    to,
    message: { zh: `序号中间不空格，写作“${bare}”`, en: `No space inside ${bare}` },
    fix: { title: { zh: "删去空格", en: "Delete the spaces" }, edits },
  };
}
