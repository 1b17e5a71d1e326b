import type { Run } from "./block";
import type { Face } from "./profile";
import { BLACK, type Piece } from "./sheet";
import { isLatinType, typeWidth } from "./width";

/** How characters are put on a line. */
export interface Setting {
  /** Millimetres that a Han character takes up. */
  readonly cell: number;
  /** Added behind each character, of whatever width, to spread a line. */
  readonly extra: number;
  readonly size: number;
  readonly color?: string;
  /** Instead of the faces of the runs. */
  readonly face?: Face;
}

/** A stretch of the text that runs make together, from `x` on to the right. */
export function piecesOf(
  runs: readonly Run[],
  from: number,
  to: number,
  x: number,
  setting: Setting,
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let left = x;
  for (const run of runs) {
    const start = Math.max(from, at) - at;
    const end = Math.min(to, at + run.text.length) - at;
    at += run.text.length;
    for (const [a, b] of stretches(run.text, start, end)) {
      const text = run.text.slice(a, b);
      const width = typeWidth(text) * setting.cell + text.length * setting.extra;
      pieces.push({
        text,
        x: left,
        width,
        face: setting.face ?? run.face,
        size: setting.size,
        color: setting.color ?? BLACK,
        source: { paragraph: run.paragraph, from: run.from + a, to: run.from + b },
      });
      left += width;
    }
  }
  return pieces;
}

/** Chinese and Latin characters by turns: they have a face each, fonts disagree about widths, and no fault may add up. */
function* stretches(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from;
  for (let at = from + 1; at <= to && from < to; at++) {
    if (at < to && isLatinType(text, at) === isLatinType(text, at - 1)) continue;
    yield [start, at];
    start = at;
  }
}

/** Text that the draft does not have: page numbers, the red head of a profile. */
export function ownPiece(text: string, x: number, setting: Setting & { readonly face: Face }): Piece {
  const { cell, extra, size, face, color } = setting;
  const width = typeWidth(text) * cell + text.length * extra;
  return { text, x, width, face, size, color: color ?? BLACK, source: null };
}
