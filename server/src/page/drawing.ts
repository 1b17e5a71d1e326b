import { type Line, MM_PER_POINT, type Piece } from "./sheet";
import { isLatinType, typeWidth } from "./width";

/** Where the base line of Chinese type stands below the middle of its strip, in parts of its size. */
const BASE_LINE = 0.38;

/** The base line of a line, from the top of the paper; lines of several sizes there are none. */
export function baseLine({ y, height, pieces }: Line): number {
  const size = Math.max(0, ...pieces.map((piece) => piece.size));
  return round(y + height / 2 + BASE_LINE * size * MM_PER_POINT);
}

/** How long a piece is drawn: from its first character to the end of its last, the gap behind that left out. */
export function drawnWidth({ text, width, size }: Piece): number {
  const gap = (width - typeWidth(text) * size * MM_PER_POINT) / Math.max(1, text.length);
  return round(width - Math.max(0, gap));
}

/** Letters and digits are set in Times New Roman whatever the face, but for page numbers (GB/T 9704—2012 7.5). */
export const isLatinPiece = ({ text, face }: Piece): boolean => face !== "page" && isLatinType(text, 0);

/** Families for those, metrically alike. */
export const LATIN_FAMILIES = '"Times New Roman", "Liberation Serif", Times, serif';

/** Thousandths of a millimetre are enough on paper, and short in a file. */
export const round = (mm: number): number => Math.round(mm * 1000) / 1000;
