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
  const plan = snapshotOf(
    "清河市防汛应急预案\n1 总则\n1.1编制目的\n为做好防汛工作，制定本预案。\n1.2 适用范围\n1.5亿元以上的工程，按下列规定：\n（1）在建的；\n（2）已建的。\n2.组织体系\n2.1　指挥部\n2.1.1 组成\n市长任指挥长。\n2.2 职责",
  );
  it("nests headings numbered by places, with the items in them", () => {
    assert.deepEqual(names(outline(plan)), [
      "清河市防汛应急预案",
      ["1 总则", ["1.1 编制目的", ["1.2 适用范围", ["（1）在建的；", "（2）已建的"]]]],
      ["2 组织体系", [["2.1 指挥部", ["2.1.1 组成"]], "2.2 职责"]],
    ]);
    assert.deepEqual(folds(plan), [
      { startLine: 1, endLine: 7 },
      { startLine: 2, endLine: 3 },
      { startLine: 4, endLine: 7 },
      { startLine: 8, endLine: 12 },
      { startLine: 9, endLine: 11 },
      { startLine: 10, endLine: 11 },
    ]);
  });
  it("takes figures for no headings", () => {
    const figures = snapshotOf("关于表彰的通报\n一、成效\n1.5亿元投资\n2.3万人受益\n3.1个百分点");
    assert.deepEqual(names(outline(figures)), ["关于表彰的通报", "一、成效"]);
  });
  it("shows who leads", () => assert.match(JSON.stringify(outline(snapshot)), /"detail":"市发改委"/));
  it("keeps every selection inside its span", () => {
    const walk = (entry: OutlineEntry): void => {
      assert.ok(entry.span.from <= entry.selection.from && entry.selection.to <= entry.span.to);
      entry.children.forEach(walk);
    };
    [...outline(snapshot), ...outline(plan)].forEach(walk);
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
