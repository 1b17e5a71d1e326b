import { isHan } from "../text/chars";
import { makeBody } from "./body";
import { endsSentence } from "./layout";
import { isTableRow, type TextLine } from "./lineKinds";
import { scanMarker } from "./marker";
import type { Body, Marker, PlacedParagraph } from "./tree";

/** Bodies of an earlier version by their stretch of the file, so that unchanged paragraphs are taken over whole. */
export type BodyStore = ReadonlyMap<string, Body>;

/**
 * Joins the lines of wrapped text into logical paragraphs, by marks, widths and open brackets; `width` is its measure in Han
 * characters. Bodies found in `known` are reused.
 */
export function joinedParagraphs(
  text: Pick<string, "slice">,
  lines: readonly TextLine[],
  width: number,
  known: BodyStore,
): PlacedParagraph[] {
  return joinWrapped(lines, width).map((group, index) => {
    const from = group[0].from;
    const to = group[group.length - 1].to;
    const raw = text.slice(from, to);
    const body =
      known.get(raw) ??
      makeBody(
        raw,
        "wrapped",
        group.map((line) => ({ from: line.from - from, to: line.to - from })),
      );
    return { index, from, to, body };
  });
}

interface Opening {
  /** Unclosed （ 《 “ at the end of the text so far. */
  depth: number;
  /** Numbers last seen by rank, to tell an item from a reference broken at the line end. */
  readonly last: Map<string, number>;
}

function joinWrapped(lines: readonly TextLine[], width: number): TextLine[][] {
  const groups: TextLine[][] = [];
  const state: Opening = { depth: 0, last: new Map() };
  let current: TextLine[] = [];
  for (const line of lines) {
    const marker = scanMarker(line.text);
    if (current.length === 0 || startsParagraph(current, line, marker, width, state)) {
      current = [line];
      groups.push(current);
      state.depth = 0;
      if (marker) state.last.set(marker.kind, marker.number);
    } else {
      current.push(line);
    }
    state.depth = Math.max(0, state.depth + openings(line.text));
  }
  return groups;
}

function openings(text: string): number {
  let depth = 0;
  for (const char of text) {
    if ("（《“(〔".includes(char)) depth++;
    else if ("）》”)〕".includes(char)) depth--;
  }
  return depth;
}

const ELEMENT_LINE =
  /^(?:附件[：:\d]|附件$|抄送[：:]|\d{4}年\d{1,2}月\d{1,2}日$|(?:牵头|责任|配合)(?:单位|部门)[：:])/;

/** A paragraph longer than this many lines is never held open by a bracket that somebody forgot to close. */
const LONGEST_OPEN = 12;

function startsParagraph(
  group: readonly TextLine[],
  line: TextLine,
  marker: Marker | null,
  width: number,
  state: Opening,
): boolean {
  const before = group[group.length - 1];
  if (isTableRow(line.text) || isTableRow(before.text)) return true;
  const open = state.depth > 0 && group.length < LONGEST_OPEN;
  const short = isShort(before, width - (group.length === 1 ? INDENT : 0));
  if (marker && !open) return startsItem(before, line, marker, short, state);
  if (open)
    return (
      marker !== null && short && endsSentence(before.text) && startsItem(before, line, marker, short, state)
    );
  if (line.indent >= 2 && line.indent < width * 0.5 && endsSentence(before.text)) return true;
  if (ELEMENT_LINE.test(line.text.replace(/\s/g, "")) && (short || endsSentence(before.text))) return true;
  if (line.text[0] === "（" && scanMarker(group[0].text)) return false;
  if (!short) return false;
  return !"、，".includes(before.text[before.text.length - 1]);
}

/** First lines are set in by two characters, which extraction drops. */
const INDENT = 2;

/** True for a line that ends its paragraph by its width: clearly short, or a little short behind a final mark. */
function isShort(line: TextLine, measure: number): boolean {
  return line.width < measure * 0.85 || (line.width < measure - 1.5 && endsSentence(line.text));
}

/** Tells an item from `第／（三）项` broken at the line end: a full line before it must leave its number due. */
function startsItem(
  before: TextLine,
  line: TextLine,
  marker: Marker,
  short: boolean,
  state: Opening,
): boolean {
  if (before.text.endsWith("第") || /^[项款条目、和至]/.test(line.text.slice(marker.to))) return false;
  if (short || endsSentence(before.text)) return true;
  if ("、，".includes(before.text[before.text.length - 1])) return false;
  const last = state.last.get(marker.kind) ?? 0;
  const due = marker.number === last + 1 || marker.number === 1;
  return due && isHan(before.text.charCodeAt(before.text.length - 1)) && scanMarker(before.text) !== null;
}
