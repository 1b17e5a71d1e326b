import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { tidySpaces, widthOf } from "./chars";
import { applyEdits, minimal, withoutOverlaps } from "./edits";
import { offsetAt, positionAt, splitLines } from "./lines";
import { formatHan, hanDigits, parseHan } from "./numerals";

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
