import { formatHan } from "../../server/src/text/numerals";
import { DUTY_FAULTS } from "./dutyFaults";
import { ELEMENT_FAULTS } from "./elementFaults";
import { NUMBER_FAULTS } from "./numberFaults";
import type { Fault } from "./plant";

const DOC_NUMBER = /([\u4e00-\u9fff]{2,8})〔(20\d{2})〕(\d{1,4})号/g;

const docno: readonly Fault[] = [
  {
    kind: "年份用方括号",
    rules: ["docno/bracket"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}[${m[2]}]${m[3]}号`,
  },
  {
    kind: "年份用圆括号",
    rules: ["docno/bracket"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}（${m[2]}）${m[3]}号`,
  },
  {
    kind: "年份用方头括号",
    rules: ["docno/bracket"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}【${m[2]}】${m[3]}号`,
  },
  {
    kind: "形近括号﹝﹞",
    rules: ["docno/bracket-lookalike"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}﹝${m[2]}﹞${m[3]}号`,
  },
  { kind: "序号加第", rules: ["docno/di"], find: DOC_NUMBER, make: (m) => `${m[1]}〔${m[2]}〕第${m[3]}号` },
  {
    kind: "序号编虚位",
    rules: ["docno/leading-zero"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}〕${m[3].padStart(3, "0")}号`,
  },
  {
    kind: "两位年份",
    rules: ["docno/short-year"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2].slice(2)}〕${m[3]}号`,
    fixable: false,
  },
  {
    kind: "年份加年",
    rules: ["docno/year-suffix"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}年〕${m[3]}号`,
  },
  {
    kind: "汉字年份",
    rules: ["docno/han-numeral"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${[...m[2]].map((d) => "〇一二三四五六七八九"[Number(d)]).join("")}〕${m[3]}号`,
  },
  {
    kind: "漏号",
    rules: ["docno/missing-hao"],
    find: /（([\u4e00-\u9fff]{2,8}〔20\d{2}〕\d{1,4})号）/g,
    make: (m) => `（${m[1]}）`,
  },
  {
    kind: "全角数字",
    rules: ["docno/fullwidth-digit"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2].replace(/\d/g, wide)}〕${m[3]}号`,
  },
  {
    kind: "文号内空格",
    rules: ["docno/space"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}〕 ${m[3]} 号`,
  },
  {
    kind: "引用未来文号",
    rules: ["docno/future-year"],
    find: /（([\u4e00-\u9fff]{2,8})〔(20\d{2})〕(\d{1,4})号）/g,
    make: (m) => `（${m[1]}〔2031〕${m[3]}号）`,
    fixable: false,
  },
  {
    kind: "年份用半角圆括号",
    rules: ["docno/bracket"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}(${m[2]})${m[3]}号`,
  },
  {
    kind: "年份用全角方括号",
    rules: ["docno/bracket-lookalike"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}［${m[2]}］${m[3]}号`,
  },
  {
    kind: "年份括号前后不一",
    rules: ["docno/bracket", "docno/bracket-lookalike"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}］${m[3]}号`,
  },
  {
    kind: "年份后括号用方括号",
    rules: ["docno/bracket"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}]${m[3]}号`,
  },
  {
    kind: "文号代字后空格",
    rules: ["docno/space"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]} 〔${m[2]}〕${m[3]}号`,
  },
  {
    kind: "汉字序号",
    rules: ["docno/han-numeral"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}〕${formatHan(Number(m[3]))}号`,
  },
  {
    kind: "本文漏号",
    rules: ["docno/missing-hao"],
    find: /^([\u4e00-\u9fff]{2,8}〔20\d{2}〕\d{1,4})号$/gm,
    make: (m) => m[1],
  },
  {
    kind: "年份在代字前",
    rules: ["docno/order"],
    find: DOC_NUMBER,
    make: (m) => `〔${m[2]}〕${m[1]}${m[3]}号`,
    fixable: false,
  },
  {
    kind: "年份在序号后",
    rules: ["docno/order"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}${m[3]}号〔${m[2]}〕`,
    fixable: false,
  },
  {
    kind: "年份序号互换",
    rules: ["docno/order"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}${m[2]}〔${m[3]}〕号`,
    fixable: false,
  },
  {
    kind: "本文字号年份沿用上年",
    rules: ["docno/own-year-mismatch"],
    find: /^([\u4e00-\u9fff]{2,8})〔(20\d{2})〕(\d{1,4})号$/gm,
    make: (m) => `${m[1]}〔${Number(m[2]) - 1}〕${m[3]}号`,
    fixable: false,
  },
  ...(
    [
      ["文号漏后括号", (code, year, serial) => `${code}〔${year}${serial}号`],
      ["文号漏前括号", (code, year, serial) => `${code}${year}〕${serial}号`],
      ["年份用书名号", (code, year, serial) => `${code}《${year}》${serial}号`],
      ["年份不加括号", (code, year, serial) => `${code}${year}年${serial}号`],
    ] as const satisfies readonly (readonly [
      string,
      (code: string, year: string, serial: string) => string,
    ])[]
  ).map(
    ([kind, make]): Fault => ({
      kind,
      rules: ["docno/bracket"],
      find: /((?:国|[\u4e00-\u9fff]政|[\u4e00-\u9fff]政办|国办)[发函])〔(20\d{2})〕(\d{1,4})号/g,
      make: (m) => make(m[1], m[2], m[3]),
    }),
  ),
  {
    kind: "年份多一位",
    rules: ["docno/short-year"],
    find: DOC_NUMBER,
    make: (m) => (/[发函办字规]$/.test(m[1]) ? `${m[1]}〔${m[2]}${m[2][3]}〕${m[3]}号` : null),
    fixable: false,
  },
  {
    kind: "号在序号前",
    rules: ["docno/order"],
    find: DOC_NUMBER,
    make: (m) => `${m[1]}〔${m[2]}〕号${m[3]}`,
    fixable: false,
  },
  {
    kind: "国办文件写成国发",
    rules: ["docno/issuer-code-mismatch"],
    find: /(?<=《国务院办公厅关于[^《》]{4,50}》（)国办发/g,
    make: () => "国发",
    fixable: false,
  },
  {
    kind: "国务院文件写成国办发",
    rules: ["docno/issuer-code-mismatch"],
    find: /(?<=《国务院关于[^《》]{4,50}》（)国发/g,
    make: () => "国办发",
    fixable: false,
  },
];

function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

export const STRUCTURE_FAULTS: readonly Fault[] = [
  ...docno,
  ...NUMBER_FAULTS,
  ...DUTY_FAULTS,
  ...ELEMENT_FAULTS,
];
