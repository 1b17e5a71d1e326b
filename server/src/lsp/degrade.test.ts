import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_CITATIONS } from "../model/citationList";
import { STANDARD } from "../page/profile";
import { DEFAULT_CONFIG } from "../rules/config";
import { newMemo } from "../rules/run";
import { neighboursOf } from "../testing/drafts";
import { Rope } from "../text/rope";
import { builtinRegistry } from "../units/builtin";
import { Degradation, STEPS, stepFor } from "./degrade";
import { Drafts } from "./drafts";
import type { Setup } from "./settings";

const LINE = "按照国发[2022]5号文件要求，推进改革。\n";
const setup: Setup = {
  config: DEFAULT_CONFIG,
  profile: STANDARD,
  registry: builtinRegistry(),
  memo: newMemo(),
  citations: NO_CITATIONS,
  file: null,
  unitsFile: null,
  shows: { inlayHints: false, codeLens: true },
};
const of = (text: string, version: number) => ({ uri: "file:///a.notice", version, text: Rope.of(text) });

describe("drafts that are very long", () => {
  it("lose rules step by step", () => {
    const counts = STEPS.map(({ rules }) => rules?.length ?? 0);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => a - b),
    );
    assert.equal(stepFor(3_000_000).name, "all");
    assert.equal(stepFor(3_000_001).name, "paragraphs");
    assert.equal(stepFor(8_000_001).name, "outline");
  });
  it("are read but not checked beyond the last step, and checked again when they are short", () => {
    const drafts = new Drafts();
    const long = drafts.check({
      document: of(`${LINE}${" ".repeat(8_000_001)}`, 1),
      setup,
      neighbours: neighboursOf(),
      generation: 0,
    });
    assert.equal(long.snapshot.paragraphs.length, 1);
    assert.deepEqual(long.findings, []);
    const short = drafts.check({ document: of(LINE, 2), setup, neighbours: neighboursOf(), generation: 0 });
    assert.ok(short.findings.some(({ rule }) => rule === "docno/bracket"));
  });
  it("are told of once a step and in the drafter's language", () => {
    const told: string[] = [];
    const degradation = new Degradation((message) => told.push(message));
    for (const length of [10, 3_000_001, 3_000_002, 8_000_001, 10, 3_000_001])
      degradation.note("file:///w/%E7%94%B2.notice", length, "zh-CN");
    assert.deepEqual(told, [
      "甲.notice超过300万字：只逐段校核，不作前后对照。",
      "甲.notice超过800万字：只显示结构，不作校核。",
      "甲.notice超过300万字：只逐段校核，不作前后对照。",
    ]);
  });
});
