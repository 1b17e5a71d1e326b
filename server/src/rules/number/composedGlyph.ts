import { standardOrdinal } from "../../model/numbering/ordinals";
import { COMPOSED_GLYPHS } from "../../syntax/marker";
import type { Rule } from "../rule";

export const composedGlyph: Rule = {
  id: "number/composed-glyph",
  level: "warning",
  fix: "safe",
  basis: "conv: GB/T 9704—2012 7.3.3 的层次序数由数字和标点组成",
  force: "convention",
  title: { zh: "序号用了合成字符或罗马数字", en: "An ordinal is a composed glyph or a Roman numeral" },
  why: {
    zh: "“㈠”“⑴”“⒈”是一个字符，很多字库没有，换字体会变样，检索“（一）”也找不到。应分别键入数字和括号、点号。",
    en: "㈠ ⑴ ⒈ are single characters that many fonts lack and that searches for （一） do not find.",
  },
  examples: [
    { bad: "⟦㈠⟧加强领导。各单位要明确责任。", good: "（一）加强领导。各单位要明确责任。" },
    { bad: "⟦⑵⟧核对名单。", good: "（2）核对名单。" },
    { bad: "⟦⒊⟧按时报送。", good: "3.按时报送。" },
    { bad: "⟦㈡、⟧落实责任。", good: "（二）落实责任。" },
  ],
  silent: ["①核对名单；", "Ⅰ、Ⅱ级响应由省级启动。", "Ⅰ级响应", "（一）加强领导。", "⒈5万吨"],
  scope: "paragraph",
  needs: [COMPOSED_GLYPHS],
  *check({ body, role }) {
    const { marker, text } = body;
    if ((role !== "text" && role !== "attachment-note") || !marker?.composed) return;
    if (marker.kind === "han") {
      if (/^\s*[Ⅰ-Ⅻ]/.test(text.slice(marker.to))) return;
      const message = {
        zh: `层次序数不用罗马数字“${marker.text}”，依次为“一、”“（一）”“1.”“（1）”`,
        en: `Roman numerals are no level; the order is 一、 （一） 1. （1）`,
      };
      yield { from: marker.from, to: marker.to, message };
      return;
    }
    if (/^[0-9０-９]/.test(text.slice(marker.to))) return;
    const extra = /^[、，．.]/.test(text.slice(marker.to)) ? 1 : 0;
    const to = marker.to + extra;
    const right = standardOrdinal(marker.kind, marker.number);
    yield {
      from: marker.from,
      to,
      message: {
        zh: `“${marker.text}”是合成字符，应写作“${right}”`,
        en: `${marker.text} is one composed character; write ${right}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from: marker.from, to, text: right }],
      },
    };
  },
};
