import { isCalendarDate } from "../../model/dates";
import { isQuoted } from "../../model/quotes";
import { matches } from "../../text/matches";
import { ANY_DIGIT } from "../needs";
import type { Rule } from "../rule";

const DAY =
  /(?<!\d)(\d{1,2})月\s{0,2}(\d{1,2})号(?!文|令|公告|通知|通告|函|件|楼|线|台风|洞|井|馆|病|机|仓|库|门|房|桌|厅|院|段|标|泵|闸|坝|店|铺|地块|车|船|站|坑|炉|矿|线路)/g;
/** 2026 is a leap year's length for days without a year: 2月29号 may exist. */
const LEAP = 2024;

export const hao: Rule = {
  id: "date/hao",
  level: "warning",
  fix: "safe",
  basis: "conv: 公文书面语用“日”（参见GB/T 15835—2011 5.1.4）",
  force: "convention",
  title: { zh: "日期用“日”不用“号”", en: "Days are 日, not 号" },
  why: {
    zh: "“6月30号”是口语，公文写“6月30日”。引用的原话和“5月12号文件”一类文件编号不检查。",
    en: "6月30号 is spoken language; a document writes 6月30日. Quoted speech and numbers of documents are left alone.",
  },
  examples: [
    { bad: "各单位于⟦6月30号⟧前报送总结。", good: "各单位于6月30日前报送总结。" },
    { bad: "自2026年⟦7月1号⟧起施行。", good: "自2026年7月1日起施行。" },
  ],
  silent: [
    "按照省政府5月12号文件要求办理。",
    "群众反映：“说好5月12号办结的。”",
    "请在3月8号楼前集合。",
    "每月30号字的公告",
    "各单位于6月30日前报送总结。",
  ],
  scope: "paragraph",
  needs: ["号", "月", ANY_DIGIT],
  *check({ body, role }) {
    const { text } = body;
    if (role === "doc-number" || role === "date" || role === "signature") return;
    for (const match of matches(text, DAY)) {
      const from = match.index;
      const to = from + match[0].length;
      if (!isCalendarDate(LEAP, Number(match[1]), Number(match[2])) || isQuoted(body, from)) continue;
      const right = `${match[0].slice(0, -1)}日`;
      yield {
        from,
        to,
        message: { zh: `公文日期用“日”，写作“${right}”`, en: `Write ${right}; 号 is spoken language` },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to ${right}` },
          edits: [{ from: to - 1, to, text: "日" }],
        },
      };
    }
  },
};
