import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { parseHan } from "../../text/numerals";
import type { Span } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

/** 四个方面：, 三项制度（即, “七公开”（: a number, what it counts, and the mark behind which the list stands. */
const ANNOUNCED =
  /(?<![第之每二三四五六七八九十百\d])([两二三四五六七八九十]|\d{1,2})(?:(?:个|项|大|种|类|条)[\u4e00-\u9fff]{0,6}|(公开|化|张清单|个一|统一|减少|同步|结合|到位|不准|严禁))(”?)(?:[：（]|，即：?|（即)$/;
/** How far before the list its count stands. */
const BACK = 16;
/** Marks at which a flat list ends. */
const END = /[。；！？：]/;
/** Longest list that is read, and longest member of one. */
const LONGEST = 160;
const LONGEST_MEMBER = 24;

export const listCount: Rule = {
  id: "numeral/list-count",
  level: "hint",
  fix: "none",
  basis: "conv: 总说的数目与列举的项数相符",
  force: "convention",
  title: { zh: "总说的数目与列举的项数不符", en: "A count differs from the list behind it" },
  why: {
    zh: "“四个方面：”后面列了五个，读者会怀疑有误。增删列举的内容后，数目也要改。",
    en: "A list of five behind “four aspects” makes readers doubt both. Adjust the count when members change.",
  },
  examples: [
    {
      bad: "抓好⟦四⟧个环节：受理、审核、决定。",
      good: "抓好三个环节：受理、审核、决定。",
    },
    {
      bad: "推进“⟦七⟧公开”（申请、审核、审批、评议、结果）。",
      good: "推进“五公开”（申请、审核、审批、评议、结果）。",
    },
  ],
  silent: [
    "抓好四个环节：受理、审核、决定、送达。",
    "抓好四个环节：受理、审核、决定和送达。",
    "抓好四个环节：受理、审核、决定和公开、送达。",
    "抓好四个环节：受理、审核等。",
    "抓好四个环节：一是受理；二是审核。",
    "抓好四个环节：受理，审核。",
    "抓好两项工作：摸清底数、台账、清单，落实责任。",
    "三个县（市、区）、四个乡镇（街道、园区）。",
    "坚持“十四个坚持”（甲、乙、丙）。",
    "推进“七公开”（集体资产、集体土地、集体项目、集体资金、低保、优抚、救灾公开）。",
  ],
  scope: "paragraph",
  needs: [TRAIT.list],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const { index } of matches(text, /[：（即]/g)) {
    const from = index + 1;
    // The mark ends the announcement: behind 即 and （ the rest of it may follow.
    if (text[from] === "：" || text[from] === "即") continue;
    const base = Math.max(0, from - BACK);
    const match = ANNOUNCED.exec(text.slice(base, from));
    if (!match) continue;
    const [whole, numeral, slogan, quote] = match;
    const inBracket = whole.includes("（");
    // 三个县（市、区）: only a slogan is explained by the bracket behind it.
    if (inBracket && slogan === undefined && quote === "" && !whole.endsWith("即")) continue;
    const list = listAt(text, from, inBracket);
    const number = numeral === "两" ? 2 : parseHan(numeral) || Number(numeral);
    if (!list || number < 2 || number > 12) continue;
    const counts = countsOf(text.slice(list.from, list.to));
    if (counts.length === 0 || counts.includes(number)) continue;
    yield {
      from: base + match.index,
      to: base + match.index + numeral.length,
      message: {
        zh: `这里的数目是“${numeral}”，后面列出的是${counts[0]}项`,
        en: `${number} announced, ${counts[0]} listed`,
      },
    };
  }
}

/** The flat list from `from` to the end of its sentence or bracket; null where it holds anything but members and 、. */
function listAt(text: string, from: number, inBracket: boolean): Span | null {
  for (let to = from; to < Math.min(text.length, from + LONGEST); to++) {
    const char = text[to];
    if (inBracket ? char === "）" : char === "。" || char === "；") return { from, to };
    if (char === "，" || char === "（" || char === "(" || char === "《" || END.test(char)) return null;
  }
  return null;
}

/** How many members a list may have: with 和 inside the last one, or between the last two. Empty for an open list. */
function countsOf(list: string): number[] {
  if (/等[^、]{0,8}$|[……]|以及其他/.test(list) || !list.includes("、")) return [];
  const members = list.split("、");
  if (members.some((member) => member.length === 0 || member.length > LONGEST_MEMBER)) return [];
  const joints = members.filter((member) => /[和及与]/.test(member)).length;
  return Array.from({ length: joints + 1 }, (_, extra) => members.length + extra);
}
