import { isCaseCode } from "../../lexicon/agencyCodes";
import { codeBefore } from "../../syntax/docNumbers";
import { NOTHING } from "../../text/lists";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import { DOC_NUMBER } from "../needs";
import type { Rule } from "../rule";

/** A code ends in one of these for certain; other endings also occur in case numbers, which put the year first. */
const CODE_END = /(?:发|函|办|字|规|电)$/;
/** Before a number in brackets stands what it is the number of: 》（ or 请示（. */
const CITED = /(?:》|请示|通知|意见|函|报告|批复|方案|办法)\s?[（(]$/;

/** Courts write （2018）湘01民终123号; in round brackets only these are no court's. */
const ROUND_CODE_END = /(?:政发|政函|政字|办发|办函|办字)$/;

const YEAR_FIRST =
  /([〔﹝［[【（(])\s?(20\d{2})\s?年?\s?[〕﹞］\]】）)]\s?([\u4e00-\u9fff]{2,12})\s?(\d{1,4})\s?号/g;
const SERIAL_FIRST = /(\d{1,4})\s?号?\s?[〔﹝]\s?(20\d{2})\s?年?\s?[〕﹞]\s?号?(?!\s?\d)/g;
const HAO_FIRST = /[〔﹝]\s?(20\d{2})\s?年?\s?[〕﹞]\s?号\s?(\d{1,4})(?![\d号、，至—-])/g;
const SERIAL_IN_BRACKETS = /(20\d{2})\s?年?\s?[〔﹝]\s?(\d{1,3})\s?[〕﹞]\s?号/g;

interface Misplaced extends Span {
  readonly right: string;
}

export const order: Rule = {
  id: "docno/order",
  level: "warning",
  fix: "none",
  basis: "GB/T 9704—2012 7.2.5",
  force: "standard",
  title: {
    zh: "发文字号依次为机关代字、年份、顺序号",
    en: "A document number is code, year, serial, in this order",
  },
  why: {
    zh: "发文字号由发文机关代字、年份、发文顺序号组成，次序固定：清政办发〔2026〕12号。公告“2022年第14号”、法院案号另有写法。",
    en: "A document number is the agency code, the year in 〔 〕 and the serial, in this order. Announcements and case numbers are written otherwise.",
  },
  examples: [
    {
      bad: "按照《要点》（⟦〔2022〕清放组办字7号⟧）执行。",
      good: "按照《要点》（清放组办字〔2022〕7号）执行。",
    },
    { bad: "你省《请示》（⟦〔2024〕岭政文15号⟧）收悉。", good: "你省《请示》（岭政文〔2024〕15号）收悉。" },
    { bad: "按照《要点》（⟦清政办发7号〔2022〕⟧）执行。", good: "按照《要点》（清政办发〔2022〕7号）执行。" },
    { bad: "按照《要点》（⟦清政办发〔2022〕号7⟧）执行。", good: "按照《要点》（清政办发〔2022〕7号）执行。" },
    { bad: "按照《要点》（⟦清政办发2022〔7〕号⟧）执行。", good: "按照《要点》（清政办发〔2022〕7号）执行。" },
  ],
  silent: [
    "依照税务总局公告2022年第14号。",
    "依照（2018）湘01民终123号判决、（2021）最高法知民终57号判决。",
    "收到请示（〔1996〕武司字第82号）。",
    "执行〔2021〕京仲裁字5号裁决。",
    "见清政办发〔2025〕18号、国发〔2022〕5号。",
    "根据《意见》（2021）联系人李某函5号信箱。",
    "会议室设在会展中心5号〔2022〕馆。",
  ],
  scope: "paragraph",
  needs: [DOC_NUMBER],
  *check({ body }) {
    for (const { from, to, right } of misplaced(body.text)) {
      yield {
        from,
        to,
        message: {
          zh: `发文字号的次序应为机关代字、年份、顺序号，写作“${right}”`,
          en: `Write code, year, serial in this order: ${right}`,
        },
      };
    }
  },
};

/** True where the whole of the brackets behind a title is this number, which leaves no doubt about any code. */
function isCited(text: string, from: number, whole: string): boolean {
  return (
    CITED.test(text.slice(Math.max(0, from - 4), from)) && /^\s?[）)]/.test(text.slice(from + whole.length))
  );
}

function misplaced(text: string): readonly Misplaced[] {
  if (!text.includes("20")) return NOTHING;
  const found: Misplaced[] = [];
  for (const match of matches(text, YEAR_FIRST)) {
    const [whole, open, year, code, serial] = match;
    const ends = "（(".includes(open) ? ROUND_CODE_END : CODE_END;
    const certain = ends.test(code) || ("〔﹝".includes(open) && isCited(text, match.index, whole));
    if (certain && !isCaseCode(code))
      found.push({
        from: match.index,
        to: match.index + whole.length,
        right: `${code}〔${year}〕${serial}号`,
      });
  }
  for (const [pattern, year, serial] of [
    [SERIAL_FIRST, 2, 1],
    [SERIAL_IN_BRACKETS, 1, 2],
    [HAO_FIRST, 1, 2],
  ] as const) {
    for (const match of matches(text, pattern)) {
      const span = codeBefore(text, match.index, 0);
      const code = text.slice(span.from, span.to);
      const certain =
        CODE_END.test(code) || isCited(text, span.from, text.slice(span.from, match.index) + match[0]);
      if (code.length < 2 || !certain || isCaseCode(code)) continue;
      found.push({
        from: span.from,
        to: match.index + match[0].length,
        right: `${code}〔${match[year]}〕${match[serial]}号`,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
