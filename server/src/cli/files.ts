import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { damagedLine } from "../text/utf8";
import { writeAtomically } from "./atomic";

/** A file or call that is wrong: one line that names the file and the mend. */
export class UserError extends Error {}

/** Largest draft, configuration or registry read; a notice has some 20 KB. */
const LARGEST = 50 * 1024 * 1024;
const IGNORED = ["**/node_modules/**", "**/.git/**"];

/** A draft as it is on disk. `text` is without byte order mark; `bom` is that mark or empty. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly bom: string;
}

/** Paths named on the command line made into files: a directory means its `.notice` files. Problems are collected. */
export async function expand(args: readonly string[], problems: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const arg of args) {
    try {
      for (const path of await expandOne(arg)) found.add(path);
    } catch (error) {
      problems.push(describe(arg, error));
    }
  }
  return [...found];
}

async function expandOne(arg: string): Promise<string[]> {
  if (arg === "-") return ["-"];
  const stat = statSync(arg, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) return [arg];
  const { globSync, isDynamicPattern } = await import("tinyglobby");
  if (stat) {
    const drafts = globSync(["**/*.notice"], {
      cwd: arg,
      ignore: IGNORED,
      followSymbolicLinks: false,
    }).sort();
    if (drafts.length === 0)
      throw new UserError(
        `${arg}: 文件夹内没有 .notice 草稿；请指明文件 (no .notice drafts in this folder; name a file)`,
      );
    return drafts.map((draft) => join(arg, draft));
  }
  if (!isDynamicPattern(arg))
    throw new UserError(`${arg}: 找不到文件；请检查路径 (no such file; check the path)`);
  const matches = globSync([arg.split(sep).join("/")], { ignore: IGNORED }).sort();
  if (matches.length === 0) throw new UserError(`${arg}: 没有匹配的文件 (no file matches)`);
  return matches;
}

/** Reads a draft. Throws a `UserError` for what is no UTF-8 text. */
export function readSource(path: string): SourceFile {
  const bytes = path === "-" ? readFileSync(0) : readBytes(path);
  const refuse = (zh: string, en: string): never => {
    throw new UserError(`${path}: ${zh} (${en})`);
  };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    refuse(
      "这是 Word 或压缩文件，不是文本；请另存为 UTF-8 文本",
      "a Word or zip file, not text; save it as UTF-8 text",
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    refuse(
      "编码是 UTF-16；请另存为 UTF-8，或者用 import 转换",
      "UTF-16; save it as UTF-8, or convert it with import",
    );
  if (bytes.includes(0)) refuse("是二进制文件，不是文本", "a binary file, not text");
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\ufeff") ? { path, text: text.slice(1), bom: "\ufeff" } : { path, text, bom: "" };
  } catch {
    const line = damagedLine(bytes);
    if (line !== null)
      refuse(
        `第${line}行有损坏的字节，不是完整的 UTF-8 文本；请找回原件`,
        `damaged UTF-8 in line ${line}; go back to the original`,
      );
    return refuse(
      "不是 UTF-8 文本（可能是 GBK）；请另存为 UTF-8，或者用 import 转换",
      "not UTF-8 (GBK perhaps); save it as UTF-8, or convert it with import",
    );
  }
}

/** Writes a draft whole or not at all. Refuses to overwrite a file that changed since it was read; a symbolic link keeps pointing where it did. */
export async function replaceSource(source: SourceFile, text: string): Promise<void> {
  const target = realpathSync(source.path);
  if (readFileSync(target, "utf8") !== source.bom + source.text) {
    throw new UserError(
      `${source.path}: 文件在处理期间被改动，未写入；请重试 (changed meanwhile; not written, try again)`,
    );
  }
  await writeAtomically(target, source.bom + text);
}

/** The size of a file in bytes. Throws a `UserError` for what might be read for ever: pipes, devices; and for folders. */
export function sizeOf(path: string): number {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UserError(`${path}: 是文件夹 (a folder)`);
  if (!stat.isFile())
    throw new UserError(`${path}: 不是普通文件；请用 - 从标准输入读 (no regular file; pipe it into -)`);
  return stat.size;
}

/** The text of a configuration, profile, registry or baseline. Throws a `UserError` for pipes, devices, folders and what is too large to be one. */
export const readSettings = (path: string): string => readBytes(path).toString("utf8");

function readBytes(path: string): Buffer {
  if (sizeOf(path) > LARGEST)
    throw new UserError(`${path}: 文件超过 50 MB，未予读取 (larger than 50 MB; not read)`);
  return readFileSync(path);
}

/** An error as one line without stack trace. */
export function describe(path: string, error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = (error as NodeJS.ErrnoException)?.code ?? "";
  const known: Record<string, string> = {
    ENOENT: "找不到文件；请检查路径 (no such file; check the path)",
    EACCES: "没有权限 (permission denied)",
    EPERM: "没有权限 (permission denied)",
    EISDIR: "是文件夹 (a folder)",
    ENOSPC: "磁盘已满 (disk full)",
    EROFS: "磁盘只读 (read-only file system)",
    ENAMETOOLONG: "文件名过长 (file name too long)",
    ELOOP: "符号链接循环 (symbolic link loop)",
  };
  // Node reads names as UTF-8 and finds nothing again whose name is in another encoding.
  if (code === "ENOENT" && path.includes("\ufffd"))
    return `${path}: 文件名不是 UTF-8（可能是 GBK）；请改名 (the name is not UTF-8; rename the file)`;
  return `${path}: ${known[code] ?? (error instanceof Error ? error.message.split("\n")[0] : String(error))}`;
}

/** The nearest file of that name in the folder of `path` or above it; null when there is none up to the repository's top. */
export function findUp(path: string, name: string): string | null {
  let folder = path === "-" ? process.cwd() : dirname(resolve(path));
  for (;;) {
    const candidate = join(folder, name);
    if (isFile(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder || statSync(join(folder, ".git"), { throwIfNoEntry: false })) return null;
    folder = parent;
  }
}

/** True for a file that can be read as one; false also for links that lead nowhere or round in a circle. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A path as a reader of the output wants it: relative to here where it lies below. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown !== "" && !shown.startsWith("..") ? shown : path;
}

/** True when `path`, symbolic links resolved, lies in `folder`. */
export function liesIn(path: string, folder: string): boolean {
  try {
    const rest = relative(realpathSync(folder), realpathSync(path));
    return rest !== "" && !rest.startsWith("..") && resolve(rest) !== rest;
  } catch {
    return true;
  }
}
