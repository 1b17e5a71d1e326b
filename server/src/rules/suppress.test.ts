import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { builtinRegistry } from "../units/builtin";
import { ALL_RULES } from "./all";
import { type Config, DEFAULT_CONFIG, type Dictionary } from "./config";
import { fixAll } from "./fixAll";
import { groupOf, type Rule } from "./rule";
import { check, type Finding } from "./run";

/** The text with ⟦ ⟧ around what is found with a dictionary. */
function marked(text: string, dictionary: Partial<Dictionary>): string {
  const config = { ...DEFAULT_CONFIG, dictionary: { ...DEFAULT_CONFIG.dictionary, ...dictionary } };
  return writeMarks(text, check(snapshotOf(text), config));
}

describe("the dictionary of a workspace", () => {
  const pairs = [{ wrong: "数字清合", right: "数字清河" }];
  it("reports its own wrong words, and mends them", () => {
    assert.equal(marked("推进数字清合建设。", { pairs }), "推进⟦数字清合⟧建设。");
    const config = { ...DEFAULT_CONFIG, dictionary: { terms: [], pairs } };
    const [finding] = check(snapshotOf("推进数字清合建设。"), config);
    assert.equal(applyEdits("推进数字清合建设。", finding.fix!.edits), "推进数字清河建设。");
  });
  it("leaves quotations alone", () => {
    assert.equal(marked("推进“数字清合”建设。", { pairs }), "推进“数字清合”建设。");
  });
  it("hides what is found inside its own terms", () => {
    assert.equal(marked("开展布署活动。", {}), "开展⟦布署⟧活动。");
    assert.equal(marked("开展布署活动。", { terms: ["布署活动"] }), "开展布署活动。");
  });
});

/** Every rule that has an example, with the findings of its first one. */
const cases = ALL_RULES.filter((rule) => rule.examples.length > 0 && rule.scope !== "switches").map(
  (rule) => {
    const { text } = readMarks(rule.examples[0].bad);
    const base: Config =
      rule.level === "off" ? { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" } } : DEFAULT_CONFIG;
    return { rule, text, base };
  },
);

const of = (rule: Rule, text: string, config: Config): Finding[] =>
  check(snapshotOf(text), config).filter((finding) => finding.rule === rule.id);

describe("every rule can be switched off in each way, and then no fixer acts on it", () => {
  for (const { rule, text, base } of cases) {
    it(rule.id, () => {
      const found = of(rule, text, base);
      assert.ok(found.length > 0, "reported to begin with");
      const off: Config = { ...base, levels: { [rule.id]: "off" } };
      assert.deepEqual(of(rule, text, off), [], "by its level");
      const groupOff: Config = { ...base, levels: { [groupOf(rule.id)]: "off" } };
      assert.deepEqual(of(rule, text, groupOff), [], "by its group's level");
      const words = (finding: Finding): string => text.slice(finding.from, finding.to);
      const ignore = found.map((finding) => ({ rule: rule.id, text: words(finding) }));
      assert.deepEqual(of(rule, text, { ...base, ignore }), [], "by its words");
      assert.deepEqual(of(rule, `<!-- notice-disable-file ${rule.id} -->\n${text}`, base), [], "by file");
      assert.deepEqual(
        of(rule, `<!-- notice-disable ${rule.id} -->\n${text}\n<!-- notice-enable -->`, base),
        [],
        "by block",
      );
      const fixed = fixAll(text, builtinRegistry(), off, true);
      assert.ok(
        fixed.applied.every((finding) => finding.rule !== rule.id),
        "fix-all",
      );
    });
  }
});
