import { charSet } from "./charSet";

/** Rows by a character of their words, in the order they were given. */
type Rows<Row> = (code: number) => readonly Row[] | undefined;

function rowsBy<Row>(rows: readonly Row[], codeOf: (row: Row) => number): Rows<Row> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const same = found.get(codeOf(row));
    if (same) same.push(row);
    else found.set(codeOf(row), [row]);
  }
  // Hardly any character is one: a look at a bit costs less than one into the table.
  const codes = charSet(String.fromCharCode(...found.keys()));
  return (code) => (codes.has(code) ? found.get(code) : undefined);
}

/** Finds the rows whose word begins at an offset of a text, in the order they were given. */
export function beginnings<Row>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): (text: string, at: number) => readonly Row[] {
  const byFirst = rowsBy(rows, (row) => wordOf(row).charCodeAt(0));
  return (text, at) => {
    const candidates = byFirst(text.charCodeAt(at));
    if (candidates === undefined) return NONE;
    let found: Row[] | undefined;
    for (const row of candidates) if (text.startsWith(wordOf(row), at)) (found ??= []).push(row);
    return found ?? NONE;
  };
}

/** Finds the first of the rows whose word begins at an offset of a text. */
export function beginning<Row>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): (text: string, at: number) => Row | undefined {
  const byFirst = rowsBy(rows, (row) => wordOf(row).charCodeAt(0));
  return (text, at) => {
    const candidates = byFirst(text.charCodeAt(at));
    if (candidates !== undefined)
      for (const row of candidates) if (text.startsWith(wordOf(row), at)) return row;
    return undefined;
  };
}

/** Finds the first of the rows whose word ends at `to` of a text and does not begin before `from`. */
export function ending<Row>(
  rows: readonly Row[],
  wordOf: (row: Row) => string,
): (text: string, from: number, to: number) => Row | undefined {
  const byLast = rowsBy(rows, (row) => wordOf(row).charCodeAt(wordOf(row).length - 1));
  return (text, from, to) => {
    const candidates = byLast(text.charCodeAt(to - 1));
    if (candidates === undefined) return undefined;
    for (const row of candidates) {
      const at = to - wordOf(row).length;
      if (at >= from && text.startsWith(wordOf(row), at)) return row;
    }
    return undefined;
  };
}

const NONE: readonly never[] = [];
