import type { Fault } from "./plant";

const RECIPIENTS = /^(各[^。：\n]{3,80}|[^。：\n]{3,60}(?:单位|机构|部门))：$/gm;
const SIGNED = /^(\S{4,30})\n(20\d{2}年\d{1,2}月\d{1,2}日)$/gm;

export const ELEMENT_FAULTS: readonly Fault[] = [
  {
    kind: "主送末尾漏冒号",
    rules: ["element/recipient-colon"],
    find: RECIPIENTS,
    make: (m, text) => (text.slice(0, m.index!).includes("通知") ? m[1] : null),
  },
  { kind: "主送末尾用句号", rules: ["element/recipient-colon"], find: RECIPIENTS, make: (m) => `${m[1]}。` },
  { kind: "主送末尾用逗号", rules: ["element/recipient-colon"], find: RECIPIENTS, make: (m) => `${m[1]}，` },
  { kind: "主送末尾用分号", rules: ["element/recipient-colon"], find: RECIPIENTS, make: (m) => `${m[1]}；` },
  {
    kind: "主送不同类用顿号",
    rules: ["element/recipient-separator"],
    find: /^(各县市区人民政府，清河经开区管委会)，(市直有关单位：)$/gm,
    make: (m) => `${m[1]}、${m[2]}`,
    fixable: false,
  },
  {
    kind: "标题漏文种",
    rules: ["element/title-no-type"],
    find: /^(\S*关于\S*)的通知$/gm,
    make: (m, text) => (isTitle(text, m.index!) ? m[1] : null),
    fixable: false,
  },
  {
    kind: "标题文种重复",
    rules: ["element/title-type-doubled"],
    find: /^(\S*关于\S*的通知)$/gm,
    make: (m, text) => (isTitle(text, m.index!) ? `${m[1]}的通知` : null),
    fixable: false,
  },
  {
    kind: "标题关于对",
    rules: ["element/title-guanyu-dui"],
    find: /^(\S{2,30}关于)(?=加强|召开|做好|开展|推进|进一步)/gm,
    make: (m, text) => (isTitle(text, m.index!) && !m[1].startsWith("为") ? `${m[1]}对` : null),
  },
  {
    kind: "漏署名",
    rules: ["element/signature-missing"],
    find: SIGNED,
    make: (m, text) => (/\n抄送：/.test(text) && !isImprint(text, m.index!) ? m[2] : null),
    fixable: false,
  },
  {
    kind: "漏成文日期",
    rules: ["element/date-missing"],
    find: SIGNED,
    make: (m, text) => (/\n抄送：/.test(text) && !isImprint(text, m.index!) ? m[1] : null),
    fixable: false,
  },
  {
    kind: "署名与标题机关不符",
    rules: ["element/signature-issuer-mismatch"],
    find: /^(清河市人民政府)办公室$/gm,
    make: (m) => m[1],
    fixable: false,
  },
  {
    kind: "结尾用语与文种不符",
    rules: ["element/title-type-vs-closing"],
    find: /^特此通知。$/gm,
    make: () => "特此函复。",
    fixable: false,
  },
  {
    kind: "结尾用语漏句号",
    rules: ["element/closing-comma"],
    find: /^(特此(?:通知|函复))。$/gm,
    make: (m) => m[1],
  },
  {
    kind: "印发文件名称不符",
    rules: ["element/issued-title-mismatch", "element/approval-title-mismatch"],
    find: /^(清河市\d{4}年\S{4,30})(工作要点|实施方案)$/gm,
    make: (m) => m[1] + (m[2] === "工作要点" ? "实施方案" : "工作要点"),
  },
  {
    kind: "批准语中名称不符",
    rules: ["element/approval-title-mismatch"],
    find: /(?<=^《[^《》\n]{6,40})(工作要点|实施方案)(?=》已经)/gm,
    make: (m) => (m[1] === "工作要点" ? "工作方案" : "工作要点"),
    fixable: false,
  },
  {
    kind: "单个附件编号",
    rules: ["element/attachment-single-numbered"],
    find: /^附件：(?=[^\d\n])/gm,
    make: (m, text) => (/^附件：[^\n]+\n\s*\d/m.test(text) ? null : `${m[0]}1.`),
  },
  {
    kind: "附件名称后句号",
    rules: ["element/attachment-name-punct"],
    find: /^(附件：[^。\n]+)$/gm,
    make: (m) => `${m[1]}。`,
  },
  {
    kind: "附件标题与说明不符",
    rules: ["element/attachment-title-mismatch"],
    find: /(?<=^附件\n+\S+)(清单|回执)$/gm,
    make: (m) => (m[1] === "清单" ? "名单" : "回条"),
  },
  {
    kind: "漏附件说明",
    rules: ["element/attachment-note-missing"],
    find: /^附件：[^\n]+\n+/gm,
    make: (_, text) => (/^附件$/m.test(text) && !text.includes("印发") ? "" : null),
    fixable: false,
  },
  {
    kind: "附件说明用顿号",
    rules: ["number/arabic-dunhao"],
    find: /^(附件：1)\.(?=[^\d\n])/gm,
    make: (m) => `${m[1]}、`,
  },
  {
    kind: "附件说明重号",
    rules: ["number/duplicate"],
    find: /(?<=^附件：1\.[^\n]+\n\s*)2(?=[.．])/gm,
    make: () => "1",
  },
  {
    kind: "附件说明跳号",
    rules: ["number/gap"],
    find: /(?<=^附件：1\.[^\n]+\n\s*)2(?=[.．][^\n]+\n\s*[^\d\s])/gm,
    make: () => "3",
  },
  {
    kind: "附件页序号不符",
    rules: ["element/attachment-title-mismatch"],
    find: /^附件2$/gm,
    make: () => "附件3",
  },
  {
    kind: "附件页用汉字序号",
    rules: ["element/attachment-mark-punct"],
    find: /^附件([12])$/gm,
    make: (m) => `附件${m[1] === "1" ? "一" : "二"}`,
  },
  {
    kind: "附注漏括号",
    rules: ["element/note-brackets"],
    find: /^（(此件公开发布)）$/gm,
    make: (m) => m[1],
  },
  {
    kind: "附注半角括号",
    rules: ["element/note-brackets"],
    find: /^（(此件[^（）]*公开[^（）]*)）$/gm,
    make: (m, text) => (/\d日\s*$/.test(text.slice(0, m.index!)) ? `(${m[1]})` : null),
  },
  {
    kind: "抄送之间用顿号",
    rules: ["element/cc-end", "element/recipient-separator"],
    find: /^抄送：([^。\n]+)。$/gm,
    make: (m) => `抄送：${m[1]}；`,
  },
  {
    kind: "紧急程度用词",
    rules: ["element/urgency-word"],
    find: /^(清政办?[发函]〔\d{4}〕\d+号)$/gm,
    make: (m) => `急件\n${m[1]}`,
    fixable: false,
  },
  {
    kind: "密级未标期限",
    rules: ["element/secrecy-form"],
    find: /^(清政办?[发函]〔\d{4}〕\d+号)$/gm,
    make: (m) => `000001\n秘密1年\n${m[1]}`,
    fixable: false,
  },
];

/** True above the recipients: the notice's own title. */
function isTitle(text: string, at: number): boolean {
  return !/：\s*$/m.test(text.slice(0, at)) && at < 200;
}

/** True in the imprint at the end. */
function isImprint(text: string, at: number): boolean {
  return text.slice(0, at).includes("\n抄送：");
}
