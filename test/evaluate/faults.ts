import { formatHan, parseHan } from "../../server/src/text/numerals";
import type { Fault } from "./plant";

const DOC_NUMBER = /([\u4e00-\u9fff]{2,8})〔(20\d{2})〕(\d{1,4})号/g;
const L1 = /^([一二三四五六七八九十]+)、/gm;
const L2 = /^（([一二三四五六七八九十]+)）/gm;
const LEAD = /（([^（），；：]+?)牵头，([^（）]+?)）/g;
const UNIT_IN_BRACKET = /(?<=[（、，：])(市[\u4e00-\u9fff]{3,10}?(?:局|委|办|中心))(?=[、，；牵按分参配])/g;

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
];

function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

/** True inside a responsibility bracket: names in prose are no rule's business. */
function inBracket(text: string, at: number): boolean {
  const open = text.lastIndexOf("（", at);
  const close = text.indexOf("）", at);
  return (
    open >= 0 &&
    close > at &&
    !text.slice(open, at).includes("）") &&
    /牵头|负责|配合|责任单位/.test(text.slice(open, close))
  );
}

const number: readonly Fault[] = [
  {
    kind: "一级重号",
    rules: ["number/duplicate"],
    find: L1,
    make: (m) => (parseHan(m[1]) > 1 ? `${formatHan(parseHan(m[1]) - 1)}、` : null),
  },
  {
    kind: "一级跳号",
    rules: ["number/gap"],
    find: L1,
    make: (m, text) =>
      parseHan(m[1]) > 1 && isLast(text, m.index! + 1, L1) ? `${formatHan(parseHan(m[1]) + 1)}、` : null,
  },
  {
    kind: "二级重号",
    rules: ["number/duplicate"],
    find: L2,
    make: (m) => (parseHan(m[1]) > 1 ? `（${formatHan(parseHan(m[1]) - 1)}）` : null),
  },
  { kind: "序号括号后加顿号", rules: ["number/paren-followed-by-punct"], find: L2, make: (m) => `${m[0]}、` },
  {
    kind: "半角括号序号",
    rules: ["number/halfwidth-paren", "number/mixed-width-marker", "number/sibling-style-mixed"],
    find: L2,
    make: (m) => `(${m[1]})`,
  },
  {
    kind: "一级后用下脚点",
    rules: ["number/han-wrong-mark", "number/sibling-style-mixed"],
    find: L1,
    make: (m) => `${m[1]}．`,
  },
  {
    kind: "三级用顿号",
    rules: ["number/arabic-dunhao", "number/sibling-style-mixed"],
    find: /^(\d)\.(?=[\u4e00-\u9fff])/gm,
    make: (m) => `${m[1]}、`,
  },
  { kind: "破折号代一", rules: ["number/lookalike-one"], find: /^一、/gm, make: () => "—、" },
  {
    kind: "合字序号",
    rules: ["number/composed-glyph"],
    find: /^（([一二三四五])）/gm,
    make: (m) => "㈠㈡㈢㈣㈤"["一二三四五".indexOf(m[1])],
  },
  { kind: "序号后空格", rules: ["number/space-after-marker"], find: L1, make: (m) => `${m[0]} ` },
  {
    kind: "条号跳号",
    rules: ["number/article-gap"],
    find: /^第([一二三四五六七八九十]+)条　/gm,
    make: (m) => (parseHan(m[1]) > 2 ? `第${formatHan(parseHan(m[1]) + 1)}条　` : null),
  },
  {
    kind: "条号后缺空格",
    rules: ["number/article-space"],
    find: /^(第[一二三四五六七八九十]+条)　/gm,
    make: (m) => m[1],
  },
  {
    kind: "条号用阿拉伯数字",
    rules: ["number/article-arabic"],
    find: /^第([一二三四五六七八九十]+)条　/gm,
    make: (m) => `第${parseHan(m[1])}条　`,
  },
];

/** True when no further match of `find` stands behind. */
function isLast(text: string, from: number, find: RegExp): boolean {
  return text.slice(from).search(new RegExp(find.source, "m")) < 0;
}

const duty: readonly Fault[] = [
  {
    kind: "单位漏字",
    rules: ["duty/unit-truncated"],
    find: UNIT_IN_BRACKET,
    make: (m, text) =>
      m[1].endsWith("局") && m[1].length > 4 && inBracket(text, m.index!) ? m[1].slice(0, -1) : null,
  },
  {
    kind: "层级写错",
    rules: ["duty/level-mismatch"],
    find: /市直(相关|有关|各)单位(?=按职责)/g,
    make: (m) => `省直${m[1]}单位`,
  },
  {
    kind: "单位重复",
    rules: ["duty/unit-repeated"],
    find: LEAD,
    make: (m) => `（${m[1]}牵头，${m[1].split("、")[0]}、${m[2]}）`,
  },
  {
    kind: "责任单位空缺",
    rules: ["duty/empty"],
    find: /（责任单位：[^（）]+）/g,
    make: () => "（责任单位：）",
    fixable: false,
  },
  {
    kind: "半角责任括号",
    rules: ["duty/halfwidth", "punct/halfwidth-paren"],
    find: LEAD,
    make: (m) => `(${m[1]}牵头，${m[2]})`,
  },
  {
    kind: "牵头后用顿号",
    rules: ["duty/dunhao-after-lead"],
    find: LEAD,
    make: (m) => `（${m[1]}牵头、${m[2]}）`,
  },
  {
    kind: "括号内多句号",
    rules: ["duty/trailing-period"],
    find: /（([^（）。：]+?牵头，[^（）。]+?)）/g,
    make: (m) => `（${m[1]}。）`,
  },
  {
    kind: "牵头单位间用逗号",
    rules: ["duty/comma-between-leads"],
    find: /（([^（），；：、]+?)、([^（），；：]+?)牵头/g,
    make: (m) => `（${m[1]}，${m[2]}牵头`,
  },
  {
    kind: "冒号半角",
    rules: ["duty/halfwidth-colon", "punct/halfwidth-between-han"],
    find: /(牵头单位|责任单位)：/g,
    make: (m) => `${m[1]}:`,
  },
];

const unit: readonly Fault[] = [
  {
    kind: "和写成与",
    rules: ["unit/he-yu"],
    find: /自然资源和规划局|工业和信息化局|住房和城乡建设局/g,
    make: (m) => m[0].replace("和", "与"),
  },
  {
    kind: "全称漏和",
    rules: ["unit/full-name-dropped-he"],
    find: /市发展改革委(?!员)/g,
    make: () => "市发展改革委员会",
    fixable: false,
  },
  {
    kind: "同一单位两个名称",
    rules: ["unit/alias-inconsistent", "unit/informal-alias"],
    find: /市卫生健康委(?=[、，牵）])/g,
    make: (_, text) => (text.split("市卫生健康委").length > 2 ? "市卫健委" : null),
  },
  {
    kind: "单位错字",
    rules: ["unit/near-miss"],
    find: /市交通运输局|市农业农村局|市行政审批服务局|市市场监督管理局|市生态环境局/g,
    make: (m, text) => (inBracket(text, m.index!) ? `${m[0].slice(0, 2)}某${m[0].slice(3)}` : null),
  },
  {
    kind: "市市漏市",
    rules: ["unit/double-level-dropped", "unit/level-missing"],
    find: /(?<=市[\u4e00-\u9fff]{2,8}、)市市场监管局(?=、)/g,
    make: () => "市场监管局",
  },
  { kind: "市府简称", rules: ["unit/government-abbrev"], find: /市政府办/g, make: () => "市府办" },
];

export const STRUCTURE_FAULTS: readonly Fault[] = [...docno, ...number, ...duty, ...unit];
