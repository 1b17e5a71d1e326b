import type { LedgerTable } from "./ledgerTable";
import { markdownCell } from "./safeText";

/** A Markdown table. */
export function markdownTable({ columns, cells }: Pick<LedgerTable, "columns" | "cells">): string {
  return tableOf(
    columns.map(({ header }) => header),
    cells,
  );
}

/** Header and rows as a Markdown table. */
export function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |\n`;
  return `${line(headers)}|${" --- |".repeat(headers.length)}\n${rows.map(line).join("")}`;
}
