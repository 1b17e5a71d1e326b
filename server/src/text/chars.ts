import { charSet } from "./charSet";

/** Character classes by UTF-16 code unit. Han outside the basic plane is so rare in notices that it counts as other. */

/** True for a Han character of the basic plane, or 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf);
}

/** True for 0–9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for ０–９. */
export function isFullwidthDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** True for A–Z and a–z. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/**
 * True for horizontal white space, the ideographic space and the byte order mark included; not for line ends. A form feed
 * (extraction marks page tops with it) counts, too.
 */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x09 ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

const MARKS = charSet("，。、；：？！（）〔〕〈〉《》“”‘’【】「」『』…—～·．％");

/** True for a full-width Chinese mark. */
export function isMark(code: number): boolean {
  return MARKS.has(code);
}

/** The width of a string in Han characters: Han and full-width marks 1, ASCII ½ (the measure of GB/T 9704—2012 3.1). */
export function widthOf(text: string): number {
  let narrow = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x2e80 && !isMark(code)) narrow++;
  }
  return text.length - narrow / 2;
}

/** The same text by itself: a piece that was cut out of a text keeps that whole text in memory. What is joined is written anew. */
export function apart(piece: string): string {
  const half = piece.length >> 1;
  return [piece.slice(0, half), piece.slice(half)].join("");
}

/** `text` without any white space, for comparing names and titles. */
export function squeeze(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, "") : text;
}

/**
 * `text` without the spaces that extraction or hand spacing put beside Chinese characters, marks or digits; a space
 * between two Latin words stays. This is how titles, units and numbers are compared and shown.
 */
export function tidySpaces(text: string): string {
  if (!/\s/.test(text)) return text;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i])) {
      out += text[i];
      continue;
    }
    let end = i;
    while (end + 1 < text.length && /\s/.test(text[end + 1])) end++;
    if (i > 0 && end + 1 < text.length && keepsSpace(text.charCodeAt(i - 1), text.charCodeAt(end + 1)))
      out += " ";
    i = end;
  }
  return out;
}

/** True where a space between two characters separates words: Latin letters, or a letter and a digit. */
export function keepsSpace(before: number, after: number): boolean {
  const wordBefore = isLatin(before) || isDigit(before);
  const wordAfter = isLatin(after) || isDigit(after);
  return wordBefore && wordAfter && (isLatin(before) || isLatin(after));
}
