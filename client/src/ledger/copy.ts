/** Texts that spreadsheet programs would run as formulas. */
const FORMULA = /^[=+\-@]/;

/** A cell as it may go to a spreadsheet: on one line, and never a formula. */
export function safeCell(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return FORMULA.test(line) ? `'${line}` : line;
}

/** Lines of cells divided by tabs. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(safeCell).join("\t")}\n`).join("");
}
