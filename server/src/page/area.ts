import type { Profile } from "./profile";
import { MM_PER_POINT } from "./sheet";

/** The text area 版心 and its grid, in millimetres. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** The square of a character of text. */
  readonly cell: number;
  /** From one line of text to the next. */
  readonly pitch: number;
  readonly profile: Profile;
}

/** The text area of a profile (GB/T 9704—2012 5.2). */
export function areaOf(profile: Profile): Area {
  const { paper, margins, grid } = profile;
  const right = paper.width - margins.right;
  const bottom = paper.height - margins.bottom;
  const width = right - margins.left;
  return {
    left: margins.left,
    right,
    top: margins.top,
    bottom,
    width,
    cell: width / grid.characters,
    pitch: (bottom - margins.top) / grid.lines,
    profile,
  };
}

/** From one line of a title to the next, by custom; 7.3.1 lays none down. */
export const TITLE_PITCH = 34 * MM_PER_POINT;

/** How many characters of a size (points) a line holds. */
export const charactersOf = ({ width }: Area, size: number): number =>
  Math.floor(width / (size * MM_PER_POINT) + 0.01);
