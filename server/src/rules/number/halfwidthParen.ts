import { TRAIT, withTraits } from "../../model/marks/traits";
import { gathered } from "../../syntax/gathered";
import { itemMarker } from "../../syntax/outline";
import type { Body, Marker, Paragraph } from "../../syntax/tree";
import type { Rule } from "../rule";

/** With more of them the habit is reported once, with one fix for all. */
const MANY = 20;

type Marked = { readonly paragraph: Paragraph; readonly marker: Marker };

const editsOf = ({
  paragraph,
  marker,
}: Marked): { paragraph: Paragraph; from: number; to: number; text: string }[] => [
  { paragraph, from: marker.from, to: marker.from + 1, text: "（" },
  { paragraph, from: marker.to - 1, to: marker.to, text: "）" },
];

const halfwidth = gathered((body: Body): readonly Marker[] => {
  const marker = itemMarker(body);
  if (!marker || marker.composed || (marker.kind !== "han-paren" && marker.kind !== "arabic-paren"))
    return [];
  return body.text[marker.from] === "(" || body.text[marker.to - 1] === ")" ? [marker] : [];
}, withTraits(TRAIT.halfRound));

export const halfwidthParen: Rule = {
  id: "number/halfwidth-paren",
  level: "info",
  fix: "safe",
  basis: "GB/T 9704—2012 7.3.3",
  force: "standard",
  title: { zh: "序号的括号应为全角", en: "Ordinals stand in full-width brackets" },
  why: {
    zh: "“（一）”“（1）”两级序数用全角圆括号。半角括号在中文中偏窄，与正文不齐，也妨碍检索。",
    en: "The levels （一） and （1） have full-width brackets; half-width ones look cramped and escape searches.",
  },
  examples: [
    { bad: "⟦(一)⟧加强领导。\n⟦(二)⟧落实责任。", good: "（一）加强领导。\n（二）落实责任。" },
    { bad: "⟦（1)⟧核对名单。", good: "（1）核对名单。" },
    {
      bad: Array.from({ length: 21 }, (_, i) => (i === 0 ? "⟦(1)⟧核对。" : `(${i + 1})核对。`)).join("\n"),
      good: Array.from({ length: 21 }, (_, i) => `（${i + 1}）核对。`).join("\n"),
    },
  ],
  silent: ["（一）加强领导。", "(四)、(五)项所列人员除外。", "(2022年5月12日印发)", "(一)项所列情形除外。"],
  scope: "document",
  needs: [TRAIT.halfRound],
  *check({ notice }) {
    const found = halfwidth(notice)
      .filter(({ paragraph }) => notice.roles[paragraph.index] === "text")
      .map(({ paragraph, value }) => ({ paragraph, marker: value }));
    if (found.length > MANY) {
      const { paragraph, marker } = found[0];
      const zh = `序号用了半角括号，应为全角（本文共${found.length}处）`;
      yield {
        paragraph,
        from: marker.from,
        to: marker.to,
        message: { zh, en: `${found.length} ordinals stand in half-width brackets; use full-width ones` },
        fix: {
          title: { zh: "全部改为全角括号", en: "Make all brackets full-width" },
          edits: found.flatMap(editsOf),
        },
      };
      return;
    }
    for (const entry of found) {
      const right = `（${entry.marker.text.slice(1, -1)}）`;
      yield {
        paragraph: entry.paragraph,
        from: entry.marker.from,
        to: entry.marker.to,
        message: { zh: `序号的括号应为全角，写作“${right}”`, en: `Write ${right} in full-width brackets` },
        fix: { title: { zh: `改为“${right}”`, en: `Change to ${right}` }, edits: editsOf(entry) },
      };
    }
  },
};
