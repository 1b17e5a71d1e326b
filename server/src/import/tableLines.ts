import type { Piece, WordCell, WordTable } from "./content";
import { linesOf, plain, type RawLine } from "./lines";

/**
 * A table as drafts write it (`ledger/taskTable.ts`): a row a line, its cells divided by |. A cell that goes on downwards is
 * written in every row, since a line must say all by itself; of one that spans columns the further ones are empty. Tables that
 * only arrange lines (imprint, document number and signer, a frame around one cell) give these lines.
 */
export function tableLines(table: WordTable): RawLine[] {
  if (isArranging(table)) return arranged(table);
  const above = new Map<number, readonly Piece[]>();
  const lines: RawLine[] = [];
  for (const row of table.rows) {
    const pieces: Piece[] = [plain("|", undefined)];
    let column = 0;
    for (const cell of row) {
      const own = cellPieces(cell);
      const text = cell.continues && own.length === 0 ? (above.get(column) ?? []) : own;
      above.set(column, text);
      pieces.push(
        ...(text.length > 0 ? [plain(" ", text[0]), ...text.map(inCell), plain(" ", text[0])] : [EMPTY]),
      );
      pieces.push(plain("|", text[0]));
      for (let more = 1; more < cell.span; more++) pieces.push(EMPTY, plain("|", undefined));
      column += cell.span;
    }
    if (pieces.some(({ host, text }) => host.from >= 0 && text !== "|")) lines.push({ kind: "row", pieces });
  }
  return lines;
}

const EMPTY = plain("  ", undefined);

/** A bar within a cell would divide it. */
const inCell = (piece: Piece): Piece => ({
  ...piece,
  text: piece.text.replace(/[|\t]/g, (mark) => (mark === "|" ? "｜" : " ")),
});

/** What a cell holds, in one line. */
function cellPieces(cell: WordCell): Piece[] {
  const lines = linesOf(cell.blocks).filter(({ kind }) => kind !== "note");
  return lines.flatMap(({ pieces }, i) => (i === 0 ? pieces : [plain(" ", pieces[0]), ...pieces]));
}

const FEW_ROWS = 4;
const ARRANGED =
  /^文\s*件$|^(?:抄\s*送|主\s*送|分\s*送|签\s*发\s*人)|印\s*发\s*$|[〔[（(]\d{4}[〕\]）)]\s*\d+\s*号/;

function isArranging({ rows }: WordTable): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  const texts = rows.flatMap((row) => row.map((cell) => textOf(cellPieces(cell))));
  return rows.length <= FEW_ROWS && texts.length <= FEW_ROWS * 2 && texts.some((text) => ARRANGED.test(text));
}

function arranged({ rows }: WordTable): RawLine[] {
  return rows.flatMap((row): RawLine[] => {
    const cells = row.filter(({ continues }) => !continues);
    if (cells.length === 1) return linesOf(cells[0].blocks);
    const filled = cells.map(cellPieces).filter((pieces) => pieces.length > 0);
    if (filled.length === 2 && /^文\s*件$/.test(textOf(filled[1]))) return redHead(cells[0], filled[1]);
    const pieces = filled.flatMap((cell, i) => (i === 0 ? cell : [plain("　", cell[0]), ...cell]));
    return pieces.length > 0 ? [{ kind: "paragraph", pieces }] : [];
  });
}

/** Organs that issue together stand above one another, 文件 beside them: it belongs to the last. */
function redHead(organs: WordCell, word: readonly Piece[]): RawLine[] {
  const lines = linesOf(organs.blocks);
  return lines.map((line, i) =>
    i === lines.length - 1 ? { ...line, pieces: [...line.pieces, ...word] } : line,
  );
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");
