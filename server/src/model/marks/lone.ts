import { typeOf } from "../../lexicon/documentTypes";
import type { Asked } from "../../syntax/gathered";
import type { Body, Named, Paragraph } from "../../syntax/tree";
import { type CharSet, charSet } from "../../text/charSet";
import { isDigit, isLatin, squeeze } from "../../text/chars";
import type { Snapshot } from "../snapshot";
import { gatheredWith, has, TRAIT } from "./traits";

/** Marks that come in pairs. Half-width round brackets count as full-width ones. */
export interface Family {
  readonly open: CharSet;
  readonly close: CharSet;
  /** How many paragraphs a pair may embrace. */
  readonly reach: number;
  /** The trait of a paragraph that has any of them. */
  readonly any: number;
  /** The paragraphs in which one of them lacks its partner, with those that do. */
  readonly lone: (asked: Asked) => readonly Named<readonly Lone[]>[];
}

export const QUOTES = familyOf("“”", 60, TRAIT.quote, TRAIT.loneQuote);
export const ROUNDS = familyOf("（(）)", 60, TRAIT.round, TRAIT.loneRound);
export const TITLES = familyOf("《》", 6, TRAIT.titleMark, TRAIT.loneTitleMark);

function familyOf(marks: string, reach: number, any: number, lone: number): Family {
  const half = marks.length / 2;
  const [open, close] = [marks.slice(0, half), marks.slice(half)].map(charSet);
  return { open, close, reach, any, lone: gatheredWith(lone, (body) => [loneIn(body, open, close)]) };
}

interface Lone {
  readonly at: number;
  readonly opens: boolean;
}

/** A mark without its partner. */
export interface LoneMark extends Lone {
  readonly paragraph: Paragraph;
}

/** More of them than this: a copy that lost marks, not a slip of the drafter. */
const MOST = 3;
/** Longer paragraphs are flattened copies. */
const LONGEST = 2000;

/**
 * The marks of a family that lack their partner in the whole draft, where the paragraph around them is whole, in order
 * of place. A pair may embrace several paragraphs, and each paragraph of a long quotation opens with “ again while only
 * the last closes (GB/T 15834—2011 4.8.3.5).
 */
export function loneMarks(snapshot: Snapshot, family: Family): LoneMark[] {
  const found: LoneMark[] = [];
  let settled = -1;
  for (const { paragraph, value: marks } of family.lone(snapshot)) {
    if (paragraph.index <= settled) continue;
    const last = marks[marks.length - 1];
    const end = last?.opens ? lastClosing(snapshot.paragraphs, paragraph.index + 1, family) : -1;
    if (end >= 0) settled = end;
    for (const mark of end >= 0 ? marks.slice(0, -1) : marks) found.push({ paragraph, ...mark });
    if (found.length > MOST) return [];
  }
  return found.filter((mark) => isWhole(snapshot, mark));
}

/**
 * Marks without partner within one text, in order of place; enumerators such as `1）` are none, nor are the year brackets
 * of a document number, whatever they are.
 */
function loneIn({ text, inline }: Body, open: CharSet, close: CharSet): Lone[] {
  const opened: number[] = [];
  const closers: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!open.has(code) && !close.has(code)) continue;
    if (inline.docNumbers.some(({ yearPart }) => yearPart.from <= i && i < yearPart.to)) continue;
    if (open.has(code)) opened.push(i);
    else {
      if (opened.length > 0) opened.pop();
      else if (!isEnumerator(text, i)) closers.push(i);
    }
  }
  const marks = [
    ...closers.map((at) => ({ at, opens: false })),
    ...opened.map((at) => ({ at, opens: true })),
  ];
  return marks.sort((a, b) => a.at - b.at);
}

/** `1）`, `a)`, `①）` at the start of a clause; also 5” for inches. */
function isEnumerator(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (text[at] === "”") return isDigit(code);
  let from = at;
  while (from > 0 && at - from < 3 && isCounter(text, from - 1)) from--;
  return from < at && (from === 0 || /[\s，。；：、（(]/.test(text[from - 1]));
}

function isCounter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    isDigit(code) ||
    isLatin(code) ||
    (code >= 0x2460 && code <= 0x249b) ||
    "一二三四五六七八九十".includes(text[at])
  );
}

/** The same, followed on: where lines are broken anywhere, the line that closes one title may open the next. */
function lastClosing(paragraphs: readonly Paragraph[], from: number, family: Family): number {
  let end = closingParagraph(paragraphs, from, family);
  for (let next = end; next >= 0; next = closingParagraph(paragraphs, next + 1, family)) {
    end = next;
    if (!loneIn(paragraphs[next].body, family.open, family.close).at(-1)?.opens) break;
  }
  return end;
}

/** The paragraph that closes what an earlier one left open, or -1. */
function closingParagraph(
  paragraphs: readonly Paragraph[],
  from: number,
  { open, close, reach, any }: Family,
): number {
  let depth = 1;
  for (let i = from; i < Math.min(paragraphs.length, from + reach); i++) {
    if (!has(paragraphs[i].body, any)) continue;
    const { text } = paragraphs[i].body;
    for (let at = any === TRAIT.quote && continuesQuotation(text) ? 1 : 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (open.has(code)) depth++;
      else if (close.has(code) && !isEnumerator(text, at) && --depth === 0) return i;
    }
  }
  return -1;
}

/** True for a paragraph that opens with “ because it goes on quoting: that “ closes nowhere, or at its very end. */
function continuesQuotation(text: string): boolean {
  if (!text.startsWith("“")) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "“") depth++;
    else if (text[at] === "”" && --depth === 0) return at >= text.length - 2;
  }
  return true;
}

const FINAL = "。！？；：…”）》〕.!?;:)";
/** A line without final mark that is no longer than this is a heading. */
const HEADING = 50;

/** True where nothing is missing around a mark: the paragraph begins and ends as a paragraph does. */
function isWhole({ paragraphs, notice, layout }: Snapshot, { paragraph, at, opens }: LoneMark): boolean {
  const { body, index } = paragraph;
  const { text } = body;
  if (text.length > LONGEST || notice.roles[index] === "contents") return false;
  if (layout === "wrapped" && !(body.marker && "。）；".includes(text[text.length - 1]))) return false;
  const [before, after] = [paragraphs[index - 1], paragraphs[index + 1]];
  const isTitle =
    notice.roles[index] !== "text" &&
    endsTitle(text, notice.roles[index + 1] === "title" ? after : undefined);
  const endsWhole = ends(text) || isTitle || (body.marker !== null && text.length <= HEADING);
  const goesOn = after !== undefined && "，。、；：？！）》”".includes(after.body.text[0] ?? " ");
  if (goesOn || (opens && at === text.length - 1)) return false;
  if (opens && closesParagraph(text, at)) return true;
  if (!endsWhole) return false;
  return opens || isTitle || body.marker !== null || (before !== undefined && isComplete(before.body));
}

/**
 * A bracket that opens behind a finished sentence and ends with a verb of responsibility, or a note that is a paragraph of
 * its own: all that is missing is the mark at the very end.
 */
export function closesParagraph(text: string, at: number): boolean {
  const inside = text.slice(at + 1);
  if (at === 0) return /^(?:此件|本件|本文|联系人|公开)/.test(inside);
  return (
    "。！？；".includes(text[at - 1]) &&
    /(?:负责|配合|牵头|参与|列出|落实|协助|指导|下同)$|^(?:牵头|责任|配合|主责|负责)(?:单位|部门)：/.test(
      inside,
    )
  );
}

/** The last line of a title ends in the type of document. */
const endsTitle = (text: string, next: Paragraph | undefined): boolean =>
  typeOf(squeeze(next?.body.text ?? text)) !== null;
const ends = (text: string): boolean => FINAL.includes(text[text.length - 1] ?? " ");
const isComplete = ({ text, marker }: Body): boolean =>
  ends(text) || (text.length <= HEADING && !/[，、；：]/.test(text.slice(marker?.to ?? 0)));
