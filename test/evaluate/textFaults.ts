import typos from "../../server/src/lexicon/typos.json";
import { MARK_FAULTS } from "./markFaults";
import { type Fault, han } from "./plant";

const CITED = /《([^《》（）]{4,40})》（([\u4e00-\u9fff]{2,8}〔20\d{2}〕\d{1,4}号)）/g;
/** A full date alone on its line. */
const SIGNED = /^(20\d{2})年(\d{1,2})月(\d{1,2})日$/gm;

const element: readonly Fault[] = [
  {
    kind: "文号写进书名号",
    rules: ["cite/number-inside-title"],
    find: CITED,
    make: (m) => `《${m[1]}（${m[2]}）》`,
  },
  {
    kind: "数字混入字母",
    rules: ["numeral/letter-digit"],
    find: /20\d{2}年/g,
    make: (m) => m[0].replace("0", "O"),
  },
  {
    kind: "日期汉字数字混写",
    rules: ["numeral/half-han"],
    find: /(?<=年)(10|[1-9])月(?=\d{1,2}日[^\n])/g,
    make: (m) => `${"一二三四五六七八九十"[Number(m[1]) - 1]}月`,
  },
  {
    kind: "百分数汉字数字混写",
    rules: ["numeral/half-han"],
    find: /(?<![\d.—～~–-])(\d{1,2})%(?![—～~–-])/g,
    make: (m) => `百分之${m[1]}`,
  },
  {
    kind: "附件说明用顿号",
    rules: ["element/attachment-note-mark"],
    find: /^附件：(?=[\u4e00-\u9fff])/gm,
    make: () => "附件、",
  },
  {
    kind: "成文日期漏日",
    rules: ["date/signature-form"],
    find: SIGNED,
    make: (m) => m[0].slice(0, -1),
  },
  {
    kind: "标题末句号",
    rules: ["element/title-punct"],
    find: /^(.*关于.*的通知)$/gm,
    make: (m) => `${m[1]}。`,
  },
  {
    kind: "主送半角冒号",
    rules: ["element/recipient-colon", "punct/halfwidth-between-han"],
    find: /^(各[^。]{4,60}单位)：$/gm,
    make: (m) => `${m[1]}:`,
  },
  {
    kind: "附件名称后加标点",
    rules: ["element/attachment-name-punct"],
    find: /^(附件：[^。\n]+)$/gm,
    make: (m) => `${m[1]}；`,
  },
  {
    kind: "附件标识加冒号",
    rules: ["element/attachment-mark-punct"],
    find: /^附件$(?=\s*\S)/gm,
    make: () => "附件：",
  },
  { kind: "抄送末尾缺句号", rules: ["element/cc-end"], find: /^(抄送：[^\n]+)。$/gm, make: (m) => m[1] },
  {
    kind: "印发日期编虚位",
    rules: ["element/print-line-form", "date/signature-leading-zero"],
    find: /(20\d{2})年(\d)月(\d{1,2})日印发$/gm,
    make: (m) => `${m[1]}年0${m[2]}月${m[3]}日印发`,
  },
  {
    kind: "此页无正文",
    rules: ["element/no-text-page"],
    find: /^(（此件[^）]*）)$/gm,
    make: () => "（此页无正文）",
    fixable: false,
  },
];

const cite: readonly Fault[] = [
  { kind: "文号缺括号", rules: ["cite/number-unbracketed"], find: CITED, make: (m) => `《${m[1]}》${m[2]}` },
  {
    kind: "试行在书名号外",
    rules: ["cite/state-outside"],
    find: /《([^《》（）]{4,40})（(试行|暂行)）》/g,
    make: (m) => `《${m[1]}》（${m[2]}）`,
  },
  {
    kind: "书名号套书名号",
    rules: ["punct/nested-title-mark"],
    find: /《([^《》〈〉]*)〈([^《》〈〉]*)〉([^《》〈〉]*)》/g,
    make: (m) => `《${m[1]}《${m[2]}》${m[3]}》`,
  },
  { kind: "书名号后空格", rules: ["cite/space"], find: /》（/g, make: () => "》 （" },
];

const date: readonly Fault[] = [
  {
    kind: "成文日期编虚位",
    rules: ["date/signature-leading-zero"],
    find: SIGNED,
    make: (m) => (m[2].length === 1 ? `${m[1]}年0${m[2]}月${m[3]}日` : null),
  },
  {
    kind: "成文日期用点",
    rules: ["date/signature-form"],
    find: SIGNED,
    make: (m) => `${m[1]}.${m[2]}.${m[3]}`,
  },
  { kind: "日写成号", rules: ["date/hao"], find: /(\d{1,2}月\d{1,2})日前/g, make: (m) => `${m[1]}号前` },
  {
    kind: "不存在的日期",
    rules: ["date/invalid"],
    find: /(\d{1,2})月(\d{1,2})日前/g,
    make: () => "2月30日前",
    fixable: false,
  },
  {
    kind: "星期不符",
    rules: ["date/weekday"],
    find: /（星期(.)）/g,
    make: (m) => `（星期${m[1] === "一" ? "二" : "一"}）`,
    fixable: false,
  },
];

const numeral: readonly Fault[] = [
  {
    kind: "约左右",
    rules: ["numeral/approx-double"],
    find: /(?<![约近超达过])(\d{2,5})(家|人|个|户|名)(?![以左])/g,
    make: (m) => `约${m[1]}${m[2]}左右`,
    fixable: false,
  },
  {
    kind: "百分数范围",
    rules: ["numeral/percent-range"],
    find: /(\d{1,2})%(?=以上)/g,
    make: (m) => `${m[1]}～${Number(m[1]) + 5}%`,
    fixable: false,
  },
];

/** The characters of a word that belong to two others: 通过|分类, 立即|使用. */
const DIVIDED: Readonly<Record<string, string>> = { 过分: "(?<!通)", 即使: "(?<!立)" };

/** The words of the typo table, planted where the right word stands. */
const words: readonly Fault[] = typos.rows
  .filter(
    (row: { class: string; right: string; wrong: string }) =>
      row.class === "A" && /^[\u4e00-\u9fff]{2,}$/.test(row.right) && /^[\u4e00-\u9fff]{2,}$/.test(row.wrong),
  )
  .map((row: { right: string; wrong: string }) => ({
    kind: "错别字",
    rules: ["term/typo", "term/zhang", "term/fixed-formula"],
    find: new RegExp((DIVIDED[row.right] ?? "") + row.right, "g"),
    make: () => row.wrong,
  }));

const term: readonly Fault[] = [
  {
    kind: "截止时间",
    rules: ["term/jiezhi", "term/confusable"],
    find: /截至(?=目前|20\d{2}年)/g,
    make: () => "截止",
  },
  {
    kind: "虚词重复",
    rules: ["term/duplicated-word"],
    find: han("(HH)的(HH)"),
    make: (m) => (/[目的确]/.test(m[1][1] + m[2][0]) ? null : `${m[1]}的的${m[2]}`),
  },
];

/** Particles, and the neighbours with which the same character is a part of another word (存在, 对象, 行为). */
const PARTICLE_ROWS: readonly (readonly [particle: string, before: string, after: string])[] = [
  ["在", "存所现正实", "校线职建"],
  ["对", "应比相针核面", "象外口接比等"],
  ["将", "", "来自"],
  ["为", "作行成因认较化分", "了"],
  ["由", "自理", ""],
  ["和", "共人党", "谐平"],
  ["了", "为除明", "解"],
  ["各", "", "自"],
];
const PARTICLES: readonly Fault[] = PARTICLE_ROWS.map(([particle, before, after]) => ({
  kind: "虚词叠用",
  rules: ["term/duplicated-word"],
  find: han(`(HH)${particle}(HH)`),
  make: (m) =>
    before.includes(m[1][1]) || after.includes(m[2][0]) ? null : `${m[1]}${particle}${particle}${m[2]}`,
}));
const DOUBLED: readonly Fault[] = ["工作", "单位", "部门", "要求", "通过", "重点", "能力", "明确"].map(
  (word) => ({
    kind: "词语叠用",
    rules: ["term/duplicated-word"],
    find: new RegExp(word, "g"),
    make: () => word + word,
  }),
);

export const TEXT_FAULTS: readonly Fault[] = [
  ...element,
  ...MARK_FAULTS,
  ...cite,
  ...date,
  ...numeral,
  ...term,
  ...PARTICLES,
  ...DOUBLED,
];
export const WORD_FAULTS: readonly Fault[] = words;
