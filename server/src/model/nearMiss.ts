import type { Formula } from "../lexicon/formulas";
import { isHan } from "../text/chars";
import type { Span } from "../text/span";

/** Characters that writers put in, leave out and exchange freely: particles, conjunctions, numerals. */
const FREE = "的地得和与及之了一二三四五六七八九十百千两";

/** An edit that turns a formula into a text: offset in the formula, what it has there, what the text has. */
interface Edit {
  readonly at: number;
  readonly lost: string;
  readonly gained: string;
}

/**
 * The stretch of `text` that differs from `formula` by one character, when half of the formula (the one that begins at
 * its offset `half`) stands at `at`. Null where the formula is right, or something else stands there.
 */
export function nearMiss(text: string, formula: Formula, half: number, at: number): Span | null {
  const middle = formula.text.length >> 1;
  const edit = half === 0 ? behind(text, formula, middle, at + middle) : ahead(text, formula, middle, at);
  if (!edit || !isMisprint(edit, formula)) return null;
  const shift = edit.gained.length - edit.lost.length;
  const from = half === 0 ? at : at - middle - shift;
  return { from, to: from + formula.text.length + shift };
}

/** The first half is whole: compares the second with what follows `at`. */
function behind(text: string, formula: Formula, middle: number, at: number): Edit | null {
  const half = formula.text.slice(middle);
  let same = 0;
  while (same < half.length && half[same] === text[at + same]) same++;
  if (same === half.length) return null;
  const follows = (rest: number, skipped: number): boolean => text.startsWith(half.slice(rest), at + skipped);
  const edit = { at: middle + same, lost: half[same], gained: text[at + same] ?? "" };
  if (follows(same + 1, same + 1) && edit.gained !== "") return edit;
  if (follows(same + 1, same)) return { ...edit, gained: "" };
  return follows(same, same + 1) ? { ...edit, lost: "" } : null;
}

/** The second half is whole and begins at `at`: compares the first with what stands before it. */
function ahead(text: string, formula: Formula, middle: number, at: number): Edit | null {
  let same = 0;
  while (same < middle && formula.text[middle - 1 - same] === text[at - 1 - same]) same++;
  if (same === middle) return null;
  const place = middle - 1 - same;
  const before = (length: number, end: number): boolean =>
    end >= length && text.startsWith(formula.text.slice(0, length), end - length);
  const end = at - same;
  const edit = { at: place, lost: formula.text[place], gained: text[end - 1] ?? "" };
  if (before(place, end - 1)) return edit;
  if (before(place, end)) return { ...edit, gained: "" };
  return before(place + 1, end - 1) ? { at: place + 1, lost: "", gained: edit.gained } : null;
}

/** One Han character of the core exchanged, lost or typed twice; other insertions may be meant. */
function isMisprint({ at, lost, gained }: Edit, { text, from, to }: Formula): boolean {
  const inCore = lost === "" ? at > from && at < to : at >= from && at < to;
  if (!inCore || ![lost, gained].every((char) => char === "" || isMeant(char))) return false;
  return lost !== "" || gained === text[at] || gained === text[at - 1];
}

const isMeant = (char: string): boolean => isHan(char.charCodeAt(0)) && !FREE.includes(char);
