import { TRAIT } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { HAN_ZEROS, hanDigits, parseHan } from "../../text/numerals";
import type { ParagraphReport, Rule } from "../rule";

const HAN = "[一二三四五六七八九十]{1,3}";
/** 2026年3月十五日, 3月十五日: the day; a day that is no single one (3月一日一报) is none. */
const DAY = `(?<=\\d月)(${HAN})(?=日(?![一二三四五六七八九十两双多长小游内间行营]))`;
const MONTH = `(?<=\\d年)(${HAN})(?=月\\d{1,2}日)`;
const YEAR = `(?<![${HAN_ZEROS}一二三四五六七八九十百千万\\d])([一二][${HAN_ZEROS}一二三四五六七八九]{3})(?=年\\d{1,2}月)`;
const PERCENT = "百分之(\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d.．点、，～~—–-]?\\d|[.．点—–～~-]|[到至或和与]\\d)";
const MIXED = new RegExp(`${DAY}|${MONTH}|${YEAR}|${PERCENT}`, "g");

/** Days of the lunar calendar are written in characters. */
const LUNAR = /[农阴]历|正月|腊月/;

export const halfHan: Rule = {
  id: "numeral/half-han",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15835—2011 4.3, 5.1.4",
  force: "standard",
  title: {
    zh: "一个日期、百分数汉字与阿拉伯数字混写",
    en: "One date or percentage in two kinds of numerals",
  },
  why: {
    zh: "同一个日期、同一个百分数不能一半用阿拉伯数字、一半用汉字：写作“3月15日”“3%”。引文不检查。",
    en: "One date or percentage is not written half in figures and half in characters: 3月15日, 3%. Quotations are left alone.",
  },
  examples: [
    { bad: "会议定于2026年3月⟦十五⟧日召开。", good: "会议定于2026年3月15日召开。" },
    {
      bad: "自2026年⟦十⟧月1日起施行，⟦二〇二一⟧年3月印发的办法废止。",
      good: "自2026年10月1日起施行，2021年3月印发的办法废止。",
    },
    { bad: "一次办结率达到⟦百分之95⟧以上。", good: "一次办结率达到95%以上。" },
  ],
  silent: [
    "会议定于2026年3月15日召开，二〇二一年三月印发的办法废止。",
    "自3月一日一调度，推出5月三日游线路，2026年八月十五中秋节放假。",
    "一次办结率达到百分之九十五。",
    "税率为百分之3—5，即百分之3点5；费率为百分之10到15，分百分之20、30和40三档。",
    "推出4月三日两夜游线路，10月七日长假正常值班，农历2026年三月3日、农历8月十五日举办庙会。",
    "他说：“一九九八年3月的事。”",
  ],
  scope: "paragraph",
  needs: [TRAIT.digit],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  const { text } = body;
  if (!/[年月百]/.test(text)) return;
  for (const match of matches(text, MIXED)) {
    const { index: from, 0: typed } = match;
    if (isQuoted(body, from) || LUNAR.test(text.slice(Math.max(0, from - 10), from))) continue;
    const [, day, month, year, percent] = match;
    const right =
      percent !== undefined
        ? `${percent}%`
        : String(year !== undefined ? hanDigits(year) : parseHan(day ?? month));
    const to = from + typed.length;
    yield {
      from,
      to,
      message: {
        zh: `汉字与阿拉伯数字混写，此处应为“${right}”`,
        en: `Two kinds of numerals in one; write ${right}`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        edits: [{ from, to, text: right }],
      },
    };
  }
}
