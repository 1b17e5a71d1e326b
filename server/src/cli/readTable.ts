import { readFileSync, statSync } from "node:fs";
import type { Sheet } from "../export/readTable";
import { UserError } from "./files";

const LARGEST = 20 * 1024 * 1024;

/** Reads the sheets of a CSV or XLSX file. Throws a `UserError` for what is neither and for what is too large. */
export async function readTable(path: string): Promise<readonly Sheet[]> {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UserError(`${path}: 是文件夹 (a folder)`);
  const exporters = await import("../export/exporters");
  // Not even read where it is larger by far.
  const sheets = await exporters.readTable(
    stat.size > LARGEST + 1 ? new Uint8Array(LARGEST + 1) : readFileSync(path),
  );
  if ("zh" in sheets) throw new UserError(`${path}: ${sheets.zh} (${sheets.en})`);
  return sheets;
}
