import { type Position, splitLines } from "./lines";
import type { Span } from "./span";

/** In UTF-16 units: pieces are not longer, so that a change writes little anew, and not much shorter, so that they are few. */
const LONGEST = 4096;

/** A stretch of whole lines, or of a line that is longer than a piece; CR LF is never divided. */
interface Piece {
  readonly text: string;
  /** How many line ends stand in it. */
  readonly breaks: number;
}

/**
 * A text in pieces that versions share: a change costs the piece it falls into and not the text. Offsets are UTF-16 units,
 * clamped to the text.
 */
export class Rope {
  readonly length: number;
  /** Where each piece begins. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  private constructor(
    private readonly pieces: readonly Piece[],
    whole?: string,
  ) {
    let length = 0;
    this.#starts = pieces.map(({ text }) => {
      length += text.length;
      return length - text.length;
    });
    this.length = length;
    this.#whole = whole;
  }

  static of(text: string): Rope {
    return new Rope(cut(text), text);
  }

  /** How many pieces there are. */
  get count(): number {
    return this.pieces.length;
  }

  /** The whole text, joined when somebody first asks for it. */
  toString(): string {
    this.#whole ??= this.pieces.map(({ text }) => text).join("");
    return this.#whole;
  }

  slice(from: number, to: number): string {
    if (from >= to || this.pieces.length === 0) return "";
    let at = this.#pieceAt(from);
    let found = this.pieces[at].text.slice(from - this.#starts[at], to - this.#starts[at]);
    while (++at < this.pieces.length && this.#starts[at] < to)
      found += this.pieces[at].text.slice(0, to - this.#starts[at]);
    return found;
  }

  /** NaN behind the end. */
  charCodeAt(offset: number): number {
    if (this.pieces.length === 0) return Number.NaN;
    const at = this.#pieceAt(offset);
    return this.pieces[at].text.charCodeAt(offset - this.#starts[at]);
  }

  /** The text with `text` in place of a span. */
  replaced({ from, to }: Span, text: string): Rope {
    if (this.pieces.length === 0) return Rope.of(text);
    // A neighbour that the span touches takes part: CR and LF may come together there.
    const first = this.#pieceAt(Math.max(0, from - 1));
    const last = this.#pieceAt(to);
    const touched = this.pieces.slice(first, last + 1);
    const old = touched.map((piece) => piece.text).join("");
    const base = this.#starts[first];
    const between = cut(old.slice(0, from - base) + text + old.slice(to - base));
    return new Rope([...this.pieces.slice(0, first), ...between, ...this.pieces.slice(last + 1)]);
  }

  /** The offset of an LSP position; lines and characters outside the text are clamped. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    let left = line;
    for (const [at, { text, breaks }] of this.pieces.entries()) {
      if (left <= breaks) {
        const from = this.#starts[at] + splitLines(text).starts[left];
        return from + splitLines(this.slice(from, from + character)).ends[0];
      }
      left -= breaks;
    }
    return this.length;
  }

  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many units two texts have in common at their beginning, of `most` at most. */
  static sharedHead(a: Rope, b: Rope, most: number): number {
    let head = 0;
    for (const [i, { text }] of a.pieces.entries()) {
      if (text !== b.pieces[i]?.text || head + text.length > most) break;
      head += text.length;
    }
    return head;
  }

  /** The same at their end. */
  static sharedTail(a: Rope, b: Rope, most: number): number {
    let tail = 0;
    for (let i = 1; i <= a.pieces.length; i++) {
      const { text } = a.pieces[a.pieces.length - i];
      if (text !== b.pieces[b.pieces.length - i]?.text || tail + text.length > most) break;
      tail += text.length;
    }
    return tail;
  }
}

/** Pieces of even length. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  const count = Math.ceil(text.length / LONGEST);
  let from = 0;
  for (let i = 1; i <= count; i++) {
    const to = i === count ? text.length : cutBefore(text, from, Math.floor((i * text.length) / count));
    const piece = text.slice(from, to);
    pieces.push({ text: piece, breaks: splitLines(piece).starts.length - 1 });
    from = to;
  }
  return pieces;
}

/** The last beginning of a line in `from + 1`…`to`, else `to`, or behind it where that would divide CR LF. */
function cutBefore(text: string, from: number, to: number): number {
  const line = text.lastIndexOf("\n", to - 1) + 1;
  if (line > from) return line;
  return text[to - 1] === "\r" && text[to] === "\n" ? to + 1 : to;
}
