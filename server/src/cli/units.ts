import { existsSync, readFileSync, realpathSync } from "node:fs";
import { sync as writeFileAtomic } from "write-file-atomic";
import { UNITS_NAME } from "../config/configFile";
import { mergeUnits, unitsText } from "../config/editUnits";
import { readUnits } from "../config/unitsFile";
import type { Language } from "../rules/config";
import { builtinRegistry } from "../units/builtin";
import { importTable, type TableProblem } from "../units/importTable";
import { report } from "./check";
import { describe, UserError } from "./files";
import { readTable } from "./readTable";

export interface ImportOptions {
  readonly output?: string;
  readonly merge?: boolean;
}

/** More lines than this about one table help nobody. */
const MOST_LINES = 20;

/** `units import`: makes a unit registry of a table, or adds the table to one. Written whole or not at all. */
export async function runUnitsImport(
  path: string,
  options: ImportOptions,
  language: Language,
): Promise<number> {
  const output = options.output ?? UNITS_NAME;
  try {
    const before = output === "-" ? null : existing(output, options.merge === true);
    const table = importTable(
      await readTable(path),
      before === null ? builtinRegistry() : readUnits(before).registry,
    );
    if (!table)
      throw new UserError(
        `${path}: 前10行没有“全称”或“单位名称”的表头；请补上表头 (no header 全称 or name in the first ten rows; add one)`,
      );
    if (table.records.length === 0) throw new UserError(`${path}: 没有可用的单位 (no usable unit)`);
    const text = before === null ? unitsText(table.records) : mergeUnits(before, table.records);
    if (text === null)
      throw new UserError(`${output}: 不是有效的单位名录，未改动 (no valid unit registry; left as it is)`);
    if (output === "-") process.stdout.write(text);
    else {
      writeFileAtomic(existsSync(output) ? realpathSync(output) : output, text);
      const ignored = table.ignored.length > 0 ? `，未用的列：${table.ignored.join("、")}` : "";
      process.stdout.write(
        language === "en"
          ? `${output}: ${table.records.length} units${table.ignored.length > 0 ? `; columns not used: ${table.ignored.join(", ")}` : ""}\n`
          : `${output}: 导入${table.records.length}个单位${ignored}\n`,
      );
    }
    for (const line of lines(path, table.doubts)) process.stderr.write(`policy-notice: ${line}\n`);
    return report(lines(path, table.faults), 0);
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}

/** The registry to merge with; null where there is none yet. */
function existing(output: string, merge: boolean): string | null {
  if (!existsSync(output)) return null;
  if (!merge)
    throw new UserError(
      `${output}: 文件已存在；加 --merge 合并，或者用 -o 另写 (exists; add --merge, or choose another with -o)`,
    );
  return readFileSync(output, "utf8").replace(/^\ufeff/, "");
}

function lines(path: string, problems: readonly TableProblem[]): string[] {
  const shown = problems.slice(0, MOST_LINES).map(({ row, zh, en }) => `${path}:${row}: ${zh} (${en})`);
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, `${path}: 另有${more}处 (${more} more)`] : shown;
}
