import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { run } from "../../testing/structure";

describe("levels", () => {
  const before = [
    "一、甲",
    "（一）乙。",
    "二、$0丙",
    "（一）丁。",
    "1.戊。",
    "2.己。",
    "三、庚",
    "见第三部分，按第二部分第（一）项、本要点第二部分第（一）项第2点和《省要点》第二部分办。",
  ];
  const after = [
    "一、甲",
    "（一）乙。",
    "（二）$0丙",
    "1.丁。",
    "（1）戊。",
    "（2）己。",
    "二、庚",
    "见第二部分，按第一部分第（二）项第1点、本要点第一部分第（二）项第1点第（2）项和《省要点》第二部分办。",
  ];
  it("demotes an item with all below it, references following", () =>
    assert.deepEqual(run("demote", ...before), after));
  it("promotes it back", () => assert.deepEqual(run("promote", ...after), before));
  it("brings those that follow under the promoted item", () => {
    assert.deepEqual(
      run(
        "promote",
        "一、甲",
        "（一）乙。",
        "（二）$0丙。",
        "1.丁。",
        "2.戊。",
        "（三）己。",
        "二、庚",
        "按第一部分第（三）项办。",
      ),
      [
        "一、甲",
        "（一）乙。",
        "二、$0丙。",
        "（一）丁。",
        "（二）戊。",
        "（三）己。",
        "三、庚",
        "按第二部分第（三）项办。",
      ],
    );
  });
  it("goes by the levels that the draft uses", () => {
    assert.deepEqual(run("demote", "一、甲", "1.乙。", "2.丙。", "二、丁", "三、$0戊"), [
      "一、甲",
      "1.乙。",
      "2.丙。",
      "二、丁",
      "1.$0戊",
    ]);
  });
  it("says why not", () => {
    assert.equal(run("promote", "一、$0甲", "二、乙"), "已是最高一级");
    assert.equal(run("demote", "一、甲", "（一）$0乙。"), "前面没有同级条目，不能降级");
    assert.equal(run("demote", "一、甲", "①乙；", "②$0丙。"), "下面没有更低的层次了");
    assert.equal(run("demote", "第一条　甲。", "第二条　$0乙。"), "编、章、节、条不作升降级");
    assert.equal(run("promote", "第一条　甲：", "（一）$0乙。"), "编、章、节、条不作升降级");
    assert.match(String(run("demote", "（一）甲。", "（二）$02026年底前完成。")), /连成小数/);
  });
});
