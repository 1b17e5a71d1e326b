import { typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import type { Element, Paragraph } from "./tree";

/** What copies from web pages put around a notice. */

const PAGE_LABEL =
  /^(?:索引号|信息索引号?|主题分类|信息分类|组配分类|服务对象分类|体裁分类|主题词|关键词|发文机[关构]|发布机[关构]|制发机关|公开责任部门|责任部门|信息名称|文件标题|名称|标题|发文字号|文号|文件编号|统一登记号|成文日期|发文日期|发文时间|生成日期|产生日期|发布日期|发布时间|归档时间|公开日期|印发日期|生效[日时][期间]|施行日期|废止[日时][期间]|有效性|时效性?|效力状态|公开[方形]式|公开范围|公开时限|公开类型|公开属性|公开程序|公文种类|效力状况|体裁|分类词|文件下载|内容概况|主题(?:[（(][一二三四][）)])?|信息来源|来源|作者|编辑|内容概述|浏览次?[数量]|访问次?[数量]|阅读次?[数量]|点击次?[数量]|字体|字号|视力保护色|您?的?(?:(?:现在|所在|当前)的?)?位置|首页[>＞])/;
/** `时间：2020-09-29　来源：…`: a page writes dates so, no notice does. */
const PAGE_TIME = /^时间[：:]\d{4}[-/]/;
/** `∙【公布日期】2020.01.17`, as collections of laws describe a text. */
const ATTRIBUTE = /^[∙·•]?【[\u4e00-\u9fff]{2,8}】/;

/** Links and headings of a page, written alone on a line. */
const PAGE_WORDS: ReadonlySet<string> = new Set([
  "无障碍", "无障碍浏览", "无障碍阅读", "长者模式", "长者版", "关怀版", "适老版", "简体", "繁体", "简体中文", "繁体中文", "English", "登录", "注册", "首页", "网站首页",
  "返回", "返回首页", "返回顶部", "返回上一页", "打印", "打印本页", "关闭", "关闭窗口", "分享", "分享到", "收藏", "下载", "全文下载", "正文", "文章属性", "无标题文档", "政府文件", "政策文件", "政务公开", "法规文件",
]); // biome-ignore format: a table

/**
 * True for a line that a page has above a notice: 索引号：…　主题分类：…, 发布日期：…, 当前位置：首页＞…, 无障碍浏览　长者模式; a quotation in
 * Markdown (`> …`), in which copies say where they come from.
 */
export function isPageLine({ body: { text } }: Pick<Paragraph, "body">): boolean {
  if (text.length > LONGEST_PAGE_LINE * 2) return false;
  const line = squeeze(text);
  if (/^[>＞]\s/.test(text) || PAGE_TIME.test(line) || ATTRIBUTE.test(line) || isLinks(text)) return true;
  if (isLabelRow(text)) return true;
  const bare = /^[-[【［•·*]/.test(line) ? line.slice(1) : line;
  const label = line.length <= LONGEST_PAGE_LINE ? PAGE_LABEL.exec(bare)?.[0] : undefined;
  return (
    label !== undefined &&
    /^[：:>＞]/.test(
      bare.slice(label.endsWith("＞") || label.endsWith(">") ? label.length - 1 : label.length),
    )
  );
}

const LONGEST_PAGE_LINE = 160;

/** A row of the table without colons: `索引号 0001/2026-01 生成日期 2026-06-02`, every other word a label. */
function isLabelRow(text: string): boolean {
  const words = text.trim().split(/\s+/, MOST_WORDS);
  if (words.length < 2 || words.length === MOST_WORDS) return false;
  const isLabel = (word: string): boolean => PAGE_LABEL.exec(word)?.[0] === word;
  const labels = words.filter(isLabel).length;
  return isLabel(words[0]) && (labels > 1 || words.length === 2);
}

const MOST_WORDS = 10;

/** Words of a page alone, or the names of sites side by side. */
function isLinks(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.split(/[\s|｜]+/).filter((word) => word !== "");
  return (
    PAGE_WORDS.has(squeeze(text)) ||
    words.every(
      (word) => PAGE_WORDS.has(word) || (words.length > 1 && /^[\u4e00-\u9fff]{2,10}网$/.test(word)),
    )
  );
}

/** How much of two titles must agree at their ends, so that one is the other's headline. */
const SAME_END = 8;

/** True where `title` closes as `headline` does, type word and all: a page's headline once more, in full or shortened. */
export function repeatsHeadline(headline: string, title: string): boolean {
  const a = unmarked(headline);
  const b = unmarked(title);
  return (
    typeOf(title) !== null &&
    a.length >= SAME_END &&
    b.length >= SAME_END &&
    a.slice(-SAME_END) === b.slice(-SAME_END)
  );
}

/** A shorter repetition may be chance. */
const SHORTEST = 8;
const NUMBER_BEFORE = /^[\u4e00-\u9fff]{2,14}〔\d{4}〕\d{1,5}号/;

/**
 * The title without what web copies add: the page's headline above it, which says the same once more; a document number in
 * front; 《》 around the whole.
 */
export function ownTitle(title: Element): Element {
  const lines = title.paragraphs.map(({ body }) => squeeze(body.text));
  if (lines.length > 1 && namesOrgan(lines[0], lines[1]))
    return ownTitle({ paragraphs: title.paragraphs.slice(1), text: lines.slice(1).join("") });
  for (let k = 1; k < lines.length; k++) {
    const text = bare(lines.slice(k).join(""));
    if (
      text.length >= SHORTEST &&
      typeOf(text) !== null &&
      unmarked(lines.slice(0, k).join("")).includes(unmarked(text))
    )
      return { paragraphs: title.paragraphs.slice(k), text };
  }
  const text = bare(title.text);
  return text === title.text ? title : { paragraphs: title.paragraphs, text };
}

/** The organ's name alone over a title that names it again, perhaps shorter: 清河县人民政府 over 县人民政府关于…. */
function namesOrgan(line: string, next: string): boolean {
  const organ = next.slice(0, Math.max(0, next.search(/关于|印发|转发/)));
  return organ.length >= 4 && line.endsWith(organ);
}

function bare(text: string): string {
  const behind = text.replace(NUMBER_BEFORE, "");
  return unquoted(
    behind !== text && typeOf(unquoted(behind)) !== null && behind.includes("关于") ? behind : text,
  );
}

/** A title that stands in 《》 as a whole: what stands in them, with 《》 for 〈〉. */
function unquoted(text: string): string {
  const inner = text.slice(1, -1);
  const whole =
    text.startsWith("《") && text.endsWith("》") && !/[《》]/.test(inner) && inner.includes("关于");
  return whole && typeOf(inner) !== null ? inner.replace(/〈/g, "《").replace(/〉/g, "》") : text;
}

const unmarked = (text: string): string => text.replace(/[《》〈〉]/g, "");
