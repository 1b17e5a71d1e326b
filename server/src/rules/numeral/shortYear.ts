import { TRAIT } from "../../model/marks/traits";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import type { ParagraphReport, Rule } from "../rule";

/** 自98年以来, 98年12月, 24年11月2日; not 成立75年以来, which is a span, nor 民国23年3月1日, nor what is left of a year: 2O18年. */
const SHORT =
  /(?<![\dA-Za-zＯｏ.．第近满约达超每共历经逾〇零一二三四五六七八九十百国绪治丰光隆正熙和])(?:([7-9]\d)年(?=\d{1,2}月|以来)|([0-3]\d)年(?=\d{1,2}月\d{1,2}日))/g;

export const shortYear: Rule = {
  id: "numeral/short-year",
  level: "info",
  fix: "none",
  basis: "GB/T 15835—2011 5.1.4",
  force: "standard",
  title: { zh: "年份用四位数字", en: "Years have four digits" },
  why: {
    zh: "年份一般不简写为两位：98年应写1998年。",
    en: "Years are not cut to two digits: write 1998年.",
  },
  examples: [
    { bad: "自⟦98年⟧以来，共修建水库3座。", good: "自1998年以来，共修建水库3座。" },
    { bad: "该项目于⟦97年⟧7月建成。", good: "该项目于1997年7月建成。" },
    { bad: "申报时间为⟦24年⟧3月1日至5月31日。", good: "申报时间为2024年3月1日至5月31日。" },
  ],
  silent: [
    "自1998年以来，共修建水库3座。",
    "新中国成立75年以来，建党95年以来。",
    "80年代以来，95后青年增多。",
    "刑期为70年以上，工期为75年。",
    "自2O18年1月1日起施行。",
    "15年5月1日起施行。",
    "修建于光绪23年3月1日、民国12年5月4日，保修期为20年6个月。",
  ],
  scope: "paragraph",
  needs: [TRAIT.oddNumber, "年"],
  check({ body, role }) {
    return role === "text" ? reportsIn(body) : [];
  },
};

function* reportsIn({ text }: Body): Iterable<ParagraphReport> {
  for (const match of matches(text, SHORT)) {
    const to = match.index + match[0].length;
    if (text.startsWith("以来", to) && !/[自从]$/.test(text.slice(0, match.index).slice(-1))) continue;
    // A page's end may have cut 20 off.
    if (match[2] && text.slice(0, match.index).trim() === "") continue;
    const right = match[1] ? `19${match[1]}年` : `20${match[2]}年`;
    yield {
      from: match.index,
      to,
      message: { zh: `年份应写四位数字：${right}`, en: `Write the year in full: ${right}` },
    };
  }
}
