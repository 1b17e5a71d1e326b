import type { Span } from "../text/span";
import type { Area } from "./area";
import type { Block } from "./block";
import { setMark } from "./markSetting";
import { piecesOf } from "./pieces";
import { BLACK, type Line, MM_PER_POINT, type Piece, type Stroke } from "./sheet";
import { signerLines } from "./signers";
import { typeWidth } from "./width";

/** The head of the first page: its lines in place, and where what follows begins. Lengths from the paper's upper edge. */
export interface Head {
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
  /** The lower edge of the head, above the blank lines before the title. */
  readonly bottom: number;
}

const ABOVE: readonly Block["kind"][] = ["copy-number", "secrecy", "urgency"];
const IN_HEAD: readonly Block["kind"][] = [...ABOVE, "issuer-mark", "doc-number", "signer"];

export const isHead = ({ kind }: Block): boolean => IN_HEAD.includes(kind);

/** A character's upper and lower edge in its strip, in parts of the strip's surplus. */
const HALF = 0.5;
/** Of a letter (10.1): length of the double lines, the lower one's distance from the paper's lower edge. */
const LETTER = { line: 170, bottom: 20, thick: 1, thin: 0.35, gap: 0.8 } as const;

/** Sets the head (GB/T 9704—2012 7.2; letters 10.1, orders 10.2). */
export function setHead(blocks: readonly Block[], area: Area): Head {
  const { profile } = area;
  const of = (kind: Block["kind"]): Block[] => blocks.filter((block) => block.kind === kind);
  const lines: Line[] = [];
  const isLetter = profile.form === "letter";
  const markTop = isLetter ? profile.head.markOffset : area.top + profile.head.markOffset;
  const mark = setMark(of("issuer-mark"), markTop, area);
  lines.push(...mark.lines);
  const strokes: Stroke[] = [];
  let bottom = mark.lines.length > 0 ? mark.bottom : area.top;
  if (isLetter && mark.lines.length > 0) {
    bottom += profile.head.lineGap;
    strokes.push(...doubleLine(bottom, true, area));
    strokes.push(...doubleLine(profile.paper.height - LETTER.bottom, false, area));
    bottom += LETTER.thick + LETTER.gap;
  }
  const above = ABOVE.flatMap(of);
  above.forEach((block, i) => {
    const y = (isLetter ? bottom : area.top) + i * area.pitch;
    lines.push(
      lineOf(block, piecesOf(block.runs, 0, block.text.length, area.left, textSetting(area)), y, area),
    );
  });
  if (mark.lines.length === 0) bottom = area.top + above.length * area.pitch;
  const number = setNumbers(of("doc-number"), of("signer"), bottom, mark.lines.length > 0, area);
  lines.push(...number.lines);
  if (number.lines.length > 0 || isLetter)
    bottom = Math.max(number.bottom, isLetter ? bottom + above.length * area.pitch : 0);
  if (mark.lines.length > 0 && !isLetter && profile.form !== "order") {
    const y = bottom - inset(area.pitch, profile.sizes.text) + profile.head.lineGap;
    strokes.push(stroke(area.left, y, area.width, profile.head.lineWidth, profile.head.color));
    bottom = y;
  }
  return { lines, strokes, bottom };
}

interface Part {
  readonly lines: readonly Line[];
  readonly bottom: number;
}

/** Number in the middle, two blank lines under the mark; with signers at the left beside the last line of them (7.2.5–7.2.6). */
function setNumbers(
  numbers: readonly Block[],
  signers: readonly Block[],
  top: number,
  hasMark: boolean,
  area: Area,
): Part {
  const isLetter = area.profile.form === "letter";
  let y = top + (hasMark && !isLetter ? 2 * area.pitch : 0);
  const lines = setSigners(signers, area).map((line, i): Line => ({ ...line, y: y + i * area.pitch }));
  y += Math.max(0, lines.length - 1) * area.pitch;
  const put = (block: Block, x: number): void => {
    lines.push(lineOf(block, piecesOf(block.runs, 0, block.text.length, x, textSetting(area)), y, area));
  };
  numbers.forEach((block, i) => {
    if (i > 0) y += area.pitch;
    const width = typeWidth(block.text) * area.cell;
    const middle = area.left + (area.width - width) / 2;
    put(block, signers.length > 0 ? area.left + area.cell : isLetter ? area.right - width : middle);
  });
  return { lines, bottom: lines.length > 0 ? y + area.pitch : top };
}

/** Signers one character from the right edge, the names of each line under those of the first; not yet in their height (7.2.6). */
function setSigners(blocks: readonly Block[], area: Area): Line[] {
  const setting = textSetting(area);
  const rows = blocks.flatMap((block) => signerLines(block).map((names) => ({ block, names })));
  const widthOf = ({ text }: Block, { from, to }: Span): number => typeWidth(text.slice(from, to));
  const widths = rows.map(({ block, names }) =>
    names.reduce((sum, name) => sum + widthOf(block, name), names.length - 1),
  );
  const left = area.right - (1 + Math.max(0, ...widths)) * area.cell;
  return rows.map(({ block, names }, i) => {
    const label = { from: 0, to: i === 0 ? block.nameFrom : 0 };
    const pieces = piecesOf(block.runs, 0, label.to, left - widthOf(block, label) * area.cell, setting);
    let x = left;
    for (const name of names) {
      pieces.push(...piecesOf(block.runs, name.from, name.to, x, setting));
      x += (widthOf(block, name) + 1) * area.cell;
    }
    return lineOf(block, pieces, 0, area);
  });
}

const textSetting = ({ cell, profile }: Area) => ({ cell, extra: 0, size: profile.sizes.text });

const lineOf = (block: Block, pieces: readonly Piece[], y: number, { pitch }: Area): Line => ({
  block,
  y,
  height: pitch,
  pieces,
});

/** From the upper edge of a strip to that of its characters. */
const inset = (height: number, size: number): number => (height - size * MM_PER_POINT) * HALF;

/** Two red lines, the thick one outside: above in the upper pair, below in the lower (10.1). `y` is the outer edge's. */
function doubleLine(y: number, isUpper: boolean, { profile }: Area): Stroke[] {
  const x = (profile.paper.width - LETTER.line) / 2;
  const { color } = profile.head;
  const thin = isUpper ? y + LETTER.thick + LETTER.gap : y - LETTER.thick - LETTER.gap;
  return [
    stroke(x, isUpper ? y : y - LETTER.thick, LETTER.line, LETTER.thick, color),
    stroke(x, thin, LETTER.line, LETTER.thin, color),
  ];
}

const stroke = (x: number, y: number, width: number, height: number, color: string = BLACK): Stroke => ({
  x,
  y,
  width,
  height,
  color,
});
