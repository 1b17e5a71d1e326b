import { isatty } from "node:tty";
import type { Snapshot } from "../model/snapshot";
import { printableHtml } from "../page/html";
import { layOut } from "../page/lay";
import type { Profile } from "../page/profile";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, UserError } from "./files";
import { profileOfDraft } from "./profile";
import { Setups } from "./setup";
import { snapshotOf } from "./show";
import { writeWhole } from "./write";

export interface ExportOptions {
  /** Left out: by the ending of `output`, else Word. */
  readonly format?: "docx" | "html";
  readonly output?: string;
  readonly profile?: string;
}

const STDOUT = 1;

/** `export`: the whole notice as a file, set by the profile of its office. */
export async function runExport(
  path: string,
  { format: wanted, output, profile: named }: ExportOptions,
  language: Language,
): Promise<number> {
  let at = path;
  const format = wanted ?? (/\.html?$/i.test(output ?? "") ? "html" : "docx");
  try {
    if (format === "docx" && (output === undefined || output === "-") && isatty(STDOUT))
      throw new UserError(
        "docx: 不能显示在终端；请用 -o 指定文件，或者接到管道 (binary; name a file with -o, or pipe it)",
      );
    const { notice, paragraphs } = snapshotOf(path, new Setups(undefined, language));
    if (paragraphs.length === 0)
      throw new UserError(`${path}: 没有正文，没有可导出的内容 (no text, so nothing to export)`);
    const { profile, problems } = profileOfDraft(path, named);
    const content = format === "docx" ? await asWord(notice, profile) : asPages(notice, profile, path);
    at = output ?? path;
    await writeWhole(output, content, [path]);
    return report([...problems], 0);
  } catch (error) {
    return report([describe(at, error)], 0);
  }
}

async function asWord(notice: Snapshot["notice"], profile: Profile): Promise<Uint8Array> {
  const { wordNotice } = await import("../export/exporters");
  return wordNotice(notice, profile, async () => undefined);
}

function asPages(notice: Snapshot["notice"], house: Profile, path: string): string {
  const { sheets, profile } = layOut(notice, house);
  return printableHtml(sheets, profile, notice.title?.text ?? path);
}
