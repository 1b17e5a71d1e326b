import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { neighboursOf } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { pageSnapshot } from "../testing/pages";
import { applyEdits } from "../text/edits";
import { NOTHING } from "../text/lists";
import { DOCUMENTED_RULES } from "./all";
import { type Config, DEFAULT_CONFIG } from "./config";
import type { PageSample, Rule } from "./rule";
import { check, type Finding, newMemo } from "./run";

const run = (text: string, rule: Rule, beside: readonly string[] = [], page?: PageSample): Finding[] => {
  const config: Config =
    rule.level === "off" ? { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" } } : DEFAULT_CONFIG;
  return check(pageSnapshot(text, page), config, newMemo(), [rule], neighboursOf(beside));
};

for (const rule of DOCUMENTED_RULES) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      const marked = readMarks(example.bad);
      const { beside, page, byHand } = example;
      it(`reports ${example.bad.slice(0, 60)}`, () => {
        const found = run(marked.text, rule, beside, page?.bad);
        assert.equal(writeMarks(marked.text, found), example.bad);
        assert.ok(found.length > 0, "an example marks at least one stretch with ⟦ ⟧");
      });
      it(`is silent on ${example.good.slice(0, 60)}`, () =>
        assert.deepEqual(run(example.good, rule, beside, page?.good), []));
      if (rule.fix !== "none") {
        it(`${byHand ? "leaves" : "mends"} ${example.bad.slice(0, 60)}`, () => {
          const edits = run(marked.text, rule, beside, page?.bad).flatMap(
            (finding) => finding.fix?.edits ?? [],
          );
          assert.equal(applyEdits(marked.text, edits), byHand ? marked.text : example.good);
        });
      }
    }
    for (const { text, page } of rule.silentPages ?? [])
      it(`is silent on the pages ${page.says}`, () => assert.deepEqual(run(text, rule, [], page), []));
    for (const text of rule.silent)
      it(`is silent on the trap ${text.slice(0, 60)}`, () => assert.deepEqual(run(text, rule), []));
  });
}

it("leaves the one list of nothing empty", () => assert.equal(NOTHING.length, 0));
