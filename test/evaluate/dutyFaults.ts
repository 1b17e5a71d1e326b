import type { Fault } from "./plant";

const LEAD = /（([^（），；：]+?)牵头，([^（）]+?)）/g;
const UNIT_IN_BRACKET = /(?<=[（、，：])(市[\u4e00-\u9fff]{3,10}?(?:局|委|办|中心))(?=[、，；牵按分参配])/g;
/** Full names and the short ones that slip in beside them. */
const ALIASES: Readonly<Record<string, string>> = {
  市卫生健康委: "市卫健委",
  市发展改革委: "市发改委",
  市人力资源社会保障局: "市人社局",
  市住房城乡建设局: "市住建局",
};

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
    find: /（([^（），；：、。]+)、([^（），；：、。]+)(?=牵头|负责|配合)/g,
    make: (m) => (/[各等]/.test(m[0]) ? null : `（${m[1]}，${m[2]}`),
  },
  {
    kind: "冒号半角",
    rules: ["duty/halfwidth-colon", "punct/halfwidth-between-han"],
    find: /(牵头单位|责任单位)：/g,
    make: (m) => `${m[1]}:`,
  },
  {
    kind: "责任括号用半角逗号",
    rules: ["duty/halfwidth", "punct/halfwidth-between-han"],
    find: LEAD,
    make: (m) => `（${m[1]}牵头,${m[2]}）`,
  },
  {
    kind: "漏写牵头单位",
    rules: ["duty/empty"],
    find: LEAD,
    make: (m) => `（牵头，${m[2]}）`,
    fixable: false,
  },
  {
    kind: "牵头标签空缺",
    rules: ["duty/empty"],
    find: /牵头单位：[^；）]+(?=；)/g,
    make: () => "牵头单位：",
    fixable: false,
  },
  {
    kind: "漏责任括号",
    rules: ["duty/missing"],
    find: /^(（[一二三四五六七八九十]+）[^\n]*。)（[^（）\n]*(?:牵头|负责|配合|单位：)[^（）\n]*）$/gm,
    // What binds everybody, or says itself who does it, needs no bracket.
    make: (m) => (/^.{0,14}(?:组织|保障|资金|宣传|考核|监督)|会同|负责/.test(m[1]) ? null : m[1]),
    fixable: false,
  },
  {
    kind: "配合单位重复",
    rules: ["duty/unit-repeated"],
    find: /（([^（）。：]+?)牵头，([^（）。：、]+)、([^（）。：]+?)配合）/g,
    make: (m) => `（${m[1]}牵头，${m[2]}、${m[3]}、${m[2]}配合）`,
  },
  {
    kind: "标签括号内单位重复",
    rules: ["duty/unit-repeated"],
    find: /牵头单位：([^；：）]+)；配合单位：/g,
    make: (m) => `${m[0]}${m[1]}、`,
  },
  {
    kind: "标签括号内句号",
    rules: ["duty/trailing-period"],
    find: /（((?:牵头|责任)单位：[^（）。]+)）/g,
    make: (m) => `（${m[1]}。）`,
  },
  {
    kind: "配合标签前用顿号",
    rules: ["duty/dunhao-after-lead"],
    find: /(?<=牵头单位：[^；）\n]+)；(?=配合单位：)/g,
    make: () => "、",
  },
  {
    kind: "牵头单位待填",
    rules: ["duty/empty"],
    find: LEAD,
    make: (m) => `（××局牵头，${m[2]}）`,
    fixable: false,
  },
  {
    kind: "完成时限早于成文",
    rules: ["duty/deadline-past", "duty/deadline-year-mismatch"],
    find: /(?<=完成时限：)20(\d{2})年/g,
    make: (m) => `20${Number(m[1]) - 1}年`,
    fixable: false,
  },
  {
    kind: "漏完成时限",
    rules: ["duty/deadline-missing"],
    find: /；完成时限：[^；）\n]+/g,
    make: () => "",
    fixable: false,
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
    kind: "单位错字",
    rules: ["unit/near-miss"],
    find: /市交通运输局|市农业农村局|市行政审批服务局|市市场监督管理局|市生态环境局/g,
    make: (m, text) => (inBracket(text, m.index!) ? `${m[0].slice(0, 2)}某${m[0].slice(3)}` : null),
  },
  ...Object.entries(ALIASES).map(
    ([name, alias]): Fault => ({
      kind: "同一单位两个名称",
      rules: ["unit/alias-inconsistent", "unit/informal-alias"],
      find: new RegExp(`${name}(?=[、，牵配按负；）])`, "g"),
      make: (m, text) => (text.split(name).length > 2 && inBracket(text, m.index!) ? alias : null),
    }),
  ),
  {
    kind: "市市漏市",
    rules: ["unit/double-level-dropped", "unit/level-missing"],
    find: /市市场监管局(?=[、，牵配按负参；）])/g,
    make: (m, text) => (inBracket(text, m.index!) ? "市场监管局" : null),
  },
  {
    kind: "市府简称",
    rules: ["unit/government-abbrev"],
    find: /市政府(?=同意|第|批准|办|分管|研究|常务|各)/g,
    make: () => "市府",
  },
  {
    kind: "市人民政府简称市府",
    rules: ["unit/government-abbrev"],
    find: /市人民政府(?=同意|第|批准|办|分管|研究|常务)/g,
    make: () => "市府",
    fixable: false,
  },
  {
    kind: "漏写层级",
    rules: ["unit/level-missing"],
    find: /(?<=、)市((?:财政|公安|教育|民政|水利|司法|审计)局)(?=、)/g,
    make: (m, text) => (inBracket(text, m.index!) ? m[1] : null),
    fixable: false,
  },
  {
    kind: "单位名称内空格",
    rules: ["unit/space-in-name", "punct/space-between-han"],
    find: /市(?:交通运输|农业农村|生态环境|住房城乡建设)局/g,
    make: (m, text) => (inBracket(text, m.index!) ? `${m[0].slice(0, 3)} ${m[0].slice(3)}` : null),
  },
  {
    kind: "单位之间漏顿号",
    rules: ["unit/run-together"],
    find: /(?<=[、，]市[\u4e00-\u9fff]{2,8}[局委])、(?=市(?!委)[\u4e00-\u9fff]{2,9}(?:局|委)[、配按）])/g,
    make: (m, text) => (inBracket(text, m.index!) ? "" : null),
  },
  {
    kind: "单位多字",
    rules: ["unit/near-miss"],
    find: /市(?:财政|公安|教育|民政|水利|司法|审计|交通运输|农业农村)局/g,
    make: (m, text) => (inBracket(text, m.index!) ? m[0].slice(0, 2) + m[0].slice(1) : null),
  },
  {
    kind: "单位错序",
    rules: ["unit/near-miss"],
    find: /市(?:交通运输|农业农村|生态环境)局|市住房城乡建设局|市人力资源社会保障局/g,
    make: (m, text) =>
      inBracket(text, m.index!) ? m[0].slice(0, 2) + m[0][3] + m[0][2] + m[0].slice(4) : null,
  },
  {
    kind: "单位中间漏字",
    rules: ["unit/near-miss"],
    find: /市(?:交通运输|农业农村|生态环境)局|市住房城乡建设局|市人力资源社会保障局|市自然资源和规划局/g,
    make: (m, text) => (inBracket(text, m.index!) ? m[0].slice(0, 3) + m[0].slice(4) : null),
  },
  {
    kind: "各县市区写法不一",
    rules: ["unit/group-form-mixed"],
    find: /各县市区/g,
    make: (_, text) => (text.split("各县市区").length > 3 ? "各县（市、区）" : null),
  },
  {
    kind: "主送机关重复",
    rules: ["unit/recipient-duplicate"],
    find: /^(各[^，：\n]{3,20})，([^：\n]{4,60})：$/gm,
    make: (m) => `${m[1]}，${m[2]}，${m[1]}：`,
  },
  {
    kind: "抄送机关重复",
    rules: ["unit/recipient-duplicate"],
    find: /^抄送：([^，。\n]{3,12})，([^。\n]+)。$/gm,
    make: (m) => `抄送：${m[1]}，${m[2]}，${m[1]}。`,
  },
];

const within: readonly Fault[] = [
  {
    kind: "责任括号前后都有句号",
    rules: ["duty/trailing-period"],
    find: /(?<=。（[^（）\n]{3,80}(?:负责|配合|参与))）$/gm,
    make: () => "）。",
  },
  {
    kind: "单位之间用空格",
    rules: ["unit/run-together"],
    find: /(?<=（[^（）\n]{2,20}(?:局|委|部))、(?=[^（）、，\n]{3,12}(?:局|委|部)(?:、[^（）\n]{2,40})?(?:负责|配合)）)/g,
    make: () => " ",
  },
  {
    kind: "配合单位前漏牵头",
    rules: ["duty/no-lead"],
    find: /(?<=（市[^（）、，\n]{2,9}局)牵头(?=，[^（），\n]{3,60}配合）)/g,
    make: () => "",
  },
];

export const DUTY_FAULTS: readonly Fault[] = [...duty, ...unit, ...within];
