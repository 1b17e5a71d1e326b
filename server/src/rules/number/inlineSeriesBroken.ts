import { matches } from "../../text/matches";
import { formatHan, parseHan } from "../../text/numerals";
import type { Rule } from "../rule";

const MEMBER = /(?:^|[。；：，！？“（])[\s　]*([一二三四五六七八九十]{1,3})是(?!否|一[，、是])/g;

interface Member {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** 一是, 二是 … of one paragraph, in order of place. */
function membersOf(text: string): Member[] {
  return matches(text, MEMBER).map((match) => {
    const to = match.index + match[0].length;
    return { from: to - match[1].length - 1, to, number: parseHan(match[1]) };
  });
}

/** How many series may stand inside each other. */
const DEEPEST = 4;

/** The innermost open series that goes on with this number, or -1. */
function hostOf(open: readonly Member[], number: number): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEEPEST); i--)
    if (open[i].number + 1 === number) return i;
  return -1;
}

/** The member that should stand here was written in another way: 三要, 三、, 第三. */
function isThereOtherwise(text: string, number: number): boolean {
  const numeral = formatHan(number);
  return [
    `${numeral}是`,
    `${numeral}要`,
    `${numeral}则`,
    `${numeral}、`,
    `第${numeral}`,
    `${numeral}为`,
  ].some((form) => text.includes(form));
}

export const inlineSeriesBroken: Rule = {
  id: "number/inline-series-broken",
  level: "warning",
  fix: "none",
  basis: "conv: 段内“一是、二是”依次递增",
  force: "convention",
  title: { zh: "段内“一是……二是……”不连续", en: "A series 一是 … 二是 … has a hole" },
  why: {
    zh: "段内分条缺号、重号，多因改稿时增删了分句而没有顺改。",
    en: "A hole or a doubled number in a series within a paragraph is left over from adding or deleting a clause.",
  },
  examples: [
    {
      bad: "一是加强领导；二是落实责任；⟦四是⟧强化督查。",
      good: "一是加强领导；二是落实责任；三是强化督查。",
    },
    {
      bad: "要做好以下工作：一是加强领导。二是落实责任。⟦二是⟧强化督查。",
      good: "要做好以下工作：一是加强领导。二是落实责任。三是强化督查。",
    },
    {
      bad: "一是加强领导；⟦三是⟧落实责任；三是强化督查。",
      good: "一是加强领导；二是落实责任；三是强化督查。",
    },
  ],
  silent: [
    "一是加强领导；二是落实责任，做到：一是定人，二是定岗；三是强化督查。",
    "一是一，二是二，不能含糊。",
    "这是原因之一是因为资金不足；三是能力不足。",
    "一是加强领导；二是落实责任；三要强化督查；四是严肃纪律。",
    "二是落实责任；四是严肃纪律。",
    "全市统一是关键；三是补充。",
    "一是加强领导。二是落实责任。具体措施一是定人。二是定岗。",
    "一是加强领导。二是落实责任。一是抓源头。二是抓过程。三是抓结果。",
  ],
  scope: "paragraph",
  needs: ["一", "是"],
  *check({ body, role }) {
    const { text } = body;
    if (role !== "text" || !text.includes("一是")) return;
    const open: Member[] = [];
    const members = membersOf(text);
    for (const [i, member] of members.entries()) {
      const last = open[open.length - 1];
      if (member.number === 1) {
        open.push(member);
        continue;
      }
      const host = hostOf(open, member.number);
      if (host >= 0) {
        open.length = host;
        open.push(member);
        continue;
      }
      if (!last) continue;
      // 一是、三是、三是: the series goes on as if this one were numbered rightly.
      const goesOn = members[i + 1]?.number === last.number + 2;
      open[open.length - 1] = goesOn ? { ...member, number: last.number + 1 } : member;
      if (member.number !== last.number && member.number !== last.number + 2) continue;
      const due = formatHan(last.number + 1);
      const between = text.slice(last.to, member.from);
      if (isThereOtherwise(between, last.number + 1) || between.includes(`${formatHan(member.number - 1)}是`))
        continue;
      const typed = text.slice(member.from, member.to);
      yield {
        from: member.from,
        to: member.to,
        message: {
          zh: `“${formatHan(last.number)}是”之后是“${typed}”，应为“${due}是”`,
          en: `${typed} follows ${formatHan(last.number)}是; ${due}是 is due`,
        },
      };
    }
  },
};
