import { type Uri, workspace } from "vscode";

/**
 * Writes a file through the editor's file system, so that it works in virtual workspaces and in the browser, too: beside it
 * first, then under its name, so that a half-written file never bears it. Where a file system cannot rename, it is written
 * straight.
 */
export async function writeFile(target: Uri, bytes: Uint8Array): Promise<void> {
  const beside = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch {
    await Promise.resolve(workspace.fs.delete(beside)).catch(() => undefined);
    await workspace.fs.writeFile(target, bytes);
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
