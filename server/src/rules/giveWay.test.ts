import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { snapshotOf } from "../testing/drafts";
import { type Config, DEFAULT_CONFIG } from "./config";
import { giveWay } from "./giveWay";
import { check, type Finding } from "./run";

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

/** Findings close together, with fixes of one edit or two near their places, in order of place. */
const findings = fc
  .array(
    fc.record({
      rule: fc.constantFrom("a", "b", "c"),
      severity: fc.constantFrom("warning" as const, "error" as const),
      safe: fc.boolean(),
      from: fc.nat(12),
      length: fc.nat(6),
      edits: fc.array(fc.record({ at: fc.nat(6), length: fc.nat(4) }), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn
      .map(({ rule, severity, safe, from, length, edits }): Finding => {
        const placed = edits.map((edit) => ({
          from: from + edit.at,
          to: from + edit.at + edit.length,
          text: "",
        }));
        const fix = { title: "", safe, edits: placed };
        return { rule, severity, from, to: from + length, message: "", related: [], elsewhere: [], fix };
      })
      .sort((a, b) => a.from - b.from || a.to - b.to),
  );

/** True where one fix does all that the other does, of another rule, at places that touch. */
function saysMore(outer: Finding, inner: Finding): boolean {
  if (outer === inner || outer.rule === inner.rule || outer.from > inner.to || inner.from > outer.to)
    return false;
  if (inner.fix!.safe && !outer.fix!.safe) return false;
  return inner.fix!.edits.every((edit) =>
    outer.fix!.edits.some((other) =>
      edit.from === edit.to || other.from === other.to
        ? edit.from === other.from && edit.to === other.to
        : other.from <= edit.from && edit.to <= other.to,
    ),
  );
}

describe("of any findings", () => {
  it("those left out have another that says as much, and no two that stay do", () =>
    fc.assert(
      fc.property(findings, (all) => {
        const kept = giveWay(all);
        const stays = new Set(kept);
        for (const finding of all)
          if (!stays.has(finding)) assert.ok(all.some((other) => saysMore(other, finding)));
        for (const finding of kept) assert.ok(!kept.some((other) => saysMore(other, finding)));
      }),
      { numRuns: 2000 },
    ));
});
