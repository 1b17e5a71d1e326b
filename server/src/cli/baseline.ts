import { dirname, relative, resolve, sep } from "node:path";
import type { Finding } from "../rules/run";
import { squeeze } from "../text/chars";
import { writeAtomically } from "./atomic";
import { describe, readSettings, UserError } from "./files";

/**
 * Findings that were there before and are to be let alone: by draft, rule and words, with how often. Places are left out, so
 * that edits elsewhere do not bring old findings back.
 */
type Counts = Map<string, number>;

/** Reads and writes the file of `--baseline`; paths in it are relative to its folder. */
export class Baseline {
  readonly #known = new Map<string, Counts>();

  constructor(private readonly path: string) {}

  /** Reads the file. Throws a `UserError` where it is none. */
  static read(path: string): Baseline {
    const baseline = new Baseline(path);
    try {
      const { files } = JSON.parse(readSettings(path));
      for (const [draft, counts] of Object.entries(files as Record<string, Record<string, number>>)) {
        baseline.#known.set(draft, new Map(Object.entries(counts)));
      }
    } catch (error) {
      if (error instanceof UserError || (error as NodeJS.ErrnoException).code)
        throw new UserError(describe(path, error));
      throw new UserError(
        `${path}: 不是有效的基线文件；请用 --write-baseline 重新生成 (no baseline; make it anew with --write-baseline)`,
      );
    }
    return baseline;
  }

  /** The findings of a draft that the baseline does not know; each known one hides as many as it counts. */
  fresh(draft: string, text: string, findings: readonly Finding[]): Finding[] {
    const left = new Map(this.#known.get(this.#name(draft)));
    return findings.filter((finding) => {
      const key = keyOf(text, finding);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    });
  }

  /** Takes all findings of a draft down as known. */
  add(draft: string, text: string, findings: readonly Finding[]): void {
    const counts: Counts = new Map();
    for (const finding of findings) {
      const key = keyOf(text, finding);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (counts.size > 0) this.#known.set(this.#name(draft), counts);
  }

  /** Writes the file whole or not at all. */
  async write(): Promise<void> {
    const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    const files = Object.fromEntries(
      sorted(this.#known).map(([draft, counts]) => [draft, Object.fromEntries(sorted(counts))]),
    );
    try {
      await writeAtomically(this.path, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
    } catch (error) {
      throw new UserError(describe(this.path, error));
    }
  }

  #name(draft: string): string {
    return draft === "-"
      ? draft
      : relative(dirname(resolve(this.path)), resolve(draft))
          .split(sep)
          .join("/");
  }
}

function keyOf(text: string, finding: Finding): string {
  return `${finding.rule} ${squeeze(text.slice(finding.from, finding.to)).slice(0, 80)}`;
}
