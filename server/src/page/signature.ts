import type { Span } from "../text/span";
import type { Block } from "./block";
import { splitLines } from "./titleLines";
import { typeWidth } from "./width";

/** A line of signature or date. `left`, `width` and `right` in characters; together they fill the line. */
export interface PlacedLine extends Span {
  /** Which organ; -1 for the date. `from` and `to` are offsets in its name. */
  readonly organ: number;
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly right: number;
}

export interface PlacedSignature {
  /** In the order of the organs, the lead organ first; a name too wide takes several lines. */
  readonly organs: readonly PlacedLine[];
  readonly date: PlacedLine;
}

export interface SignatureSetting {
  /** Characters a line. */
  readonly characters: number;
  /** Whether a seal is put on it. */
  readonly sealed: boolean;
}

/** From the right edge to date or organ. */
const SEALED_GAP = 4;
const BARE_GAP = 2;
/** The date begins so much behind the organ's first character. */
const DATE_INSET = 2;

/**
 * Where organs and date stand (GB/T 9704—2012 7.3.5.1–7.3.5.3), in characters: Han 1, digits ½.
 *
 * With a seal the date is four characters in and the organs are centred on it. Without, the organ is two in and the date
 * begins two behind the organ's first character; a date wider than the organ is itself two in. Of several organs without seals
 * the widest is placed so, the others begin where it does.
 */
export function placeSignature(
  names: readonly string[],
  date: string,
  { characters, sealed }: SignatureSetting,
): PlacedSignature {
  return sealed ? centred(names, date, characters) : aligned(names, date, characters);
}

function centred(names: readonly string[], date: string, characters: number): PlacedSignature {
  const dateWidth = Math.min(typeWidth(date), characters - SEALED_GAP);
  const centre = SEALED_GAP + dateWidth / 2;
  const lines = names.flatMap((name, organ) => linesOf(name, organ, Math.min(2 * centre, characters)));
  const at = (line: NamedLine): PlacedLine => {
    const width = typeWidth(line.text);
    return placed(line, characters, Math.max(0, centre - width / 2));
  };
  return { organs: lines.map(at), date: placed(dateLine(date), characters, SEALED_GAP) };
}

function aligned(names: readonly string[], date: string, characters: number): PlacedSignature {
  const lines = names.flatMap((name, organ) => linesOf(name, organ, characters - BARE_GAP));
  const organWidth = Math.max(0, ...lines.map(({ text }) => typeWidth(text)));
  const dateWidth = typeWidth(date);
  const dateRight = dateWidth > organWidth ? BARE_GAP : organWidth - dateWidth + BARE_GAP - DATE_INSET;
  const organRight = dateWidth > organWidth ? dateWidth - organWidth + BARE_GAP + DATE_INSET : BARE_GAP;
  return {
    organs: lines.map((line) => placed(line, characters, organRight + organWidth - typeWidth(line.text))),
    date: placed(dateLine(date), characters, dateRight),
  };
}

/**
 * What goes to another page with the signature, as indices of the first and of the end: the attachment note above it and the text
 * before that, of which one line is enough (7.3.5.5). A notice's only paragraph stays where there is a note to go: word processors
 * move paragraphs whole, and the first page must show text (7.3.3). Both are the length where there is no signature.
 *
 * @param blocks blocks, or the block of each line of them
 */
export function goesWithSignature(blocks: readonly (Pick<Block, "kind"> | null)[]): Span {
  const to = blocks.findIndex((block) => block?.kind === "signature" || block?.kind === "date");
  if (to < 0) return { from: blocks.length, to: blocks.length };
  let note = to;
  while (note > 0 && blocks[note - 1]?.kind === "attachment-note") note--;
  const text = blocks[note - 1];
  const isOnly = !blocks.slice(0, note).some((block) => block !== text && isBody(block));
  return { from: isOnly && note < to ? note : Math.max(0, note - 1), to };
}

const isBody = (block: Pick<Block, "kind"> | null): boolean =>
  block?.kind === "text" || block?.kind === "table";

interface NamedLine extends Span {
  readonly organ: number;
  readonly text: string;
}

/** A name in as few lines as hold it, broken between words. */
function linesOf(name: string, organ: number, widest: number): NamedLine[] {
  return splitLines(name, widest).map(({ from, to }) => ({ organ, from, to, text: name.slice(from, to) }));
}

const dateLine = (date: string): NamedLine => ({ organ: -1, from: 0, to: date.length, text: date });

/** Whatever does not fit is pushed left no further than the edge. */
function placed(line: NamedLine, characters: number, right: number): PlacedLine {
  const width = Math.min(typeWidth(line.text), characters);
  const gap = Math.max(0, Math.min(right, characters - width));
  return { ...line, width, right: gap, left: characters - width - gap };
}
