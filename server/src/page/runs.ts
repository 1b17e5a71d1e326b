import { commentsOf } from "../model/suppressions";
import type { Paragraph } from "../syntax/tree";
import { isSpace, keepsSpace } from "../text/chars";
import type { Span } from "../text/span";
import type { Run } from "./block";
import type { Face } from "./profile";

/** What is left of a stretch of a paragraph on paper: comments and tabs go, and the white space around the whole. */
export function runsOf(paragraph: Paragraph, face: Face, span?: Span): Run[] {
  const { text } = paragraph.body;
  const whole = trimmed(text, span ?? { from: 0, to: text.length });
  const runs: Run[] = [];
  let at = whole.from;
  for (const gap of gapsOf(text)) {
    if (gap.from >= whole.to) break;
    add(runs, paragraph, face, at, gap.from);
    at = Math.max(at, gap.to);
  }
  add(runs, paragraph, face, at, whole.to);
  return runs;
}

function gapsOf(text: string): readonly Span[] {
  const gaps: Span[] = text.includes("<!--") ? commentsOf(text) : [];
  for (let at = text.indexOf("\t"); at >= 0; at = text.indexOf("\t", at + 1))
    gaps.push({ from: at, to: at + 1 });
  return gaps.sort((a, b) => a.from - b.from);
}

/** Tells of white space in a text whether it stays, of which the first character is enough. */
export type Keeps = (text: string, space: Span) => boolean;

const never: Keeps = () => false;

/** The same without the spaces between Chinese characters, as marks and names are set (通　知 is 通知), but for what `keeps` wants. */
export function tightRuns(paragraph: Paragraph, face: Face, span?: Span, keeps: Keeps = never): Run[] {
  return runsOf(paragraph, face, span).flatMap((run) => {
    const runs: Run[] = [];
    const { text } = run;
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      if (!isSpace(text.charCodeAt(i))) continue;
      let end = i;
      while (isSpace(text.charCodeAt(end))) end++;
      if (!keepsSpace(text.charCodeAt(i - 1), text.charCodeAt(end))) {
        const kept = keeps(text, { from: i, to: end }) ? 1 : 0;
        add(runs, paragraph, face, run.from + from, run.from + i + kept);
        from = end;
      }
      i = end;
    }
    add(runs, paragraph, face, run.from + from, run.to);
    return runs;
  });
}

const ORGAN = /^\S{2,}[府会局厅办委院部室]$/;

/** In a title those spaces stay that set organs apart which issue it together. */
export const betweenOrgans: Keeps = (text, { from, to }) =>
  ORGAN.test(wordBefore(text, from)) &&
  ORGAN.test(/^\S*?(?=关于|印发|转发|\s|$)/.exec(text.slice(to))?.[0] ?? "");

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--;
  return text.slice(from, at);
}

/** In a signature all stay (市长　王　明) unless its letters are spaced (清 河 市). */
export const unlessSpaced: Keeps = (text) => /\S\S/.test(text);

/** Longest heading set in a face of its own; a longer sentence behind an ordinal is text. */
const LONGEST_HEADING = 45;
const HEADING_FACES: readonly Face[] = ["heading", "subheading", "third", "fourth"];

/**
 * Body text: 黑体 for a first-level heading, 楷体 for a second-level one up to its full stop (GB/T 9704—2012 7.3.3), and the
 * faces of the third and fourth, which the standard sets like text and a house may not. Rules and regulations have no levels.
 */
export function bodyRuns(paragraph: Paragraph, level: number): Run[] {
  const face = HEADING_FACES[level - 1];
  const { text } = paragraph.body;
  const end = face ? headingEnd(text) : 0;
  if (end === 0) return runsOf(paragraph, "text");
  return [
    ...runsOf(paragraph, face, { from: 0, to: end }),
    ...runsOf(paragraph, "text", { from: end, to: text.length }),
  ];
}

/** Where the heading at the start of a numbered paragraph ends; 0 where it has none. */
function headingEnd(text: string): number {
  const stop = text.indexOf("。");
  if (stop >= 0) return stop < LONGEST_HEADING && !/[；：]/.test(text.slice(0, stop)) ? stop + 1 : 0;
  return text.length <= LONGEST_HEADING && !/[；，：]$/.test(text) ? text.length : 0;
}

function add(runs: Run[], paragraph: Paragraph, face: Face, from: number, to: number): void {
  if (to > from) runs.push({ paragraph, from, to, text: paragraph.body.text.slice(from, to), face });
}

function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}
