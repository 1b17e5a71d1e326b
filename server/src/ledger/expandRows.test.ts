import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUnits } from "../config/unitsFile";
import { groupActions } from "../features/groupActions";
import { makeSnapshot, type Snapshot } from "../model/snapshot";
import { notice } from "../testing/drafts";
import { readMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { rowsOf } from "./expandRows";

const { registry } = readUnits(
  JSON.stringify({
    units: [
      { full: "清河市民政局", rank: 1 },
      { full: "清河市财政局", short: "市财政局", rank: 2 },
      { full: "清河市数据局", short: "市数据局", rank: 3 },
      { full: "东山县人民政府", level: "county", parent: "清河市人民政府" },
      { full: "南湖区人民政府", level: "county", parent: "清河市人民政府" },
    ],
  }),
);
const draftOf = (text: string): Snapshot => makeSnapshot(text, registry);

describe("groups in the ledger", () => {
  const snapshot = draftOf(
    notice(
      "一、夯实基础\n（一）建点。（市财政局牵头，市直相关单位配合）\n（二）改造。（各县市区人民政府负责，市级有关部门指导）\n（三）培训。（市财政局牵头，省直相关单位配合）",
    ),
  );
  it("stay unless they are to be expanded", () => {
    assert.deepEqual(rowsOf(snapshot, false)[0].support, ["市直相关单位"]);
  });
  it("become their members but for those named, each with the role of its group", () => {
    const [first, second] = rowsOf(snapshot, true);
    assert.deepEqual(
      [first.lead, first.support, first.generic],
      [["市财政局"], ["市民政局", "市数据局"], []],
    );
    assert.deepEqual(second.support, [
      "东山县人民政府",
      "南湖区人民政府",
      "市民政局",
      "市财政局",
      "市数据局",
    ]);
    assert.deepEqual(
      second.roles.map(({ role }) => role),
      ["support", "support", "guide", "guide", "guide"],
    );
  });
  it("stay where the registry lists nobody", () => {
    assert.deepEqual(rowsOf(snapshot, true)[2].support, ["省直相关单位"]);
  });
});

describe("a group in a bracket", () => {
  const expanded = (bracket: string): string[] => {
    const { text, cursor } = readMarks(notice(`一、甲\n（一）建点。${bracket}`));
    return groupActions(draftOf(text), { from: cursor, to: cursor }, "zh-CN").map(
      ({ title, edits }) => `${title} ${applyEdits(text, edits).split("建点。")[1]}`,
    );
  };
  it("is written out", () => {
    assert.deepEqual(expanded("（市财政局牵头，市直$0相关单位配合）"), [
      "展开为名录中的单位（2个） （市财政局牵头，市民政局、市数据局配合）",
    ]);
  });
  it("behind 等 and 和 follows the names before it", () => {
    assert.deepEqual(expanded("（市民政局牵头，市财政局等市直相关$0单位配合）"), [
      "展开为名录中的单位（1个） （市民政局牵头，市财政局、市数据局配合）",
    ]);
    assert.deepEqual(expanded("（市民政局牵头，市财政局和市直相关$0单位配合）"), [
      "展开为名录中的单位（1个） （市民政局牵头，市财政局、市数据局配合）",
    ]);
  });
  it("is left alone where nobody is listed, or all are named", () => {
    assert.deepEqual(expanded("（市财政局牵头，省直$0相关单位配合）"), []);
    assert.deepEqual(expanded("（市财政局、市民政局、市数据局和市直$0相关单位负责）"), []);
    assert.deepEqual(expanded("（市财$0政局牵头，市直相关单位配合）"), []);
  });
});
