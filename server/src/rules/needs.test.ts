import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { TRAIT } from "../model/marks/traits";
import { NO_NEIGHBOURS } from "../model/neighbours";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { makeBody } from "../syntax/body";
import type { Body } from "../syntax/tree";
import { readMarks } from "../testing/marks";
import { builtinRegistry } from "../units/builtin";
import { DOCUMENTED_RULES } from "./all";
import { callsBetween, Sieve } from "./needs";
import type { DocumentRule, Need, ParagraphRule } from "./rule";

declare const __ROOT__: string;

const RULES = DOCUMENTED_RULES.filter((rule) => rule.scope === "paragraph");
const DRAFT_RULES = DOCUMENTED_RULES.filter((rule) => rule.scope === "document").filter(
  ({ needs, seeks, asks }) => needs ?? seeks ?? asks,
);
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
  may: (body: Body) => boolean,
) {
  for (const { body, index } of paragraphs) {
    if (!may(body)) continue;
    for (const report of rule.check({ body, role: notice.roles[index], layout })) return { report, body };
  }
  return null;
}

describe("what rules need", () => {
  const drafts = TEXTS.map((text) => makeSnapshot(text, builtinRegistry()));
  for (const rule of RULES) {
    it(`${rule.id} has nothing to say without`, () => {
      const sieve = new Sieve([rule]);
      const missed = drafts
        .map((draft) => reportOn(draft, rule, (body) => sieve.sort([body]).fitting.length === 0))
        .filter((found) => found !== null)
        .map(({ body }) => body.text);
      assert.deepEqual(missed, []);
    });
  }
  for (const rule of DRAFT_RULES) {
    it(`${rule.id} has nothing to say of a draft without`, () => {
      const sieve = new Sieve([], [rule]);
      const missed = drafts
        .filter((draft) => ofDraft(sieve, draft).length === 0)
        .filter((draft) => [...rule.check(draft, NO_NEIGHBOURS)].length > 0);
      assert.deepEqual(
        missed.map(({ text }) => text),
        [],
      );
    });
  }
});

/** The rules of the draft that a sieve lets through. */
const ofDraft = (sieve: Sieve, draft: Snapshot): string[] =>
  sieve
    .ofDraft(callsBetween(sieve.sort(draft.paragraphs.map(({ body }) => body)).calls), draft)
    .map(({ id }) => id);

describe("a sieve", () => {
  const rule = (id: string, ...needs: readonly Need[]): ParagraphRule => ({
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
  const fitting = (rules: readonly ParagraphRule[], text: string): string[] =>
    new Sieve(rules).sort([makeBody(text, "flowing", [])]).fitting.map(({ rule }) => rule.id);

  it("gives a rule that needs nothing for every text", () => {
    assert.deepEqual(fitting([rule("a/free")], ""), ["a/free"]);
  });
  it("wants one character of each need, in whatever order", () => {
    const rules = [rule("a/two", "号", "〔["), rule("a/one", "号")];
    assert.deepEqual(fitting(rules, "[2026]5号"), ["a/two", "a/one"]);
    assert.deepEqual(fitting(rules, "5号"), ["a/one"]);
    assert.deepEqual(fitting(rules, "〔2026〕"), []);
  });
  it("wants one of a sum of traits, and of several sums one each", () => {
    const rules = [rule("a/sum", TRAIT.quote | TRAIT.percent), rule("a/both", TRAIT.quote, TRAIT.percent)];
    assert.deepEqual(fitting(rules, "增长5%"), ["a/sum"]);
    assert.deepEqual(fitting(rules, "“增长5%”"), ["a/sum", "a/both"]);
    assert.deepEqual(fitting(rules, "增长"), []);
  });
  it("keeps apart more needs than a number has bits", () => {
    for (const [i, { id }] of many.entries())
      assert.deepEqual(fitting(many, `${String.fromCharCode(0x4e00 + i)}。`), [id]);
  });
  it("tells paragraphs apart", () => {
    const bodies = ["5号", "增长", "第6号"].map((text) => makeBody(text, "flowing", []));
    const [one, free] = new Sieve([rule("a/one", "号"), rule("a/free")]).sort(bodies).fitting;
    assert.deepEqual(
      [one.places, free.places],
      [
        [0, 2],
        [0, 1, 2],
      ],
    );
  });
  describe("of rules of the draft", () => {
    const draftRule = (id: string, rest: Partial<DocumentRule> = {}): DocumentRule => ({
      ...rule(id),
      ...rest,
      needs: rest.needs ?? [],
      scope: "document",
      check: () => [],
    });
    const through = (rules: readonly DocumentRule[], text: string): string[] =>
      ofDraft(new Sieve([rule("a/percent", "%")], rules), makeSnapshot(text, builtinRegistry()));

    it("wants one paragraph that has all a rule needs", () => {
      const rules = [draftRule("a/both", { needs: ["号", TRAIT.percent] }), draftRule("a/free")];
      assert.deepEqual(through(rules, "第5号文件增长5%。\n其他。"), ["a/both", "a/free"]);
      assert.deepEqual(through(rules, "第5号文件。\n增长5%。"), ["a/free"]);
      assert.deepEqual(through(rules, ""), ["a/free"]);
    });
    it("wants one that is what a rule seeks", () => {
      const seeks = ({ text }: Body): boolean => text.length > 6;
      const rules = [draftRule("a/long", { seeks }), draftRule("a/long-percent", { seeks, needs: ["%"] })];
      assert.deepEqual(through(rules, "增长5%。\n加强组织领导。"), ["a/long"]);
      assert.deepEqual(through(rules, "增长百分之五。\n全年增长5%。"), ["a/long", "a/long-percent"]);
      assert.deepEqual(through(rules, "增长5%。"), []);
    });
    it("asks a question once", () => {
      let asked = 0;
      const asks = ({ paragraphs }: Snapshot): boolean => asked++ >= 0 && paragraphs.length > 1;
      const rules = [draftRule("a/one", { asks }), draftRule("a/two", { asks, needs: ["%"] })];
      assert.deepEqual(through(rules, "增长5%。\n其他。"), ["a/one", "a/two"]);
      assert.equal(asked, 1);
      assert.deepEqual(through(rules, "增长5%。"), []);
    });
  });
  it("keeps rules in their order", () => {
    const all = many.map((_, i) => String.fromCharCode(0x4e00 + i)).reverse();
    assert.deepEqual(
      fitting(many, `${all.join("")}，`),
      many.map(({ id }) => id),
    );
  });
});
