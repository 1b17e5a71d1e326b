import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { tableChanges } from "../features/tableChanges";
import { isMirror } from "../ledger/annexTables";
import {
  comparedFile,
  fileRow,
  sideNames,
  type TableUpdate,
  taskSheet,
  updateOf,
} from "../ledger/sideTables";
import type { FileGrid } from "../ledger/taskTable";
import type { SideTable } from "../model/neighbours";
import type { Snapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import { writeAtomically } from "./atomic";
import { report } from "./check";
import { describe, expand, UserError } from "./files";
import { printable } from "./printable";
import { readTable } from "./readTable";
import { Setups } from "./setup";
import { snapshotOf } from "./show";

/** A table of tasks beside a draft. */
interface SideFile {
  readonly path: string;
  readonly table: SideTable;
  readonly sheet: number;
  readonly grid: FileGrid;
}

/** The table of tasks beside a draft; null where there is none, or none that can be read. */
export async function sideTable(draft: string): Promise<SideTable | null> {
  if (draft === "-") return null;
  for (const path of places(draft)) {
    const file = await readSide(path).catch(() => null);
    if (file) return file.table;
  }
  return null;
}

const places = (draft: string): string[] =>
  sideNames(basename(draft))
    .map((name) => join(dirname(draft), name))
    .filter((path) => existsSync(path));

async function readSide(path: string): Promise<SideFile | null> {
  const found = taskSheet(await readTable(path));
  return (
    found && { path, table: { name: basename(path), rows: found.rows }, sheet: found.index, grid: found.grid }
  );
}

export interface AnnexOptions {
  /** The table; true for the one beside the draft. */
  readonly annex?: string | true;
  readonly updateAnnex?: boolean;
  readonly dryRun?: boolean;
}

/**
 * `ledger --annex`: tells where a table of tasks and the brackets of a draft disagree, status 1 where they do, 2 where they
 * cannot be compared. With `--update-annex` the table is written as the brackets have it, whole or not at all.
 */
export async function runAnnex(
  args: readonly string[],
  options: AnnexOptions,
  language: Language,
): Promise<number> {
  const problems: string[] = [];
  let differ = false;
  const paths = await expand(args, problems);
  const setups = new Setups(undefined, language);
  if (typeof options.annex === "string" && paths.length > 1)
    throw new UserError("--annex FILE: 一次只能比对一份文稿 (takes one draft)");
  for (const path of paths) {
    try {
      const snapshot = snapshotOf(path, setups);
      const file = await fileFor(path, options.annex);
      if (!isMirror(snapshot, file.grid))
        throw new UserError(
          `${file.path}: 与文稿对得上的任务太少，无法比对 (too few of its rows are tasks of the draft: not compared)`,
        );
      if (options.updateAnnex) await rewrite(snapshot, file, options.dryRun === true, language);
      else if (tell(snapshot, file, language) > 0) differ = true;
    } catch (error) {
      problems.push(describe(path, error));
    }
  }
  return report(problems, differ ? 1 : 0);
}

async function fileFor(draft: string, annex: AnnexOptions["annex"]): Promise<SideFile> {
  const candidates = typeof annex === "string" ? [annex] : places(draft);
  if (candidates.length === 0)
    throw new UserError(
      `${draft}: 旁边没有同名的分工表；请用 --annex 指明 (no table of tasks beside it; name one with --annex)`,
    );
  for (const path of candidates) {
    const file = await readSide(path);
    if (file) return file;
  }
  throw new UserError(
    `${candidates[0]}: 不是任务分工表：没有“工作任务”和单位两列的表头 (no table of tasks: no header names tasks and units)`,
  );
}

/** Prints the differences; gives their number. */
function tell(snapshot: Snapshot, { path, table, grid }: SideFile, language: Language): number {
  const en = language === "en";
  const say = (line: string): boolean => process.stdout.write(`${printable(line)}\n`);
  const { differences } = comparedFile(snapshot, table)!;
  for (const difference of differences) {
    if (difference.kind === "missing")
      say(
        `${path}: ${en ? "lacks task" : "缺少任务"} ${difference.task.path.join("")}${difference.task.item.heading}`,
      );
    else {
      const row = fileRow(grid, difference.row);
      if (difference.kind === "extra")
        say(`${path}:${row}: ${en ? "no such task in the draft" : "正文没有这项任务"}`);
      else
        say(
          `${path}:${row}: ${en ? "draft" : "正文"}“${difference.inText.join("、")}” ${en ? "table" : "表中"}“${difference.inTable.join("、")}”`,
        );
    }
  }
  if (differences.length === 0) say(`${path}: ${en ? "agrees with the brackets" : "与责任括号一致"}`);
  return differences.length;
}

async function rewrite(
  snapshot: Snapshot,
  file: SideFile,
  dryRun: boolean,
  language: Language,
): Promise<void> {
  const { path, sheet, grid } = file;
  const before = readFileSync(path);
  const update = updateOf(snapshot, grid);
  const { editTable } = await import("../export/exporters");
  const edited = await editTable(before, sheet, update);
  if ("zh" in edited) throw new UserError(`${path}: ${edited.zh} (${edited.en})`);
  for (const line of linesOf(update, edited.left, language))
    process.stdout.write(`${printable(`${path}: ${line}`)}\n`);
  if (dryRun || update.cells.length + update.rows.length === edited.left.length) return;
  if (!readFileSync(path).equals(before))
    throw new UserError(
      `${path}: 文件在处理期间被改动，未写入；请重试 (changed meanwhile; not written, try again)`,
    );
  await writeAtomically(realpathSync(path), Buffer.from(edited.bytes));
}

function linesOf(update: TableUpdate, notEdited: readonly number[], language: Language): string[] {
  const en = language === "en";
  const { changes, left } = tableChanges(update, notEdited, language);
  const lines = [
    ...changes,
    ...(left.length > 0
      ? [en ? `Look over rows ${left.join(", ")}` : `须人工核对的行：${left.join("、")}`]
      : []),
  ];
  return lines.length > 0 ? lines : [en ? "Agrees with the brackets" : "与责任括号一致"];
}
