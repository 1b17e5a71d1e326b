import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../../testing/drafts";
import { readMarks } from "../../testing/marks";
import { HEAD, perform, run } from "../../testing/structure";
import { applyEdits } from "../../text/edits";
import { structureOffers } from "./offers";
import { afterEnter } from "./typed";

describe("Enter", () => {
  it("continues at the end of an item, at every level", () => {
    assert.deepEqual(run("enter", "一、甲", "（一）乙。$0", "（二）丁。第（一）、（二）项"), [
      "一、甲",
      "（一）乙。",
      "（二）$0",
      "（三）丁。第（一）、（三）项",
    ]);
    for (const [first, second] of [
      "一、 二、",
      "（一） （二）",
      "1. 2.",
      "（1） （2）",
      "① ②",
      "第一条　 第二条　",
    ].map((pair) => pair.split(" ")))
      assert.deepEqual(run("enter", `${first}甲。$0`), [`${first}甲。`, `${second}$0`]);
  });
  it("on an empty item goes up a level, then ends the list", () => {
    assert.deepEqual(run("enter", "一、甲", "（一）乙。", "1.丙。", "2.$0", "3.丁。"), [
      "一、甲",
      "（一）乙。",
      "1.丙。",
      "（二）$0",
      "1.丁。",
    ]);
    assert.deepEqual(run("enter", "一、甲", "（一）乙。", "（二）$0", "二、丁"), [
      "一、甲",
      "（一）乙。",
      "二、$0",
      "三、丁",
    ]);
    assert.deepEqual(run("enter", "一、甲", "二、$0", "三、丁。"), ["一、甲", "$0", "二、丁。"]);
  });
  it("is a line end anywhere else", () => {
    for (const lines of [
      ["一、甲", "（一）乙。$0做。", "（二）丙。"],
      ["一、甲$0", "（一）乙。"],
      ["一、甲", "（一）乙。$0", "续乙。"],
      ["一、甲", "（一）乙。", "续乙。$0"],
      ["第一章　总则$0", "第一条　甲。"],
      ["一、甲", "$0", "二、乙"],
    ])
      assert.equal(run("enter", ...lines), null, lines.join("|"));
    assert.equal(perform("enter", HEAD.replace("通知\n", "通知$0\n")), null);
  });
  it("comes out the same where the editor has put in the line end already", () => {
    const typed = (...lines: readonly string[]): string[] | null => {
      const { text, cursor } = readMarks(HEAD + lines.join("\r\n"));
      const edits = afterEnter(snapshotOf(text), cursor);
      return edits && applyEdits(text, edits).slice(HEAD.length).split("\r\n");
    };
    assert.deepEqual(typed("一、甲", "（一）乙。", "　$0", "（二）丁。第（二）项"), [
      "一、甲",
      "（一）乙。",
      "（二）",
      "（三）丁。第（三）项",
    ]);
    assert.deepEqual(typed("一、甲", "二、", "$0", "三、丁。"), ["一、甲", "", "二、丁。"]);
    assert.equal(typed("一、甲", "续甲。", "$0", "二、丁。"), null);
    assert.equal(typed("一、甲", "（一）乙。", "$0续乙。"), null);
  });
});

describe("Tab", () => {
  it("changes the level at an ordinal", () => {
    assert.deepEqual(run("tab", "一、甲", "二、$0", "三、丁。"), ["一、甲", "（一）$0", "二、丁。"]);
    assert.deepEqual(run("shift-tab", "一、甲", "$0（一）乙", "二、丁。"), [
      "一、甲",
      "$0二、乙",
      "三、丁。",
    ]);
  });
  it("is a Tab anywhere else", () => {
    assert.equal(run("tab", "一、甲", "二、乙$0"), null);
    assert.equal(run("shift-tab", "一、甲", "续$0甲"), null);
  });
});

describe("offers", () => {
  const titles = (...lines: readonly string[]): string[] => {
    const { text, cursor } = readMarks(HEAD + lines.join("\n"));
    return structureOffers(snapshotOf(text), cursor, "en").map(({ operation }) => operation);
  };
  it("are what is possible at an ordinal or a heading", () => {
    assert.deepEqual(titles("一、甲", "（一）乙$0。做。", "（三）丙。"), [
      "renumber-list",
      "renumber",
      "promote",
      "move-down",
      "insert",
    ]);
    assert.deepEqual(titles("一、甲", "（一）乙。做$0。", "（二）丙。"), []);
    assert.deepEqual(titles("一、甲", "续甲$0"), []);
  });
});
