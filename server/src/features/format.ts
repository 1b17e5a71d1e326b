import { allPageNumbers, cutsParagraph } from "../model/fileLines";
import { runningHeads } from "../model/runningHeads";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { makeParagraph } from "../syntax/body";
import { detectLayout, type LayoutFacts } from "../syntax/layout";
import { type TextLine, textLines } from "../syntax/lineKinds";
import { joinedParagraphs } from "../syntax/paragraphs";
import { runsOf } from "../syntax/runs";
import type { PlacedParagraph } from "../syntax/tree";
import { applyEdits, movedBy, type TextEdit } from "../text/edits";
import { lineAt, placesOf } from "../text/lines";
import type { Span } from "../text/span";
import { lineGroups } from "./formatGroups";
import { type NewLine, rewrite } from "./formatLines";
import { isProse, measureOf, touched, wrappedIn } from "./formatRange";
import { lineOf, type Unit, unitsIn, unitsOf } from "./formatUnits";

/**
 * Edits (file offsets, ascending) that make a clean draft of pasted or extracted text; its words stay as they are.
 *
 * A clean draft, as the starter drafts in `seeds/` are: a paragraph a line, nothing around it; between paragraphs one blank line,
 * but none between the lines of one element (title, attachment note, signature and date, imprint); no page numbers or
 * running heads (GB/T 9704—2012 7.5: they belong to the page); a line end at the end. Line ends stay CRLF or LF. Comments,
 * and rows of tables, stay as they are; a comment inside a broken paragraph follows it.
 *
 * Wrapped text is reflowed to that. In flowing text no lines are joined and no blank line is added, and spaces within
 * paragraphs stay, since there the author typed them and rules judge them; a page number that cuts a paragraph stays,
 * too, for `layout/page-number-inline` to mend.
 *
 * With `range` (file offsets) only the paragraphs it touches are looked at, and only where they are wrapped by themselves or
 * hold page numbers or running heads: this also runs when something was pasted, and clean text must stay as it is.
 *
 * Idempotent: where a second run would change more, the text is not understood, and nothing is done.
 */
export function format(snapshot: Snapshot, range?: Span): TextEdit[] {
  const { edits, stretch, joins } = plan(snapshot, range);
  if (edits.length === 0) return [];
  const text = applyEdits(snapshot.text, edits);
  const after = makeSnapshot(text, snapshot.registry);
  // One entry many times looks broken again when its lines are joined: then they were no pieces of paragraphs.
  if (joins && after.layout === "wrapped") return [];
  // The range as an editor moves it may be read otherwise than the lines it was grown to.
  const again = range ? [stretch, range].map((one) => movedBy(edits, one)) : [undefined];
  return again.every((one) => plan(after, one).edits.length === 0) ? edits : [];
}

interface Plan {
  readonly edits: TextEdit[];
  /** What it is about, in file offsets. */
  readonly stretch: Span;
  /** True where lines of the whole draft are joined. */
  readonly joins: boolean;
}

/** A draft as it is without running heads. */
interface Source {
  readonly snapshot: Snapshot;
  readonly heads: ReadonlySet<number>;
  readonly lines: readonly TextLine[];
  readonly facts: LayoutFacts;
}

function plan(snapshot: Snapshot, range: Span | undefined): Plan {
  const heads = new Set(runningHeads(snapshot).map(({ index }) => index));
  const all = textLines(snapshot.text, snapshot.lines);
  const lines = heads.size > 0 ? all.filter(({ from }) => !heads.has(lineAt(snapshot.lines, from))) : all;
  const source = { snapshot, heads, lines, facts: layoutOf(lines) };
  if (range) return planRange(source, range);
  const stretch = { from: 0, to: snapshot.text.length };
  const wrapped = source.facts.layout === "wrapped";
  return {
    stretch,
    joins: wrapped,
    edits: wrapped ? reflow(source, stretch, wrappedParagraphs(source)) : clean(source, stretch),
  };
}

/** More careful than the parser, since formatting writes what it reads. */
function layoutOf(lines: readonly TextLine[]): LayoutFacts {
  const facts = detectLayout(lines);
  return facts.layout === "wrapped" && !isProse(lines, facts.width, 0.3)
    ? { layout: "flowing", width: 0 }
    : facts;
}

function planRange(source: Source, range: Span): Plan {
  const { snapshot, lines, facts } = source;
  const stretch = touched(snapshot, range);
  if (facts.layout === "wrapped") {
    const paragraphs = wrappedParagraphs(source);
    const whole = wrappedIn(snapshot.lines, lines, paragraphs, facts.width, stretch);
    if (whole) return { stretch: whole, joins: false, edits: reflow(source, whole, paragraphs) };
  } else {
    // Text pasted into a line has its first and last line longer than they were: then what was pasted counts alone.
    for (const pasted of [stretch, range]) {
      const paragraphs = pastedParagraphs(source, pasted);
      if (paragraphs) return { stretch: pasted, joins: false, edits: reflow(source, pasted, paragraphs) };
    }
  }
  return { stretch, joins: false, edits: hasFurniture(source, stretch) ? clean(source, stretch) : [] };
}

function wrappedParagraphs({ snapshot, lines, facts }: Source): PlacedParagraph[] {
  return joinedParagraphs(snapshot.text, lines, facts.width, new Map());
}

/** The paragraphs of a flowing draft with a stretch of it read as wrapped; null where that is not wrapped. */
function pastedParagraphs(source: Source, stretch: Span): PlacedParagraph[] | null {
  const { text, lines, paragraphs, places } = source.snapshot;
  const pasted = unitsIn(text, unitsOf(text, lines, dropsAll(source)).units, stretch)
    .filter(({ kind }) => kind === "text")
    .map((unit) => lineOf(text, lines, unit));
  const width = measureOf(pasted);
  if (width === 0) return null;
  const placed = paragraphs.map((one, i) => ({ ...one, from: places.starts[i], to: places.ends[i] }));
  return [
    ...placed.filter(({ to }) => to <= stretch.from),
    ...joinedParagraphs(text, pasted, width, new Map()),
    ...placed.filter(({ from }) => from >= stretch.to),
  ].map((paragraph, index) => ({ ...paragraph, index }));
}

type Drops = Parameters<typeof unitsOf>[2];

const dropsAll =
  ({ heads }: Source): Drops =>
  (kind, line) =>
    kind === "page-number" || heads.has(line);

/** Page numbers go but for those that cut a paragraph, since the lines beside them are not joined. */
function dropsLoose({ snapshot, heads }: Source): Drops {
  const cutting = new Set<number>();
  for (const number of allPageNumbers(snapshot))
    if (cutsParagraph(snapshot, number)) cutting.add(number.index);
  return (kind, line) => (kind === "page-number" ? !cutting.has(line) : heads.has(line));
}

function hasFurniture(source: Source, { from, to }: Span): boolean {
  const { text, lines } = source.snapshot;
  return unitsOf(text, lines, dropsLoose(source)).dropped.some(
    (line) => lines.starts[line] >= from && lines.ends[line] <= to,
  );
}

/** One paragraph a line. */
function reflow(source: Source, stretch: Span, paragraphs: readonly PlacedParagraph[]): TextEdit[] {
  const { snapshot, facts } = source;
  const all = unitsOf(snapshot.text, snapshot.lines, dropsAll(source));
  const numbered = paragraphs.map(({ index, body }) => makeParagraph(index, body));
  const { lineOf, isTight } = lineGroups({
    paragraphs: numbered,
    places: placesOf(paragraphs),
    runs: runsOf(numbered),
  });
  const blank = facts.layout === "wrapped" || isSpaced(all.units, stretch) ? 1 : 0;
  let next = 0;
  const paragraphAt = ({ from }: Unit): number => {
    while (next + 1 < paragraphs.length && paragraphs[next].to <= from) next++;
    return lineOf(next);
  };
  const blanks = (a: NewLine, b: NewLine): number => {
    if (a.paragraph < 0 || b.paragraph < 0) return Math.min(b.units[0].blanks, 1);
    return isTight(a.paragraph, b.paragraph) ? 0 : blank;
  };
  return rewrite(snapshot, all, stretch, { paragraphAt, blanks, joins: true });
}

/** Spacing around lines. */
function clean(source: Source, stretch: Span): TextEdit[] {
  const { snapshot } = source;
  return rewrite(snapshot, unitsOf(snapshot.text, snapshot.lines, dropsLoose(source)), stretch, {
    paragraphAt: ({ line }) => line,
    blanks: (_, b) => Math.min(b.units[0].blanks, 1),
    joins: false,
  });
}

/** True when outside a stretch blank lines stand between most lines of text. */
function isSpaced(units: readonly Unit[], { from, to }: Span): boolean {
  let balance = 0;
  for (let i = 1; i < units.length; i++) {
    const outside = units[i].to <= from || units[i - 1].from >= to;
    if (outside && units[i].kind === "text") balance += units[i].blanks > 0 ? 1 : -1;
  }
  return balance >= 0;
}
