import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { noticeLike } from "../testing/arbitrary";
import { notice, snapshotOf, wrap } from "../testing/drafts";
import { readMarks, writeMarks } from "../testing/marks";
import { draftFacts } from "../workspace/facts";
import { Workspace } from "../workspace/workspace";
import { codeLenses } from "./codeLenses";
import { documentLinks } from "./documentLinks";
import { inlayHints } from "./inlayHints";
import { selectionRanges } from "./selectionRanges";
import { semanticTokens, type TokenModifier, type TokenType } from "./semanticTokens";

const ITEMS = [
  "一、重点任务",
  "（一）清疏管渠。按照《关于加强城市内涝治理的意见》（国办发〔2021〕11号，以下简称《意见》），2026年5月底前完成。（市水利局牵头，市财政局、市直相关单位按职责分工负责。各县市区人民政府均为责任单位，以下不再列出）",
  "（二）改造小区。对照《意见》落实。（市住房城乡建设局牵头，市财政局配合）",
  "二、保障措施",
  "加强领导。",
].join("\n");

/** The tokens of a kind, marked. */
function marked(text: string, type: TokenType, modifier?: TokenModifier): string {
  const tokens = semanticTokens(snapshotOf(text)).filter(
    (token) => token.type === type && (modifier === undefined || token.modifiers.includes(modifier)),
  );
  return writeMarks(text, tokens)
    .split("\n")
    .filter((line) => line.includes("⟦"))
    .join("\n");
}

describe("semantic tokens", () => {
  it("leading units", () =>
    assert.deepEqual(marked(notice(ITEMS), "unit", "lead").match(/⟦[^⟧]*⟧/g), [
      "⟦市水利局⟧",
      "⟦市住房城乡建设局⟧",
    ]));
  it("supporting units, groups among them", () => {
    assert.deepEqual(marked(notice(ITEMS), "unit", "support").match(/⟦[^⟧]*⟧/g), [
      "⟦市财政局⟧",
      "⟦市直相关单位⟧",
      "⟦各县市区人民政府⟧",
      "⟦市财政局⟧",
    ]);
    assert.deepEqual(marked(notice(ITEMS), "unit", "generic").match(/⟦[^⟧]*⟧/g), [
      "⟦市直相关单位⟧",
      "⟦各县市区人民政府⟧",
    ]);
  });
  it("ordinals by level", () => {
    assert.deepEqual(marked(notice(ITEMS), "marker", "level1").match(/⟦[^⟧]*⟧/g), ["⟦一、⟧", "⟦二、⟧"]);
    assert.deepEqual(marked(notice(ITEMS), "marker", "level2").match(/⟦[^⟧]*⟧/g), ["⟦（一）⟧", "⟦（二）⟧"]);
  });
  it("numbers, deadlines, citations, short names", () => {
    assert.deepEqual(marked(notice(ITEMS), "documentNumber").match(/⟦[^⟧]*⟧/g), [
      "⟦清政办发〔2026〕12号⟧",
      "⟦国办发〔2021〕11号⟧",
    ]);
    assert.deepEqual(marked(notice(ITEMS), "deadline").match(/⟦[^⟧]*⟧/g), ["⟦2026年5月底前⟧"]);
    assert.match(marked(notice(ITEMS), "citation"), /⟦《关于加强城市内涝治理的意见》⟧/);
  });
  it("in wrapped text, line by line", () => {
    const text = wrap(notice(ITEMS), 28);
    const tokens = semanticTokens(snapshotOf(text));
    for (const { from, to } of tokens) assert.doesNotMatch(text.slice(from, to), /\n|^\s|\s$/);
    assert.ok(tokens.some(({ modifiers }) => modifiers.includes("lead")));
  });
  it("are in order and never overlap, whatever the text", () => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        let end = 0;
        for (const { from, to } of semanticTokens(snapshotOf(text))) {
          assert.ok(end <= from && from < to && to <= text.length);
          end = to;
        }
      }),
    );
  });
  it("of a range are those of the paragraphs that it touches", () => {
    const snapshot = snapshotOf(notice(ITEMS));
    const all = semanticTokens(snapshot);
    const from = snapshot.text.indexOf("（二）");
    const part = semanticTokens(snapshot, { from, to: from + 1 });
    assert.deepEqual(
      part,
      all.filter((token) => token.from >= from && token.to <= snapshot.text.indexOf("\n", from)),
    );
  });
});

describe("inlay hints", () => {
  const snapshot = snapshotOf(notice(ITEMS));
  const all = inlayHints(snapshot, { from: 0, to: snapshot.text.length });
  it("what a short name stands for, behind it", () => {
    const [hint] = all.filter(({ label }) => label.startsWith("＝"));
    assert.equal(hint.at, snapshot.text.indexOf("《意见》落实") + 3);
    assert.equal(hint.tooltip, "《关于加强城市内涝治理的意见》");
  });
  it("which unit a short name of the draft's own stands for, but not where it is laid down", () => {
    const text = notice(
      "一、甲\n（一）市数字化城市管理中心（以下简称市数管中心）受理。\n（二）乙。（市数管中心牵头，市公安局配合）",
    );
    const found = inlayHints(snapshotOf(text), { from: 0, to: text.length });
    assert.deepEqual(
      found.map(({ at, label }) => [text.slice(at - 5, at + 2), label]),
      [["市数管中心牵头", "＝市数字化城市管理中心"]],
    );
  });
  it("which units are taken over, behind the bracket", () => {
    const inherited = all.filter(({ label }) => label.startsWith("＋"));
    assert.deepEqual(inherited.map(({ at, tooltip }) => [snapshot.text.slice(at - 3, at), tooltip]).at(-1), [
      "配合）",
      "各县市区人民政府",
    ]);
  });
});

describe("code lens and links", () => {
  const text = notice(ITEMS);
  const workspace = new Workspace();
  workspace.set("here", draftFacts(snapshotOf(text)));
  const citing = notice("一、总则\n按照《工作要点的通知》（清政办发〔2026〕12号）办理。").replace(
    "12号\n",
    "13号\n",
  );
  workspace.set("other", draftFacts(snapshotOf(citing)));
  const view = { uri: "here", snapshot: snapshotOf(text), workspace };
  it("a section tells its tasks and units, a number who cites it", () =>
    assert.deepEqual(
      codeLenses(view, "zh-CN").map(({ title, leadsTo }) => [title, leadsTo.length]),
      [
        ["被1份文件引用", 1],
        ["2 项 · 4 个单位", 0],
      ],
    ));
  it("a cited number leads to its draft, 附件2 to the attachment", () => {
    const other = { uri: "other", snapshot: snapshotOf(citing), workspace };
    assert.deepEqual(
      documentLinks(other).map(({ target }) => [target.uri, target.start.line]),
      [["here", 0]],
    );
    const attached =
      "清河市财政局关于报送材料的通知\n各县区财政局：\n请按附件2要求报送。\n附件：1.报送表\n2.材料要求\n清河市财政局\n2026年3月6日\n附件1\n报送表\n一、基本情况\n附件2\n材料要求\n一、时间要求";
    const links = documentLinks({ uri: "here", snapshot: snapshotOf(attached), workspace });
    assert.deepEqual(
      links.map((link) => [attached.slice(link.from, link.to), link.target.start.line]),
      [["附件2", 10]],
    );
  });
});

describe("selection ranges", () => {
  it("grow from the unit to the draft", () => {
    const { text, cursor } = readMarks(notice(ITEMS).replace("市财政局、市直", "市财$0政局、市直"));
    const steps = selectionRanges(snapshotOf(text), cursor).map(({ from, to }) => text.slice(from, to));
    assert.equal(steps[0], "市财政局");
    assert.match(steps[1], /^市财政局、市直相关单位按职责分工负责$/);
    assert.ok(steps.some((step) => step.startsWith("（市水利局牵头") && step.endsWith("列出）")));
    assert.ok(steps.some((step) => step.startsWith("（一）清疏") && step.endsWith("列出）")));
    assert.ok(steps.some((step) => step.startsWith("一、重点任务") && step.endsWith("配合）")));
    assert.equal(steps.at(-1), text);
  });
  it("each holds the one before, whatever the text", () => {
    fc.assert(
      fc.property(noticeLike, fc.nat(), (text, at) => {
        const spans = selectionRanges(snapshotOf(text), at % (text.length + 1));
        spans.slice(1).forEach((span, i) => {
          assert.ok(span.from <= spans[i].from && spans[i].to <= span.to);
        });
      }),
    );
  });
});
