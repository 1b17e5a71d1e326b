import { PAGE_LABELS, PAGE_WORDS, TAIL_LABELS } from "../lexicon/pageWords";
import { squeeze } from "../text/chars";
import type { Paragraph } from "./tree";

/** Lines that copies from web pages bring along. */

const PAGE_LABEL = new RegExp(`^(?:${PAGE_LABELS.join("|")})`);
const TAIL_LABEL = new RegExp(`^(?:${TAIL_LABELS.join("|")})[：:]`);
/** `时间：2020-09-29　来源：…`, `2023-12-13 16:22 字号：`: a page writes dates so, no notice does. */
const PAGE_TIME = /^(?:时间[：:]\d{4}[-/]|\d{4}[-/]\d{1,2}[-/]\d{1,2}\s?\d{1,2}:\d{2})/;
/** `∙【公布日期】2020.01.17`, as collections of laws describe a text. */
const ATTRIBUTE = /^(?:[∙·•]?【[\u4e00-\u9fff]{2,8}】|收录于《)/;
/** Label and value of a table grown together: 发文日期2005年02月04日, 时效性现行有效. */
const GROWN_TOGETHER =
  /^(?:(?:发文|成文|施行|实施|生效|公布|发布|印发)日期\d{4}|时效性?(?:现行|已|失效|尚未|部分)|效力级别[\u4e00-\u9fff]|发文字号[\u4e00-\u9fff]+[〔[(（【]|发文机关[\u4e00-\u9fff]+$)/;
/** 清河网--清河信息中心: the name of a site. */
const SITE_NAME = /^[\u4e00-\u9fff]{2,10}网\s?(?:--?|——?|_|\|)\s?[\u4e00-\u9fff]{2,16}$/;

/**
 * True for a line that a page has above a notice: 索引号：…　主题分类：…, 发布日期：…, 当前位置：首页＞…, 无障碍浏览　长者模式; a quotation in
 * Markdown (`> …`), in which copies say where they come from.
 */
export function isPageLine({ body: { text } }: Pick<Paragraph, "body">): boolean {
  if (text.length > LONGEST_PAGE_LINE * 2) return false;
  const line = squeeze(text);
  if (/^[>＞]\s/.test(text) || PAGE_TIME.test(line) || ATTRIBUTE.test(line) || isLinks(text)) return true;
  if (isLabelRow(text) || GROWN_TOGETHER.test(line) || SITE_NAME.test(text)) return true;
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

/** True for a line that a page has under a notice: 上一篇：…, 责任编辑：…, 打印本页　关闭窗口. */
export function isPageTail({ body: { text } }: Pick<Paragraph, "body">): boolean {
  return text.length <= LONGEST_PAGE_LINE && (TAIL_LABEL.test(squeeze(text)) || isLinks(text));
}

/**
 * A row of the table without colons: `索引号 0001/2026-01 生成日期 2026-06-02`, every other word a label; between bars
 * (`文号 | 清政发〔2026〕3号 |`) the first one tells.
 */
function isLabelRow(text: string): boolean {
  const bars = text.includes("|");
  const words = (bars ? text.split("|").map(squeeze) : text.trim().split(/\s+/, MOST_WORDS)).filter(Boolean);
  if (words.length < 2 || words.length >= MOST_WORDS) return false;
  const isLabel = (word: string): boolean => PAGE_LABEL.exec(word)?.[0] === word;
  const labels = words.filter(isLabel).length;
  return isLabel(words[0]) && (bars || labels > 1 || words.length === 2);
}

const MOST_WORDS = 10;

/** Words of a page alone, or the names of sites side by side. */
function isLinks(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.split(/[\s|｜]+/).filter((word) => word !== "");
  return (
    PAGE_WORDS.has(squeeze(text).replace(/[：:]$/, "")) ||
    words.every((word) => PAGE_WORDS.has(word) || (words.length > 1 && SITE.test(word)))
  );
}

const SITE = /^[\u4e00-\u9fff]{2,10}(?:网|网站|资讯|论坛|资料网)$/;
