import type { Snapshot } from "../model/snapshot";
import type { TextEdit } from "../text/edits";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";
import { Edits, joinUnits } from "./formatEdits";
import { type Unit, type Units, unitsIn } from "./formatUnits";

/** A line of the formatted draft. */
export interface NewLine {
  /** What is joined to it: text lines of one paragraph, or one unit of another kind. */
  readonly units: readonly Unit[];
  /** Comments that stood between its units and now follow it. */
  readonly comments: readonly Unit[];
  /** The paragraph, or -1 for what is no text. */
  readonly paragraph: number;
}

/** Puts units together: neighbours of one paragraph become one line. All between them but comments divides. */
function linesOf(units: readonly Unit[], paragraphOf: (unit: Unit) => number): NewLine[] {
  const lines: { units: Unit[]; comments: Unit[]; paragraph: number }[] = [];
  let waiting: Unit[] = [];
  const push = (unit: Unit, paragraph: number): void => {
    for (const comment of waiting) lines.push({ units: [comment], comments: [], paragraph: -1 });
    waiting = [];
    lines.push({ units: [unit], comments: [], paragraph });
  };
  for (const unit of units) {
    const last = lines[lines.length - 1];
    if (unit.kind === "comment") waiting.push(unit);
    else if (unit.kind !== "text") push(unit, -1);
    else if (last && last.paragraph === paragraphOf(unit)) {
      last.units.push(unit);
      for (const comment of waiting) last.comments.push(comment);
      waiting = [];
    } else push(unit, paragraphOf(unit));
  }
  for (const comment of waiting) lines.push({ units: [comment], comments: [], paragraph: -1 });
  return lines;
}

/** How a stretch is rewritten. */
export interface Style {
  /** Units for which it gives the same number, side by side, become one line. Asked in order of place. */
  readonly paragraphAt: (unit: Unit) => number;
  /** Blank lines between two lines. */
  readonly blanks: (before: NewLine, after: NewLine) => number;
  /** True where lines are joined, and spaces within them go. */
  readonly joins: boolean;
}

/** Edits that rewrite a stretch of the file, its first and last line included. */
export function rewrite(snapshot: Snapshot, all: Units, stretch: Span, style: Style): TextEdit[] {
  const { text, lines } = snapshot;
  const edits = new Edits(text);
  const units = unitsIn(text, all.units, stretch);
  if (units.length === 0) {
    const next = lineAt(lines, stretch.to) + 1;
    edits.put(stretch.from, lines.starts[next] ?? text.length, "");
    return edits.list;
  }
  const whole = stretch.from === 0 && stretch.to === text.length;
  edits.put(...top(snapshot, all, stretch, units[0], whole), "");
  const made = linesOf(units, style.paragraphAt);
  made.forEach((line, i) => {
    if (style.joins && line.paragraph >= 0) joinUnits(edits, line.units);
    const after = made[i + 1];
    const comments = line.comments.map(({ from, to }) => text.slice(from, to));
    const { to } = line.units[line.units.length - 1];
    if (after) edits.breakLine(to, after.units[0].from, style.blanks(line, after) + 1, comments);
    else edits.breakLine(to, bottom(snapshot, all, stretch, line, whole), whole ? 1 : 0, comments);
  });
  return edits.list;
}

/** What stands before the first unit and goes: all, or its page furniture, or the white space of its line. */
function top(
  { lines }: Snapshot,
  { dropped }: Units,
  stretch: Span,
  first: Unit,
  whole: boolean,
): [number, number] {
  if (whole || dropped.some((line) => lines.starts[line] >= stretch.from && line < first.line))
    return [stretch.from, first.from];
  const start = lines.starts[first.line];
  return [start < stretch.from ? first.from : Math.min(start, first.from), first.from];
}

/** The end of what stands behind the last line and goes. */
function bottom(
  { lines }: Snapshot,
  { dropped }: Units,
  stretch: Span,
  { units }: NewLine,
  whole: boolean,
): number {
  const last = units[units.length - 1];
  if (whole || dropped.some((line) => lines.ends[line] <= stretch.to && lines.starts[line] > last.to))
    return stretch.to;
  const end = lines.ends[lineAt(lines, last.to)];
  return end > stretch.to ? last.to : end;
}
