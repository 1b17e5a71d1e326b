import { typeOf } from "../lexicon/documentTypes";
import { squeeze } from "../text/chars";
import type { Element, Paragraph } from "./tree";

/** What copies from web pages put around a notice. */

const PAGE_LABEL =
  /^(?:索引号|信息索引号?|主题分类|信息分类|组配分类|服务对象分类|体裁分类|主题词|关键词|发文机[关构]|发布机[关构]|制发机关|公开责任部门|责任部门|信息名称|名称|标题|发文字号|文号|文件编号|统一登记号|成文日期|发文日期|发文时间|生成日期|产生日期|发布日期|发布时间|公开日期|印发日期|生效[日时][期间]|施行日期|废止[日时][期间]|有效性|时效性?|效力状态|公开[方形]式|公开范围|公开时限|公开类型|公开属性|信息来源|来源|作者|编辑|内容概述|浏览次?[数量]|访问次?[数量]|阅读次?[数量]|点击次?[数量]|字体|字号|视力保护色|当前位置|您?(?:现在|所在)的?位置|首页[>＞])/;

/** True for a line of the table that a page has above a notice: 索引号：…　主题分类：…, 发布日期：…, 当前位置：首页＞…. */
export function isPageLine({ body: { text } }: Pick<Paragraph, "body">): boolean {
  const line = squeeze(text);
  const label = line.length <= 160 ? PAGE_LABEL.exec(line)?.[0] : undefined;
  return (
    label !== undefined &&
    /^[：:>＞]/.test(
      line.slice(label.endsWith("＞") || label.endsWith(">") ? label.length - 1 : label.length),
    )
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
