import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOCUMENTED_RULES } from "../rules/all";
import { type Config, DEFAULT_CONFIG } from "../rules/config";
import { groupOf } from "../rules/rule";
import { check } from "../rules/run";
import { snapshotOf } from "../testing/drafts";
import { readMarks } from "../testing/marks";
import { RULES_OF_WORDS, termOf } from "./termOf";

/** The terms offered for what is found in a text, by rule. */
function offered(text: string): [string, string | null][] {
  const config: Config = { ...DEFAULT_CONFIG, levels: { "term/de-di-de": "warning" } };
  const snapshot = snapshotOf(text);
  return check(snapshot, config).map((finding) => [finding.rule, termOf(snapshot, finding)]);
}

describe("the term that would hide a finding", () => {
  const table: readonly [string, string, readonly [string, string | null][]][] = [
    ["is the word at fault", "开展布署活动。", [["term/typo", "布署"]]],
    [
      "is the name in “” that a mark stands in",
      "用好“清河,通”平台。",
      [["punct/halfwidth-between-han", "清河,通"]],
    ],
    ["is not a lone mark", "要加强领导,落实责任。", [["punct/halfwidth-between-han", null]]],
    [
      "is not a sentence in “”",
      "强调“要加强领导,落实责任。”这一点。",
      [["punct/halfwidth-between-han", null]],
    ],
    ["is not a particle", "深入的开展排查。", [["term/de-di-de", null]]],
    ["is not a formula", "增强“四个意思”。", [["term/fixed-formula", null]]],
    ["is nothing in a group that looks at no words", "按照国发[2022]5号文件。", [["docno/bracket", null]]],
  ];
  for (const [name, text, expected] of table) {
    it(name, () => assert.deepEqual(offered(text), expected));
  }
  it("hides it wherever it is offered, in the examples of every rule", () => {
    let count = 0;
    for (const rule of DOCUMENTED_RULES) {
      const base = rule.level === "off" ? { [rule.id]: "warning" as const } : {};
      const config: Config = { ...DEFAULT_CONFIG, levels: base };
      for (const { bad } of rule.examples) {
        const snapshot = snapshotOf(readMarks(bad).text);
        for (const finding of check(snapshot, config)) {
          const term = termOf(snapshot, finding);
          if (term === null) continue;
          count++;
          const left = check(snapshot, { ...config, dictionary: { terms: [term], pairs: [] } });
          const stays = left.some(
            (other) => other.rule === finding.rule && other.from === finding.from && other.to === finding.to,
          );
          assert.ok(!stays, `${finding.rule}: ${term} in ${bad}`);
        }
      }
    }
    assert.ok(count > 30, String(count));
  });
  it("names only rules that there are, in groups that obey terms", () => {
    const ids = new Set(DOCUMENTED_RULES.map(({ id }) => id));
    for (const id of RULES_OF_WORDS) {
      assert.ok(ids.has(id), id);
      assert.ok(["term", "unit"].includes(groupOf(id)), id);
    }
  });
});
