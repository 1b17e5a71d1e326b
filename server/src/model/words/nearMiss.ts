import type { Formula } from "../../lexicon/formulas";
import { isHan } from "../../text/chars";
import type { Span } from "../../text/span";

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
  const edits = half === 0 ? behind(text, formula, middle, at + middle) : ahead(text, formula, middle, at);
  const edit = edits.find((one) => isMisprint(one, formula));
  if (!edit) return null;
  const shift = edit.gained.length - edit.lost.length;
  const from = half === 0 ? at : at - middle - shift;
  return { from, to: from + formula.text.length + shift };
}

/** The first half is whole: the edits that make the second what follows `at`. */
function behind(text: string, formula: Formula, middle: number, at: number): Edit[] {
  const half = formula.text.slice(middle);
  let same = 0;
  while (same < half.length && half[same] === text[at + same]) same++;
  if (same === half.length) return [];
  const follows = (rest: number, skipped: number): boolean => text.startsWith(half.slice(rest), at + skipped);
  const edits: Edit[] = [];
  const edit = { at: middle + same, lost: half[same], gained: text[at + same] ?? "" };
  if (follows(same + 1, same + 1)) edits.push(edit);
  if (follows(same + 1, same)) edits.push({ ...edit, gained: "" });
  if (follows(same, same + 1)) edits.push({ ...edit, lost: "" });
  return edits;
}

/** The second half is whole and begins at `at`: the edits that make the first what stands before it. */
function ahead(text: string, formula: Formula, middle: number, at: number): Edit[] {
  let same = 0;
  while (same < middle && formula.text[middle - 1 - same] === text[at - 1 - same]) same++;
  if (same === middle) return [];
  const place = middle - 1 - same;
  const end = at - same;
  const precedes = (length: number, to: number): boolean =>
    to >= length && text.startsWith(formula.text.slice(0, length), to - length);
  const edits: Edit[] = [];
  const edit = { at: place, lost: formula.text[place], gained: text[end - 1] ?? "" };
  if (precedes(place, end - 1)) edits.push(edit);
  if (precedes(place, end)) edits.push({ ...edit, gained: "" });
  if (precedes(place + 1, end - 1)) edits.push({ at: place + 1, lost: "", gained: edit.gained });
  return edits;
}

/** One Han character of the core exchanged, lost or typed twice; other insertions may be meant. */
function isMisprint({ at, lost, gained }: Edit, { text, from, to }: Formula): boolean {
  const isMeant = (char: string): boolean =>
    char === "" || (isHan(char.charCodeAt(0)) && !FREE.includes(char));
  if (lost === gained || !isMeant(lost) || !isMeant(gained)) return false;
  const twin = gained === text[at] ? at : gained === text[at - 1] ? at - 1 : -1;
  const place = lost === "" ? twin : at;
  return place >= from && place < to;
}
