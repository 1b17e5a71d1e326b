import type { Snapshot } from "../model/snapshot";
import { endsSentence, fullestMeasure, openLines } from "../syntax/layout";
import type { TextLine } from "../syntax/lineKinds";
import type { PlacedParagraph } from "../syntax/tree";
import { isMark } from "../text/chars";
import { type Lines, lineAt } from "../text/lines";
import type { Span } from "../text/span";

/** Fewer full lines prove nothing; this share of all must be full, and hardly any wider. */
const FEWEST = 3;
const FULL_SHARE = 0.4;
const WIDER_SHARE = 0.08;
const OPEN_SHARE = 0.5;
/** Lines cut in the middle of a clause, not behind a comma. */
const FEWEST_CUT = 2;

/**
 * True when the lines that fill the measure are pieces of prose. Lists of names and slogans have lines of one width, too: what
 * tells prose is that a `share` of the lines has marks within, that sentences end in it, and that lines are cut amid a clause.
 */
export function isProse(lines: readonly TextLine[], width: number, share: number): boolean {
  const open = openLines(lines, width);
  const cut = open.filter(({ text }) => !isMark(text.charCodeAt(text.length - 1)));
  const marked = open.filter(({ text }) => /[，。；：、]/.test(text) && !/[，。；：、]$/.test(text));
  const sentence = lines.some(({ text }) => text.includes("。"));
  return sentence && cut.length >= FEWEST_CUT && marked.length >= open.length * share;
}

/** The measure, in Han characters, of a few lines that were pasted hard-wrapped into a draft; 0 for lines that are paragraphs. */
export function measureOf(lines: readonly TextLine[]): number {
  if (lines.length < FEWEST) return 0;
  const { width: limit, filled, wider } = fullestMeasure(lines);
  if (filled < Math.max(FEWEST, lines.length * FULL_SHARE) || wider > lines.length * WIDER_SHARE) return 0;
  const width = lines.reduce((most, line) => (line.width <= limit ? Math.max(most, line.width) : most), 0);
  const open = openLines(lines, width);
  return open.length >= Math.max(FEWEST_CUT, filled * OPEN_SHARE) && isProse(lines, width, 0.5) ? width : 0;
}

/** The physical lines a range touches, as a stretch of the file. A range that ends at a line's start leaves that out. */
export function touched({ lines }: Snapshot, { from, to }: Span): Span {
  const first = lineAt(lines, from);
  let last = lineAt(lines, to);
  if (last > first && lines.starts[last] === to) last--;
  return { from: lines.starts[first], to: lines.ends[last] };
}

/**
 * In a draft that is wrapped throughout: the lines of a stretch, grown to whole logical paragraphs, or null when the stretch
 * itself is not wrapped. Lines wider than the measure are clean paragraphs that somebody put there; they are no part of it.
 */
export function wrappedIn(
  lines: Lines,
  all: readonly TextLine[],
  paragraphs: readonly PlacedParagraph[],
  width: number,
  stretch: Span,
): Span | null {
  let first = all.findIndex((line) => line.to > stretch.from);
  let last = first;
  while (last >= 0 && last + 1 < all.length && all[last + 1].from < stretch.to) last++;
  if (first < 0 || all[first].from >= stretch.to) return null;
  const fits = (at: number): boolean => all[at].width <= width + 1;
  const chosen = all.slice(first, last + 1);
  if (chosen.filter((_, i) => !fits(first + i)).length > chosen.length * WIDER_SHARE) return null;
  const starts = new Set(paragraphs.map(({ from }) => from));
  const joins = (at: number): boolean => at < all.length && !starts.has(all[at].from);
  const broken = chosen.some(
    (line, i) => i + 1 < chosen.length && joins(first + i + 1) && !endsSentence(line.text),
  );
  if (!broken) return null;
  while (first > 0 && joins(first) && fits(first - 1)) first--;
  while (joins(last + 1) && fits(last + 1)) last++;
  return {
    from: Math.min(stretch.from, lines.starts[lineAt(lines, all[first].from)]),
    to: Math.max(stretch.to, lines.ends[lineAt(lines, all[last].from)]),
  };
}
