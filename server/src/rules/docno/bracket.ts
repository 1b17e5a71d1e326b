import { bracketFault, hasOwnScheme, piece } from "../../model/docNumbers";
import { loneNumber } from "../../syntax/loneNumbers";
import type { Body, DocNumber } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { DOC_NUMBER } from "../needs";
import type { ParagraphReport, Rule, Severity } from "../rule";

/** Codes of governments and their offices: what follows them with a year and a serial is a document number. */
const CODE = "(?:国发|国函|[政办党委]发|[政办]函|[政办]字|[发函办]规)";
const YEAR = "(?:19[5-9]|20\\d)\\d";
/** A year with one bracket lost, in brackets of another kind, or with none: 〔20225号, 2022〕5号, 《2022》5号, 2022年5号. */
const BROKEN = new RegExp(
  `(?<=${CODE}\\s?)(?:〔\\s?(${YEAR})(?=\\s?[1-9]\\d{0,3}\\s?号)|(${YEAR})\\s?〕(?=\\s?\\d{1,4}\\s?号)|[{｛《〈<＜「『“„](${YEAR})[}｝》〉>＞」』”‟](?=\\d{1,4}号)|(${YEAR})[年—–-](?=第?[1-9]\\d{0,3}号))`,
  "g",
);

export const bracket: Rule = {
  id: "docno/bracket",
  level: "warning",
  fix: "safe",
  basis: "GB/T 9704—2012 7.2.5; GB/T 15834—2011 4.9.3.4",
  force: "standard",
  title: { zh: "发文字号的年份应使用六角括号〔〕", en: "The year of a document number stands in 〔 〕" },
  why: {
    zh: "年份、发文顺序号用阿拉伯数字标注，年份用六角括号括入。方括号、圆括号、方头括号都不合规范。本文自己的字号写错为错误，引用他文的字号写错为警告。",
    en: "The year is written in full in hexagonal brackets; square, round or lenticular ones are wrong. In the draft's own number this is an error, in a cited number a warning.",
  },
  examples: [
    { bad: "按照国发⟦[2022]⟧5号文件要求。", good: "按照国发〔2022〕5号文件要求。" },
    { bad: "根据《意见》（国办发⟦（2022）⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
    { bad: "根据《意见》（国办发⟦〔2022⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
    { bad: "根据《意见》（国办发⟦2022〕⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
    { bad: "根据《意见》（国办发⟦《2022》⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
    { bad: "根据《意见》（国办发⟦2022年⟧5号）。", good: "根据《意见》（国办发〔2022〕5号）。" },
    { bad: "根据《意见》（国办发⟦「1998」⟧5号）。", good: "根据《意见》（国办发〔1998〕5号）。" },
    { bad: "根据《意见》（国办发⟦„2018‟⟧5号）。", good: "根据《意见》（国办发〔2018〕5号）。" },
    {
      bad: "清政办发⟦【2026】⟧12号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：",
      good: "清政办发〔2026〕12号\n清河市人民政府办公室关于做好防汛工作的通知\n各县市区人民政府：",
    },
    {
      bad: "清财农⟦（2026）⟧15号　　　签发人：周某某\n清河市财政局关于申请增加农田水利建设资金的请示\n市人民政府：",
      good: "清财农〔2026〕15号　　　签发人：周某某\n清河市财政局关于申请增加农田水利建设资金的请示\n市人民政府：",
    },
    {
      bad: "清河市财政局关于下达农田水利建设资金的通知\n清财农⟦（2026）⟧15号\n各县市区财政局：\n现下达资金。",
      good: "清河市财政局关于下达农田水利建设资金的通知\n清财农〔2026〕15号\n各县市区财政局：\n现下达资金。",
    },
    {
      bad: "清河市财政局文件\n清财农⟦《2026年》⟧15号\n清河市财政局关于下达农田水利建设资金的通知\n各县市区财政局：\n现下达资金。",
      good: "清河市财政局文件\n清财农〔2026〕15号\n清河市财政局关于下达农田水利建设资金的通知\n各县市区财政局：\n现下达资金。",
    },
  ],
  silent: [
    "清地农（2026）15号　　出让人：周某某",
    "清地农（2026）15号\n国有建设用地使用权出让合同\n出让人：清河市自然资源和规划局",
    "清劳人仲案（2026）15号\n仲裁裁决书\n申请人：周某某",
    "关于公布2026年度立项课题的通知\n各单位：\n现公布如下。\n清教科（2026）15号\n课题名称：校园安全",
    "清河市财政局公告（2026）15号\n清河市财政局关于清理资金的公告\n现公告如下。",
    "依照（2018）湘01民终123号判决。",
    "根据国务院令第711号。",
    "《诊疗方案》（第7版）（2017）5号楼",
    "《城市体检指标》（2019年版）（住房城乡建设部公告2019年第237号）",
    "执行GB/T 9704—2012和ISO 9001:2015标准。",
    "按照原国发[1986]97号文件执行。",
    "根据国务院令[2019]711号、省人民政府令（2019）31号。",
    "参见图（2020）3号测点。",
    "依照税务总局公告2022年第14号、国家发展改革委令2022年50号。",
    "国办发2022年5期简报。",
    "作出京朝劳仲字[2019]第0567号裁决。",
  ],
  scope: "paragraph",
  needs: [DOC_NUMBER],
  *check({ body, role }) {
    const own = role === "doc-number" ? loneNumber(body) : null;
    if (own) yield* ownMarks(body, own);
    else yield* broken(body.text, role === "doc-number" ? "error" : "warning");
    for (const number of body.inline.docNumbers) {
      if (bracketFault(number) !== "plain" || hasOwnScheme(body, number)) continue;
      const year = piece(body, number.yearText);
      yield {
        from: number.yearPart.from,
        to: number.yearPart.to,
        severity: role === "doc-number" ? "error" : "warning",
        message: {
          zh: `发文字号的年份应使用六角括号，写作“〔${year}〕”`,
          en: `Write the year of a document number as 〔${year}〕`,
        },
        fix: {
          title: { zh: `改为“〔${year}〕”`, en: `Change to 〔${year}〕` },
          edits: [
            { from: number.yearPart.from, to: number.yearPart.from + 1, text: "〔" },
            { from: number.yearPart.to - 1, to: number.yearPart.to, text: "〕" },
          ],
        },
      };
    }
  },
};

/** The draft's own number with its year in marks of any other kind, in one or in none. */
function* ownMarks(body: Body, number: DocNumber): Generator<ParagraphReport> {
  if (hasOwnScheme(body, number)) return;
  const { yearPart, yearText, year } = number;
  const right = `〔${year}〕`;
  yield {
    from: yearPart.from,
    to: yearPart.to,
    severity: "error",
    message: {
      zh: `发文字号的年份应使用六角括号，写作“${right}”`,
      en: `Write the year of a document number as ${right}`,
    },
    fix: {
      title: { zh: `改为“${right}”`, en: `Change to ${right}` },
      edits: [
        { from: yearPart.from, to: yearText.from, text: "〔" },
        { from: yearText.to, to: yearPart.to, text: "〕" },
      ],
    },
  };
}

/** Numbers too damaged to be read as such. */
function* broken(text: string, severity: Severity): Generator<ParagraphReport> {
  if (!text.includes("号")) return;
  for (const match of matches(text, BROKEN)) {
    const year = match[1] ?? match[2] ?? match[3] ?? match[4];
    const from = match.index;
    const to = from + match[0].length;
    yield {
      from,
      to,
      severity,
      message: {
        zh: `发文字号的年份应使用六角括号，写作“〔${year}〕”`,
        en: `Write the year of a document number as 〔${year}〕`,
      },
      fix: {
        title: { zh: `改为“〔${year}〕”`, en: `Change to 〔${year}〕` },
        edits: [{ from, to, text: `〔${year}〕` }],
      },
    };
  }
}
