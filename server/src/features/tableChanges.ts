import type { TableUpdate } from "../ledger/sideTables";
import type { Language } from "../rules/config";

/** What an update does to a table of tasks, for a reader. */
export interface TableChanges {
  /** A line for each change that is made, such as 第2行：“市商务局”改为“市民政局”. */
  readonly changes: readonly string[];
  /** Rows of the file (from 1) that somebody has to look over: they are left as they are. */
  readonly left: readonly number[];
}

/** `left` are the rows (from 1) that could not be edited. */
export function tableChanges(
  { cells, rows, extra }: TableUpdate,
  left: readonly number[],
  language: Language,
): TableChanges {
  const en = language === "en";
  const isMade = (row: number): boolean => !left.includes(row + 1);
  return {
    changes: [
      ...cells
        .filter(({ row }) => isMade(row))
        .map(({ row, was, text }) =>
          en ? `Row ${row + 1}: “${was}” becomes “${text}”` : `第${row + 1}行：“${was}”改为“${text}”`,
        ),
      ...rows
        .filter(({ after }) => isMade(after))
        .map(({ after, cells: own }) => {
          const text = own.filter((cell) => cell !== "").join(" | ");
          return en ? `New row behind row ${after + 1}: ${text}` : `第${after + 1}行之后新增：${text}`;
        }),
    ],
    left: [...new Set([...left, ...extra])].sort((a, b) => a - b),
  };
}
