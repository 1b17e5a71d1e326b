import { builtinRegistry } from "../units/builtin";
import { headerRow, importTable, type Row, type TableProblem } from "../units/importTable";
import { type MergedUnits, mergeUnits } from "./mergeUnits";
import { readUnits } from "./unitsFile";

/** A table of units merged into a registry file. */
export interface ImportedUnits {
  readonly merged: MergedUnits;
  /** Rows and values that were left out. */
  readonly faults: readonly TableProblem[];
  /** What was taken but wants a look. */
  readonly doubts: readonly TableProblem[];
  /** Headers of columns that mean nothing to a registry. */
  readonly ignored: readonly string[];
}

/** Why nothing was imported, for the user. */
export interface ImportRefusal {
  readonly zh: string;
  readonly en: string;
  /** True where the registry is at fault, not the table. */
  readonly inRegistry: boolean;
}

/**
 * Merges the sheet that has the headers of a list of units into the text of a registry file, null where there is none yet.
 */
export function importUnits(
  sheets: readonly { readonly rows: readonly Row[] }[],
  registry: string | null,
): ImportedUnits | ImportRefusal {
  const rows = (sheets.find((sheet) => headerRow(sheet.rows) >= 0) ?? sheets[0])?.rows ?? [];
  const table = importTable(rows, registry === null ? builtinRegistry() : readUnits(registry).registry);
  if (!table)
    return {
      zh: "前10行没有“全称”或“单位名称”的表头；请补上表头",
      en: "no header 全称 or name in the first ten rows; add one",
      inRegistry: false,
    };
  if (table.records.length === 0) return { zh: "没有可用的单位", en: "no usable unit", inRegistry: false };
  const merged = mergeUnits(registry, table.records);
  return merged
    ? { merged, faults: table.faults, doubts: table.doubts, ignored: table.ignored }
    : {
        zh: "不是有效的单位名录，未改动",
        en: "no valid unit registry; left as it is",
        inRegistry: true,
      };
}
