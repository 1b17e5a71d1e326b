import { isMark } from "../text/chars";

/** Times New Roman, in which Latin letters and digits are set, from the space to ~: thousandths of its size. */
// biome-ignore format: a table
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
  500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611,
  333, 278, 333, 469, 500, 333,
  444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444,
  480, 200, 480, 541,
];
const FIRST = 0x20;

/**
 * The width of a string as it is set, in characters: digits ½, Latin letters and their marks what they take in Times New Roman, all
 * else 1, so also ★ and ①; of a surrogate pair the first half.
 */
export function typeWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widthAt(text, at);
  return width;
}

/** The width of one UTF-16 unit. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xdc00) return 0;
  return isLatinType(text, at) ? (TIMES[code - FIRST] ?? 500) / 1000 : 1;
}

/** True for what is set in the face of Latin letters and digits. */
export const isLatinType = (text: string, at: number): boolean =>
  text.charCodeAt(at) <= 0x200b && !isMark(text.charCodeAt(at));
