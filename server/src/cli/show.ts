import { rulePage } from "../features/rulePages";
import { structure } from "../features/structure";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { ALL_RULES, ruleById } from "../rules/all";
import { groupOf } from "../rules/rule";
import { report } from "./check";
import { describe, readSource, UserError } from "./files";
import { Setups } from "./setup";

/** `outline`: the structure of one draft as JSON. */
export function runOutline(path: string): number {
  try {
    const snapshot = snapshotOf(path, new Setups(undefined, "zh-CN"));
    print({ version: 1, path, ...structure(snapshot) });
    return 0;
  } catch (error) {
    return report([describe(path, error)], 0);
  }
}

/** `explain`: one rule's page. */
export async function runExplain(id: string): Promise<number> {
  const rule = ruleById(id);
  if (!rule) {
    const near = ALL_RULES.filter((other) => other.id.endsWith(`/${id}`) || groupOf(other.id) === id).map(
      (other) => other.id,
    );
    const mend =
      near.length > 0 ? `；是否指 ${near.slice(0, 8).join("、")}？` : "；“policy-notice rules”列出全部规则";
    return report([`没有规则“${id}”${mend} (no such rule)`], 0);
  }
  const { documented } = await import("../rules/ruleTexts");
  process.stdout.write(rulePage(documented(rule)));
  return 0;
}

/** `rules`: all rules, as a table or as JSON. */
export async function runRules(format: string): Promise<number> {
  if (format === "json") {
    const { documented } = await import("../rules/ruleTexts");
    print(
      ALL_RULES.map(documented).map(({ id, level, fix, basis, title }) => ({
        id,
        group: groupOf(id),
        severity: level,
        fix,
        basis,
        title,
      })),
    );
    return 0;
  }
  for (const rule of ALL_RULES)
    process.stdout.write(`${rule.id.padEnd(32)} ${rule.level.padEnd(8)} ${rule.title.zh}\n`);
  return 0;
}

/** Reads a draft with the registry that its folder says. Throws a `UserError` for what is no draft. */
export function snapshotOf(path: string, setups: Setups): Snapshot {
  const source = readSource(path);
  if (source.text.length === 0 && path === "-")
    throw new UserError("-: 标准输入是空的 (standard input is empty)");
  return makeSnapshot(source.text, setups.for(path).registry);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
