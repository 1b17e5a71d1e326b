import { matches } from "../../text/matches";
import type { Rule } from "../rule";

const ADVERBS = "进一步|大力|认真|不断|切实|逐步|及时|深入|扎实|稳步|有序|充分|积极|有效|更好|严格|全力|加快";
const VERBS =
  "加强|推进|推动|开展|落实|贯彻|完善|提高|提升|做好|组织|实施|解决|促进|发挥|保障|执行|履行|学习";
const ADVERBIAL = new RegExp(
  `(?:${ADVERBS})(的)(?:${VERBS})(?!作用|意义|影响|措施|力量|办法|效果|成效|情况|工作)`,
  "g",
);
/** 做的好, 抓的实: a degree behind a verb takes 得. */
const DEGREE = /[，。；：、]?[做抓办干写讲学](的)(?=[很更最]?[好实快细严深透差慢][，。；、])/g;

export const deDiDe: Rule = {
  id: "term/de-di-de",
  level: "off",
  fix: "none",
  basis: "现代汉语词典",
  force: "convention",
  title: { zh: "“的”“地”“得”误用", en: "的, 地 and 得 confused" },
  why: {
    zh: "状语后用“地”（深入地开展），补语前用“得”（做得好）。准确判断需要分析句子，这里只查少数固定搭配，默认关闭。",
    en: "地 follows an adverbial, 得 precedes a degree. To judge it one must parse the sentence; only a few set phrases are looked at, and the rule is off unless switched on.",
  },
  examples: [
    { bad: "深入⟦的⟧开展排查。", good: "深入地开展排查。" },
    { bad: "工作做⟦的⟧好，抓⟦的⟧实。", good: "工作做得好，抓得实。" },
  ],
  silent: ["发挥积极的推动作用，取得有效的落实措施。", "深入地开展排查，做得好。", "做的好事，抓的实事。"],
  scope: "paragraph",
  needs: ["的"],
  *check({ body: { text } }) {
    if (!text.includes("的")) return;
    for (const [pattern, right] of [
      [ADVERBIAL, "地"],
      [DEGREE, "得"],
    ] as const) {
      for (const match of matches(text, pattern)) {
        const from = match.index + match[0].indexOf("的");
        yield {
          from,
          to: from + 1,
          message: { zh: `此处“的”疑为“${right}”`, en: `的 probably ought to be ${right}` },
        };
      }
    }
  },
};
