import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { isDigit } from "../../text/chars";
import { matches } from "../../text/matches";
import { ANY_DIGIT } from "../needs";
import type { ParagraphReport, Rule } from "../rule";

/** Words that begin with 千 or 百: units (千瓦) and names (百强). */
const WORDS: Readonly<Record<string, string>> = {
  千: "克米瓦牛帕伏卡安赫焦字吨分周升乏秒兆巴年岁佛岛山古里叶乡户禧",
  百: "分货合家姓科色事强日年帕度草花灵米日城校企村县",
};
const VALUE: Readonly<Record<string, number>> = { 千: 1000, 百: 100 };

export const mixedThousand: Rule = {
  id: "numeral/mixed-thousand",
  level: "info",
  fix: "none",
  basis: "GB/T 15835—2011 5.3",
  force: "standard",
  title: { zh: "阿拉伯数字后不用“千”“百”", en: "No 千 or 百 behind a figure" },
  why: {
    zh: "阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用：写5000人或五千人，不写5千人。",
    en: "Figures combine with 万 and 亿 only: 5000人 or 五千人, not 5千人.",
  },
  examples: [
    { bad: "惠及⟦5千⟧人。", good: "惠及5000人。" },
    { bad: "补助⟦3百⟧元，投入⟦2千⟧万元。", good: "补助300元，投入2000万元。" },
  ],
  silent: [
    "惠及五千人，投入5万元。",
    "装机90千瓦，用绳5千克，全长3千米，提高5百分点。",
    "入选2025百强县名单。",
    "实施10千伏线路改造。",
  ],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "千百", ANY_DIGIT],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, /(?<![\dA-Za-z.．,，])(\d{1,2})([千百])(?![千百])/g)) {
    const [typed, digits, word] = match;
    const to = match.index + typed.length;
    if (
      WORDS[word].includes(text[to] ?? " ") ||
      text[match.index - 1] === "第" ||
      isDigit(text.charCodeAt(to))
    )
      continue;
    const right = Number(digits) * VALUE[word];
    yield {
      from: match.index,
      to,
      message: {
        zh: `“${typed}”应写作“${right}”，或全部用汉字`,
        en: `Write ${right}, or the whole number in characters`,
      },
    };
  }
}
