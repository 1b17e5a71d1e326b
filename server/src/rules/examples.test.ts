import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeSnapshot } from "../model/snapshot";
import { neighboursOf } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { builtinRegistry } from "../units/builtin";
import { DOCUMENTED_RULES } from "./all";
import { type Config, DEFAULT_CONFIG } from "./config";
import type { Rule } from "./rule";
import { check, type Finding } from "./run";

const registry = builtinRegistry();
const run = (text: string, rule: Rule, beside: readonly string[] = []): Finding[] => {
  const config: Config =
    rule.level === "off" ? { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" } } : DEFAULT_CONFIG;
  return check(makeSnapshot(text, registry), config, new WeakMap(), [rule], neighboursOf(beside));
};

for (const rule of DOCUMENTED_RULES) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      const marked = readMarks(example.bad);
      const { beside } = example;
      it(`reports ${example.bad.slice(0, 60)}`, () => {
        const found = run(marked.text, rule, beside);
        assert.equal(writeMarks(marked.text, found), example.bad);
        assert.ok(found.length > 0, "an example marks at least one stretch with ⟦ ⟧");
      });
      it(`is silent on ${example.good.slice(0, 60)}`, () =>
        assert.deepEqual(run(example.good, rule, beside), []));
      if (rule.fix !== "none") {
        it(`mends ${example.bad.slice(0, 60)}`, () => {
          const edits = run(marked.text, rule, beside).flatMap((finding) => finding.fix?.edits ?? []);
          assert.equal(applyEdits(marked.text, edits), example.good);
        });
      }
    }
    for (const text of rule.silent)
      it(`is silent on the trap ${text.slice(0, 60)}`, () => assert.deepEqual(run(text, rule), []));
  });
}
