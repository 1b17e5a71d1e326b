import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { readMarks } from "../testing/marks";
import { builtinRegistry } from "../units/builtin";
import { DOCUMENTED_RULES } from "./all";
import { sieveOf } from "./needs";
import type { ParagraphRule } from "./rule";

declare const __ROOT__: string;

const RULES = DOCUMENTED_RULES.filter((rule) => rule.scope === "paragraph");
const seeds = join(__ROOT__, "seeds");
/** Every text that a rule tells of, each of the others' too, and the starter drafts. */
const TEXTS = [
  ...DOCUMENTED_RULES.flatMap(({ examples, silent }) => [
    ...examples.flatMap(({ bad, good }) => [readMarks(bad).text, good]),
    ...silent,
  ]),
  ...readdirSync(seeds)
    .filter((name) => name.endsWith(".notice"))
    .map((name) => readFileSync(join(seeds, name), "utf8")),
];

/** The first report of a rule on a draft, whatever the rule needs; null where it has none. */
function reportOn(
  { paragraphs, notice, layout }: Snapshot,
  rule: ParagraphRule,
  may: (text: string) => boolean,
) {
  for (const { body, index } of paragraphs) {
    if (!may(body.text)) continue;
    for (const report of rule.check({ body, role: notice.roles[index], layout })) return { report, body };
  }
  return null;
}

describe("what rules need", () => {
  const drafts = TEXTS.map((text) => makeSnapshot(text, builtinRegistry()));
  for (const rule of RULES) {
    it(`${rule.id} has nothing to say without`, () => {
      const fitting = sieveOf([rule]);
      const missed = drafts
        .map((draft) => reportOn(draft, rule, (text) => fitting(text).length === 0))
        .filter((found) => found !== null)
        .map(({ body }) => body.text);
      assert.deepEqual(missed, []);
    });
  }
});

describe("sieveOf", () => {
  const rule = (id: string, ...needs: readonly string[]): ParagraphRule => ({
    id,
    needs,
    scope: "paragraph",
    level: "warning",
    fix: "none",
    title: { zh: "", en: "" },
    check: () => [],
  });
  const many = Array.from({ length: 70 }, (_, i) =>
    rule(`many/${i}`, String.fromCharCode(0x4e00 + i), "，。"),
  );
  const ids = (rules: readonly ParagraphRule[]): string[] => rules.map(({ id }) => id);

  it("gives a rule that needs nothing for every text", () => {
    assert.deepEqual(ids(sieveOf([rule("a/free")])("")), ["a/free"]);
  });
  it("wants one character of each need, in whatever order", () => {
    const fitting = sieveOf([rule("a/two", "号", "〔["), rule("a/one", "号")]);
    assert.deepEqual(ids(fitting("[2026]5号")), ["a/two", "a/one"]);
    assert.deepEqual(ids(fitting("5号")), ["a/one"]);
    assert.deepEqual(ids(fitting("〔2026〕")), []);
  });
  it("keeps apart more needs than a number has bits", () => {
    const fitting = sieveOf(many);
    for (const [i, { id }] of many.entries())
      assert.deepEqual(ids(fitting(`${String.fromCharCode(0x4e00 + i)}。`)), [id]);
  });
  it("keeps rules in their order", () => {
    const all = many.map((_, i) => String.fromCharCode(0x4e00 + i)).reverse();
    assert.deepEqual(ids(sieveOf(many)(`${all.join("")}，`)), ids(many));
  });
});
