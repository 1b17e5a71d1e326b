import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_CITATIONS } from "../model/citationList";
import { NO_NEIGHBOURS } from "../model/neighbours";
import { STANDARD } from "../page/profile";
import { DEFAULT_CONFIG } from "../rules/config";
import { newMemo } from "../rules/run";
import { notice } from "../testing/drafts";
import { Rope } from "../text/rope";
import { builtinRegistry } from "../units/builtin";
import { type Case, Drafts } from "./drafts";
import type { Setup } from "./settings";

const setup: Setup = {
  config: DEFAULT_CONFIG,
  profile: STANDARD,
  registry: builtinRegistry(),
  memo: newMemo(),
  citations: NO_CITATIONS,
  file: null,
  unitsFile: null,
  shows: { inlayHints: false, codeLens: false },
};
const text = notice(
  "一、总则\n（一）按照国发[2022]5号文件推进改革,抓好落实。（市财政局牵头，市教育局配合）\n".repeat(200),
);
const texts = [0, 1, 2, 3].map((spaces) => Rope.of(text + " ".repeat(spaces)));
const version = (number: number): Case => ({
  document: { uri: "a", version: number, text: texts[number] },
  setup,
  neighbours: NO_NEIGHBOURS,
  generation: 0,
});

describe("a check in steps", () => {
  const inSteps = (
    drafts: Drafts,
    number: number,
    pause: () => Promise<void> | null,
    isWanted = () => true,
  ) => drafts.checkInSteps(version(number), pause, isWanted);

  it("finds what a check at once finds, with others having their turn amid it", async () => {
    const drafts = new Drafts();
    let turns = 0;
    const checked = await inSteps(drafts, 1, async () => void turns++);
    assert.ok(turns > 20 && checked!.findings.length > 200);
    const atOnce = new Drafts().check({ ...version(1), setup: { ...setup, memo: newMemo() } });
    assert.deepEqual(checked!.findings, atOnce.findings);
    assert.equal(drafts.check(version(1)), checked);
  });
  it("is left where it is once nobody wants it", async () => {
    let turns = 0;
    const checked = await inSteps(
      new Drafts(),
      1,
      async () => void turns++,
      () => turns < 3,
    );
    assert.deepEqual([checked, turns], [null, 3]);
  });
  it("does not take the place of a later version", async () => {
    const drafts = new Drafts();
    let later: unknown = null;
    const earlier = await inSteps(drafts, 1, async () => {
      later ??= drafts.check(version(2));
    });
    assert.equal(earlier?.version, 1);
    assert.equal(drafts.check(version(2)), later);
  });
});
