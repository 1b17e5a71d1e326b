import { TRAIT, withTraits } from "../../model/marks/traits";
import { gathered } from "../../syntax/gathered";
import type { Body, Paragraph } from "../../syntax/tree";
import { isDigit, isHan } from "../../text/chars";
import type { Rule } from "../rule";

/** What goes on with a number that stands at the end of the line before. */
const REST = /^(?:年|月|日|号|个|项|万|亿|%|％|元|人|家|户|次|亩|公里)/;
/** A shorter line is a cell of a table or a line of a head. */
const SHORTEST = 12;

export const numberSplit: Rule = {
  id: "numeral/number-split",
  level: "hint",
  fix: "none",
  basis: "conv: 数字、年份不能回行（GB/T 9704—1999）",
  force: "convention",
  title: { zh: "数字、年份被断成两行", en: "A number broken across lines" },
  why: {
    zh: "数字和年份不宜拆在两行。硬回车断在数字中间，这个数就读不出来，日期、字号也识别不到。由PDF提取的文本不检查。",
    en: "A number or year should not be split by a line end: nobody can read or recognise it then. Text extracted from PDF is not checked.",
  },
  examples: [
    {
      bad: "一、加强领导。\n各县市区要确保于⟦2026⟧\n年6月底前完成任务。",
      good: "一、加强领导。\n各县市区要确保于2026年6月底前完成任务。",
    },
  ],
  silent: [
    "各县市区要确保于2026年6月底前完成任务。",
    "序号 1\n年度目标任务",
    "全市共有各类学校合计120\n市教育局",
    "联系电话为66883470、66883471\n日常工作由办公室承担。",
  ],
  scope: "document",
  needs: [TRAIT.digit],
  seeks: (body) => numbersAtEnd(body).length > 0,
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    const { paragraphs, notice } = snapshot;
    for (const { paragraph, value: from } of endingInNumber(snapshot)) {
      const [next, to] = [paragraphs[paragraph.index + 1], paragraph.body.text.length];
      if (!next || notice.roles[paragraph.index] !== "text" || notice.roles[next.index] !== "text") continue;
      if (!goesOn(next, to - from)) continue;
      yield {
        paragraph,
        from,
        to,
        message: { zh: "数字不宜断成两行，请把下一行接上来", en: "Join the next line: a number is split" },
      };
    }
  },
};

/** Where the numbers begin that end a paragraph, behind a Chinese character. */
function numbersAtEnd({ text }: Body): readonly number[] {
  if (!isDigit(text.charCodeAt(text.length - 1)) || text.length < SHORTEST) return [];
  const from = numberStart(text);
  return isHan(text.charCodeAt(from - 1)) ? [from] : [];
}

const endingInNumber = gathered(numbersAtEnd, withTraits(TRAIT.digit));

function numberStart(text: string): number {
  let from = text.length;
  while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
  return from;
}

/** True when the next line continues the number: with the unit and more behind it. A word such as 日常 does not. */
function goesOn({ body: { text, marker } }: Paragraph, digits: number): boolean {
  if (marker || !REST.test(text)) return false;
  if (text[0] === "年") return digits === 4 && !/^年(?:度|底目)/.test(text);
  return !/^(?:月度|日常|号召|个别|个人|个体|项目|人民|人员|人口|人才|家庭|户籍|次日|元旦|万一)/.test(text);
}
