import type { Span } from "../text/span";
import { type Area, charactersOf, TITLE_PITCH } from "./area";
import type { Block } from "./block";
import { fillLines } from "./fill";
import { piecesOf } from "./pieces";
import { MM_PER_POINT, type Piece, type Strip } from "./sheet";
import type { PlacedLine, PlacedSignature } from "./signature";
import { setTable } from "./tableSetting";
import { titleLines } from "./titleLines";
import { typeWidth } from "./width";

/** What stands around a block and decides how it is set. */
export interface Around {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  readonly area: Area;
  readonly signature: PlacedSignature | null;
  /** Which of the signature's blocks it is, counted from 0; -1 for all others. */
  readonly organ: number;
}

/** A block between head and imprint as strips of paper, from the top down. */
export function setBlock(block: Block, around: Around): Strip[] {
  switch (block.kind) {
    case "title":
    case "part-title":
      return setTitle(block, around);
    case "title-note":
      return setCentred(block, around);
    case "signature":
      return setOrgan(block, around);
    case "date":
      return setDate(block, around);
    case "attachment-note":
      return setAttachment(block, around);
    case "table":
      return setTable(block, around.area);
    case "recipients":
    case "contents":
    case "attachment-mark":
      return setText(block, around, 0, 0);
    default:
      return isChapter(block) ? setCentred(block, around) : setText(block, around, 2, 0);
  }
}

/** A block in lines of the grid, the first indented by `first` characters, the others by `hang`. */
function setText(block: Block, { area, after }: Around, first: number, hang: number, before = 0): Strip[] {
  const measure = area.profile.grid.characters;
  const lines = fillLines(block.text, measure, first, hang);
  const keep = isHeading(block) && after !== undefined;
  return lines.map((line, i) => {
    const slack = line.last ? 0 : measure - line.indent - line.width;
    // A line cut short by a long word stays as it is: spread so far it could not be read.
    const extra = slack > MOST_SLACK ? 0 : (slack * area.cell) / Math.max(1, line.to - line.from - 1);
    const setting = { cell: area.cell, extra, size: area.profile.sizes.text };
    const x = area.left + line.indent * area.cell;
    const pieces = piecesOf(block.runs, line.from, line.to, x, setting);
    return strip(block, pieces, area.pitch, i === 0 ? before : 0, keep, block.newPage && i === 0);
  });
}

/** In characters. */
const MOST_SLACK = 4;

/** A heading alone in its paragraph: it does not stay behind at the foot of a page. */
const isHeading = ({ kind, runs }: Block): boolean =>
  kind === "attachment-mark" || (kind === "text" && runs.every(({ face }) => face !== "text"));

/** 第一章 and the like stand in the middle. */
const isChapter = ({ kind, runs }: Block): boolean =>
  kind === "text" && /^(?:chapter|book|section)$/.test(runs[0]?.paragraph.body.marker?.kind ?? "");

/** Two blank lines above, one below; on a page of its own an issued text's stands at the top (7.3.1, 7.3.7). */
function setTitle(block: Block, { area, before }: Around): Strip[] {
  const { title } = area.profile.sizes;
  const lines = titleLines(block.text, block.breaks, charactersOf(area, title));
  const above = block.kind === "title" ? 2 * area.pitch : before?.kind === "attachment-mark" ? area.pitch : 0;
  return lines.map((line, i) => {
    const pieces = centredPieces(block, line, area, title);
    return strip(block, pieces, TITLE_PITCH, i === 0 ? above : 0, true, block.newPage && i === 0);
  });
}

function setCentred(block: Block, { area }: Around): Strip[] {
  const { text } = area.profile.sizes;
  return fillLines(block.text, area.profile.grid.characters, 0, 0).map((line, i) =>
    strip(block, centredPieces(block, line, area, text), area.pitch, 0, true, block.newPage && i === 0),
  );
}

function centredPieces(block: Block, { from, to }: Span, area: Area, size: number): Piece[] {
  const cell = size === area.profile.sizes.text ? area.cell : size * MM_PER_POINT;
  const width = typeWidth(block.text.slice(from, to)) * cell;
  return piecesOf(block.runs, from, to, area.left + (area.width - width) / 2, { cell, extra: 0, size });
}

/** One blank line above the first; names under one another, wrapped lines under the first character of the name (7.3.4). */
function setAttachment(block: Block, around: Around): Strip[] {
  const isFirst = around.before?.kind !== "attachment-note";
  const first = isFirst ? 2 : 5;
  const hang = first + typeWidth(block.text.slice(0, block.nameFrom));
  return setText(block, around, first, hang, isFirst ? around.area.pitch : 0);
}

function setOrgan(block: Block, around: Around): Strip[] {
  const { area, signature, organ } = around;
  const lines = signature?.organs.filter((line) => line.organ === organ) ?? [];
  const above = organ === 0 ? signatureGap(area) : 0;
  return lines.map((line, i) =>
    strip(block, placedPieces(block, line, area), area.pitch, i === 0 ? above : 0, true),
  );
}

function setDate(block: Block, { area, signature, before }: Around): Strip[] {
  if (!signature) return [];
  const above = before?.kind === "signature" ? 0 : signatureGap(area);
  return [strip(block, placedPieces(block, signature.date, area), area.pitch, above)];
}

/** A seal reaches up to within a line of the text; without one a blank line is left (7.3.5.1–7.3.5.2). */
const signatureGap = ({ pitch, profile }: Area): number => (profile.sealed ? 2 : 1) * pitch;

function placedPieces(block: Block, line: PlacedLine, area: Area): Piece[] {
  const setting = { cell: area.cell, extra: 0, size: area.profile.sizes.text };
  return piecesOf(block.runs, line.from, line.to, area.left + line.left * area.cell, setting);
}

/** One line of type as a strip. */
export function strip(
  block: Block | null,
  pieces: readonly Piece[],
  height: number,
  before = 0,
  keep = false,
  newPage = false,
): Strip {
  return { block, height, before, lines: [{ block, y: 0, height, pieces }], strokes: [], keep, newPage };
}
