import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { snapshotOf } from "../testing/drafts";
import { type Config, DEFAULT_CONFIG } from "./config";
import { check } from "./run";

const rulesIn = (text: string, config: Partial<Config> = {}): string[] =>
  check(snapshotOf(text), { ...DEFAULT_CONFIG, ...config }).map(({ rule }) => rule);

describe("one slip, one finding", () => {
  const spaced = "（一）改造居家环境。对困难老人家庭，按规定给予补贴。（市财政 局牵头，市民政局配合）";
  it("of two that delete the same space the one that shows the name stays", () =>
    assert.deepEqual(rulesIn(spaced), ["unit/space-in-name"]));
  it("with that switched off the other speaks", () =>
    assert.deepEqual(rulesIn(spaced, { levels: { "unit/space-in-name": "off" } }), [
      "punct/space-between-han",
    ]));
  it("a switch for the lesser one is not called unused", () =>
    assert.deepEqual(rulesIn(`<!-- notice-disable-file punct/space-between-han -->\n${spaced}`), [
      "unit/space-in-name",
    ]));
  it("a date that is rewritten as a whole needs no second word on its zero", () =>
    assert.deepEqual(
      rulesIn(
        "关于做好防汛工作的通知\n各单位：\n请认真做好防汛工作。\n清河市水利局\n二○二六年五月十八日",
      ).filter((rule) => /^(?:date|numeral)/.test(rule)),
      ["date/signature-han"],
    ));
  it("two slips side by side are two findings", () =>
    assert.deepEqual(rulesIn("按照《意见》（国发[2022]5号)要求,抓好落实。").length, 3));
});
