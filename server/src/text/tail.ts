/**
 * What stands at the end of a text, read backwards: an expression like `[。\s]+$` tries every place from the front, and takes
 * quadratic time over a text full of such marks.
 */

/** Where the run at the end of `text` begins whose characters are white space (where `spaces`) or among `marks`. */
export function tailFrom(text: string, marks: string, spaces = true): number {
  let at = text.length;
  while (at > 0 && (marks.includes(text[at - 1]) || (spaces && text[at - 1].trim() === ""))) at--;
  return at;
}

/** `text` without the white space (where `spaces`) and the `marks` at its end. */
export function withoutTail(text: string, marks: string, spaces = true): string {
  return text.slice(0, tailFrom(text, marks, spaces));
}

/** True when one of `these` stands in `text` with none of `others` behind it. */
export function isLastOf(text: string, these: string, others: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    if (these.includes(text[at])) return true;
    if (others.includes(text[at])) return false;
  }
  return false;
}
