import { existsSync, realpathSync } from "node:fs";
import { UNITS_NAME } from "../config/configFile";
import { importUnits } from "../config/importUnits";
import type { MergedUnits } from "../config/mergeUnits";
import type { Language } from "../rules/config";
import type { TableProblem } from "../units/importTable";
import { writeAtomically } from "./atomic";
import { report } from "./check";
import { describe, readSettings, UserError } from "./files";
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
    const imported = importUnits(await readTable(path), before);
    if ("zh" in imported)
      throw new UserError(`${imported.inRegistry ? output : path}: ${imported.zh} (${imported.en})`);
    const { merged, faults, doubts, ignored } = imported;
    if (output === "-") process.stdout.write(merged.text);
    else {
      await writeAtomically(existsSync(output) ? realpathSync(output) : output, merged.text);
      process.stdout.write(`${output}: ${summary(merged, ignored, language)}\n`);
    }
    for (const line of lines(path, doubts)) process.stderr.write(`policy-notice: ${line}\n`);
    return report(lines(path, faults), 0);
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}

function summary(
  { added, changed, same }: MergedUnits,
  ignored: readonly string[],
  language: Language,
): string {
  if (language === "en")
    return `${added.length} units added, ${changed.length} changed, ${same} the same${ignored.length > 0 ? `; columns not used: ${ignored.join(", ")}` : ""}`;
  return `新增${added.length}个单位，更新${changed.length}个，不变${same}个${ignored.length > 0 ? `；未用的列：${ignored.join("、")}` : ""}`;
}

/** The registry to merge with; null where there is none yet. */
function existing(output: string, merge: boolean): string | null {
  if (!existsSync(output)) return null;
  if (!merge)
    throw new UserError(
      `${output}: 文件已存在；加 --merge 合并，或者用 -o 另写 (exists; add --merge, or choose another with -o)`,
    );
  return readSettings(output).replace(/^\ufeff/, "");
}

function lines(path: string, problems: readonly TableProblem[]): string[] {
  const shown = problems.slice(0, MOST_LINES).map(({ row, zh, en }) => `${path}:${row}: ${zh} (${en})`);
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, `${path}: 另有${more}处 (${more} more)`] : shown;
}
