import { runOnSignature } from "../../model/marks/gapNeighbours";
import { has, TRAIT } from "../../model/marks/traits";
import { countInText } from "../../model/roles";
import type { Snapshot } from "../../model/snapshot";
import { paragraphsWith } from "../../syntax/gathered";
import type { Body, Paragraph } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { carried } from "../../text/derived";
import type { Rule } from "../rule";

/** Shorter paragraphs may be headings, names, cells of a table. */
const SHORTEST = 30;
/** More of them than this: a copy that lost marks, or the habit of a web page. */
const MOST = 2;
/** So many paragraphs of this length must end properly for each that does not, before it is a slip. */
const PROPER = 2;

export const missingFinal: Rule = {
  id: "punct/missing-final",
  level: "info",
  fix: "none",
  basis: "GB/T 15834—2011 4.1",
  force: "standard",
  title: { zh: "段末没有句末标点", en: "A paragraph without a final mark" },
  why: {
    zh: "正文段落以句号等句末标点结束。缺少的，多为漏打，也可能是后面的文字丢失。标题、表格、名单、残缺的文本和由PDF提取的文本不检查。",
    en: "A paragraph of the body ends in 。 or another final mark. Where it is missing it was forgotten, or words are lost. Headings, tables, lists of names, damaged copies and text extracted from PDF are not checked.",
  },
  examples: [
    {
      bad: "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协⟦调⟧\n各单位要在月底前报送方案。",
      good: "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协调。\n各单位要在月底前报送方案。",
    },
    {
      bad: "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协调⟦，⟧\n各单位要在月底前报送方案。",
      good: "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协调。\n各单位要在月底前报送方案。",
    },
  ],
  silent: [
    "1.优化窗口服务。推行一次性告知。\n责任单位：省发展改革委、住房城乡建设厅、自然资源厅、经济和信息化厅，有关市（州）人民政府\n2.推进数据共享。编制共享清单。",
    "二、听取市政务服务中心关于第三季度窗口运行情况的汇报，研究部署下一步工作\n会议要求，各单位要抓好落实。",
    "一、关于进一步加强全市政务服务标准化规范化便利化建设和优化营商环境各项工作的总体要求、基本原则和主要目标任务\n各单位要抓好落实。",
    "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协调（联系人：张某）\n各单位要抓好落实。",
    "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协调",
    "各单位要高度重视，认真组织实施，确保各项任务落到实处。工作中遇到的问题，要及时向市政务服务管理部门报告，市政务服务管理部门要统筹协\n调，确保落实。",
    "各单位要高度重视，认真组织实施，确保各项任务落到实处，工作中遇到的问题，要及时向市政务服务管理部门报告。 市政务服务管理局\n2026年5月12日",
  ],
  scope: "document",
  seeks: isOpenEnded,
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    const { roles } = snapshot.notice;
    const open = openEnded(snapshot).filter(({ index }) => roles[index] === "text");
    if (open.length === 0 || open.length > MOST) return;
    const long = countOfProse(snapshot.notice);
    if (long > MOST && long - open.length < PROPER * open.length) return;
    for (const paragraph of open) {
      const { length } = paragraph.body.text;
      if (!startsAnew(snapshot.paragraphs[paragraph.index + 1], snapshot)) continue;
      yield {
        paragraph,
        from: length - 1,
        to: length,
        message: {
          zh: "段末没有句末标点，请补上，并核对后面是否漏字",
          en: "The paragraph has no final mark; check whether words are lost",
        },
      };
    }
  },
};

/** A long paragraph with at least one sentence; no heading of the first level, no line 责任单位：…. */
const isProse = carried(({ text, marker, inline }: Body): boolean => {
  if (text.length < SHORTEST || !/[。，]/.test(text)) return false;
  return !(marker?.kind === "han" && !text.includes("。")) && !inline.duties.some(({ line }) => line);
});

const countOfProse = countInText((body) => (isProse(body) ? 1 : 0));

/**
 * Ends in a word, or in a mark that ends no sentence; without the gaps of a table; not where a bracket that was never
 * closed stands before its end.
 */
function isOpenEnded(body: Body): boolean {
  const { text } = body;
  const isOpenEnd = isHan(text.charCodeAt(text.length - 1)) || "，、".includes(text[text.length - 1] ?? " ");
  if (!isOpenEnd || !isProse(body) || has(body, TRAIT.loneRound)) return false;
  return !/[\t\u3000|]|\s\s/.test(text.slice(-SHORTEST)) && runOnSignature(text) < 0;
}

const openEnded = paragraphsWith(isOpenEnded);

/** True when the next paragraph is a new one and not the rest of this. */
function startsAnew(next: Paragraph | undefined, { notice }: Snapshot): boolean {
  if (!next) return false;
  const { text, marker } = next.body;
  if (notice.roles[next.index] !== "text" || marker) return true;
  return isHan(text.charCodeAt(0)) && /[。：；]$/.test(text) && !/^.{0,4}[，。、；]/.test(text);
}
