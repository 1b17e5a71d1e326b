import { plainHan } from "../../lexicon/radicals";
import { gatheredWith, TRAIT } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import type { Rule } from "../rule";

interface CharSpot extends Mend {
  readonly typed: string;
  readonly plain: string;
}

export const compatIdeograph: Rule = {
  id: "punct/compat-ideograph",
  level: "info",
  fix: "safe",
  basis: "conv: 使用通行的汉字编码",
  force: "convention",
  title: { zh: "形似汉字的部首字符", en: "A radical in place of a character" },
  why: {
    zh: "从PDF复制的文字常把“一”“文”等变成外形相同的部首字符，看不出差别，却检索不到，词典、单位名称也都匹配不上。",
    en: "Text copied from PDF often has radicals that look just like 一 or 文; they escape searches and match no dictionary or unit name.",
  },
  examples: [
    { bad: "推进⟦⼀⟧网通办，印发⟦⽂⟧件。", good: "推进一网通办，印发文件。" },
    { bad: "提高能⟦⼒⟧⟦⻓⟧效。", good: "提高能力长效。" },
  ],
  silent: ["推进一网通办，印发文件。"],
  scope: "document",
  needs: [TRAIT.oddChar],
  *check(snapshot) {
    yield* reportSpots(
      spotsOf(radicals(snapshot)),
      ({ typed, plain }) => ({
        message: {
          zh: `“${typed}”是形似“${plain}”的部首字符，应改为“${plain}”`,
          en: `${typed} only looks like ${plain}; write ${plain}`,
        },
        fix: { zh: `改为“${plain}”`, en: `Change to ${plain}` },
      }),
      (count) => ({
        message: {
          zh: `本文有${count}个形似汉字的部首字符，应改为通行汉字`,
          en: `${count} characters only look like common ones`,
        },
        fix: { zh: `全部${count}个改为通行汉字`, en: `Change all ${count}` },
      }),
    );
  },
};

const radicals = gatheredWith(TRAIT.oddChar, ({ text }) => {
  const spots: CharSpot[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x2e80 || (code > 0x2fd5 && code < 0xf900) || code > 0xfaff) continue;
    const plain = plainHan(text[at]);
    if (plain === null) continue;
    const edits = [{ from: at, to: at + 1, text: plain }];
    spots.push({ from: at, to: at + 1, edits, typed: text[at], plain });
  }
  return spots;
});
