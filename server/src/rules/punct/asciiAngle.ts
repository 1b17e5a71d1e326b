import { typeOf } from "../../lexicon/documentTypes";
import { TRAIT } from "../../model/marks/traits";
import { quotationsOf } from "../../model/quotes";
import type { Body } from "../../syntax/tree";
import { matches } from "../../text/matches";
import { spanAt } from "../../text/span";
import type { ParagraphReport, Rule } from "../rule";

/** <…> or <<…>> around Chinese, without anything that markup or a comparison would have. */
const ANGLES = /(?:<<?|[≪«＜])([^<>≪≫«»＜＞/="\n]{2,80})(?:>>?|[≫»＞])/g;
/** Marks that look like title marks, with their partners. */
const CLOSES: Readonly<Record<string, string>> = { "<": ">", "<<": ">>", "≪": "≫", "«": "»", "＜": "＞" };
/** What is pressed or opened on a screen: 点击＜查看报告＞. */
const PRESSED = /(?:点击|单击|点选|选择|打开|进入|登录|按下|或者?|再)$/;
const SCREEN = /^(?:按钮|按键|选项|栏|菜单|模块|页面|链接|图标|功能)/;
/** What ends the name of a law or rule, beside the types of documents. */
const NAME = /(?:法|法典|条例|办法|规定|解释|标准|规范|公约|协定|报告|白皮书)$/;

export const asciiAngle: Rule = {
  id: "punct/ascii-angle",
  level: "warning",
  fix: "safe",
  basis: "GB/T 15834—2011 4.15.2, 4.15.3.5",
  force: "standard",
  title: { zh: "书名号不用“< >”", en: "Title marks are 《 》 and 〈 〉" },
  why: {
    zh: "书名号的形式是《》，里面一层是〈〉。“< >”是小于号、大于号，“≪ ≫”“« »”也不是书名号。",
    en: "Titles stand in 《 》, inner ones in 〈 〉; < and > are signs of comparison.",
  },
  examples: [
    {
      bad: "按照《关于印发⟦<停车场管理办法>⟧的通知》执行。",
      good: "按照《关于印发〈停车场管理办法〉的通知》执行。",
    },
    { bad: "执行⟦<<云岭省数据条例>>⟧的规定。", good: "执行《云岭省数据条例》的规定。" },
    { bad: "贯彻⟦<关于加强消防工作的意见>⟧精神。", good: "贯彻《关于加强消防工作的意见》精神。" },
    {
      bad: "执行⟦≪云岭省数据条例≫⟧和⟦＜清河市预算办法＞⟧。",
      good: "执行《云岭省数据条例》和《清河市预算办法》。",
    },
  ],
  silent: [
    "甲类<5%且乙类>3%的，不予受理。",
    "点击<提交>按钮完成申报。",
    "水质类别Ⅴ类＜5且达标率＞70，断面优良率≪上年水平，远≫目标值。",
    "点击＜查看报告＞按钮，进入＜通知＞栏目，打开<整改报告>。",
    "由<单位名称>负责填报。",
    "网页源码为<b>说明</b>。",
    "进入<政务服务>—<我要办事>栏目。",
  ],
  scope: "paragraph",
  needs: [TRAIT.foreign, "<≪«＜", ">≫»＞"],
  check: ({ body }) => reportsIn(body),
};

function* reportsIn(body: Body): Iterable<ParagraphReport> {
  for (const match of matches(body.text, ANGLES)) {
    const [whole, name] = match;
    const open = /^(?:<<|.)/.exec(whole)![0];
    const close = /(?:>>|.)$/.exec(whole)![0];
    const doubled = open !== "<" && open !== "＜";
    if (CLOSES[open] !== close || !/[\u4e00-\u9fff]{2}/.test(name)) continue;
    const inner = !doubled && spanAt(quotationsOf(body), match.index) !== null;
    const end = match.index + whole.length;
    if (
      !inner &&
      (PRESSED.test(body.text.slice(Math.max(0, match.index - 2), match.index)) ||
        SCREEN.test(body.text.slice(end, end + 2)))
    )
      continue;
    if (!inner && typeOf(name) === null && !NAME.test(name)) continue;
    const marks = inner ? "〈〉" : "《》";
    const width = open.length;
    yield {
      from: match.index,
      to: end,
      message: { zh: `书名号应为${marks}`, en: `Write ${marks}` },
      fix: {
        title: { zh: `改为${marks}`, en: `Change to ${marks}` },
        edits: [
          { from: match.index, to: match.index + width, text: marks[0] },
          { from: end - width, to: end, text: marks[1] },
        ],
      },
    };
  }
}
