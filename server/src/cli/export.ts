import { printableHtml } from "../page/html";
import { layOut } from "../page/lay";
import type { Language } from "../rules/config";
import { report } from "./check";
import { describe, UserError } from "./files";
import { profileOfDraft } from "./profile";
import { Setups } from "./setup";
import { snapshotOf } from "./show";
import { writeWhole } from "./write";

export interface ExportOptions {
  readonly format: "html";
  readonly output?: string;
  readonly profile?: string;
}

/** `export`: the whole notice as a file, set by the profile of its office. */
export function runExport(
  path: string,
  { output, profile: named }: ExportOptions,
  language: Language,
): number {
  let at = path;
  try {
    const { notice, paragraphs } = snapshotOf(path, new Setups(undefined, language));
    if (paragraphs.length === 0)
      throw new UserError(`${path}: 没有正文，没有可导出的内容 (no text, so nothing to export)`);
    const { profile: house, problems } = profileOfDraft(path, named);
    const { sheets, profile } = layOut(notice, house);
    at = output ?? path;
    writeWhole(output, printableHtml(sheets, profile, notice.title?.text ?? path), [path]);
    return report([...problems], 0);
  } catch (error) {
    return report([describe(at, error)], 0);
  }
}
