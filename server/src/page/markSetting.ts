import { squeeze } from "../text/chars";
import type { Area } from "./area";
import type { Block } from "./block";
import { ownPiece, piecesOf, type Setting } from "./pieces";
import type { Profile } from "./profile";
import { type Line, MM_PER_POINT } from "./sheet";
import { typeWidth } from "./width";

/** The red mark in place, and the lower edge of its characters. */
export interface Mark {
  readonly lines: readonly Line[];
  readonly bottom: number;
}

/** A mark is not made smaller than this; then it takes what room it needs. */
const SMALLEST = 26;
const PITCH = 1.25;
const WORD = "文件";
/** Characters that 文件 takes beside joint marks, the room before it included. */
const WORD_ROOM = 2.5;

/**
 * The red mark: the draft's own lines, else the profile's; its characters' upper edge stands at `top` (GB/T 9704—2012 7.2.4). Joint
 * marks stand under one another, spread to one width, 文件 beside them in the middle of their height.
 */
export function setMark(blocks: readonly Block[], top: number, area: Area): Mark {
  const { mark } = area.profile.head;
  const texts = blocks.length > 0 ? blocks.map(({ text }) => text) : mark ? [squeeze(mark)] : [];
  const word = texts.length > 1 ? texts.findIndex((text) => text.endsWith(WORD)) : -1;
  const names = texts.map((text, i) => (i === word ? text.slice(0, -WORD.length) : text));
  const widest = Math.max(1, ...names.map(typeWidth));
  const room = word >= 0 ? WORD_ROOM : 0;
  const size = markSize(widest + room, area.width / MM_PER_POINT, area.profile);
  const setting: MarkSetting = {
    cell: size * MM_PER_POINT,
    extra: 0,
    size,
    color: area.profile.head.color,
    face: "title",
  };
  const height = setting.cell * PITCH;
  const inset = (height - setting.cell) / 2;
  const left = area.left + (area.width - (widest + room) * setting.cell) / 2;
  const isJoint = texts.length > 1;
  const rows = names.map((name, i) => ({ name, block: blocks[i] ?? null })).filter(({ name }) => name !== "");
  const lines = rows.map(({ name, block }, i): Line => {
    const slack = (widest - typeWidth(name)) * setting.cell;
    const extra = isJoint ? slack / Math.max(1, name.length - 1) : 0;
    const x = isJoint ? left : left + slack / 2;
    const own = { ...setting, extra };
    const pieces = block ? piecesOf(block.runs, 0, name.length, x, own) : [ownPiece(name, x, own)];
    return { block, y: top - inset + i * height, height, pieces };
  });
  if (word >= 0) {
    const y = top - inset + ((rows.length - 1) * height) / 2;
    lines.push(wordLine(blocks[word], left + (widest + 0.5) * setting.cell, y, height, setting));
  }
  return { lines, bottom: top - 2 * inset + rows.length * height };
}

type MarkSetting = Setting & { readonly face: "title" };

/**
 * The size of a mark of so many characters on a line, both in points: as large as the profile has it, where that fits with a little
 * to spare, since word processors round what they measure.
 */
export function markSize(characters: number, line: number, { sizes }: Profile): number {
  return Math.min(sizes.mark, Math.max(SMALLEST, Math.floor((line - 1) / characters)));
}

function wordLine(block: Block, x: number, y: number, height: number, setting: MarkSetting): Line {
  const { length } = block.text;
  return { block, y, height, pieces: piecesOf(block.runs, length - WORD.length, length, x, setting) };
}
