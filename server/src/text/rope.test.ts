import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { offsetAt, splitLines } from "./lines";
import { Rope } from "./rope";

/** Long enough to be in several pieces: with short lines, with none, with each kind of line end. */
const texts = fc
  .tuple(fc.string({ unit: fc.constantFrom("文", "a", "\n", "\r", "\r\n"), maxLength: 40 }), fc.nat(900))
  .map(([unit, times]) => unit.repeat(times));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  from: part,
  gone: part,
  text: fc.constantFrom("", "字", "\n", "\r", "一\n".repeat(9000)),
});

describe("a text in pieces", () => {
  it("reads as the text does, however often it was changed", () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 6 }), part, part, (start, edits, a, b) => {
        let text = start;
        let rope = Rope.of(start);
        for (const one of edits) {
          const from = Math.floor(one.from * text.length);
          const to = Math.min(text.length, from + Math.floor(one.gone ** 4 * text.length));
          text = text.slice(0, from) + one.text + text.slice(to);
          rope = rope.replaced({ from, to }, one.text);
        }
        assert.equal(rope.toString(), text);
        assert.equal(rope.length, text.length);
        const [from, to] = [a, b].map((share) => Math.floor(share * (text.length + 1)));
        assert.equal(rope.slice(from, to), text.slice(from, to));
        assert.equal(rope.charCodeAt(from), text.charCodeAt(from));
        const lines = splitLines(text);
        const line = Math.floor(a * (lines.starts.length + 1));
        for (const character of [0, 3, 100_000])
          assert.equal(rope.offsetAt({ line, character }), offsetAt(lines, { line, character }));
      }),
    );
  });

  it("clamps positions before and behind the text", () => {
    const rope = Rope.of("一\r\n二");
    assert.equal(rope.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(rope.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(rope.offsetAt({ line: 9, character: 0 }), 4);
    assert.equal(Rope.of("").offsetAt({ line: 0, character: 1 }), 0);
  });

  it("does not grow into crumbs while somebody types", () => {
    let rope = Rope.of("一行字。\n".repeat(5000));
    const middle = rope.length / 2;
    for (let i = 0; i < 20_000; i++) rope = rope.replaced({ from: middle, to: middle }, "字");
    assert.ok(rope.length / rope.count > 1000, `${rope.count} pieces`);
  });
});
