import { eachLine, type LineKind, textLine } from "../syntax/lineKinds";
import { isSpace } from "../text/chars";
import type { Lines } from "../text/lines";
import type { Span } from "../text/span";

/**
 * Lines that formatting keeps. A text line stands without its outer white space; rows of tables, lines with Markdown's marks,
 * comments (all lines of one) and page numbers that are kept stand as they are, from line start to line end. Offsets in the file.
 */
export interface Unit extends Span {
  readonly kind: "text" | "row" | "comment" | "page-number";
  /** The line on which it begins, from 0. */
  readonly line: number;
  /** Blank lines between it and the unit before; lines that are dropped do not count. */
  readonly blanks: number;
}

/** What stands in a file: the units in order, and the lines of page furniture that are dropped. */
export interface Units {
  readonly units: readonly Unit[];
  readonly dropped: readonly number[];
}

/** Reads the lines of a file. `drops` tells of a line (from 0) with a page number or a text whether it is furniture. */
export function unitsOf(text: string, lines: Lines, drops: (kind: LineKind, line: number) => boolean): Units {
  const units: Unit[] = [];
  const dropped: number[] = [];
  let blanks = 0;
  let comment = -1;
  eachLine(text, lines, (kind, line, from, to, marked) => {
    if (kind === "blank" || (kind === "comment" && from === to)) {
      blanks++;
      if (kind === "blank") comment = -1;
    } else if (kind === "comment") {
      const span = { line, from: lines.starts[line], to: lines.ends[line] };
      if (comment >= 0) units[comment] = { ...units[comment], to: span.to };
      else comment = units.push({ kind, ...span, blanks }) - 1;
      blanks = 0;
    } else {
      comment = -1;
      if (!marked && drops(kind, line)) dropped.push(line);
      else {
        const bare = kind === "text" && !marked && !isRow(text.slice(from, to));
        units.push(
          bare
            ? { kind, line, from, to, blanks }
            : {
                kind: kind === "page-number" ? kind : "row",
                line,
                from: lines.starts[line],
                to: lines.ends[line],
                blanks,
              },
        );
        blanks = 0;
      }
    }
  });
  return { units: withOuterCells(text, lines, units), dropped };
}

/** Wide gaps set the cells of a table without lines apart. */
const WIDE_GAP = /(?:[ \u00a0]{2}|\u3000)[ \u00a0\u3000]*/;
const FEWEST_CELLS = 3;

/** True for a row of a table: cells divided by | or tabs, or three and more by wide gaps and no sentence in them. */
export function isRow(line: string): boolean {
  if (/[|｜\t]/.test(line)) return true;
  if (!/ {2}|\u3000|\u00a0{2}/.test(line) || /[，。；]/.test(line)) return false;
  const cells = line.split(WIDE_GAP);
  return cells.length >= FEWEST_CELLS && cells.filter((cell) => cell.length > 1).length > 1;
}

/** Lines beside a row that begin or end with a tab are rows, too: their outer cells are empty. */
function withOuterCells(text: string, lines: Lines, units: Unit[]): Unit[] {
  const extend = (at: number, beside: Unit | undefined, blanks: number): void => {
    const unit = units[at];
    if (unit.kind !== "text" || beside?.kind !== "row" || blanks > 0) return;
    const [from, to] = [lines.starts[unit.line], lines.ends[unit.line]];
    if (text.slice(from, unit.from).includes("\t") || text.slice(unit.to, to).includes("\t"))
      units[at] = { ...unit, kind: "row", from, to };
  };
  for (let i = 1; i < units.length; i++) extend(i, units[i - 1], units[i].blanks);
  for (let i = units.length - 2; i >= 0; i--) extend(i, units[i + 1], units[i + 1].blanks);
  return units;
}

/** The units within a stretch of the file; text lines that it cuts are cut. */
export function unitsIn(text: string, units: readonly Unit[], { from, to }: Span): Unit[] {
  return units
    .filter((unit) => unit.from < to && unit.to > from)
    .map((unit) => (unit.kind === "text" ? cut(text, unit, from, to) : unit))
    .filter((unit) => unit.from < unit.to);
}

function cut(text: string, unit: Unit, low: number, high: number): Unit {
  let from = Math.max(unit.from, low);
  let to = Math.min(unit.to, high);
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { ...unit, from, to };
}

/** A text unit as the parser sees its line. */
export const lineOf = (text: string, lines: Lines, { line, from, to }: Unit): ReturnType<typeof textLine> =>
  textLine(text, Math.min(lines.starts[line], from), from, to);
