import type { Change } from "./change";
import { spliced } from "./lists";
import type { Span } from "./span";

/** Zero-based line and UTF-16 character, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Stretches of a file in order of place, mostly its physical lines: `starts[i]` is where line i begins, `ends[i]` where its text
 * ends, its line end excluded.
 */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const NEVER = Number.POSITIVE_INFINITY;

/** Splits at LF, CRLF and CR. There is always at least one line. */
export function splitLines(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  const next = (char: string, from: number): number => {
    const at = text.indexOf(char, from);
    return at < 0 ? NEVER : at;
  };
  let lf = next("\n", 0);
  let cr = next("\r", 0);
  for (let end = Math.min(lf, cr); end < NEVER; end = Math.min(lf, cr)) {
    const start = (cr + 1 === lf ? lf : end) + 1;
    ends.push(end);
    starts.push(start);
    if (lf < start) lf = next("\n", start);
    if (cr < start) cr = next("\r", start);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** Where some spans stand that come in order of place. */
export function placesOf(spans: readonly Span[]): Lines {
  return { starts: spans.map(({ from }) => from), ends: spans.map(({ to }) => to) };
}

/** The lines of a changed text: those before index `head` and the last `tail` of them are the old ones, moved. */
export interface ChangedLines {
  readonly lines: Lines;
  readonly head: number;
  readonly tail: number;
}

/** The lines of `text`, which `change` made of a text with the lines `before`. One line at either side is split anew, too. */
export function changedLines(before: Lines, text: Pick<string, "slice">, change: Change): ChangedLines {
  const count = before.starts.length;
  const head = Math.max(0, lineAt(before, change.from) - 1);
  const last = Math.min(count - 1, lineAt(before, change.to) + 1);
  const from = before.starts[head];
  const between = splitLines(text.slice(from, before.ends[last] + change.delta));
  const tail = count - 1 - last;
  return { lines: renewed(before, { head, tail }, between, from, change.delta), head, tail };
}

/**
 * The first `head` and the last `tail` of some stretches, those moved by `delta`, and between them others, whose offsets count
 * from `base`.
 */
export function renewed(
  before: Lines,
  { head, tail }: { readonly head: number; readonly tail: number },
  between: Lines,
  base: number,
  delta: number,
): Lines {
  const joined = (part: "starts" | "ends"): number[] => {
    const placed = between[part].map((at) => at + base);
    const all = spliced(before[part], head, tail, placed);
    for (let i = all.length - tail; i < all.length; i++) all[i] += delta;
    return all;
  };
  return { starts: joined("starts"), ends: joined("ends") };
}

/** The line that holds `offset` (clamped to the text). */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The LSP position of an offset; offsets outside the text are clamped. */
export function positionAt(lines: Lines, offset: number): Position {
  const line = lineAt(lines, Math.max(0, offset));
  return { line, character: Math.max(0, Math.min(offset, lines.ends[line]) - lines.starts[line]) };
}

/** The offset of an LSP position; lines and characters outside the text are clamped. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= lines.starts.length) return lines.ends[lines.ends.length - 1];
  const from = lines.starts[position.line];
  return Math.min(from + Math.max(0, position.character), lines.ends[position.line]);
}

/** The LSP range of a span. */
export function rangeOf(lines: Lines, span: Span): { start: Position; end: Position } {
  return { start: positionAt(lines, span.from), end: positionAt(lines, span.to) };
}
