import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeSnapshot, placeOf } from "../../server/src/model/snapshot";
import { ALL_RULES } from "../../server/src/rules/all";
import { type Config, DEFAULT_CONFIG } from "../../server/src/rules/config";
import { check, type Memo, newMemo } from "../../server/src/rules/run";
import { PIECES } from "../../server/src/testing/arbitrary";
import { wrap } from "../../server/src/testing/drafts";
import { applyEdits, type TextEdit } from "../../server/src/text/edits";
import { splitLines } from "../../server/src/text/lines";
import { builtinRegistry } from "../../server/src/units/builtin";
import { draftFacts } from "../../server/src/workspace/facts";

declare const __ROOT__: string;

const folder = join(__ROOT__, "seeds");
const registry = builtinRegistry();
/** Rules that are off unless asked for are to be right, too. */
const everything: Config = {
  ...DEFAULT_CONFIG,
  levels: Object.fromEntries(
    ALL_RULES.filter(({ level }) => level === "off").map(({ id }) => [id, "info" as const]),
  ),
};

/** A change by hand: in which line, where in it, how much goes and what comes. Any line is as likely as any other. */
const change = fc.record({
  line: fc.double({ min: 0, max: 0.999, noNaN: true }),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.constantFrom(0, 0, 0, 1, 2, 40),
  text: fc.constantFrom("", "管", "，", "2", "市", ...PIECES),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function editOf(text: string, { line, place, gone, text: inserted }: Change): TextEdit {
  const { starts, ends } = splitLines(text);
  const at = Math.floor(line * starts.length);
  const from = starts[at] + Math.floor(place * (ends[at] - starts[at]));
  return { from, to: Math.min(text.length, from + gone), text: inserted };
}

describe("a draft that is being typed", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".notice"))) {
    const seed = readFileSync(join(folder, name), "utf8");
    for (const [layout, start] of [
      ["as it is", seed],
      ["wrapped", wrap(seed, 28)],
    ]) {
      it(`${name}, ${layout}, is judged as if it were read for the first time`, () => {
        fc.assert(
          fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
            let text = start;
            let snapshot = makeSnapshot(text, registry);
            const memo: Memo = newMemo();
            check(snapshot, everything, memo);
            for (const one of changes) {
              text = applyEdits(text, [editOf(text, one)]);
              snapshot = makeSnapshot(text, registry, snapshot);
              const anew = makeSnapshot(text, registry);
              assert.deepEqual(snapshot.lines, anew.lines);
              assert.deepEqual(check(snapshot, everything, memo), check(anew, everything));
              assert.deepEqual(draftFacts(snapshot), draftFacts(anew));
            }
          }),
          { numRuns: 5 },
        );
      });
    }
  }
});

describe("a key in a long draft", () => {
  const seed = readFileSync(join(folder, "long-work-plan.notice"), "utf8");
  const long = seed + seed.slice(seed.indexOf("一、")).repeat(20);
  /** Counts the paragraphs whose rules are run. */
  class CountingMap extends WeakMap {
    runs = 0;
    override set(body: WeakKey, known: unknown): this {
      this.runs++;
      return super.set(body, known);
    }
  }

  it("reads one paragraph anew, checks one anew, and takes over all others", () => {
    const bodies = new CountingMap();
    const known = { bodies, runs: new WeakMap() };
    const memo: Memo = { by: () => known };
    let snapshot = makeSnapshot(long, registry);
    check(snapshot, DEFAULT_CONFIG, memo);
    assert.equal(bodies.runs, snapshot.paragraphs.length);
    const middle = snapshot.paragraphs[snapshot.paragraphs.length >> 1];
    for (const [i, text] of [..."按照工作要求"].entries()) {
      bodies.runs = 0;
      const known = new Set(snapshot.paragraphs.map(({ body }) => body));
      const at = placeOf(snapshot, middle).from + 20 + i;
      const before = snapshot;
      snapshot = makeSnapshot(applyEdits(before.text, [{ from: at, to: at, text }]), registry, before);
      check(snapshot, DEFAULT_CONFIG, memo);
      assert.equal(snapshot.paragraphs.filter(({ body }) => !known.has(body)).length, 1);
      assert.equal(bodies.runs, 1);
      assert.ok(snapshot.paragraphs.every((one, k) => k === middle.index || one === before.paragraphs[k]));
      const [now, then] = [snapshot, before].map(({ notice }) =>
        notice.parts.flatMap(({ sections }) => sections),
      );
      assert.equal(now.filter((one, k) => one !== then[k]).length, 1);
    }
  });
});
