import type { LedgerOrder } from "../ledger/arrange";
import { csvText } from "./csv";
import { ledgerTable, type PlacedRow, withoutIdle } from "./ledgerTable";
import { markdownTable } from "./markdown";

export type LedgerFormat = "csv" | "md" | "xlsx" | "docx" | "ics";

export interface ExportOptions {
  readonly order: LedgerOrder;
  /** The time of making, which some formats note. */
  readonly now: Date;
  /** For calendars: a reminder so many days before; null for none. */
  readonly alarmDays: number | null;
}

/** The ledger as a file of a format; null for a calendar without a day. Libraries are loaded by the formats that need one. */
export async function exportLedger(
  format: LedgerFormat,
  rows: readonly PlacedRow[],
  options: ExportOptions,
): Promise<Uint8Array | null> {
  const { order, now } = options;
  switch (format) {
    case "csv":
      return utf8(csvText(ledgerTable(rows, order)));
    case "md":
      return utf8(markdownTable(withoutIdle(ledgerTable(rows, order))));
    case "xlsx":
      return (await import("./xlsx")).xlsxBytes(withoutIdle(ledgerTable(rows, order)), now);
    case "docx":
      return (await import("./wordAnnex")).wordAnnex(rows, order);
    case "ics": {
      const text = (await import("./calendar")).calendarText(rows, options);
      return text === null ? null : utf8(text);
    }
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
