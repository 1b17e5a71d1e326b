import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf, wrap } from "../../testing/drafts";
import { HEAD, perform, run } from "../../testing/structure";
import { applyEdits } from "../../text/edits";
import { OPERATIONS } from "./operations";

describe("insert", () => {
  it("goes behind all below the item, with the spacing of the text", () => {
    assert.deepEqual(
      run("insert", "一、甲", "", "　　（一）乙。$0", "", "　　1.丙。", "", "　　（二）丁。"),
      ["一、甲", "", "　　（一）乙。", "", "　　1.丙。", "", "　　（二）$0", "", "　　（三）丁。"],
    );
  });
  it("widens ranges around it", () => {
    assert.deepEqual(
      run(
        "insert",
        "一、甲",
        "（一）乙。$0",
        "（二）丙。",
        "（三）丁。上述第（一）至（二）项由市财政局负责。",
      ),
      ["一、甲", "（一）乙。", "（二）$0", "（三）丙。", "（四）丁。上述第（一）至（三）项由市财政局负责。"],
    );
  });
});

describe("renumber", () => {
  it("makes numbers consecutive in each section, or through all where they run on", () => {
    assert.deepEqual(
      run(
        "renumber",
        "一、甲",
        "（一）乙。$0",
        "（三）丙。",
        "（七）丁。",
        "三、戊",
        "（一）己。",
        "（三）庚。按第（三）项办。",
      ),
      [
        "一、甲",
        "（一）乙。$0",
        "（二）丙。",
        "（三）丁。",
        "二、戊",
        "（一）己。",
        "（二）庚。按第（二）项办。",
      ],
    );
    assert.deepEqual(
      run(
        "renumber",
        "一、甲",
        "（一）乙。$0",
        "二、丙",
        "（二）丁。",
        "三、戊",
        "（三）己。",
        "四、庚",
        "（一）辛。",
        "（二）壬。",
      ),
      [
        "一、甲",
        "（一）乙。$0",
        "二、丙",
        "（二）丁。",
        "三、戊",
        "（三）己。",
        "四、庚",
        "（四）辛。",
        "（五）壬。",
      ],
    );
  });
  it("takes the list at the cursor, those in the selection, or the part", () => {
    const lines = [
      "一、甲",
      "（一）乙。",
      "（三）丙。",
      "二、丁",
      "（一）戊。",
      "（三）己。",
      "三、庚",
      "（一）辛。",
      "（二）壬。",
    ];
    const mark = (place: number, text: string): string[] =>
      lines.map((line, i) => (i === place ? text : line));
    assert.deepEqual(
      run("renumber-list", ...mark(4, "（一）$0戊。")),
      mark(4, "（一）$0戊。").with(5, "（二）己。"),
    );
    assert.deepEqual(
      run("renumber-list", ...mark(1, "⟦（一）乙。").with(2, "（三）丙。⟧")),
      lines.with(2, "（二）丙。"),
    );
    assert.deepEqual(
      run("renumber-part", ...mark(4, "（一）$0戊。")),
      mark(4, "（一）$0戊。").with(2, "（二）丙。").with(5, "（二）己。"),
    );
  });
  it("leaves excerpts, and numbers that have run into other text", () => {
    assert.equal(perform("renumber", "二、$0总体要求\n三、主要任务"), "序号已经连续，无须重新编号");
    assert.equal(
      run("renumber", "一、甲$0", "（一）乙。（二）丙。", "（三）丁。"),
      "序号已经连续，无须重新编号",
    );
  });
});

describe("wrapped text", () => {
  const long = "推行企业开办一张表申请，材料只交一份，当天可以领取全部证照，为初次创业者安排专人辅导";
  it("is edited in the file's own places", () => {
    const lines = [
      "一、提升政务服务效率",
      `（一）${long}。`,
      `（二）${long}，按第（一）项执行。`,
      `（三）${long}。`,
    ];
    const text = wrap(HEAD + lines.join("\n"), 24);
    const at = text.indexOf("（一）");
    const outcome = OPERATIONS["move-down"](snapshotOf(text), { from: at, to: at });
    assert.ok(outcome && "edits" in outcome);
    const expected = [lines[0], `（一）${long}，按第（二）项执行。`, `（二）${long}。`, lines[3]];
    assert.equal(applyEdits(text, outcome.edits), wrap(HEAD + expected.join("\n"), 24));
  });
});
