import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PackFormat } from "../export/consultationPack";
import { consultation } from "../ledger/consultation";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, UserError } from "./files";
import { Setups } from "./setup";
import { snapshotOf } from "./show";
import { writeWhole } from "./write";

export interface ConsultOptions {
  readonly output: string;
  readonly format: PackFormat;
  readonly force?: boolean;
  readonly returnBy?: string;
}

/** `consult`: a file for each unit that a draft binds, with its clauses and a table for its reply (会签). All or none. */
export async function runConsult(path: string, options: ConsultOptions, language: Language): Promise<number> {
  let at = path;
  try {
    const found = consultation(snapshotOf(path, new Setups(undefined, language)));
    at = options.output;
    if (found.units.length === 0)
      throw new UserError(
        `${path}: 没有找到写明单位的责任分工括号，没有要会签的单位 (no responsibility bracket names a unit to consult)`,
      );
    const { consultationPack } = await import("../export/exporters");
    const files = await consultationPack(found, options.format, options.returnBy ?? "");
    makeFolder(options.output);
    const targets = files.map(({ name, bytes }) => ({ target: join(options.output, name), bytes }));
    const there = targets.filter(({ target }) => existsSync(target));
    if (there.length > 0 && !options.force)
      throw new UserError(
        `${there[0].target}: ${there.length > 1 ? `与另外${there.length - 1}个文件都` : ""}已存在，未写入；加 --force 覆盖 (${there.length} exist; nothing written, --force overwrites)`,
      );
    for (const { target, bytes } of targets) await writeWhole(target, bytes, [path]);
    for (const line of summary(options.output, found.units.length, files.length, found.groups, language))
      process.stdout.write(`${line}\n`);
    return 0;
  } catch (error) {
    return report([describe(at, error)], 0);
  }
}

function makeFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UserError(`${folder}: 是文件，不是文件夹 (a file, not a folder)`);
  mkdirSync(folder, { recursive: true });
}

function summary(
  folder: string,
  units: number,
  files: number,
  groups: readonly string[],
  language: Language,
): string[] {
  const names = groups.join("、");
  if (language === "en")
    return [
      `${folder}: ${files} files for ${units} units`,
      ...(names ? [`    no file for groups that name nobody: ${names}`] : []),
    ];
  return [
    `${folder}: ${units}个单位，共${files}个文件`,
    ...(names ? [`    以下泛称未指明单位，没有单独成文：${names}`] : []),
  ];
}
