import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aimedReferences } from "../../model/numbering/aims";
import { standardOrdinal } from "../../model/numbering/ordinals";
import { stretchesOf } from "../../model/numbering/sequences";
import { placeOf, type Snapshot } from "../../model/snapshot";
import { ALL_RULES } from "../../rules/all";
import { DEFAULT_CONFIG } from "../../rules/config";
import { check, newMemo } from "../../rules/run";
import type { MarkerKind } from "../../syntax/tree";
import { noticeLike } from "../../testing/arbitrary";
import { notice, snapshotOf, wrap } from "../../testing/drafts";
import { applyEdits } from "../../text/edits";
import { formatHan } from "../../text/numerals";
import { OPERATIONS, type Operation } from "./operations";

declare const __ROOT__: string;

const names = Object.keys(OPERATIONS) as Operation[];

function perform(
  text: string,
  operation: Operation,
  offset: number,
  snapshot: Snapshot = snapshotOf(text),
): { text: string; cursor: number } | null {
  const outcome = OPERATIONS[operation](snapshot, { from: offset, to: offset });
  return !outcome || "refused" in outcome
    ? null
    : { text: applyEdits(text, outcome.edits), cursor: outcome.cursor };
}

/** Where each counted item begins in the file. */
function places(snapshot: Snapshot): number[] {
  return stretchesOf(snapshot.notice).flatMap(({ nodes }) =>
    nodes.map(({ item }) => placeOf(snapshot, item.paragraph).from),
  );
}

/** How many items each section has, and how many points each item; sections run on or begin anew. */
const plan = fc.record({
  sections: fc.array(fc.array(fc.constantFrom(0, 0, 2, 3), { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  }),
  runsOn: fc.boolean(),
  blank: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
});

const TASKS = [
  "推行一张表申请",
  "缩短审批周期",
  "规范收费行为",
  "疏通融资渠道",
  "稳定企业用工",
  "清偿拖欠账款",
];

/** A draft in which no rule of numbering finds anything, with references to its own items. */
function draftOf({
  sections,
  runsOn,
  blank,
  eol,
}: typeof plan extends fc.Arbitrary<infer T> ? T : never): string {
  const lines: string[] = [];
  let number = 0;
  let task = 0;
  sections.forEach((items, s) => {
    lines.push(`${formatHan(s + 1)}、${TASKS[s]}`);
    if (!runsOn) number = 0;
    items.forEach((points) => {
      number++;
      lines.push(
        `（${formatHan(number)}）${TASKS[task++ % TASKS.length]}。材料只交一份，见第${formatHan(s + 1)}部分。`,
      );
      for (let p = 1; p <= points; p++)
        lines.push(`${p}.${TASKS[task++ % TASKS.length]}，按第（${formatHan(number)}）项执行。`);
    });
  });
  return notice(lines.join("\n")).replaceAll("\n", blank ? eol + eol : eol);
}

const NUMBERING = ALL_RULES.filter(({ id }) => id.startsWith("number/") && id !== "number/single-child");

/** What `number/single-child` says is no fault of the numbers: who demotes one of two items leaves it at one. */
const faultsIn = (text: string): string[] =>
  check(snapshotOf(text), DEFAULT_CONFIG, newMemo(), NUMBERING).map(
    ({ rule, from, to }) => `${rule} ${text.slice(from, to)}`,
  );

/** Which item holds each reference, and which is meant by it. */
function meanings(text: string): string[] {
  return aimedReferences(snapshotOf(text).notice)
    .map(({ reference, aims }) => {
      const { text, marker } = reference.paragraph.body;
      const meant = aims.at(-1)!.nodes.map(({ item }) => item.heading);
      return `${text.slice(marker?.to ?? 0, reference.from)} → ${meant.join(" ")}`;
    })
    .sort();
}

/** A reference that crossed into another section names its own from then on. */
const unqualified = (text: string): string => text.replace(/第[一二三四]部分(?=第（)/g, "");

describe("in any sound draft", () => {
  it("no operation leaves a fault in the numbering", () => {
    fc.assert(
      fc.property(plan, fc.constantFrom(...names), fc.nat(), (shape, operation, n) => {
        const text = draftOf(shape);
        assert.deepEqual(faultsIn(text), []);
        const at = places(snapshotOf(text));
        const done = perform(text, operation, at[n % at.length]);
        if (done) assert.deepEqual(faultsIn(done.text), [], done.text);
      }),
      { numRuns: 120 },
    );
  });
  it("references go on meaning what they meant", () => {
    fc.assert(
      fc.property(plan, fc.constantFrom(...names), fc.nat(), (shape, operation, n) => {
        const text = draftOf(shape);
        const at = places(snapshotOf(text));
        const done = perform(text, operation, at[n % at.length]);
        if (done) assert.deepEqual(meanings(done.text), meanings(text), done.text);
      }),
      { numRuns: 120 },
    );
  });
  it("what is moved down and up again, or demoted and promoted, is as before", () => {
    fc.assert(
      fc.property(
        plan,
        fc.constantFrom(["move-down", "move-up"], ["demote", "promote"]),
        fc.nat(),
        (shape, [there, back], n) => {
          // Of two sections that run on, one demoted takes with it all that shows that they do.
          fc.pre(there !== "demote" || !shape.runsOn || shape.sections.length > 2);
          const text = draftOf(shape);
          const at = places(snapshotOf(text));
          const done = perform(text, there as Operation, at[n % at.length]);
          if (!done) return;
          const again = perform(done.text, back as Operation, done.cursor);
          assert.equal(again && unqualified(again.text), text);
          assert.equal(unqualified(again!.text.slice(0, again!.cursor)).length, at[n % at.length]);
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** Numbered lines in any order. */
const jumbled = fc
  .array(
    fc.tuple(
      fc.constantFrom("han", "han-paren", "arabic"),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(...TASKS),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((items) =>
    notice(
      items
        .map(([kind, number, task]) => `${standardOrdinal(kind as MarkerKind, number)}${task}。`)
        .join("\n"),
    ),
  );

describe("in any draft", () => {
  it("numbers that were counted anew are consecutive: doing it again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(jumbled, noticeLike), (text) => {
        const done = perform(text, "renumber", 0);
        if (done) assert.equal(perform(done.text, "renumber", 0), null, done.text);
      }),
      { numRuns: 120 },
    );
  });
  it("edits are in order, touch nothing twice, and the cursor stays in the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(jumbled, noticeLike),
        fc.constantFrom(...names),
        fc.nat(),
        (text, operation, n) => {
          const offset = n % (text.length + 1);
          const outcome = OPERATIONS[operation](snapshotOf(text), { from: offset, to: offset });
          if (!outcome || "refused" in outcome) return;
          let end = -1;
          for (const { from, to } of outcome.edits) {
            assert.ok(end < from && from <= to && to <= text.length);
            end = to;
          }
          const after = applyEdits(text, outcome.edits);
          assert.ok(outcome.cursor >= 0 && outcome.cursor <= after.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** How often a text has each Han character, apart from numerals and what ordinals and references are written with. */
function words(text: string): string {
  const counts = new Uint16Array(0x10000);
  for (const char of text.replace(/第[^第]{1,6}(?:部分|[项点编章节条])|[一二三四五六七八九十百零]/g, ""))
    counts[char.charCodeAt(0)]++;
  return counts.subarray(0x4e00, 0xa000).join("");
}

describe("over the starter drafts", () => {
  const folder = join(__ROOT__, "seeds");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".notice"))) {
    const plain = readFileSync(join(folder, name), "utf8");
    for (const [layout, text] of [
      ["flowing", plain],
      ["wrapped", wrap(plain, 28)],
    ])
      it(`${name}, ${layout}: every operation at every item keeps the words`, () => {
        const before = words(text);
        const snapshot = snapshotOf(text);
        for (const at of places(snapshot))
          for (const operation of names) {
            const done = perform(text, operation, at, snapshot);
            if (done) assert.ok(words(done.text) === before, `${operation} at ${text.slice(at, at + 12)}`);
          }
      });
  }
});
