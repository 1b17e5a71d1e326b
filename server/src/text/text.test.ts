import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { changeBetween } from "./change";
import { tidySpaces, widthOf } from "./chars";
import { applyEdits, minimal, withoutOverlaps } from "./edits";
import { changedLines, offsetAt, positionAt, splitLines } from "./lines";
import { formatHan, hanDigits, parseHan } from "./numerals";
import { Rope } from "./rope";
import { isLastOf, withoutTail } from "./tail";

describe("Chinese numerals", () => {
  it("reads what it writes, from 1 to 999", () => {
    for (let n = 1; n <= 999; n++) assert.equal(parseHan(formatHan(n)), n, formatHan(n));
  });
  for (const bad of ["", "十十", "百", "一二", "二〇二二", "零", "一百零", "一零", "甲"]) {
    it(`is no ordinal: ${bad || "nothing"}`, () => assert.equal(parseHan(bad), 0));
  }
  it("reads years digit by digit", () => {
    assert.equal(hanDigits("二〇二二"), 2022);
    assert.equal(hanDigits("二○二二"), 2022);
    assert.equal(hanDigits("二十二"), -1);
  });
});

describe("spaces", () => {
  const table = [
    ["邵阳市 2022 年", "邵阳市2022年"],
    ["五级 60 同", "五级60同"],
    ["Office Open XML 格式", "Office Open XML格式"],
    ["通 知", "通知"],
    ["　附件 1", "附件1"],
  ];
  for (const [given, wanted] of table)
    it(`${given} → ${wanted}`, () => assert.equal(tidySpaces(given), wanted));
  it("measures in Han characters", () => assert.equal(widthOf("2022年5月12日"), 6.5));
});

describe("edits", () => {
  it("touches only what differs", () => {
    assert.deepEqual(minimal({ from: 10, to: 16, text: "〔2022〕" }, "[2022〕"), {
      from: 10,
      to: 11,
      text: "〔",
    });
  });
  it("leaves later overlapping edits out", () => {
    const edits = [
      { from: 2, to: 4, text: "x" },
      { from: 3, to: 5, text: "y" },
    ];
    assert.deepEqual(withoutOverlaps(edits), [edits[0]]);
    assert.equal(applyEdits("abcdef", edits), "abxef");
  });
});

describe("lines", () => {
  it("splits at LF, CRLF and CR", () => {
    assert.deepEqual(splitLines("a\nb\r\nc\rd").starts, [0, 2, 5, 7]);
  });
  it("offset → position → offset is the identity off the line ends", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a文\n\r]{0,40}$/), (text) => {
        const lines = splitLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const back = offsetAt(lines, positionAt(lines, offset));
          const inCrLf = text[offset] === "\n" && text[offset - 1] === "\r";
          assert.equal(back, inCrLf ? offset - 1 : offset);
        }
      }),
    );
  });
  it("clamps positions outside the text", () => {
    const lines = splitLines("ab\ncd");
    assert.equal(offsetAt(lines, { line: 9, character: 9 }), 5);
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(lines, { line: -1, character: 0 }), 0);
  });
});

describe("a text that became another", () => {
  const text = fc.stringMatching(/^[a文\n\r]{0,30}$/);
  const pairs = fc.tuple(text, text, text, text);
  const changeOf = (before: string, after: string) => changeBetween(Rope.of(before), Rope.of(after));
  it("differs in one stretch and nowhere else", () => {
    fc.assert(
      fc.property(pairs, ([head, gone, come, tail]) => {
        const [before, after] = [head + gone + tail, head + come + tail];
        const { from, to, delta } = changeOf(before, after);
        assert.equal(before.slice(0, from) + after.slice(from, to + delta) + before.slice(to), after);
        assert.ok(to - from <= gone.length && to + delta - from <= come.length);
      }),
    );
  });
  it("differs in one stretch of a long text, too", () => {
    const long = "文a".repeat(10_000);
    const { from, to, delta } = changeOf(long, `${long.slice(0, 9001)}\n${long.slice(9003)}`);
    assert.deepEqual([from, to, delta], [9001, 9003, -1]);
    assert.deepEqual(changeOf(long, long), { from: 20_000, to: 20_000, delta: 0 });
  });
  it("has the lines that splitting it gives", () => {
    fc.assert(
      fc.property(pairs, ([head, gone, come, tail]) => {
        const [before, after] = [head + gone + tail, head + come + tail];
        const { lines } = changedLines(splitLines(before), after, changeOf(before, after));
        assert.deepEqual(lines, splitLines(after));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the end of a text", () => {
  const texts = fc.string({
    unit: fc.constantFrom("甲", "。", "（", "）", " ", "\u3000", "\ufeff"),
    maxLength: 12,
  });
  it("is cut as an expression would cut it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(withoutTail(text, "。"), text.replace(/[\s。]+$/, ""));
        assert.equal(withoutTail(text, "。", false), text.replace(/[。]+$/, ""));
        assert.equal(isLastOf(text, "（", "）"), /（[^）]*$/.test(text));
      }),
    );
  });
});
