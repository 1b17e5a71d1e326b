import type { Span } from "../text/span";
import type { Block } from "./block";

/** On a line of signers (GB/T 9704—2012 7.2.6). */
const NAMES_A_LINE = 2;

/** The names of a signer's block, two a line: offsets in its text. A name of two characters may have a space inside (李　四). */
export function signerLines({
  text,
  nameFrom,
}: Pick<Block, "text" | "nameFrom">): readonly (readonly Span[])[] {
  const names: Span[] = [];
  let isHalf = false;
  for (const { index, 0: piece } of text.slice(nameFrom).matchAll(/[^\s、，,]+/g)) {
    const from = nameFrom + index;
    const to = from + piece.length;
    const completes: boolean = isHalf && piece.length === 1;
    if (completes) names[names.length - 1] = { from: names[names.length - 1].from, to };
    else names.push({ from, to });
    isHalf = piece.length === 1 && !completes;
  }
  const lines: Span[][] = [];
  for (let i = 0; i < names.length; i += NAMES_A_LINE) lines.push(names.slice(i, i + NAMES_A_LINE));
  return lines;
}
