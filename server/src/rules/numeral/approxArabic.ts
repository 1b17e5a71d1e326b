import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { ANY_DIGIT } from "../needs";
import type { ParagraphReport, Rule } from "../rule";

const APPROXIMATE =
  /(?<![\d、第.．,，～—\-年月至到表图条项款A-Za-z])([1-8])、([2-9])(?=(?:个月|个小时|个(?!方面)|天|次(?!会)|人(?!民)|家|里(?!程)|公里|小时|分钟|年(?!级|度|期|制|的)))/g;
const DIGITS = "〇一二三四五六七八九";

export const approxArabic: Rule = {
  id: "numeral/approx-arabic",
  level: "info",
  fix: "safe",
  basis: "GB/T 15835—2011 4.2.2",
  force: "standard",
  title: { zh: "概数用汉字数字", en: "Approximate numbers are written in Chinese" },
  why: {
    zh: "相邻两个数字连用表示的概数用汉字，且不加顿号；“3、4天”容易误作两个数。",
    en: "An approximate number of two neighbouring digits is written in characters without 、; 3、4天 reads like two numbers.",
  },
  examples: [
    { bad: "办理时间为⟦3、4⟧天。", good: "办理时间为三四天。" },
    { bad: "每户走访⟦2、3⟧次。", good: "每户走访两三次。" },
  ],
  silent: [
    "办理时间为三四天。",
    "定于3、4月和2、3年级开展。",
    "抽取1、2、3个样本，见表3、4个指标。",
    "第3、4次会议。",
  ],
  scope: "paragraph",
  needs: [TRAIT.digitPair, ANY_DIGIT],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text, marker }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, APPROXIMATE)) {
    const [low, high] = [Number(match[1]), Number(match[2])];
    if (high !== low + 1 || match.index < (marker?.to ?? 1)) continue;
    const right = (low === 2 ? "两" : DIGITS[low]) + (low === 1 ? "两" : DIGITS[high]);
    const to = match.index + match[0].length;
    yield {
      from: match.index,
      to,
      message: { zh: `概数应用汉字，写作“${right}”`, en: `An approximate number: write ${right}` },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from: match.index, to, text: right }],
      },
    };
  }
}
