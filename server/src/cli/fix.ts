import type { Config } from "../rules/config";
import { fixAll } from "../rules/fixAll";
import { Baseline } from "./baseline";
import { report } from "./check";
import { describe, expand, readSource, replaceSource } from "./files";
import { printable } from "./printable";
import { faultLine, Setups } from "./setup";

export interface FixOptions {
  readonly dryRun?: boolean;
  readonly unsafe?: boolean;
  readonly config?: string;
  readonly baseline?: string;
}

/** `fix`: mends files in place, each written whole or not at all, and says what it changed. What a baseline knows stays. */
export async function runFix(
  args: readonly string[],
  options: FixOptions,
  language: Config["language"],
): Promise<number> {
  const problems: string[] = [];
  const setups = new Setups(options.config, language);
  const known = options.baseline === undefined ? null : Baseline.read(options.baseline);
  for (const path of await expand(args, problems)) {
    try {
      const source = readSource(path);
      const { config, registry } = setups.for(path);
      const fixed = fixAll(
        source.text,
        registry,
        config,
        options.unsafe,
        (text, findings) => known?.fresh(path, text, findings) ?? findings,
      );
      const out = path === "-" && !options.dryRun ? process.stderr : process.stdout;
      if (path === "-" && !options.dryRun) process.stdout.write(source.bom + fixed.text);
      if (fixed.text === source.text) {
        out.write(`${printable(path)}: 无须改动\n`);
        continue;
      }
      if (path !== "-" && !options.dryRun) await replaceSource(source, fixed.text);
      out.write(`${printable(path)}: ${options.dryRun ? "可改正" : "已改正"} ${fixed.applied.length} 处\n`);
      for (const finding of fixed.applied)
        out.write(`    ${printable(`${finding.message} → ${finding.fix!.title}`)} [${finding.rule}]\n`);
    } catch (error) {
      problems.push(describe(path, error));
    }
  }
  return report([...problems, ...setups.faulty.map(faultLine), ...setups.unreadable], 0);
}
