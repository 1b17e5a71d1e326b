import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf } from "../testing/drafts";
import { readMarks } from "../testing/marks";
import { applyEdits } from "../text/edits";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { describe as describeSymbol } from "./describe";
import { definitions, highlights, references, type View } from "./navigation";
import { faultOfName, renamable, renameEdits } from "./rename";
import { workspaceSymbols } from "./workspaceSymbols";

const BEARER = [
  "清政办发〔2026〕9号",
  "清河市人民政府办公室关于加强城市内涝治理工作的通知",
  "各县区人民政府：",
  "请市财政局负责。（市财政局牵头，市发展改革委配合）",
].join("\n");

/** A fixture's draft among others, and the offset of its cursor. */
function viewOf(
  fixture: string,
  others: Readonly<Record<string, string>> = { bearer: BEARER },
): {
  view: View;
  offset: number;
} {
  const { text, cursor } = readMarks(fixture);
  const snapshot = snapshotOf(text);
  const workspace = new Workspace();
  workspace.set("here", draftFacts(snapshot));
  for (const [uri, other] of Object.entries(others)) workspace.set(uri, draftFacts(snapshotOf(other)));
  return { view: { uri: "here", snapshot, workspace }, offset: cursor };
}

const CITES = notice(
  "一、总则\n（一）改革。按照《关于加强城市内涝治理工作的通知》（清政办发〔2026〕9号）办理。（市财政局牵头，市水利局配合）",
);
const at = (text: string, word: string, shift = 1): string => {
  const found = text.indexOf(word) + shift;
  return `${text.slice(0, found)}$0${text.slice(found)}`;
};

describe("definition", () => {
  it("a cited number leads to the draft that bears it", () => {
    const { view, offset } = viewOf(at(CITES, "清政办发〔2026〕9号"));
    assert.deepEqual(definitions(view, offset), [
      { uri: "bearer", start: { line: 0, character: 0 }, end: { line: 0, character: 12 } },
    ]);
  });
  it("a cited title leads to its draft by title and by number", () => {
    const { view, offset } = viewOf(at(CITES, "加强城市内涝"));
    assert.deepEqual(
      definitions(view, offset).map(({ uri, start }) => [uri, start.line]),
      [
        ["bearer", 1],
        ["bearer", 0],
      ],
    );
  });
  it("a short name of a unit leads to where this draft gives it", () => {
    const text = notice(
      "一、总则\n（一）市数字化城市管理中心（以下简称市数管中心）受理。\n（二）落实。（市数管中心牵头，市公安局配合）",
    );
    const other = text.replace("受理", "统一受理");
    const { view, offset } = viewOf(at(text, "市数管中心牵头"), { other });
    assert.deepEqual(
      definitions(view, offset).map(({ uri, start }) => [uri, start.line]),
      [["here", 8]],
    );
    assert.equal(references(view, offset, true).filter(({ uri }) => uri === "other").length, 3);
  });
  it("plain text leads nowhere", () => {
    const { view, offset } = viewOf(at(CITES, "总则"));
    assert.deepEqual(definitions(view, offset), []);
  });
});

describe("references", () => {
  it("who cites the draft's own number", () => {
    const { view, offset } = viewOf(at(BEARER, "清政办发"), { citing: CITES });
    assert.deepEqual(
      references(view, offset, false).map(({ uri, start }) => [uri, start.line]),
      [["citing", 8]],
    );
    assert.equal(references(view, offset, true).length, 2);
  });
  it("a unit over all drafts, by any of its names", () => {
    const { view, offset } = viewOf(at(CITES, "市财政局牵头"));
    assert.deepEqual(
      references(view, offset, true).map(({ uri }) => uri),
      ["here", "bearer", "bearer"],
    );
  });
  it("highlights stay in the draft and tell where it is defined", () => {
    const { view, offset } = viewOf(at(BEARER, "清政办发"));
    assert.deepEqual(highlights(view.snapshot, offset), [{ from: 0, to: 12, isDefinition: true }]);
  });
});

describe("rename", () => {
  const renamed = (fixture: string, name: string): string => {
    const { view, offset } = viewOf(fixture);
    const found = renamable(view.snapshot, offset);
    assert.ok(found.ok);
    assert.equal(faultOfName(found.symbol, name), null);
    return applyEdits(view.snapshot.text, renameEdits(view.snapshot, found.symbol, name));
  };
  it("a unit under all its names", () => {
    const text = notice("一、总则\n由市发改委推进。（市发展改革委牵头，市水利局配合）");
    assert.equal(
      renamed(at(text, "市发展改革委"), "市改革委"),
      notice("一、总则\n由市改革委推进。（市改革委牵头，市水利局配合）"),
    );
  });
  it("a unit with its place as each name writes it, its full name and quoted titles left as they are", () => {
    const text = notice(
      "一、总则\n由清河市发改委推进，落实《市发改委关于改革的通知》。（市发改委牵头，清河市发展和改革委员会配合）",
    );
    assert.equal(
      renamed(at(text, "市发改委牵头"), "市改革委"),
      text.replace("由清河市发改委", "由清河市改革委").replace("市发改委牵头", "市改革委牵头"),
    );
    assert.equal(
      renamed(at(text, "清河市发展和"), "清河市改革委员会"),
      text.replace("清河市发展和改革委员会", "清河市改革委员会"),
    );
  });
  it("a short name that the draft lays down, where it does so, too", () => {
    for (const opening of ["以下简称", "以下统称“", "简称为"]) {
      const marked = opening.endsWith("“") ? "市数管中心”" : "市数管中心";
      const text = notice(
        `一、总则\n（一）市数字化城市管理中心（${opening}${marked}）受理。（市数管中心牵头，市公安局配合）\n（二）由市数管中心落实。（市数字化城市管理中心负责）`,
      );
      assert.equal(
        renamed(at(text, "市数管中心牵头"), "市数城中心"),
        text.replaceAll("市数管中心", "市数城中心"),
      );
    }
  });
  it("a cited title, but not the title of the draft that bears it", () => {
    const { view, offset } = viewOf(at(CITES, "加强城市内涝"));
    const found = renamable(view.snapshot, offset);
    assert.ok(found.ok);
    assert.deepEqual(renameEdits(snapshotOf(BEARER), found.symbol, "关于加强内涝治理的通知"), []);
    assert.equal(renameEdits(view.snapshot, found.symbol, "关于加强内涝治理的通知").length, 1);
  });
  it("a document number", () =>
    assert.equal(
      renamed(at(CITES, "清政办发〔2026〕9号"), "清政办发〔2026〕19号"),
      CITES.replace("〔2026〕9号", "〔2026〕19号"),
    ));
  it("a short name with its uses, marks kept", () => {
    const text = notice(
      "一、总则\n按照《关于加强数字政府建设的指导意见》（国发〔2022〕14号，以下简称《指导意见》）办理，对照《指导意见》落实。",
    );
    assert.equal(
      renamed(at(text, "《指导意见》落实", 2), "意见"),
      text.replaceAll("《指导意见》", "《意见》"),
    );
  });
  it("over a line end of wrapped text only the characters change", () => {
    const { view, offset } = viewOf(at(CITES, "清政办发〔2026〕9号"));
    const found = renamable(view.snapshot, offset);
    assert.ok(found.ok);
    assert.deepEqual(renameEdits(view.snapshot, found.symbol, "清政办发〔2026〕8号"), [
      { from: CITES.indexOf("9号）"), to: CITES.indexOf("9号）") + 1, text: "8", exact: true },
    ]);
  });
  it("refuses what is no name", () => {
    const { view, offset } = viewOf(at(CITES, "清政办发〔2026〕9号"));
    const found = renamable(view.snapshot, offset);
    assert.ok(found.ok);
    for (const name of ["", " ", "清政办发[2026]9号", "第九号", "清政办发〔2026〕09号", "甲\n乙"])
      assert.notEqual(faultOfName(found.symbol, name), null, name);
  });
  it("refuses where nothing is named", () => {
    const { view, offset } = viewOf(at(CITES, "总则"));
    assert.equal(renamable(view.snapshot, offset).ok, false);
  });
});

describe("hover", () => {
  const told = (fixture: string): string => {
    const { view, offset } = viewOf(fixture);
    return (describeSymbol(view, offset, "zh-CN")?.lines ?? [])
      .map(({ label, value }) => `${label}=${value}`)
      .join(" ");
  };
  it("a unit with its names", () =>
    assert.match(told(at(CITES, "市水利局")), /^全称=市水利局 .*出现=本稿1处$/));
  it("a unit that only the draft knows", () => {
    const text = notice(
      "一、总则\n（一）市数字化城市管理中心（以下简称数管中心）受理。\n（二）落实。（数管中心牵头，市公安局配合）",
    );
    assert.equal(
      told(at(text, "数管中心牵头")),
      "全称=市数字化城市管理中心 规范化简称=数管中心 出现=本稿3处",
    );
  });
  it("an attachment without a note, by its title", () =>
    assert.match(
      told(
        at(
          "清河市财政局关于报送的通知\n各县区：\n请按附件2报送。\n清河市财政局\n2026年3月6日\n附件1\n报送表\n一、甲\n附件2\n材料要求\n一、乙",
          "附件2报送",
        ),
      ),
      /附件=材料要求/,
    ));
  it("a number with the draft that bears it", () =>
    assert.match(told(at(CITES, "清政办发〔2026〕9号")), /标题=清河市.*的通知 文稿=bearer/));
});

describe("workspace symbols", () => {
  const { view } = viewOf(CITES);
  const names = (query: string): string[] => workspaceSymbols(view.workspace, query).map(({ name }) => name);
  it("drafts by title, by number, and units", () => {
    assert.ok(names("内涝治理").some((name) => name.includes("内涝治理工作的通知")));
    assert.deepEqual(names("发9号"), ["清政办发〔2026〕9号"]);
    assert.deepEqual(names("水利"), ["市水利局"]);
    assert.deepEqual(names("没有这个"), []);
  });
});
