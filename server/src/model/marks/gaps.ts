import { COMMON_WORDS } from "../../lexicon/commonWords";
import type { Body, Role } from "../../syntax/tree";
import { isHan } from "../../text/chars";
import { matches } from "../../text/matches";
import type { Span } from "../../text/span";
import { isQuoted, quotationsOf } from "../quotes";
import { isLabelled, isName, runOnSignature } from "./gapNeighbours";

/** Spaces of any width; a tab is a column. */
const GAP = /[ \u00a0\u2000-\u200a\u202f\u3000]+/g;
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
/** A note in brackets stands apart from a shorter piece: 张某 （组长）. */
const NOTED = 3;
/** A name at the start of a line, in characters. */
const LONGEST_NAME = 3;

/** Characters that meet nowhere but in the names of organs and offices. */
const IN_NAMES = "办公 公厅 公室 国务 务院 自治 治区 直辖 辖市 党组 常委 党委 纪委";
const WORDS: ReadonlySet<string> = new Set([...COMMON_WORDS, ...IN_NAMES.split(" ")]);

/** What is known of a gap: where it is, how many Chinese characters stand in a row on its sides, and its text. */
interface Gap extends Span {
  readonly body: Body;
  readonly role: Role;
  readonly left: number;
  readonly right: number;
  readonly isSentence: boolean;
}

/**
 * The gaps of a paragraph of flowing text that no typesetting explains: within a word, between two words of a
 * sentence, beside a mark.
 */
export function strayGaps(body: Body, role: Role): Span[] {
  const { text, marker } = body;
  if (/[\t|]/.test(text)) return [];
  const start = marker ? behindCatchLine(text, marker.to) : 0;
  const all = matches(text, GAP)
    .map(({ index, 0: space }) => ({ from: index, to: index + space.length }))
    .filter(({ from, to }) => from > start && to < text.length);
  if (all.length > MOST || (all.length > 1 && all.some((gap) => isWide(text, gap)))) return [];
  const isSentence = SENTENCE.test(text);
  return all.filter(({ from, to }) => {
    // Two ideographic spaces are the indent of a paragraph whose line end was lost.
    if (to - from > 1 && text[from] === "\u3000") return false;
    const [left, right] = [run(text, from - 1, -1), run(text, to, 1)];
    return isStray({ body, role, from, to, left, right, isSentence });
  });
}

/** 第一条（目的）　…: where a catch-line in brackets stands behind the ordinal, the gap follows it. */
function behindCatchLine(text: string, from: number): number {
  return (
    from + (/^\s?(?:（[^（）]{1,20}）|【[^【】]{1,20}】)/.exec(text.slice(from, from + 24))?.[0].length ?? 0)
  );
}

function isStray(gap: Gap): boolean {
  const { body, from, to } = gap;
  const { text } = body;
  const [before, after] = [text[from - 1], text[to]];
  if (gap.left > 0 && gap.right > 0) return isWithinWord(gap) || isBetweenWords(gap);
  if (to - from > 1) return false;
  if ("“《（〈".includes(before)) return gap.right > 0;
  if ("”》）〉".includes(after)) return gap.left >= PIECE;
  if (isColumn(text, gap)) return false;
  if (!gap.isSentence && gap.role !== "title") return false;
  if ("，、；".includes(before)) return gap.right > 0 || "“《（".includes(after);
  if (before === "。")
    return (
      gap.right > 0 &&
      !isWide(text, gap) &&
      !ORDINAL.test(text.slice(to, to + 8)) &&
      to !== runOnSignature(text)
    );
  if ("”）".includes(before)) return gap.right >= PIECE && from > LABEL && !isLabelled(text, gap);
  if ("，。、；：！？".includes(after)) return gap.left >= PIECE || "”》）".includes(before);
  if ("“《".includes(after))
    return gap.left >= PIECE && (from > LABEL || after === "《" || gap.role === "title");
  return after === "（" && isNoted(gap);
}

/** What begins a paragraph of its own: its line end was lost. */
const ORDINAL = /^(?:第[一二三四五六七八九十百零]+[条章节]|[一二三四五六七八九十]+、|附件)/;
/** 5月20日 （星期三） */
const DATE_END = "年月日";
/** Notes that always follow their word at once. */
const CLOSE_NOTE = /^（(?:[区市县州]、|试行|暂行|以下[简统]称|下同|含|不含)/;

function isNoted({ body: { text }, from, to, left }: Gap): boolean {
  return (
    (left >= NOTED && from > LABEL && !isName(text, from)) ||
    DATE_END.includes(text[from - 1]) ||
    CLOSE_NOTE.test(text.slice(to, to + 6))
  );
}

/** The characters beside the gap make one word. Letter-spaced words have a single character on both sides. */
function isWithinWord({ body: { text }, role, from, to, left, right, isSentence }: Gap): boolean {
  if (left < PIECE && right < PIECE) return false;
  // 吴某城　市教育局局长: in a list of people name and post may meet in a word.
  if (role === "text" && !isSentence && from <= LONGEST_NAME && from === left) return false;
  // A word spaced out at the end of a title has a rule of its own.
  if (role !== "text" && right === 1 && to === text.length - 1) return false;
  return WORDS.has(text[from - 1] + text[to]);
}

/** Names of official texts; other titles and sayings may be set in two halves. */
const OFFICIAL = /关于|(?:办法|方案|意见|通知|规定|条例|细则|规划|纲要|计划|要点|标准|指南|法)$/;
/** A title ends there; what follows the gap is its number or another line. */
const TITLE_END = /(?:通知|意见|函|决定|公告|通告|批复|报告|请示|命令|办法|方案)$/;

function isBetweenWords(gap: Gap): boolean {
  const { body, role, from, to, left, right, isSentence } = gap;
  const { text } = body;
  const isCounted = left === 1 && /\d/.test(text[from - 2] ?? "");
  if ((left < PIECE && !isCounted) || right < PIECE || isName(text, from)) return false;
  if (isQuoted(body, from)) {
    const quotation = quotationsOf(body).find((span) => span.from < from && to < span.to);
    return (
      quotation !== undefined &&
      text[quotation.from] === "《" &&
      OFFICIAL.test(text.slice(quotation.from + 1, quotation.to - 1))
    );
  }
  if (role === "title" || role === "part-title")
    return text.slice(0, from).includes("关于") && !TITLE_END.test(text.slice(0, from)) && to - from === 1;
  return role === "text" && isSentence && from > LABEL && !isColumn(text, gap) && !isLabelled(text, gap);
}

const isWide = (text: string, { from, to }: Span): boolean => to - from > 1 || text[from] === "\u3000";

/** Several gaps between two marks are the distances of a list: 市教育局 市财政局 市医保局. */
function isColumn(text: string, { from, to }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, from - FAR), from), text.slice(to, to + FAR)];
  return /\s/.test(before.split(/[，。；：、]/).at(-1)!) || /^[^，。；：、]*\s/.test(after);
}

/** The length of the run of Chinese characters from `at` in one direction, as far as it matters. */
function run(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < NOTED && isHan(text.charCodeAt(at + step * length))) length++;
  return length;
}
