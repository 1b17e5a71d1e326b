import type { Area } from "./area";
import type { Block } from "./block";
import { fillLines } from "./fill";
import { piecesOf } from "./pieces";
import { BLACK, type Line, MM_PER_POINT, type Stroke } from "./sheet";
import { typeWidth } from "./width";

/** The imprint (版记): lines and strokes with `y` from its own top. */
export interface Imprint {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly strokes: readonly Stroke[];
}

/** First and last line 0.35 mm, those between 0.25 mm (GB/T 9704—2012 7.4.1). */
const OUTER = 0.35;
const INNER = 0.25;

export const isImprint = ({ kind }: Block): boolean => kind === "copies" || kind === "printing";

/**
 * Sets the imprint: 四号, one character in from both sides, lists wrapped under their first name (7.4.2), organ left and date right
 * (7.4.3). No line stands between recipients moved here and the copies. Letters have no printing organ and no lines (10.1).
 */
export function setImprint(blocks: readonly Block[], area: Area): Imprint {
  const isLetter = area.profile.form === "letter";
  const lines: Line[] = [];
  const strokes: Stroke[] = [];
  let y = 0;
  const across = (weight: number): void => {
    if (!isLetter)
      strokes.push({ x: area.left, y: y - weight / 2, width: area.width, height: weight, color: BLACK });
  };
  const shown = blocks.filter(({ kind }) => !(isLetter && kind === "printing"));
  shown.forEach((block, i) => {
    if (i === 0) across(OUTER);
    else if (block.kind === "printing") across(INNER);
    const set = block.kind === "copies" ? setCopies(block, area) : setPrinting(block, area);
    lines.push(...set.map((line, at) => ({ ...line, y: y + at * area.pitch })));
    y += set.length * area.pitch;
  });
  if (shown.length > 0) across(OUTER);
  return { height: y, lines, strokes };
}

function setCopies(block: Block, area: Area): Line[] {
  const { cell, setting, measure } = gridOf(area);
  const hang = 1 + typeWidth(block.text.slice(0, block.nameFrom));
  return fillLines(block.text, measure - 1, 1, hang).map(({ from, to, indent, width, last }) => {
    const slack = last ? 0 : (measure - 1 - indent - width) * cell;
    const extra = slack / Math.max(1, to - from - 1);
    const pieces = piecesOf(block.runs, from, to, area.left + indent * cell, { ...setting, extra });
    return { block, y: 0, height: area.pitch, pieces };
  });
}

function setPrinting(block: Block, area: Area): Line[] {
  const { cell, setting } = gridOf(area);
  const { text, nameFrom, runs } = block;
  const date = area.right - cell - typeWidth(text.slice(nameFrom)) * cell;
  const pieces = [
    ...piecesOf(runs, 0, nameFrom, area.left + cell, setting),
    ...piecesOf(runs, nameFrom, text.length, date, setting),
  ];
  return [{ block, y: 0, height: area.pitch, pieces }];
}

function gridOf({ profile, width }: Area) {
  const size = profile.sizes.imprint;
  const cell = size * MM_PER_POINT;
  return { cell, setting: { cell, extra: 0, size, face: "text" as const }, measure: width / cell };
}
