import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { format } from "../../server/src/features/format";
import { makeSnapshot } from "../../server/src/model/snapshot";
import { check } from "../../server/src/rules/run";
import { notice } from "../../server/src/testing/drafts";
import { applyEdits } from "../../server/src/text/edits";
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
  it("a comment within a paragraph that is joined stands behind it, each once", () => {
    const line = "抄送：市委办公室。第一条　(三)第二章　附件：1.报送表\n\n<!---->\n\n";
    const wrapped = `${notice("").replace("营商环境工作要点》的", "营商环境工\n\n作要点》的")}\n\n${line.repeat(4)}`;
    const once = applyEdits(wrapped, format(makeSnapshot(wrapped, builtinRegistry())));
    assert.equal(once.split("<!---->").length, wrapped.split("<!---->").length);
    assert.deepEqual(format(makeSnapshot(once, builtinRegistry())), []);
  });
  it("what stood on either side of a character that is deleted is one finding then, not a new one", () => {
    assert.deepEqual(spans("\ufffd\u0085\ufffd", "punct/invisible-char"), ["\ufffd", "\u0085", "\ufffd"]);
    assert.deepEqual(spans("\ufffd\ufffd", "punct/invisible-char"), ["\ufffd\ufffd"]);
  });
  it("a title whose outer marks were lost keeps its inner ones", () =>
    assert.deepEqual(spans("关于修改〈关于实施《条例》的决定〉的通知》。", "punct/nested-title-mark"), []));
});
