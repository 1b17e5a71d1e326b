import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MarkerKind } from "../../syntax/tree";
import { builtinRegistry } from "../../units/builtin";
import { makeSnapshot, type Snapshot } from "../snapshot";
import { quotedParagraphs } from "./quoted";
import { sequenceFaults } from "./sequenceFaults";
import { stretchesOf } from "./sequences";
import { slipsOf } from "./slips";

const TITLE = "关于印发工作要点的通知";
const read = (...lines: string[]): Snapshot => makeSnapshot([TITLE, ...lines].join("\n"), builtinRegistry());
const line = (ordinal: string): string => `${ordinal}落实工作责任。`;
const heading = (ordinal: string): string => `${ordinal}工作任务`;

/** The counts of one kind, stretch by stretch. */
function counts(snapshot: Snapshot, kind: MarkerKind): number[][] {
  return stretchesOf(snapshot.notice).flatMap(({ families }) =>
    families
      .filter((family) => family.kind === kind)
      .flatMap(({ chains }) => chains.map(({ nodes }) => nodes.map(({ number }) => number))),
  );
}

function faults(snapshot: Snapshot): string[] {
  return sequenceFaults(snapshot).map(
    ({ kind, node, expected, certain }) =>
      `${kind} ${node.item.marker.text} ${expected}${certain ? "" : " ?"}`,
  );
}

describe("slipsOf", () => {
  const slips = (...numbers: number[]): string[] =>
    slipsOf(numbers).map(({ kind, at, expected }) => `${kind}@${at}=${expected}`);

  it("finds nothing in a right sequence", () => assert.deepEqual(slips(1, 2, 3, 4), []));
  it("reports a shift once", () => assert.deepEqual(slips(1, 2, 4, 5, 6), ["gap@2=3"]));
  it("reports a doubled number at the second", () => assert.deepEqual(slips(1, 2, 2, 3), ["duplicate@2=3"]));
  it("finds the one wrong number where the rest is right", () => {
    assert.deepEqual(slips(1, 9, 3, 4), ["gap@1=2"]);
    assert.deepEqual(slips(1, 2, 4, 4, 5), ["duplicate@2=3"]);
    assert.deepEqual(slips(1, 2, 3, 1, 5), ["descending@3=4"]);
  });
  it("takes exchanged numbers for one slip", () => assert.deepEqual(slips(1, 3, 2, 4), ["descending@2=3"]));
  it("reports a first number that is not 1", () => assert.deepEqual(slips(2, 3, 4), ["first@0=1"]));
});

describe("sequences", () => {
  it("counts （一） through all sections where it runs on", () => {
    const snapshot = read(
      heading("一、"),
      line("（一）"),
      line("（二）"),
      heading("二、"),
      line("（三）"),
      heading("三、"),
      line("（四）"),
      line("（五）"),
    );
    assert.deepEqual(counts(snapshot, "han-paren"), [[1, 2, 3, 4, 5]]);
    assert.deepEqual(counts(snapshot, "han"), [[1, 2, 3]]);
    assert.deepEqual(faults(snapshot), []);
  });

  it("counts （一） anew in every section where it restarts", () => {
    const snapshot = read(
      heading("一、"),
      line("（一）"),
      line("（二）"),
      heading("二、"),
      line("（一）"),
      line("（二）"),
    );
    assert.deepEqual(counts(snapshot, "han-paren"), [
      [1, 2],
      [1, 2],
    ]);
  });

  it("finds a gap between sections only where numbers run on", () => {
    const runsOn = read(
      heading("一、"),
      line("（一）"),
      heading("二、"),
      line("（二）"),
      heading("三、"),
      line("（四）"),
    );
    assert.deepEqual(faults(runsOn), ["gap （四） 3"]);
    const unknown = read(
      heading("一、"),
      line("（一）"),
      line("（二）"),
      heading("二、"),
      line("（四）"),
      line("（五）"),
    );
    assert.deepEqual(faults(unknown), ["gap （四） 3 ?"]);
  });

  it("starts afresh where the highest level does", () => {
    const snapshot = read(
      heading("一、"),
      line("（一）"),
      heading("二、"),
      line("（二）"),
      "任务分工表",
      heading("一、"),
      line("（一）"),
    );
    assert.deepEqual(counts(snapshot, "han-paren"), [[1, 2], [1]]);
    assert.deepEqual(faults(snapshot), []);
  });

  it("keeps lists within lists apart", () => {
    const inner = ["做法如下：", line("1."), line("2."), line("3."), line("4.")];
    const snapshot = read(line("1."), ...inner, line("2."), ...inner, line("3."));
    assert.deepEqual(counts(snapshot, "arabic"), [
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
  });

  it("counts an item in another style among its siblings", () => {
    const snapshot = read(line("（一）"), line("2."), line("（三）"));
    assert.deepEqual(counts(snapshot, "han-paren"), [[1, 2, 3]]);
    assert.deepEqual(
      stretchesOf(snapshot.notice).flatMap(({ strangers }) => strangers.map(({ item }) => item.marker.text)),
      ["2."],
    );
  });

  it("leaves 第二条之一 out of the count", () => {
    const snapshot = read("第一条　目的。", "第二条　范围。", "第二条之一　例外。", "第三条　责任。");
    assert.deepEqual(counts(snapshot, "article"), [[1, 2, 3]]);
  });

  it("is silent on excerpts and damaged copies", () => {
    assert.deepEqual(faults(makeSnapshot("二、总体要求\n四、主要任务", builtinRegistry())), []);
    assert.deepEqual(faults(read(heading("一、"), "……", heading("三、"))), []);
    assert.deepEqual(
      faults(read(heading("一、"), line("（一）"), heading("二、"), line("（九）"), heading("七、"))),
      [],
    );
    assert.deepEqual(faults(read("一、总体要求。二、主要任务。", heading("三、"))), []);
  });

  it("finds quoted paragraphs and lets an unclosed quotation go", () => {
    const quoted = read(
      "一、第三条修改为：",
      "“第三条　范围如下：",
      "（一）机关；",
      "（二）学校。”",
      "二、删去第五条。",
    );
    assert.deepEqual([...quotedParagraphs(quoted.notice)], [3, 4]);
    assert.deepEqual(counts(quoted, "han-paren"), []);
    const open = read("一、推进“一网通办。", "二、落实责任。");
    assert.equal(quotedParagraphs(open.notice).size, 0);
  });

  it("lets references follow the items they name", () => {
    const [fault] = sequenceFaults(read(line("（一）"), line("（三）"), "（四）按第（三）项办理。"));
    assert.deepEqual(
      fault.edits.map(({ text }) => text),
      ["二", "三", "二"],
    );
  });
});
