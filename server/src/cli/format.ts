import { format } from "../features/format";
import { makeSnapshot } from "../model/snapshot";
import type { Language } from "../rules/config";
import { applyEdits } from "../text/edits";
import { splitLines } from "../text/lines";
import { builtinRegistry } from "../units/builtin";
import { report } from "./check";
import { describe, expand, readSource, replaceSource } from "./files";
import { printable } from "./printable";

export interface FormatOptions {
  readonly dryRun?: boolean;
  readonly check?: boolean;
}

/**
 * `format`: makes clean drafts in place, each written whole or not at all, and says what it changed. With `check` nothing is
 * written, and the status is 1 when something would be.
 */
export async function runFormat(
  args: readonly string[],
  options: FormatOptions,
  language: Language,
): Promise<number> {
  const problems: string[] = [];
  const writes = !options.dryRun && !options.check;
  let changed = false;
  for (const path of await expand(args, problems)) {
    try {
      const source = readSource(path);
      const edits = format(makeSnapshot(source.text, builtinRegistry()));
      const text = applyEdits(source.text, edits);
      const out = path === "-" && writes ? process.stderr : process.stdout;
      if (path === "-" && writes) process.stdout.write(source.bom + text);
      else if (writes && edits.length > 0) await replaceSource(source, text);
      changed ||= edits.length > 0;
      const lines = [source.text, text].map(
        (each) => splitLines(each).starts.length - (/[\r\n]$/.test(each) ? 1 : 0),
      );
      out.write(`${printable(path)}: ${said(edits.length, lines, writes, language)}\n`);
    } catch (error) {
      problems.push(describe(path, error));
    }
  }
  return report(problems, options.check && changed ? 1 : 0);
}

function said(
  edits: number,
  [before, after]: readonly number[],
  writes: boolean,
  language: Language,
): string {
  if (language === "en")
    return edits === 0
      ? "nothing to tidy"
      : `${writes ? "tidied" : "to be tidied"} in ${edits} places, ${before} lines → ${after}`;
  return edits === 0 ? "无须整理" : `${writes ? "已整理" : "可整理"} ${edits} 处，${before} 行 → ${after} 行`;
}
