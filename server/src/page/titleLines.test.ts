import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitLines, titleLines } from "./titleLines";

/** The lines of a fixture in which `/` stands where a new line must begin. */
function check(fixture: string, widest = 20): void {
  const lines = fixture.split("/");
  const text = lines.join("");
  const found = titleLines(text, [], widest).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(found, lines);
}

describe("lines of a title", () => {
  it("are one where one holds it", () => {
    check("清河市人民政府关于做好防汛工作的通知");
  });
  it("stop between words, before 关于 or behind the verb", () => {
    check("清河市人民政府办公室/关于共建跨市公交线路有关事项的复函");
    check("清河市人民政府办公室关于召开/全市2026年防汛抗旱工作会议的通知");
  });
  it("never cut numbers, marks from their words, or a short 《》", () => {
    for (const title of [
      "清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知",
      "清河市人民政府办公室关于转发市发展改革委等部门《清河市公共数据授权运营管理办法（试行）》的通知",
      "清河市人民政府关于印发《清河市国民经济和社会发展第十五个五年规划纲要》的通知",
    ])
      for (let widest = 10; widest <= 20; widest++) {
        const lines = titleLines(title, [], widest).map(({ from, to }) => title.slice(from, to));
        assert.equal(lines.join(""), title);
        for (const line of lines) {
          assert.doesNotMatch(line, /^[》）、的]|[《（]$/, `${widest}: ${lines.join("/")}`);
          assert.doesNotMatch(line, /^(?:\d{1,3}年|年优)|\d$/);
          assert.doesNotMatch(line, /^(?:知|室|法|政府)/);
        }
      }
  });
  it("keep an organ whole that a long 《》 names, and end in no 和 or 与", () => {
    check(
      "清河市人民政府办公室/关于贯彻落实《云岭省人民政府办公厅/关于深化电子电器行业管理制度/改革的实施意见》的通知",
    );
    check("国务院办公厅/关于印发生态环境领域中央与地方/财政事权和支出责任划分改革方案的通知");
  });
  it("make a trapezoid or a diamond, never an hourglass", () => {
    const text =
      "清河市人民政府办公室关于转发市发展改革委等部门清河市公共数据授权运营管理办法和实施方案的通知";
    const widths = titleLines(text, [], 20).map(({ from, to }) => to - from);
    const turns = widths.map((width, i) => Math.sign(width - (widths[i - 1] ?? width)));
    assert.equal(turns.join("").includes("-11"), false);
    assert.ok(widths.length >= 3 && widths.every((width) => width >= 5 && width <= 20));
  });
  it("stop between organs that issue together, without the space that stands there", () => {
    const text = "清河市住房和城乡建设局　清河市财政局关于做好资助工作的通知";
    assert.deepEqual(
      titleLines(text, [], 20).map(({ from, to }) => text.slice(from, to)),
      ["清河市住房和城乡建设局", "清河市财政局关于做好资助工作的通知"],
    );
  });
  it("are the author's where the author breaks them, broken further only where too wide", () => {
    const text = "清河市人民政府关于调整排水规划的请示";
    assert.deepEqual(titleLines(text, [7], 20), [
      { from: 0, to: 7 },
      { from: 7, to: text.length },
    ]);
    assert.equal(titleLines(text, [4], 8).length, 3);
  });
  it("hold any text, and lose nothing of it", () => {
    for (const text of ["", "1".repeat(90), "《".repeat(40), "。".repeat(300), "ａ（）".repeat(30)]) {
      const lines = splitLines(text, 10);
      assert.equal(lines.map(({ from, to }) => text.slice(from, to)).join(""), text);
    }
  });
});
