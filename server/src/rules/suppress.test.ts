import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Baseline } from "../cli/baseline";
import { readConfig } from "../config/configFile";
import { resolveConfig } from "../config/resolve";
import { NO_WORDS } from "../config/values";
import { neighboursOf, snapshotOf, wrap } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { pageSnapshot } from "../testing/pages";
import { applyEdits } from "../text/edits";
import { builtinRegistry } from "../units/builtin";
import { ALL_RULES, DOCUMENTED_RULES } from "./all";
import { type Config, DEFAULT_CONFIG, type Dictionary } from "./config";
import { fixAll } from "./fixAll";
import { groupOf } from "./rule";
import { check, type Finding, newMemo } from "./run";

/** The text with ⟦ ⟧ around what is found with a dictionary. */
function marked(text: string, dictionary: Partial<Dictionary>): string {
  const config = { ...DEFAULT_CONFIG, dictionary: { ...DEFAULT_CONFIG.dictionary, ...dictionary } };
  return writeMarks(text, check(snapshotOf(text), config));
}

function typos(text: string, terms: readonly string[]): Finding[] {
  const config = { ...DEFAULT_CONFIG, dictionary: { terms, pairs: [] } };
  return check(snapshotOf(text), config).filter(({ rule }) => rule === "term/typo");
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
  it("knows its own terms over the line ends of wrapped text", () => {
    const lines = "推进政务服务标准化规范化便利化建设统筹开展布署活动并抓好落实工作，".repeat(30);
    const text = wrap(lines, 28);
    const { layout } = snapshotOf(text);
    assert.equal(layout, "wrapped");
    assert.equal(typos(text, []).length, 30);
    assert.ok(typos(text, []).some(({ from, to }) => text.slice(from, to).includes("\n")));
    assert.deepEqual(typos(text, ["开展布署活动"]), []);
  });
});

/** Every rule that has an example, with the findings of its first one. */
const cases = DOCUMENTED_RULES.filter((rule) => rule.examples.length > 0 && rule.scope !== "switches").map(
  (rule) => {
    const [{ bad, beside, page }] = rule.examples;
    const base: Config =
      rule.level === "off" ? { ...DEFAULT_CONFIG, levels: { [rule.id]: "warning" } } : DEFAULT_CONFIG;
    return { rule, text: readMarks(bad).text, base, neighbours: neighboursOf(beside), page: page?.bad };
  },
);

describe("every rule can be switched off in each way, and then no fixer acts on it", () => {
  for (const { rule, text, base, neighbours, page } of cases) {
    const of = (draft: string, config: Config): Finding[] =>
      check(pageSnapshot(draft, page), config, newMemo(), ALL_RULES, neighbours).filter(
        (finding) => finding.rule === rule.id,
      );
    it(rule.id, () => {
      const found = of(text, base);
      assert.ok(found.length > 0, "reported to begin with");
      const off: Config = { ...base, levels: { [rule.id]: "off" } };
      assert.deepEqual(of(text, off), [], "by its level");
      const groupOff: Config = { ...base, levels: { [groupOf(rule.id)]: "off" } };
      assert.deepEqual(of(text, groupOff), [], "by its group's level");
      const rules = rule.level === "off" ? { [rule.id]: "warning" } : {};
      const inFolder = { files: ["archive/**"], rules: { [rule.id]: "off" } };
      const file = readConfig(JSON.stringify({ rules, overrides: [inFolder] }));
      const at = (path: string): Config =>
        resolveConfig(file, path, {
          levels: {},
          language: null,
          fallback: "zh-CN",
          words: NO_WORDS,
        });
      assert.deepEqual(of(text, at("archive/a.notice")), [], "by its path");
      assert.deepEqual(of(text, at("a.notice")).length, found.length, "in that folder alone");
      const baseline = new Baseline("baseline.json");
      baseline.add("a.notice", text, found);
      assert.deepEqual(baseline.fresh("a.notice", text, found), [], "by the baseline");
      const words = (finding: Finding): string => text.slice(finding.from, finding.to);
      const ignore = found.map((finding) => ({ rule: rule.id, text: words(finding) }));
      assert.deepEqual(of(text, { ...base, ignore }), [], "by its words");
      assert.deepEqual(of(`<!-- notice-disable-file ${rule.id} -->\n${text}`, base), [], "by file");
      assert.deepEqual(
        of(`<!-- notice-disable ${rule.id} -->\n${text}\n<!-- notice-enable -->`, base),
        [],
        "by block",
      );
      const [first] = found;
      const line = text.lastIndexOf("\n", first.from - 1) + 1;
      const above = `${text.slice(0, line)}<!-- notice-disable-next-line ${rule.id} -->\n${text.slice(line)}`;
      assert.equal(of(above, base).length < found.length, true, "by the line above");
      const fixed = fixAll(text, builtinRegistry(), off, true);
      assert.ok(
        fixed.applied.every((finding) => finding.rule !== rule.id),
        "fix-all",
      );
    });
  }
});
