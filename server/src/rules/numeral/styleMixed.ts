import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

const ARABIC = /\d(个|项|家|名|次|处|所|条|件)([\u4e00-\u9fff]{2})/g;
const HAN =
  /(?<![第每一二三四五六七八九十])[两二三四五六七八九十]{1,3}(个|项|家|名|次|处|所|条|件)([\u4e00-\u9fff]{2})/g;

export const styleMixed: Rule = {
  id: "numeral/style-mixed",
  level: "off",
  fix: "none",
  basis: "GB/T 15835—2011 4.3",
  force: "standard",
  title: { zh: "同类数量汉字、阿拉伯数字混用", en: "One kind of number in two styles" },
  why: {
    zh: "同一段中性质相同的数量，形式应当统一：“3个中心”与“三个中心”不并用。",
    en: "Numbers of one kind take one form within a paragraph.",
  },
  examples: [{ bad: "新建3个中心，改造⟦两个中心⟧。", good: "新建3个中心，改造2个中心。" }],
  silent: ["新建3个中心，改造2个中心。", "抓好三个方面，新建3个中心。", "第三次会议研究了3次会议安排。"],
  scope: "paragraph",
  needs: [TRAIT.digit],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  const counted = new Set(matches(text, ARABIC).map(([, measure, noun]) => measure + noun));
  if (counted.size === 0) return;
  for (const match of matches(text, HAN)) {
    if (!counted.has(match[1] + match[2])) continue;
    yield {
      from: match.index,
      to: match.index + match[0].length,
      message: {
        zh: "同一段同类数量用了阿拉伯数字，宜统一",
        en: "Numbers of this kind are in figures elsewhere in the paragraph",
      },
    };
  }
}
