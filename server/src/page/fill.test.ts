import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillLines } from "./fill";

const lines = (text: string, measure: number, first = 0, hang = 0): string[] =>
  fillLines(text, measure, first, hang).map(({ from, to }) => text.slice(from, to));

describe("lines of Chinese text", () => {
  it("are filled to the grid, the first one indented", () => {
    assert.deepEqual(lines("各级各部门要认真落实", 6, 2), ["各级各部", "门要认真落实"]);
  });
  it("never begin with a closing mark: a character goes down with it", () => {
    assert.deepEqual(lines("各级各部门，要落实。", 5), ["各级各部", "门，要落", "实。"]);
    assert.deepEqual(lines("（各级各部）》。要", 5), ["（各级各", "部）》。要"]);
  });
  it("never end with an opening mark", () => {
    assert.deepEqual(lines("关于印发《方案》", 5), ["关于印发", "《方案》"]);
  });
  it("keep numbers and Latin words whole, and break what fills lines by itself", () => {
    assert.deepEqual(lines("共新建2026公里", 4), ["共新建", "2026公里"]);
    assert.deepEqual(lines("n".repeat(30), 5), ["n".repeat(10), "n".repeat(10), "n".repeat(10)]);
  });
  it("let spaces hang out at the end", () => {
    assert.deepEqual(lines("各部门 要落实", 3), ["各部门", "要落实"]);
  });
  it("lose nothing but spaces, whatever the text", () => {
    for (const text of ["。".repeat(70), "（".repeat(70), "𠮷".repeat(40), "……——".repeat(20), ""]) {
      const found = lines(text, 9, 2);
      assert.equal(found.join(""), text);
      assert.ok(found.every((line) => line.length > 0));
    }
  });
});
