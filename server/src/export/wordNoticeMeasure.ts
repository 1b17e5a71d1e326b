import type { Profile } from "../page/profile";

/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

export const fromMm = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
export const fromPoints = (points: number): number => Math.round(points * TWIPS_PER_POINT);

/** The page of a profile in twips, as OOXML counts. */
export interface Measure {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Of the text area 版心. */
  readonly textWidth: number;
  readonly textHeight: number;
  /** Height of a line, so that all lines of a page fit (GB/T 9704—2012 5.2.3). */
  readonly line: number;
  /** What the grid adds to each character of text, in 1/4096 point (`w:charSpace`). */
  readonly charSpace: number;
  /** The same in whole twips, for the styles, and one less: LibreOffice makes the text area smaller, by whole cells. */
  readonly charSpacing: number;
}

/** The page of a profile. */
export function measure({ paper, margins, grid, sizes }: Profile): Measure {
  const width = fromMm(paper.width);
  const height = fromMm(paper.height);
  const [top, bottom, left, right] = [margins.top, margins.bottom, margins.left, margins.right].map(fromMm);
  const textWidth = width - left - right;
  const textHeight = height - top - bottom;
  const pitch = textWidth / grid.characters / TWIPS_PER_POINT;
  return {
    width,
    height,
    top,
    bottom,
    left,
    right,
    textWidth,
    textHeight,
    line: Math.floor(textHeight / grid.lines),
    charSpace: Math.round((pitch - sizes.text) * 4096),
    charSpacing: Math.floor((pitch - sizes.text) * TWIPS_PER_POINT) - 1,
  };
}

/** Where Chinese characters begin and end, in their size above and below the base line: the usual of the faces in use. */
const INK = { above: 0.85, below: 0.09 } as const;
/** Word and its like set the base line at this part of an exact line. */
const BASE_LINE = 0.8;

/** Twips from the top of a line of exact height (twips) to the upper edge of characters of a size (points). */
export const inkTop = (line: number, size: number): number =>
  Math.round(line * BASE_LINE - fromPoints(size * INK.above));

/** Twips from the lower edge of characters of a size (points) to the bottom of a line of exact height (twips). */
export const inkBottom = (line: number, size: number): number =>
  Math.round(line * (1 - BASE_LINE) - fromPoints(size * INK.below));

/** Height of an exact line whose bottom stands so much (twips) under the lower edge of characters of a size (points). */
export const lineWithBottom = (below: number, size: number): number =>
  Math.round((below + fromPoints(size * INK.below)) / (1 - BASE_LINE));

/** Twips of a number of characters of text on the grid. */
export const characters = (count: number, { textWidth }: Measure, { grid }: Profile): number =>
  Math.round((textWidth / grid.characters) * count);
