import { FileSystemError, type LogOutputChannel, Uri, workspace } from "vscode";
import {
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  toBase64,
} from "../../server/src/lsp/protocol";

/** Answers `notice/readFile`. */
export async function readFile(params: ReadFileParams, output: LogOutputChannel): Promise<ReadFileResult> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(params.uri)));
  } catch (error) {
    // The server asks for files that may well not be there; only another reason is worth a line.
    const isMissing = error instanceof FileSystemError && error.code === "FileNotFound";
    if (!isMissing) output.debug(`${params.uri}: ${error}`);
    return null;
  }
}

const LARGEST = 20 * 1024 * 1024;

/** Answers `notice/readBytes`. */
export async function readBytes({ uri }: ReadFileParams): Promise<ReadBytesResult> {
  try {
    const file = Uri.parse(uri);
    if ((await workspace.fs.stat(file)).size > LARGEST) return null;
    return toBase64(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
