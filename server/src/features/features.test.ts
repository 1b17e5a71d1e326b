import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ALL_RULES } from "../rules/all";
import { check } from "../rules/run";
import { notice, snapshotOf } from "../testing/drafts";
import { readMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { lineEdits, quickFixes } from "./actions";
import { completions } from "./completion";
import { hoverRule } from "./explain";
import { folds } from "./folding";
import { type OutlineEntry, outline } from "./outline";
import { switchActions } from "./switchActions";

/** Labels offered at the `$0` of a fixture. */
function labels(fixture: string): string[] {
  const { text, cursor } = readMarks(fixture);
  return completions(snapshotOf(text), cursor).map((entry) => entry.label);
}

/** The fixture's text after the completion of that label was accepted. */
function accept(fixture: string, label: string): string {
  const { text, cursor } = readMarks(fixture);
  const entry = completions(snapshotOf(text), cursor).find((candidate) => candidate.label === label);
  assert.ok(entry, `${label} is offered`);
  return applyEdits(text, [{ ...entry.span, text: entry.insert }]);
}

describe("completion", () => {
  const plan = (tail: string): string =>
    notice(
      `一、甲\n（一）乙。（市发改委牵头，市财政局配合）\n（二）丙。（市发改委、市教育局按职责分工负责）\n${tail}`,
    );

  it("offers the next ordinals at a paragraph's start, nearest first", () => {
    assert.deepEqual(labels(plan("$0")).slice(0, 3), ["（三）", "1.", "二、"]);
  });
  it("runs （N） on into a new section where earlier sections did", () => {
    assert.ok(labels(notice("一、甲\n（一）乙\n二、丙\n（二）丁\n三、戊\n$0")).includes("（三）"));
  });
  it("begins at （一） in a new section where earlier sections did", () => {
    assert.ok(labels(notice("一、甲\n（一）乙\n二、丙\n（一）丁\n三、戊\n$0")).includes("（一）"));
  });
  it("takes over a bracket that the editor closed by itself", () => {
    assert.match(accept(plan("（$0）"), "（三）"), /\n（三）$/);
  });
  it("offers units in a bracket, those of this draft first, none twice", () => {
    const found = labels(plan("（三）丁。（市财政局牵头，$0）"));
    assert.equal(found[0], "市发改委");
    assert.ok(!found.includes("市财政局"));
    assert.ok(found.includes("市教育局"));
  });
  it("does not offer a name that lost its end", () => {
    const found = labels(notice("一、甲\n（一）乙。（市财政牵头，市教育局配合）\n（二）丙。（$0）"));
    assert.ok(!found.includes("市财政") && found.includes("市财政局"));
  });
  it("replaces what was typed of a name", () => {
    assert.match(accept(plan("（三）丁。（市发$0）"), "市发改委"), /（市发改委）$/);
  });
  it("offers a whole bracket behind an item's last sentence", () => {
    assert.ok(labels(plan("（三）丁。$0")).includes("（…牵头，…按职责分工负责）"));
  });
  it("offers the skeleton of a document number", () => {
    assert.match(accept("清政发〔$0〕", "〔年份〕序号"), /^清政发〔\$\{1:\$CURRENT_YEAR\}〕\$\{2:1\}号$/);
    assert.equal(labels("清政办发$0").length, 1);
    assert.equal(labels("按照《意见》（国办发$0）")[0], "国办发〔年份〕序号");
  });
  it("is silent in running prose and in brackets that are no duties", () => {
    assert.deepEqual(labels(notice("一、甲\n（一）推进政务服务$0改革")), []);
    assert.deepEqual(labels(notice("一、甲\n（一）推进“两在线”服务（网络$0）")), []);
  });
});

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
  for (const rule of ALL_RULES) {
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
