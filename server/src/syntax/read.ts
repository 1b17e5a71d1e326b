import { type Change, changeBetween } from "../text/change";
import { changedLines, type Lines, placesOf, renewed, splitLines } from "../text/lines";
import { spliced } from "../text/lists";
import type { Rope } from "../text/rope";
import { countBefore } from "../text/sorted";
import { makeBody, makeParagraph } from "./body";
import { detectLayout, type LayoutFacts } from "./layout";
import { hasFrontMatter, type LineText, type TextLine, textLines } from "./lineKinds";
import { type BodyStore, joinedParagraphs } from "./paragraphs";
import { type Run, runsOf } from "./runs";
import type { Body, Paragraph } from "./tree";

/** A text read into lines and logical paragraphs, before its elements are known. */
export interface Reading {
  readonly source: Rope;
  readonly lines: Lines;
  /** Whether a comment `<!-- … -->` stands anywhere. */
  readonly hasComments: boolean;
  readonly bearing: Bearing;
  readonly facts: LayoutFacts;
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph stands in the file, outer white space left out. */
  readonly places: Lines;
  /** The same paragraphs in the runs that versions share. */
  readonly runs: readonly Run[];
}

/** The lines that bear text, and where that stands in the file. */
interface Bearing {
  readonly lines: readonly LineText[];
  readonly places: Lines;
}

/** Reads any string. `before`, the reading of an earlier version, only saves work: what did not change is taken over. */
export function read(source: Rope, before?: Reading): Reading {
  if (before) return readAgain(source, before);
  const text = source.toString();
  const lines = splitLines(text);
  const bearing = bearingOf(textLines(text, lines));
  const facts = detectLayout(bearing.lines);
  const paragraphs = allParagraphs(source, bearing, facts, new Map(), []);
  const hasComments = text.includes(COMMENT);
  return { source, lines, hasComments, bearing, facts, ...paragraphs, runs: runsOf(paragraphs.paragraphs) };
}

function readAgain(source: Rope, before: Reading): Reading {
  const change = changeBetween(before.source, source);
  const { lines, head, tail } = changedLines(before.lines, source, change);
  const hasComments = commentsAfter(source, before, change);
  const byLine = !before.hasComments && !hasComments && ![before.source, source].some(hasFrontMatter);
  const kept = byLine ? keptLines(before, head, tail) : NOTHING_KEPT;
  const bearing = changedBearing(source, lines, before.bearing, kept, change);
  const facts = detectLayout(bearing.lines);
  const isFlowing = facts.layout === "flowing" && before.facts.layout === "flowing";
  const { paragraphs, places } = isFlowing
    ? changedParagraphs(bearing, before, kept)
    : allParagraphs(source, bearing, facts, bodiesOf(before, facts), before.paragraphs);
  const runs = runsOf(paragraphs, before.runs);
  return { source, lines, hasComments, bearing, facts, paragraphs, places, runs };
}

const COMMENT = "<!--";

function commentsAfter(source: Rope, { hasComments }: Reading, { from, to, delta }: Change): boolean {
  if (hasComments) return source.toString().includes(COMMENT);
  const beside = COMMENT.length - 1;
  return source.slice(Math.max(0, from - beside), to + delta + beside).includes(COMMENT);
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
  const { starts } = bearing.places;
  const behind = lines.starts.length - linesTail;
  const before = (line: number): number => countBefore(starts, (start) => start < lines.starts[line]);
  const tail = linesTail === 0 ? 0 : starts.length - before(behind);
  return { head: before(linesHead), tail, linesHead, linesTail };
}

function changedBearing(
  source: Rope,
  { starts, ends }: Lines,
  before: Bearing,
  kept: Kept,
  { delta }: Change,
): Bearing {
  const to = starts.length - kept.linesTail;
  const base = starts[kept.linesHead];
  const [first, last] = [starts, ends].map((all) => all.slice(kept.linesHead, to).map((at) => at - base));
  const between = bearingOf(
    textLines(source.slice(base, ends[to - 1]), { starts: first, ends: last }, kept === NOTHING_KEPT),
  );
  const lines = spliced(before.lines, kept.head, kept.tail, between.lines);
  return { lines, places: renewed(before.places, kept, between.places, base, delta) };
}

function bearingOf(lines: readonly TextLine[]): Bearing {
  return {
    lines: lines.map(({ text, width, indent }) => ({ text, width, indent })),
    places: placesOf(lines),
  };
}

type Paragraphs = Pick<Reading, "paragraphs" | "places">;

/** Of flowing text, where every line is a paragraph. */
function changedParagraphs({ lines, places }: Bearing, before: Reading, { head, tail }: Kept): Paragraphs {
  const old = before.paragraphs;
  const known = new Map(old.slice(head, old.length - tail).map(({ body }) => [body.text, body]));
  const end = lines.length - tail;
  const between = lines.slice(head, end).map(({ text }, i) => shared(head + i, bodyOf(text, known), old));
  const paragraphs = spliced(old, head, tail, between);
  if (paragraphs.length !== old.length)
    for (let i = end; i < paragraphs.length; i++) paragraphs[i] = makeParagraph(i, paragraphs[i].body);
  return { paragraphs, places };
}

function allParagraphs(
  source: Rope,
  { lines, places }: Bearing,
  facts: LayoutFacts,
  known: BodyStore,
  old: readonly Paragraph[],
): Paragraphs {
  if (facts.layout === "flowing") {
    const paragraphs = lines.map(({ text }, i) => shared(i, bodyOf(text, known), old));
    return { paragraphs, places };
  }
  const { starts, ends } = places;
  const placed = lines.map(({ text, width, indent }, i) => ({
    text,
    width,
    indent,
    from: starts[i],
    to: ends[i],
  }));
  const all = joinedParagraphs(source, placed, facts.width, known);
  return { paragraphs: all.map(({ index, body }) => shared(index, body, old)), places: placesOf(all) };
}

/** Of a paragraph of flowing text. */
function bodyOf(text: string, known: BodyStore): Body {
  // A look-up would go through the whole text of each line for its hash.
  return (known.size > 0 ? known.get(text) : undefined) ?? makeBody(text, "flowing", []);
}

/** A paragraph as it was, where the earlier version had the same. */
function shared(index: number, body: Body, old: readonly Paragraph[]): Paragraph {
  const before = old.length > index ? old[index] : undefined;
  return before?.body === body ? before : makeParagraph(index, body);
}

/** Bodies by their stretch of the file. Layouts never share bodies: their logical texts differ. */
function bodiesOf({ source, paragraphs, places, facts }: Reading, { layout }: LayoutFacts): BodyStore {
  const store = new Map<string, Body>();
  if (facts.layout !== layout) return store;
  for (const { index, body } of paragraphs)
    store.set(source.slice(places.starts[index], places.ends[index]), body);
  return store;
}
