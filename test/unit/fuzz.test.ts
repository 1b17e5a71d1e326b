import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { check } from "../../server/src/rules/run";
import { builtinRegistry } from "../../server/src/units/builtin";
import { TARGETS, tryTarget } from "../fuzz/run";

/** A short run of what `npm run fuzz` does for as long as one likes; the same input in every run. */
describe("random input", () => {
  for (const target of TARGETS) {
    it(`${target.name}: ${target.expected}`, async () => {
      assert.equal((await tryTarget(target, { runs: 30, seed: 20261126 })).broken, null);
    });
  }
});

/** What random input once showed to be wrong. */
describe("found by random input", () => {
  const spans = (text: string, wanted: string): string[] =>
    check(makeSnapshot(text, builtinRegistry()))
      .filter(({ rule }) => rule === wanted)
      .map(({ from, to }) => text.slice(from, to));
  it("brackets right inside brackets are told of at once, not one after the other", () =>
    assert.deepEqual(spans("填报((平方米))。", "punct/halfwidth-paren"), ["((平方米))", "(平方米)"]));
  it("a title whose outer marks were lost keeps its inner ones", () =>
    assert.deepEqual(spans("关于修改〈关于实施《条例》的决定〉的通知》。", "punct/nested-title-mark"), []));
});
