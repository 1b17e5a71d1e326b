import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PlacedLine, placeSignature } from "./signature";

const W = 28;
const left = ({ left, width }: PlacedLine): number => left + width / 2;

describe("signature and date (GB/T 9704—2012 7.3.5)", () => {
  it("with a seal: date four characters in, organ centred on it", () => {
    const { organs, date } = placeSignature(["清河市人民政府"], "2026年3月6日", {
      characters: W,
      sealed: true,
    });
    assert.equal(date.right, 4);
    assert.equal(left(organs[0]), left(date));
    assert.equal(organs[0].right, 4 + 6 / 2 - 7 / 2);
  });
  it("with a seal: a name too wide to be centred takes two lines, neither cutting a word", () => {
    const name = "清河市优化营商环境工作领导小组办公室";
    const { organs, date } = placeSignature([name], "2026年3月6日", { characters: W, sealed: true });
    assert.deepEqual(
      organs.map(({ text }) => text),
      ["清河市优化营商环境", "工作领导小组办公室"],
    );
    for (const line of organs) {
      assert.equal(left(line), left(date));
      assert.ok(line.right >= 0);
    }
  });
  it("without a seal: organ two in, date two behind the organ's first character", () => {
    const { organs, date } = placeSignature(["清河市人民政府办公室"], "2026年3月6日", {
      characters: W,
      sealed: false,
    });
    assert.equal(organs[0].right, 2);
    assert.equal(date.left, organs[0].left + 2);
    assert.equal(date.right, 10 - 6);
  });
  it("without a seal: a date wider than the organ is two in, and the organ moves", () => {
    const { organs, date } = placeSignature(["市水利局"], "2026年12月16日", { characters: W, sealed: false });
    assert.equal(date.right, 2);
    assert.equal(organs[0].right, 7 - 4 + 4);
    assert.equal(date.left, organs[0].left + 2);
  });
  it("several organs stand one a line in their order, the date under the last", () => {
    const names = ["清河市教育局", "清河市财政局", "清河市市场监督管理局"];
    for (const sealed of [true, false]) {
      const { organs } = placeSignature(names, "2026年3月6日", { characters: W, sealed });
      assert.deepEqual(
        organs.map(({ organ }) => organ),
        [0, 1, 2],
      );
    }
    const { organs } = placeSignature(names, "2026年3月6日", { characters: W, sealed: false });
    assert.equal(new Set(organs.map((line) => line.left)).size, 1);
    assert.equal(organs[2].right, 2);
  });
  it("never leaves the text area, whatever the widths", () => {
    for (let length = 1; length <= 60; length++)
      for (const sealed of [true, false])
        for (const date of ["", "2026年3月6日", "二〇二六年十二月十六日"]) {
          const placed = placeSignature(["市".repeat(length)], date, { characters: W, sealed });
          for (const line of [...placed.organs, placed.date]) {
            assert.ok(line.left >= 0 && line.right >= 0, `${length} ${sealed} ${date}`);
            assert.equal(line.left + line.width + line.right, W);
          }
          assert.equal(placed.organs.map(({ text }) => text).join("").length, length);
        }
  });
});
