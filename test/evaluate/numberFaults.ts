import { formatHan, parseHan } from "../../server/src/text/numerals";
import type { Fault } from "./plant";

const L1 = /^([一二三四五六七八九十]+)、/gm;
const L2 = /^（([一二三四五六七八九十]+)）/gm;
const L3 = /^(\d{1,2})\.(?=[\u4e00-\u9fff])/gm;
const L4 = /^（(\d{1,2})）(?=[\u4e00-\u9fff])/gm;
const L5 = /^([①-⑳])(?=[\u4e00-\u9fff])/gm;
const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];

/** True when the next ordinal of the level is `next`: the list goes on. */
function hasNext(text: string, from: number, find: RegExp, next: string): boolean {
  return new RegExp(find.source, "m").exec(text.slice(from))?.[0] === next;
}

/** True when siblings stand on both sides of an item. */
function isMiddle(match: RegExpMatchArray, text: string, find: RegExp, next: string): boolean {
  return !/^[（]?[一1]/.test(match[0]) && hasNext(text, match.index! + match[0].length, find, next);
}

/** True when the list ends here: the next ordinal of the level is none that counts on. */
function endsList(text: string, from: number, find: RegExp, next: string): boolean {
  return !hasNext(text, from, find, next);
}

export const NUMBER_FAULTS: readonly Fault[] = [
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
      parseHan(m[1]) > 1 && isLast(text, m.index! + m[0].length, L1)
        ? `${formatHan(parseHan(m[1]) + 1)}、`
        : null,
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
  ...[
    { level: "二级", find: L2, make: (n: number) => `（${formatHan(n)}）`, read: parseHan },
    { level: "三级", find: L3, make: (n: number) => `${n}.`, read: Number },
    { level: "四级", find: L4, make: (n: number) => `（${n}）`, read: Number },
    {
      level: "五级",
      find: L5,
      make: (n: number) => CIRCLED[n - 1],
      read: (c: string) => CIRCLED.indexOf(c) + 1,
    },
  ].flatMap(({ level, find, make, read }): Fault[] => [
    {
      kind: `${level}重号`,
      rules: ["number/duplicate"],
      find,
      make: (m) => (read(m[1]) > 1 ? make(read(m[1]) - 1) : null),
    },
    {
      kind: `${level}跳号`,
      rules: ["number/gap"],
      find,
      make: (m, text) =>
        read(m[1]) > 1 && endsList(text, m.index! + m[0].length, find, make(read(m[1]) + 1))
          ? make(read(m[1]) + 1)
          : null,
    },
    {
      kind: `${level}中间错号`,
      rules: ["number/gap", "number/duplicate", "number/descending"],
      find,
      make: (m, text) =>
        read(m[1]) > 1 && hasNext(text, m.index! + m[0].length, find, make(read(m[1]) + 1))
          ? make(read(m[1]) + 3)
          : null,
    },
  ]),
  {
    kind: "首项不为一",
    rules: ["number/first-not-one", "number/duplicate"],
    find: /^一、(?=[^\n]*[^、\n]$)/gm,
    make: () => "二、",
  },
  {
    kind: "四级括号后加顿号",
    rules: ["number/paren-followed-by-punct"],
    find: L4,
    make: (m) => `${m[0]}、`,
  },
  {
    kind: "四级括号后加点",
    rules: ["number/paren-followed-by-punct"],
    find: L4,
    make: (m) => `${m[0]}.`,
  },
  { kind: "二级括号后加点", rules: ["number/paren-followed-by-punct"], find: L2, make: (m) => `${m[0]}．` },
  {
    kind: "四级半角括号",
    rules: ["number/halfwidth-paren", "number/mixed-width-marker", "number/sibling-style-mixed"],
    find: L4,
    make: (m) => `(${m[1]})`,
  },
  {
    kind: "括号半全不一",
    rules: ["number/halfwidth-paren", "number/mixed-width-marker", "punct/mixed-pair"],
    find: L2,
    make: (m) => `（${m[1]})`,
  },
  ...["，", "：", "."].map(
    (mark): Fault => ({
      kind: `一级后用“${mark}”`,
      rules: ["number/han-wrong-mark", "number/sibling-style-mixed"],
      find: L1,
      make: (m) => m[1] + mark,
    }),
  ),
  {
    kind: "三级合字",
    rules: ["number/composed-glyph"],
    find: L3,
    make: (m) => "⒈⒉⒊⒋⒌⒍⒎⒏⒐"[Number(m[1]) - 1] ?? null,
  },
  {
    kind: "四级合字",
    rules: ["number/composed-glyph"],
    find: L4,
    make: (m) => "⑴⑵⑶⑷⑸⑹⑺⑻⑼"[Number(m[1]) - 1] ?? null,
  },
  { kind: "破折号代一（二级）", rules: ["number/lookalike-one"], find: /^（一）/gm, make: () => "（—）" },
  { kind: "二级后空格", rules: ["number/space-after-marker"], find: L2, make: (m) => `${m[0]} ` },
  { kind: "三级后空格", rules: ["number/space-after-marker"], find: L3, make: (m) => `${m[0]} ` },
  {
    kind: "二级写成三级",
    rules: ["number/sibling-style-mixed"],
    find: L2,
    make: (m, text) =>
      parseHan(m[1]) > 1 && hasNext(text, m.index! + m[0].length, L2, `（${formatHan(parseHan(m[1]) + 1)}）`)
        ? `${parseHan(m[1])}.`
        : null,
  },
  {
    kind: "三级写成四级",
    rules: ["number/sibling-style-mixed"],
    find: L3,
    make: (m, text) =>
      Number(m[1]) > 1 && hasNext(text, m.index! + m[0].length, L3, `${Number(m[1]) + 1}.`)
        ? `（${m[1]}）`
        : null,
  },
  {
    kind: "二级写成一级",
    rules: ["number/sibling-style-mixed", "number/duplicate", "number/descending", "number/gap"],
    find: L2,
    make: (m, text) =>
      parseHan(m[1]) > 1 && hasNext(text, m.index! + m[0].length, L2, `（${formatHan(parseHan(m[1]) + 1)}）`)
        ? `${m[1]}、`
        : null,
  },
  {
    kind: "标题行末句号",
    rules: ["number/heading-end-punct"],
    find: /^([一二三四五六七八九十]+、[^，。；：？！\n（）《》]{3,20})$/gm,
    make: (m) => `${m[1]}。`,
  },
  {
    kind: "条号重号",
    rules: ["number/article-gap"],
    find: /^第([一二三四五六七八九十]+)条　/gm,
    make: (m) => (parseHan(m[1]) > 2 ? `第${formatHan(parseHan(m[1]) - 1)}条　` : null),
  },
  {
    kind: "章号跳号",
    rules: ["number/article-gap"],
    find: /^第([一二三四五六七八九十]+)章　/gm,
    make: (m) => (parseHan(m[1]) > 1 ? `第${formatHan(parseHan(m[1]) + 1)}章　` : null),
  },
  {
    kind: "章号后缺空格",
    rules: ["number/article-space"],
    find: /^(第[一二三四五六七八九十]+章)　/gm,
    make: (m) => m[1],
  },
  {
    kind: "一是二是跳号",
    rules: ["number/inline-series-broken"],
    find: /(?<=[。；])([二三])是(?=[\u4e00-\u9fff])/g,
    make: (m, text) =>
      text.slice(0, m.index!).includes("一是") ? `${formatHan(parseHan(m[1]) + 1)}是` : null,
    fixable: false,
  },
  {
    kind: "一是后逗号",
    rules: ["number/yishi-comma"],
    find: /(?<=[。；：])([一二三四])是(?=[\u4e00-\u9fff])/g,
    make: (m) => `${m[0]}，`,
  },
  {
    kind: "一级漏顿号",
    rules: ["number/missing-mark"],
    find: L1,
    make: (m, text) => (isMiddle(m, text, L1, `${formatHan(parseHan(m[1]) + 1)}、`) ? m[1] : null),
  },
  {
    kind: "二级漏前括号",
    rules: ["number/missing-mark"],
    find: L2,
    make: (m, text) => (isMiddle(m, text, L2, `（${formatHan(parseHan(m[1]) + 1)}）`) ? `${m[1]}）` : null),
  },
  {
    kind: "二级漏后括号",
    rules: ["number/missing-mark"],
    find: L2,
    make: (m, text) => (isMiddle(m, text, L2, `（${formatHan(parseHan(m[1]) + 1)}）`) ? `（${m[1]}` : null),
  },
  {
    kind: "二级用六角括号",
    rules: ["number/missing-mark"],
    find: L2,
    make: (m, text) => (isMiddle(m, text, L2, `（${formatHan(parseHan(m[1]) + 1)}）`) ? `〔${m[1]}〕` : null),
  },
  {
    kind: "三级漏下脚点",
    rules: ["number/missing-mark"],
    find: L3,
    make: (m, text) => (isMiddle(m, text, L3, `${Number(m[1]) + 1}.`) ? m[1] : null),
  },
  {
    kind: "三级用逗号",
    rules: ["number/missing-mark"],
    find: L3,
    make: (m, text) => (isMiddle(m, text, L3, `${Number(m[1]) + 1}.`) ? `${m[1]}，` : null),
  },
  { kind: "序号括号内空格", rules: ["number/space-after-marker"], find: L2, make: (m) => `（ ${m[1]} ）` },
  {
    kind: "引用条目半角括号",
    rules: ["number/ref-halfwidth"],
    find: /第（([一二三四五六七八九十]+)）项/g,
    make: (m) => `第(${m[1]})项`,
  },
];

/** True when no further match of `find` stands behind. */
function isLast(text: string, from: number, find: RegExp): boolean {
  return text.slice(from).search(new RegExp(find.source, "m")) < 0;
}
