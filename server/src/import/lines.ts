import { isSpace } from "../text/chars";
import type { Block, Piece, WordParagraph } from "./content";
import { tableLines } from "./tableLines";

/** A line of the draft before it is tidied. */
export interface RawLine {
  readonly kind: "paragraph" | "row" | "note";
  readonly pieces: readonly Piece[];
}

/** The lines of what a document holds, in order: one for each paragraph and row. Empty paragraphs are left out. */
export function linesOf(blocks: readonly Block[]): RawLine[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? tableLines(block.table) : paragraphLines(block.paragraph),
  );
}

/** Line breaks within a paragraph make lines, but where they only break what is centred to shape it: a title. */
function paragraphLines({ look, pieces, notes }: WordParagraph): RawLine[] {
  const lines = brokenLines(pieces);
  return [
    ...(look.align === "center" ? joined(lines) : lines).map(
      (line): RawLine => ({ kind: "paragraph", pieces: line }),
    ),
    ...notes.map((note): RawLine => ({ kind: "note", pieces: [plain(`<!-- ${note} -->`, pieces[0])] })),
  ];
}

/** Organs that issue together stand apart; what is in brackets below a title has a line of its own. */
function joined(lines: readonly (readonly Piece[])[]): Piece[][] {
  const out: Piece[][] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (!before || /^[（(〔—]/.test(textOf(line)) || textOf(before).length > LONGEST_TITLE)
      out.push([...line]);
    else if (isOrgan(before) && (isOrgan(line) || beginsWithOrgan(line, before)))
      before.push(plain("　", line[0]), ...line);
    else before.push(...line);
  }
  return out;
}

/** No title is longer; what is, is text that was centred. */
const LONGEST_TITLE = 120;

const isOrgan = (line: readonly Piece[]): boolean => {
  const text = textOf(line);
  return /[府会局厅办委院部]$/.test(text) && !text.includes("关于");
};

/** The last organ and what the title is about share a line; organs that issue together are mostly of one place. */
function beginsWithOrgan(line: readonly Piece[], before: readonly Piece[]): boolean {
  const [organ, about] = textOf(line).split("关于");
  const place = textOf(before).slice(0, 2);
  return about !== undefined && /[府会局厅办委院部室]$/.test(organ) && organ.startsWith(place);
}

const textOf = (line: readonly Piece[]): string => line.map(({ text }) => text).join("");

/** The lines of a paragraph without white space around them; tabs are spaces, but for what looks like a row of a table. */
export function brokenLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines[lines.length - 1].push(piece);
  }
  return lines.map((line) => withoutTabs(trimmed(line))).filter((line) => line.length > 0);
}

/** Two tabs and more set columns apart; a single one sets printing organ and date apart, say. */
function withoutTabs(line: readonly Piece[]): Piece[] {
  const tabs = line.filter(({ kind }) => kind === "tab").length;
  return tabs > 1
    ? [...line]
    : line.map((piece) => (piece.kind === "tab" ? { ...piece, text: "　" } : piece));
}

/** Leaves out the white space at both ends: indents and what centres or aligns by hand. */
export function trimmed(line: readonly Piece[]): Piece[] {
  const pieces = line.filter(({ text }) => text !== "");
  while (pieces.length > 0) {
    const cut = leading(pieces[0].text);
    if (cut > 0) pieces[0] = part(pieces[0], cut, pieces[0].text.length);
    if (pieces[0].text !== "") break;
    pieces.shift();
  }
  while (pieces.length > 0) {
    const last = pieces[pieces.length - 1];
    const cut = trailing(last.text);
    if (cut > 0) pieces[pieces.length - 1] = part(last, 0, last.text.length - cut);
    if (pieces[pieces.length - 1].text !== "") break;
    pieces.pop();
  }
  return pieces;
}

function leading(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(count))) count++;
  return count;
}

function trailing(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(text.length - 1 - count))) count++;
  return count;
}

const part = (piece: Piece, from: number, to: number): Piece => ({
  ...piece,
  text: piece.text.slice(from, to),
  at: piece.at + from,
});

/** Text that stands nowhere in the document itself; remarks on it belong to the paragraph of `beside`. */
export function plain(text: string, beside: Piece | undefined): Piece {
  const look = beside?.look ?? { font: null, size: null, bold: null, hidden: null };
  return { text, kind: "text", run: null, node: null, at: 0, look, host: beside?.host ?? NOWHERE };
}

const NOWHERE: Piece["host"] = {
  name: "",
  attributes: {},
  children: [],
  text: "",
  from: -1,
  to: -1,
  inner: -1,
  innerEnd: -1,
};
