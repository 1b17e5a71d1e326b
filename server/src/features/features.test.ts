import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOCUMENTED_RULES } from "../rules/all";
import { check } from "../rules/run";
import { notice, snapshotOf } from "../testing/drafts";
import { applyEdits } from "../text/edits";
import { lineEdits, quickFixes } from "./actions";
import { hoverRule } from "./explain";
import { folds } from "./folding";
import { type OutlineEntry, outline } from "./outline";
import { switchActions } from "./switchActions";

describe("outline and folds", () => {
  const names = (entries: readonly OutlineEntry[]): unknown =>
    entries.map((entry) => (entry.children.length > 0 ? [entry.name, names(entry.children)] : entry.name));
  const snapshot = snapshotOf(notice("一、甲\n（一）乙。丙。（市发改委牵头，市财政局配合）\n二、丁"));

  it("nests items under the issued text", () => {
    const title = "清河市人民政府办公室关于印发《清河市2026年营商环境工作要点》的通知";
    assert.deepEqual(names(outline(snapshot)), [
      title,
      "清河市人民政府办公室",
      ["清河市2026年营商环境工作要点", [["一、甲", ["（一）乙"]], "二、丁"]],
    ]);
  });
  it("shows who leads", () => assert.match(JSON.stringify(outline(snapshot)), /"detail":"市发改委"/));
  it("keeps every selection inside its span", () => {
    const walk = (entry: OutlineEntry): void => {
      assert.ok(entry.span.from <= entry.selection.from && entry.selection.to <= entry.span.to);
      entry.children.forEach(walk);
    };
    outline(snapshot).forEach(walk);
  });
  it("folds regions", () =>
    assert.deepEqual(folds(snapshotOf("<!-- #region 甲 -->\n乙\n<!-- #endregion -->")), [
      { startLine: 0, endLine: 2 },
    ]));
  it("folds items and parts", () =>
    assert.deepEqual(folds(snapshot), [
      { startLine: 6, endLine: 9 },
      { startLine: 7, endLine: 8 },
    ]));
});

describe("actions", () => {
  it("mends all of a kind at once", () => {
    const text = "按照国发[2022]5号、国发[2022]6号文件。";
    const findings = check(snapshotOf(text));
    const all = quickFixes(findings, { from: 5, to: 5 }, "zh-CN").find(
      (action) => action.kind === "fix-rule" && action.title.includes("docno/bracket"),
    );
    assert.equal(applyEdits(text, all!.edits), "按照国发〔2022〕5号、国发〔2022〕6号文件。");
  });
  it("edits only the lines that differ", () => {
    assert.deepEqual(lineEdits("甲\n乙丙\n丁", "甲\n乙戊\n丁"), [{ from: 3, to: 4, text: "戊" }]);
    assert.equal(applyEdits("甲\n乙", lineEdits("甲\n乙", "甲\n丙\n乙")), "甲\n丙\n乙");
  });
});

describe("hover", () => {
  for (const rule of DOCUMENTED_RULES) {
    it(`explains ${rule.id} in few lines`, () => {
      for (const language of ["zh-CN", "en"] as const) {
        const text = hoverRule(rule, language);
        assert.ok(text.includes(rule.id) && text.length < 1500, text);
      }
    });
  }
});

describe("switches", () => {
  const text = "一、总则\n（一）按照国发[2022]5号文件要求办理。";
  const [finding] = check(snapshotOf(text));
  for (const action of switchActions(snapshotOf(text), finding, "zh-CN")) {
    it(`${action.title} hides the finding and is not idle`, () => {
      assert.deepEqual(check(snapshotOf(applyEdits(text, action.edits))), []);
    });
  }
  it("a block hides what is inside it and nothing else", () => {
    const block =
      "<!-- notice-disable docno -->\n按照国发[2022]5号文件。\n<!-- notice-enable docno -->\n按照国发[2022]6号文件。";
    assert.deepEqual(
      check(snapshotOf(block)).map((found) => block.slice(found.from - 2, found.to + 2)),
      ["国发[2022]6号"],
    );
  });
  it("a reason may follow", () => {
    assert.deepEqual(
      check(snapshotOf("<!-- notice-disable-next-line docno/bracket：来文如此 -->\n按照国发[2022]5号文件。")),
      [],
    );
  });
});
