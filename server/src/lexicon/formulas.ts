/**
 * Fixed formulas (固定提法) of party and state documents, as the reports of the Party's congresses and the central
 * documents print them. Bars enclose the part that may be misprinted; without bars it is everything but the first and
 * the last character. A row stands here only if no right wording of eight characters or more differs from it by one
 * character inside the bars, so formulas with numbers of congresses and names of places are left out.
 */
const ROWS = [
  "习近平新时代中国特色社会主义思想",
  "中国特色社会主义",
  "以习近平同志为核心的党中央",
  "习近平生态文明思想",
  "“三个代表”重要思想",
  "“五|位一体|”总体布局",
  "“四个全面”战略布局",
  "增强“四个意|识|”",
  "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
  "做到“两个维|护|”",
  "拥护“两个确|立|”",
  "稳中求进工作总基调",
  "以人民为|中心的发展思|想",
  "中华民族伟大复兴",
  "社会主义核心价值观",
  "社会主义市场经济",
  "国家治理体系和治理能力现代化",
  "铸牢中华民族共同体意识",
  "构建人类命运共同体",
  "人与自然和谐共生",
  "绿水青山就是|金山银|山",
  "人民对|美好生活的向|往",
  "人民日益增长的美好生活需要",
  "坚持和加强党的全面领导",
  "马克思主义中国化时代化",
  "供给侧结构性改革",
  "中央八项规定精神",
  "党中央、国务院决策部署",
  "立党为公、执政为民",
  "“三高四新”战略定位和使命任务",
  "“三高四新”美好蓝图",
  "“双随机、一公开”",
] as const;

/** Formulas with one of their words left out: further from the right one than a character, but no less certain. */
export const SHORTENED: readonly { readonly wrong: string; readonly right: string }[] = [
  "习近平新时代中国特色社会思想",
  "习近平新时代中国社会主义思想",
  "习近平新时代特色社会主义思想",
  "习近平新时代中国特色主义思想",
].map((wrong) => ({ wrong, right: ROWS[0] }));

/** A formula and the offsets in it where a misprint is looked for. */
export interface Formula {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export const FORMULAS: readonly Formula[] = ROWS.map((row) => {
  const [head, core, tail] = row.split("|");
  if (core === undefined) return { text: row, from: 1, to: row.length - 1 };
  return { text: head + core + tail, from: head.length, to: head.length + core.length };
});
