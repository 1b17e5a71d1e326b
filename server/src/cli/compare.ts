import type { Side } from "../features/compare/change";
import { compare } from "../features/compare/compare";
import { compareMarkdown } from "../features/compare/markdown";
import type { Snapshot } from "../model/snapshot";
import { rangeOf } from "../text/lines";
import { report } from "./check";
import { describe } from "./files";
import { Setups } from "./setup";
import { snapshotOf } from "./show";
import { writeWhole } from "./write";

export interface CompareOptions {
  readonly format: string;
  readonly output?: string;
}

/** `compare`: what changed between two versions of a draft. Status 1 where something did. */
export async function runCompare(
  before: string,
  after: string,
  { format, output }: CompareOptions,
): Promise<number> {
  if (before === "-" && after === "-")
    return report(["-: 只能有一份来自标准输入 (only one of the two may be standard input)"], 0);
  const problems: string[] = [];
  const setups = new Setups(undefined, "zh-CN");
  const [old, now] = [before, after].map((path): Snapshot | null => {
    try {
      return snapshotOf(path, setups);
    } catch (error) {
      problems.push(describe(path, error));
      return null;
    }
  });
  if (!old || !now) return report(problems, 0);
  const changes = compare(old, now);
  const side = (of: Side | null, { lines }: Snapshot): object | null =>
    of && { path: of.path, name: of.name, text: of.text, range: rangeOf(lines, of) };
  const version = (name: string, { lines }: Snapshot) => ({ name, lines, link: null });
  const json = (): object => ({
    version: 1,
    before,
    after,
    changes: changes.map((change) => ({
      kind: change.kind,
      shift: change.shift,
      before: side(change.before, old),
      after: side(change.after, now),
    })),
  });
  const text =
    format === "json"
      ? `${JSON.stringify(json(), null, 2)}\n`
      : compareMarkdown(changes, version(before, old), version(after, now));
  try {
    await writeWhole(output, text, [before, after]);
  } catch (error) {
    problems.push(describe(output ?? "-", error));
  }
  return report(problems, changes.length > 0 ? 1 : 0);
}
