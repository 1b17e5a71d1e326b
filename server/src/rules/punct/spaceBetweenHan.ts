import { paragraphsWith, TRAIT } from "../../model/marks/traits";
import { isQuoted } from "../../model/quotes";
import { reportSpots, type Spot } from "../../model/reports/spots";
import type { Paragraph } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { occurrences } from "../../text/occurrences";
import type { Rule } from "../rule";

/** A sentence has marks; a line without them may be a table, a list of names, a letter-spaced heading. */
const SENTENCE = /[，。；]/;
/** More gaps in one paragraph: columns. */
const MOST = 3;
/** A gap this near to the start of a paragraph follows its label: 功能介绍 “…. */
const LABEL = 6;
/** How far the neighbours of a gap are looked for. */
const FAR = 30;
/** A gap beside a shorter piece is letter-spacing or a name: 总 则, 张 三. */
const PIECE = 2;

export const spaceBetweenHan: Rule = {
  id: "punct/space-between-han",
  level: "hint",
  fix: "safe",
  basis: "conv: 中文行文不空格",
  force: "convention",
  title: { zh: "汉字之间不空格", en: "No space between Chinese characters" },
  why: {
    zh: "中文词语之间、词语与标点之间不空格，夹着的空格多是粘贴留下的，会妨碍检索和排版。标题字距、姓名、表格不在此列；由PDF提取的文本不检查。",
    en: "Chinese has no spaces between words, nor beside its marks; they come from pasting and hide words from searches. Letter-spaced headings, names and tables are not meant; text extracted from PDF is not checked.",
  },
  examples: [
    { bad: "各单位要进一步加强⟦ ⟧领导，抓好落实。", good: "各单位要进一步加强领导，抓好落实。" },
    { bad: "各单位要加强领导，⟦ ⟧抓好落实。", good: "各单位要加强领导，抓好落实。" },
  ],
  silent: [
    "各单位要加强领导，抓好落实。",
    "第一条　为了规范管理，制定本办法。",
    "一、 总体要求，抓好落实。",
    "由张 三同志任组长，李四同志任副组长。",
    "组长：王某某 副组长：李某某 成员：赵某某，钱某某。",
    "总 则",
    "贯彻《中共中央 国务院关于加强基层治理的意见》，中共中央 国务院有明确要求。",
    "（记者 张某某）清河市召开会议，部署工作。",
    "市教育局 市财政局 市卫生健康委 市医保局，共四家。",
    "做好落实。 各单位要加强领导。",
  ],
  scope: "document",
  *check(snapshot) {
    if (snapshot.layout === "wrapped") return;
    const spots = paragraphsWith(snapshot, TRAIT.space)
      .filter(({ index }) => snapshot.notice.roles[index] === "text")
      .flatMap(gapsIn);
    yield* reportSpots(
      spots,
      () => ({
        message: { zh: "汉字之间不留空格", en: "No space here" },
        fix: { zh: "删去空格", en: "Delete the space" },
      }),
      (count) => ({
        message: {
          zh: `汉字之间不留空格，本文有${count}处`,
          en: `${count} spaces between Chinese characters`,
        },
        fix: { zh: `删去全部${count}处空格`, en: `Delete all ${count}` },
      }),
    );
  },
};

function gapsIn(paragraph: Paragraph): Spot[] {
  const { text, marker } = paragraph.body;
  if (!SENTENCE.test(text) || /[\t|]|[\s\u3000]{2}/.test(text)) return [];
  const all = occurrences(text, " ");
  const gaps = all.filter(
    (at) => at > (marker?.to ?? 0) && at > LABEL && isGap(text, at) && !isQuoted(paragraph.body, at),
  );
  if (gaps.length > MOST) return [];
  return gaps.map((at) => ({ paragraph, from: at, to: at + 1, edits: [{ from: at, to: at + 1, text: "" }] }));
}

/** True between two words, between a word and an opening mark, or behind a mark within a sentence. */
function isGap(text: string, at: number): boolean {
  const [left, right] = [run(text, at - 1, -1), run(text, at + 1, 1)];
  if (isColumn(text, at)) return false;
  if ("，、；".includes(text[at - 1])) return right > 0 || "“《（".includes(text[at + 1] ?? " ");
  if (left < PIECE) return false;
  if ("“《，。、；：）》”".includes(text[at + 1] ?? " ")) return true;
  return right >= PIECE && !isLabelled(text, at) && !isName(text, at);
}

const POST =
  /(?:记者|通讯员|作者|编辑|主编|研究员|教授|院士|主任|主席|书记|局长|市长|县长|区长|部长|厅长|处长|科长|校长|院长|所长|会长|组长|队长|经理|董事长|秘书长|委员|成员|同志|代表|律师)$/;
/** Organs that issue together are set apart: 中共中央 国务院. */
const ORGAN = /[央院委会府局厅部办室社]$/;

/** 张 三同志, 记者 张某某, 中共中央 国务院: names are set wide or apart. */
function isName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return (
    /^.(?:同志|任|为|等|担任|兼)/.test(text.slice(at + 1, at + 4)) || POST.test(before) || ORGAN.test(before)
  );
}

/** Several gaps between two marks are the distances of a list: 市教育局 市财政局 市医保局. */
function isColumn(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - FAR), at), text.slice(at + 1, at + FAR)];
  return / [^，。；：、]*$/.test(before) || /^[^，。；：、]* /.test(after);
}

/** The length of the run of Chinese characters from `at` in one direction, as far as it matters. */
function run(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < PIECE && isHan(text.charCodeAt(at + step * length))) length++;
  return length;
}

/** 组长：王某某 副组长：…: a gap between entries of the form label, colon, value. */
function isLabelled(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 12), at), text.slice(at + 1, at + 13)];
  return /：[^，。；]*$/.test(before) || /^[^，。；]*：/.test(after);
}
