import { existsSync, readFileSync, statSync } from "node:fs";
import { tidyDraft } from "../features/tidyDraft";
import type { Losses, WordOptions } from "../import/content";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, UserError } from "./files";
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
    const { importDraft } = await import("../import/importers");
    const { text, losses } = importDraft(bytes, options, (raw) => tidyDraft(raw, registry));
    if (text === "") throw new UserError(`${path}: 没有文字 (holds no text)`);
    refuseOverwriting(output, options.force);
    writeWhole(output, text, [path]);
    const left = losses ? lossesText(losses, options, language) : "";
    if (left !== "") process.stderr.write(`${path}: ${left}\n`);
    return 0;
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}

const LARGEST = 100 * 1024 * 1024;

/** The bytes of a file that may be a Word file. Throws a `UserError` for folders and for what is too large to be one. */
export function readBytes(path: string): Uint8Array {
  if (path === "-") return readFileSync(0);
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UserError(`${path}: 是文件夹 (a folder)`);
  if (stat.size > LARGEST)
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

function lossesText(losses: Losses, { changes }: WordOptions, language: Language): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [
      losses.changes,
      changes === "accept" ? "处修订按接受处理" : "处修订按拒绝处理",
      changes === "accept" ? "tracked changes accepted" : "tracked changes rejected",
    ],
    [losses.comments, "条批注未导入", "comments left out"],
    [losses.footnotes, "条脚注改作注释", "footnotes made comments of the draft"],
    [losses.pictures, "张图片未导入", "pictures left out"],
    [losses.bullets, "个项目符号未导入", "bullets left out"],
  ];
  const said = parts.filter(([count]) => count > 0);
  return language === "en"
    ? said.map(([count, , en]) => `${count} ${en}`).join(", ")
    : said.map(([count, zh]) => `${count}${zh}`).join("，");
}
