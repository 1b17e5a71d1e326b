import { remarksOf } from "../features/remarks";
import { tidyDraft } from "../features/tidyDraft";
import type { WordOptions } from "../import/content";
import { makeSnapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import type { Severity } from "../rules/rule";
import { check } from "../rules/run";
import { RANK, report } from "./check";
import { describe } from "./files";
import { readBytes, refuseOverwriting } from "./import";
import { faultLine, Setups } from "./setup";
import { writeWhole } from "./write";

export interface CommentOptions {
  readonly output: string;
  readonly changes: WordOptions["changes"];
  readonly level: Severity;
  readonly config?: string;
  readonly force?: boolean;
}

/** `comment`: a copy of a Word file with what `check` finds as Word's comments. Says how many there are. */
export async function runComment(path: string, options: CommentOptions, language: Language): Promise<number> {
  const { output, changes, level } = options;
  try {
    const bytes = readBytes(path);
    const setups = new Setups(options.config, language);
    const { config, registry } = setups.for(path);
    const { commentWord } = await import("../import/importers");
    const made = commentWord(
      bytes,
      { changes, comments: "drop" },
      (raw) => tidyDraft(raw, registry),
      (draft, page) => {
        const snapshot = makeSnapshot(draft, registry, undefined, page);
        const found = check(snapshot, config).filter(({ severity }) => RANK[severity] >= RANK[level]);
        return remarksOf(snapshot, found, language);
      },
      { name: "policy-notice", initials: "PN", date: `${new Date().toISOString().slice(0, 19)}Z` },
    );
    refuseOverwriting(output, options.force);
    await writeWhole(output, made.bytes, [path]);
    if (output !== "-")
      process.stdout.write(
        language === "en" ? `${output}: ${made.comments} comments\n` : `${output}: ${made.comments}条批注\n`,
      );
    return report([...setups.faulty.map(faultLine), ...setups.unreadable], 0);
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}
