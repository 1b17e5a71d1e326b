import type { Area } from "./area";
import { ownPiece } from "./pieces";
import { type Line, MM_PER_POINT } from "./sheet";
import { typeWidth } from "./width";

/**
 * The line of a page number: its dashes 7 mm under the text area, odd pages one character in from the right, even ones from the left
 * (GB/T 9704—2012 7.5). Null on the first page of a letter (10.1) and where a house has none.
 */
export function pageNumberLine(page: number, area: Area): Line | null {
  const { form, pageNumber, sizes } = area.profile;
  if (pageNumber.style === "none" || (form === "letter" && page === 1)) return null;
  const em = sizes.pageNumber * MM_PER_POINT;
  const setting = { cell: em, extra: 0, size: sizes.pageNumber, face: "page" as const };
  const digits = String(page);
  const isBare = pageNumber.style === "plain";
  const width = typeWidth(digits) * em + (isBare ? 0 : 3 * em);
  const middle = area.left + (area.width - width) / 2;
  const outer = page % 2 === 1 ? area.right - em - width : area.left + em;
  const x = pageNumber.side === "center" ? middle : outer;
  const number = ownPiece(digits, isBare ? x : x + 1.5 * em, setting);
  const dashes = isBare ? [] : [ownPiece("—", x, setting), ownPiece("—", x + width - em, setting)];
  return {
    block: null,
    y: area.bottom + pageNumber.offset - em / 2,
    height: em,
    pieces: [...dashes.slice(0, 1), number, ...dashes.slice(1)],
  };
}
