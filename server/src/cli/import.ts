import { existsSync, readFileSync } from "node:fs";
import { tidyDraft } from "../features/tidyDraft";
import type { WordOptions } from "../import/content";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, sizeOf, UserError } from "./files";
import { printable } from "./printable";
import { Setups } from "./setup";
import { writeWhole } from "./write";

export interface ImportOptions extends WordOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** `import`: a clean draft of a Word file or of extracted text, to standard output or a file. Says on stderr what is not in it. */
export async function runImport(path: string, options: ImportOptions, language: Language): Promise<number> {
  const { output } = options;
  try {
    const bytes = readBytes(path);
    const { registry } = new Setups(undefined, language).for(output ?? path);
    const { importDraft, lossesText } = await import("../import/importers");
    const { text, losses } = importDraft(bytes, options, (raw) => tidyDraft(raw, registry));
    if (text === "") throw new UserError(`${path}: 没有文字 (holds no text)`);
    refuseOverwriting(output, options.force);
    await writeWhole(output, text, [path]);
    const left = losses ? lossesText(losses, options, language === "en") : "";
    if (left !== "") process.stderr.write(`${printable(`${path}: ${left}`)}\n`);
    return 0;
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}

const LARGEST = 100 * 1024 * 1024;

/** The bytes of a file that may be a Word file. Throws a `UserError` for folders and for what is too large to be one. */
export function readBytes(path: string): Uint8Array {
  if (path === "-") return readFileSync(0);
  if (sizeOf(path) > LARGEST)
    throw new UserError(`${path}: 文件超过100 MB，未予读取 (larger than 100 MB; not read)`);
  return readFileSync(path);
}

/** Throws a `UserError` where a file is there already. */
export function refuseOverwriting(output: string | undefined, force: boolean | undefined): void {
  if (output !== undefined && output !== "-" && !force && existsSync(output))
    throw new UserError(
      `${output}: 已存在，未写入；加 --force 覆盖 (exists; not written, --force overwrites)`,
    );
}
