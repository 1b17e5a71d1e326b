import { gatheredWith, TRAIT, withTraits } from "../../model/marks/traits";
import { type Mend, reportSpots, spotsOf } from "../../model/reports/spots";
import { summed } from "../../syntax/gathered";
import type { Body } from "../../syntax/tree";
import { isDigit, isHan } from "../../text/chars";
import { occurrences } from "../../text/occurrences";
import { spanAt } from "../../text/span";
import type { Rule } from "../rule";

/** Words before a number that the space sets off as a label. */
const LABEL = /(?:电话|手机|热线|传真|邮编|编号|号码|附件|附录|附表|表|图|公式|版本|车牌)$/;

export const spaceHanDigit: Rule = {
  id: "punct/space-han-digit",
  level: "hint",
  fix: "safe",
  basis: "conv: 汉字与阿拉伯数字之间不空格",
  force: "convention",
  title: { zh: "汉字与数字之间不空格", en: "No space between Chinese and figures" },
  why: {
    zh: "汉字与阿拉伯数字之间不留空格，字距由排版处理。全文都留空格的视为统一体例，不提示；由PDF提取的文本不检查。",
    en: "Typesetting provides the distance between characters and figures; a typed space does not. A draft that sets them throughout is left alone; text extracted from PDF is not checked.",
  },
  examples: [
    {
      bad: "全市建成2个中心，覆盖16个县。\n到⟦ ⟧2026年，新增30个。",
      good: "全市建成2个中心，覆盖16个县。\n到2026年，新增30个。",
    },
  ],
  silent: [
    "全市建成 2 个中心，覆盖 16 个县。\n到 2026 年，新增 30 个。",
    "全市建成2个中心，覆盖16个县。\n联系电话 66883470，详见附件 1。",
    "于2026年 5月 12日印发，共计3份，覆盖5个县。",
    "1. 加强领导，建成2个中心。",
    "此项支出列“2296004 用于教育事业的支出”科目，2026年共3项。",
    "5.1.2 县级人民政府应当设立2个中心。",
    "按照清政发〔2026〕6 号文件，建成2个中心。",
  ],
  scope: "document",
  needs: [TRAIT.space, TRAIT.digit],
  seeks: (body) => gapsIn(body).length > 0,
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    const found = gaps(snapshot).filter(({ paragraph }) => snapshot.notice.roles[paragraph.index] === "text");
    if (found.length === 0 || found.length >= tightJoins(snapshot)) return;
    yield* reportSpots(
      spotsOf(found),
      () => ({
        message: { zh: "汉字与数字之间不留空格", en: "No space between Chinese and figures" },
        fix: { zh: "删去空格", en: "Delete the space" },
      }),
      (count) => ({
        message: {
          zh: `汉字与数字之间不留空格，本文有${count}处`,
          en: `${count} spaces between Chinese and figures`,
        },
        fix: { zh: `删去全部${count}处空格`, en: `Delete all ${count}` },
      }),
    );
  },
};

const gaps = gatheredWith(TRAIT.space | TRAIT.digit, gapsIn);

function gapsIn({ text, marker, inline }: Body): Mend[] {
  if (!/[，。；]/.test(text) || /[\t|]|[\s\u3000]{2}/.test(text)) return [];
  const spots: Mend[] = [];
  for (const at of occurrences(text, " ")) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    const opens = isHan(before) && isDigit(after) && !LABEL.test(text.slice(Math.max(0, at - 2), at));
    const closes = isDigit(before) && isHan(after) && !CODE.test(text.slice(Math.max(0, at - 8), at));
    if ((!opens && !closes) || at <= (marker?.to ?? 0) || /^[\d.．]+$/.test(text.slice(0, at))) continue;
    // Dates and document numbers have rules of their own for their spaces.
    if (spanAt(inline.dates, at) || spanAt(inline.docNumbers, at)) continue;
    spots.push({ from: at, to: at + 1, edits: [{ from: at, to: at + 1, text: "" }] });
  }
  return spots;
}

/** A number so long before a word is a code and its name: 2296004 用于教育事业的支出. */
const CODE = /\d{5}$/;

/** How often Chinese and figures stand side by side without a space. */
const tightJoins = summed((body) => {
  const { text } = body;
  let count = 0;
  for (let i = 1; i < text.length; i++)
    if (isDigit(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1))) count++;
  return count;
}, withTraits(TRAIT.digit));
