import type { Span } from "../text/span";
import { breakCosts, COST } from "./breakCosts";
import { typeWidth } from "./width";

/**
 * A title as centred lines, as spans of `text` in their order, broken between words into a trapezoid or diamond (GB/T 9704—2012
 * 7.3.1). `breaks` are where the author begins new lines: those stay, and only a line wider than `widest` characters is broken
 * further. A title that fits one line is one.
 */
export function titleLines(text: string, breaks: readonly number[], widest: number): readonly Span[] {
  if (breaks.length === 0) return bestLines(text, widest, SHAPE).map((line) => trimmed(text, line));
  const starts = [0, ...breaks];
  return starts.flatMap((from, i) =>
    splitLines(text.slice(from, starts[i + 1] ?? text.length), widest).map((line) => ({
      from: from + line.from,
      to: from + line.to,
    })),
  );
}

/** A name in as few lines as hold it, broken between words, none much shorter than another. */
export function splitLines(text: string, widest: number): readonly Span[] {
  return bestLines(text, widest, EVEN).map((line) => trimmed(text, line));
}

/** White space at which a line ends goes with the line end. */
function trimmed(text: string, { from, to }: Span): Span {
  const start = from === 0 ? 0 : text.slice(from, to).search(/\S|$/) + from;
  const end = to === text.length ? to : start + text.slice(start, to).trimEnd().length;
  return { from: start, to: end };
}

/** What the shape of lines costs, in the measure of `breakCosts`. */
interface Shape {
  /** Every line beyond the first. */
  readonly line: number;
  /** Each character by which a line differs more than `free` from the one before. */
  readonly free: number;
  readonly ragged: number;
  /** Two lines of the same width. */
  readonly equal: number;
  /** A line that is longer again after one that was shorter: neither trapezoid nor diamond. */
  readonly hourglass: number;
  /** Each character that a line has less than five. */
  readonly stub: number;
}

const SHAPE: Shape = { line: 14, free: 7, ragged: 3, equal: 5, hourglass: 40, stub: 25 };
const EVEN: Shape = { line: 60, free: 2, ragged: 4, equal: 0, hourglass: 0, stub: 25 };
const STUB = 5;

interface Best {
  readonly cost: number;
  readonly next: number;
}

/** Lines of least cost: what each break costs by its meaning and the shape of neighbouring lines together. */
function bestLines(text: string, widest: number, shape: Shape): readonly Span[] {
  const ruler = rulerOf(text);
  const width = (from: number, to: number): number => ruler[to] - ruler[from];
  if (width(0, text.length) <= widest) return text.length > 0 ? [{ from: 0, to: text.length }] : [];
  const costs = breakCosts(text);
  return (
    linesWithin(text, widest, shape, costs, COST.insideWord) ??
    linesWithin(text, widest, shape, costs, Number.POSITIVE_INFINITY) ??
    []
  );
}

/** The same with no break that costs `limit` or more; null where that cannot be. */
function linesWithin(
  text: string,
  widest: number,
  shape: Shape,
  costs: readonly number[],
  limit: number,
): Span[] | null {
  const ruler = rulerOf(text);
  const width = (from: number, to: number): number => ruler[to] - ruler[from];
  const known = new Map<number, Best>();
  /** The best way on from `at`, behind a line that began at `start`; `down` once a line was shorter than the one before. */
  const best = (start: number, at: number, down: boolean): Best => {
    if (at === text.length) return { cost: 0, next: at };
    const key = (at * 2 + (down ? 1 : 0)) * 1024 + Math.min(1023, at - start);
    const seen = known.get(key);
    if (seen) return seen;
    let found: Best = { cost: Number.POSITIVE_INFINITY, next: at + 1 };
    for (let to = at + 1; to <= text.length && (to === at + 1 || width(at, to) <= widest); to++) {
      if (to < text.length && costs[to] >= limit) continue;
      const own = (to < text.length ? costs[to] : 0) + lineCost(width(at, to), shape);
      const change = at > 0 ? width(at, to) - width(start, at) : 0;
      const bend = at > 0 ? changeCost(change, down, shape) : 0;
      if (own + bend >= found.cost) continue;
      const rest = best(at, to, down || change < -0.5).cost;
      if (own + bend + rest < found.cost) found = { cost: own + bend + rest, next: to };
    }
    known.set(key, found);
    return found;
  };
  if (best(0, 0, false).cost === Number.POSITIVE_INFINITY) return null;
  const lines: Span[] = [];
  let start = 0;
  let at = 0;
  let down = false;
  while (at < text.length) {
    const { next } = best(start, at, down);
    if (at > 0) down ||= width(at, next) - width(start, at) < -0.5;
    lines.push({ from: at, to: next });
    start = at;
    at = next;
  }
  return lines;
}

const lineCost = (width: number, shape: Shape): number => shape.line + Math.max(0, STUB - width) * shape.stub;

function changeCost(change: number, down: boolean, shape: Shape): number {
  const size = Math.abs(change);
  const bend = down && change > 0.5 ? shape.hourglass : 0;
  return bend + (size <= 0.5 ? shape.equal : Math.max(0, size - shape.free) * shape.ragged);
}

/** The width of the text before each offset. */
function rulerOf(text: string): readonly number[] {
  const ruler = [0];
  for (let at = 0; at < text.length; at++) ruler.push(ruler[at] + typeWidth(text[at]));
  return ruler;
}
