import type { Paragraph } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Block } from "./block";
import type { Face } from "./profile";

/** A page as it is printed. All lengths in millimetres from the upper left corner of the paper, sizes of type in points. */
export interface Sheet {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  /** The page number; null on pages that bear none. */
  readonly footer: Line | null;
}

/** A line of type. `y` is the upper edge of its strip of paper, `height` that strip's height. */
export interface Line {
  /** The block it is of; null for a page number and a red head that the profile gives. */
  readonly block: Block | null;
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A stretch of a line in one face, either of Han and wide marks or of Latin letters and digits. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** What it takes up on the grid, gaps between the characters included. */
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Where it comes from, in logical offsets; null for what the draft does not say. */
  readonly source: Source | null;
}

export interface Source extends Span {
  readonly paragraph: Paragraph;
}

/** A drawn line: of the red head, the imprint, a table. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** A strip of paper not yet on a page: one line of type, or the lines of a row of a table beside one another. */
export interface Strip {
  readonly block: Block | null;
  readonly height: number;
  /** Left empty above it, but for at the top of a page. */
  readonly before: number;
  /** Lines with `y` from the top of the strip. */
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  /** Never the last of a page where another follows. */
  readonly keep: boolean;
  /** Begins a page. */
  readonly newPage: boolean;
}

export const BLACK = "#000000";
export const MM_PER_POINT = 25.4 / 72;
