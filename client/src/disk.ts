import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside it under a name of its own first, then under its name. A symbolic link keeps
 * pointing where it did, a file keeps its permissions. Throws what the file system throws; then the file is as it was and
 * nothing is left beside it.
 */
export async function writeOnDisk(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  // Some systems call this a want of permission.
  if (before?.isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR" });
  // A file would come to stand in the place of a pipe or device.
  if (before && !before.isFile()) throw Object.assign(new Error(`ENXIO: ${path}`), { code: "ENXIO" });
  const beside = join(dirname(target), `.notice-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      if (before) await file.chmod(before.mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
