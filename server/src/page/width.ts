import { isMark } from "../text/chars";

/**
 * The width of a string as Chinese faces set it, in characters: Latin letters, digits and their marks ½, all else 1, so also ★ and ①;
 * of a surrogate pair the first half.
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
  const isNarrow = code <= 0x200b;
  return isNarrow && !isMark(text[at]) ? 0.5 : 1;
}
