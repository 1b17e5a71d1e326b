import { readFileSync } from "node:fs";
import type { Sheet } from "../export/readTable";
import { sizeOf, UserError } from "./files";

const LARGEST = 20 * 1024 * 1024;

/** Reads the sheets of a CSV or XLSX file. Throws a `UserError` for what is neither and for what is too large. */
export async function readTable(path: string): Promise<readonly Sheet[]> {
  const size = sizeOf(path);
  const exporters = await import("../export/exporters");
  // Not even read where it is larger by far.
  const sheets = await exporters.readTable(
    size > LARGEST + 1 ? new Uint8Array(LARGEST + 1) : readFileSync(path),
  );
  if ("zh" in sheets) throw new UserError(`${path}: ${sheets.zh} (${sheets.en})`);
  return sheets;
}
