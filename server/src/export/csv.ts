import type { LedgerTable } from "./ledgerTable";
import { inertCell } from "./safeText";

/** CSV after RFC 4180 with a byte order mark, so that spreadsheet programs read Chinese; no cell is run as a formula. */
export function csvText({ columns, cells }: LedgerTable): string {
  const cell = (text: string): string => {
    const safe = inertCell(text);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map(({ header }) => header), ...cells];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}
