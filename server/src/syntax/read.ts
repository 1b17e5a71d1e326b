import { type Change, changeBetween } from "../text/change";
import { changedLines, type Lines, splitLines } from "../text/lines";
import { makeBody } from "./body";
import { detectLayout, type LayoutFacts } from "./layout";
import { readsLineByLine, type TextLine, textLines } from "./lineKinds";
import { type BodyStore, paragraphsOf } from "./paragraphs";
import { type Run, runsOf } from "./runs";
import type { Body, Paragraph } from "./tree";

/** A text read into lines and logical paragraphs, before its elements are known. */
export interface Reading {
  readonly text: string;
  readonly lines: Lines;
  readonly bearing: readonly TextLine[];
  readonly facts: LayoutFacts;
  readonly paragraphs: readonly Paragraph[];
  /** The same paragraphs in the runs that versions share. */
  readonly runs: readonly Run[];
}

/** Reads any string. `before`, the reading of an earlier version, only saves work: what did not change is taken over. */
export function read(text: string, before?: Reading): Reading {
  if (before) return readAgain(text, before);
  const lines = splitLines(text);
  const bearing = textLines(text, lines);
  const facts = detectLayout(bearing);
  const paragraphs = paragraphsOf(text, bearing, facts, new Map());
  return { text, lines, bearing, facts, paragraphs, runs: runsOf(paragraphs) };
}

function readAgain(text: string, before: Reading): Reading {
  const change = changeBetween(before.text, text);
  const { lines, head, tail } = changedLines(before.lines, text, change);
  const kept =
    readsLineByLine(before.text) && readsLineByLine(text) ? keptLines(before, head, tail) : NOTHING_KEPT;
  const bearing = changedBearing(text, lines, before.bearing, kept, change);
  const facts = detectLayout(bearing);
  const isFlowing = facts.layout === "flowing" && before.facts.layout === "flowing";
  const paragraphs = isFlowing
    ? changedParagraphs(bearing, before, kept, change)
    : paragraphsOf(text, bearing, facts, facts.layout === before.facts.layout ? bodiesOf(before) : new Map());
  return { text, lines, bearing, facts, paragraphs, runs: runsOf(paragraphs, before.runs) };
}

/** How many text lines (and, where each is one, paragraphs) of the earlier version stand before and behind the change. */
interface Kept {
  readonly head: number;
  readonly tail: number;
  /** How many physical lines those are. */
  readonly linesHead: number;
  readonly linesTail: number;
}

const NOTHING_KEPT: Kept = { head: 0, tail: 0, linesHead: 0, linesTail: 0 };

function keptLines({ bearing, lines }: Reading, linesHead: number, linesTail: number): Kept {
  const behind = lines.starts.length - linesTail;
  const head = countBefore(bearing, lines.starts[linesHead]);
  const tail = linesTail === 0 ? 0 : bearing.length - countBefore(bearing, lines.starts[behind]);
  return { head, tail, linesHead, linesTail };
}

/** How many lines begin before an offset. */
function countBefore(bearing: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = bearing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bearing[middle].from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function changedBearing(
  text: string,
  { starts, ends }: Lines,
  before: readonly TextLine[],
  { head, tail, linesHead, linesTail }: Kept,
  { delta }: Change,
): TextLine[] {
  const to = starts.length - linesTail;
  const between = textLines(text, { starts: starts.slice(linesHead, to), ends: ends.slice(linesHead, to) });
  const all = before.slice(0, head);
  for (const line of between) all.push(line);
  for (let i = before.length - tail; i < before.length; i++) all.push(moved(before[i], delta));
  return all;
}

function moved(line: TextLine, delta: number): TextLine {
  if (delta === 0) return line;
  const { from, to, text, width, indent } = line;
  return { from: from + delta, to: to + delta, text, width, indent };
}

/** Of flowing text, where every line is a paragraph. */
function changedParagraphs(
  bearing: readonly TextLine[],
  before: Reading,
  { head, tail }: Kept,
  { delta }: Change,
): Paragraph[] {
  const old = before.paragraphs;
  const known = bodiesOf({ text: before.text, paragraphs: old.slice(head, old.length - tail) });
  const all = old.slice(0, head);
  for (let i = head; i < bearing.length - tail; i++) {
    const line = bearing[i];
    const body = known.get(line.text) ?? makeBody(line.text, "flowing", []);
    all.push({ index: i, from: line.from, to: line.to, body });
  }
  for (let i = old.length - tail; i < old.length; i++) {
    const { from, to, body } = old[i];
    all.push({ index: all.length, from: from + delta, to: to + delta, body });
  }
  return all;
}

/** Bodies by their stretch of the file. Layouts never share bodies: their logical texts differ. */
function bodiesOf({ text, paragraphs }: Pick<Reading, "text" | "paragraphs">): BodyStore {
  const store = new Map<string, Body>();
  for (const { from, to, body } of paragraphs) store.set(text.slice(from, to), body);
  return store;
}
