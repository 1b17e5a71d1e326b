import { existsSync, realpathSync } from "node:fs";
import { writeAtomically } from "./atomic";
import { UserError } from "./files";

/**
 * Writes a file whole or not at all, or to standard output where `output` is left out or `-`. A symbolic link keeps pointing
 * where it did. Throws a `UserError` where the file is one of `sources`, from which the content was made.
 */
export async function writeWhole(
  output: string | undefined,
  content: string | Uint8Array,
  sources: readonly string[] = [],
): Promise<void> {
  if (output === undefined || output === "-") {
    process.stdout.write(content);
    return;
  }
  const target = existsSync(output) ? realpathSync(output) : output;
  if (sources.some((source) => source !== "-" && existsSync(source) && realpathSync(source) === target))
    throw new UserError(
      `${output}: 是被读取的文稿，未覆盖；请换一个文件名 (is a draft that is read; choose another name)`,
    );
  await writeAtomically(target, typeof content === "string" ? content : Buffer.from(content));
}
