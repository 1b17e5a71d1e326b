import { renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Bytes of a name to which something can still be added: file systems take 255. */
const LONGEST_NAME = 230;

/**
 * Writes a file whole or not at all: beside it first, then under its name. The file must not be a symbolic link. Throws for pipes
 * and devices, in whose place a file would come to stand.
 */
export async function writeAtomically(target: string, content: string | Buffer): Promise<void> {
  const there = statSync(target, { throwIfNoEntry: false });
  if (there && !there.isFile() && !there.isDirectory())
    throw new Error("不是普通文件，未写入；请用 -o - 写到标准输出 (no regular file; not written, use -o -)");
  const { sync: writeFileAtomic } = await import("write-file-atomic");
  // The library makes the name of its temporary file by adding to that of the target.
  if (Buffer.byteLength(basename(target)) <= LONGEST_NAME) {
    writeFileAtomic(target, content);
    return;
  }
  const beside = join(dirname(target), `.notice-${process.pid}`);
  try {
    writeFileAtomic(beside, content, there ? { mode: there.mode } : {});
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
