import { renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Bytes of a name to which something can still be added: file systems take 255. */
const LONGEST_NAME = 230;

/** Writes a file whole or not at all: beside it first, then under its name. The file must not be a symbolic link. */
export async function writeAtomically(target: string, content: string | Buffer): Promise<void> {
  const { sync: writeFileAtomic } = await import("write-file-atomic");
  // The library makes the name of its temporary file by adding to that of the target.
  if (Buffer.byteLength(basename(target)) <= LONGEST_NAME) {
    writeFileAtomic(target, content);
    return;
  }
  const beside = join(dirname(target), `.notice-${process.pid}`);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  try {
    writeFileAtomic(beside, content, mode === undefined ? {} : { mode });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
