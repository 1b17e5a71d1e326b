import { FileSystemError, FileType, l10n, Uri, workspace } from "vscode";

/** Writes a file of a path whole or not at all. */
type Writer = (path: string, bytes: Uint8Array) => Promise<void>;

let onDisk: Writer | undefined;

/** Makes files of this machine be written by `writer`; without one they are written like all others. */
export function writeFilesWith(writer: Writer): void {
  onDisk = writer;
}

/**
 * Writes a file whole or not at all, where its file system can rename. Throws with a message for the user that names it and
 * tells whether what was there is as it was.
 */
export async function writeFile(target: Uri, bytes: Uint8Array): Promise<void> {
  try {
    if (onDisk && target.scheme === "file") await onDisk(target.fsPath, bytes);
    else await writeElsewhere(target, bytes);
  } catch (error) {
    const path = target.scheme === "file" ? target.fsPath : target.toString(true);
    const touched = error instanceof Touched;
    const cause = touched ? error.cause : error;
    const reason = reasonOf(codeOf(cause)) ?? String(cause);
    throw new Error(
      touched
        ? l10n.t("“{0}” could not be written and may be incomplete or gone: {1}.", path, reason)
        : l10n.t("“{0}” could not be written and is as it was: {1}.", path, reason),
    );
  }
}

/** Its cause came when the file itself was being written: nobody knows what is left of it. */
class Touched extends Error {}

/**
 * Through the editor's file system, for virtual workspaces and the browser: beside it first, so that a half-written file
 * never bears its name; straight only where the file system renames nothing.
 */
async function writeElsewhere(target: Uri, bytes: Uint8Array): Promise<void> {
  // Renaming over a folder would delete it with all that is in it.
  if (await isFolder(target)) throw FileSystemError.FileIsADirectory(target);
  const beside = Uri.joinPath(target, "..", `.notice-${Date.now().toString(36)}.tmp`);
  const remove = () => Promise.resolve(workspace.fs.delete(beside)).catch(() => undefined);
  try {
    await workspace.fs.writeFile(beside, bytes);
  } catch (error) {
    await remove();
    throw error;
  }
  try {
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch {
    await remove();
    // A rename that failed may have taken away what was there.
    await Promise.resolve(workspace.fs.writeFile(target, bytes)).catch((cause: unknown) => {
      throw new Touched("", { cause });
    });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** What errors of Node and of the editor mean to a user; null for others. */
function reasonOf(code: string): string | null {
  if (code === "ENOSPC" || code === "EDQUOT") return l10n.t("the disk is full");
  if (code === "EROFS") return l10n.t("the disk is read-only");
  if (code === "EACCES" || code === "EPERM" || code === "NoPermissions")
    return l10n.t("writing there is not permitted");
  if (code === "EISDIR" || code === "FileIsADirectory") return l10n.t("a folder has that name");
  if (code === "ENXIO") return l10n.t("a pipe or device has that name");
  if (code === "ENOENT" || code === "ENOTDIR" || code === "FileNotFound" || code === "FileNotADirectory")
    return l10n.t("its folder is not there");
  if (code === "EBUSY" || code === "ETXTBSY") return l10n.t("another program has it open");
  return null;
}

async function isFolder(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
