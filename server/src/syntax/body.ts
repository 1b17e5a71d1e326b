import { isSpace, keepsSpace } from "../text/chars";
import { Carrier } from "../text/derived";
import { scanInline } from "./inline";
import { scanMarker } from "./marker";
import type { Body, Inline, Layout, Marker, Paragraph } from "./tree";

/** The content of a paragraph. Its tokens appear on first use and stay with it through all versions that share it. */
class LazyBody extends Carrier implements Body {
  #marker: Marker | null | undefined;
  #inline: Inline | undefined;

  constructor(
    readonly text: string,
    readonly fileOffset: (at: number) => number,
  ) {
    super();
  }

  get marker(): Marker | null {
    if (this.#marker === undefined) this.#marker = scanMarker(this.text);
    return this.#marker;
  }

  get inline(): Inline {
    this.#inline ??= scanInline(this.text);
    return this.#inline;
  }
}

class NumberedBody extends Carrier implements Paragraph {
  constructor(
    readonly index: number,
    readonly body: Body,
  ) {
    super();
  }
}

/** The paragraph with a number (from 0) whose content is `body`. */
export function makeParagraph(index: number, body: Body): Paragraph {
  return new NumberedBody(index, body);
}

const identity = (at: number): number => at;

/**
 * Makes the body of a paragraph from its stretch of the file, outer white space already removed. Wrapped text loses
 * its line ends, the page numbers between its lines (`pieces` leaves them out) and the spaces extraction put in.
 *
 * `pieces` are the text lines of the paragraph, as offsets relative to its first character.
 */
export function makeBody(raw: string, layout: Layout, pieces: readonly { from: number; to: number }[]): Body {
  if (layout === "flowing") return new LazyBody(raw, identity);
  const starts: number[] = [];
  const shifts: number[] = [];
  let text = "";
  // Kept apart: to ask a growing string for a character makes V8 lay it out anew every time.
  let last = Number.NaN;
  const take = (char: string, at: number): void => {
    const shift = at - text.length;
    if (starts.length === 0 || shifts[shifts.length - 1] !== shift) {
      starts.push(text.length);
      shifts.push(shift);
    }
    text += char;
  };
  for (const piece of pieces) {
    let gap = text.length > 0;
    for (let i = piece.from; i < piece.to; i++) {
      const code = raw.charCodeAt(i);
      if (isSpace(code)) {
        gap = true;
        continue;
      }
      if (gap && keepsSpace(last, code)) take(" ", i - 1);
      gap = false;
      take(raw[i], i);
      last = code;
    }
  }
  return new LazyBody(text, (at) => at + shifts[segmentOf(starts, at)]);
}

function segmentOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
