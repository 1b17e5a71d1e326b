import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { structure } from "../features/structure";
import { ledgerRows } from "../ledger/rows";
import { makeSnapshot, toFile, toLogical } from "../model/snapshot";
import { DEFAULT_CONFIG } from "../rules/config";
import { fixAll } from "../rules/fixAll";
import { check, type Memo, newMemo } from "../rules/run";
import { editOf, noticeLike } from "../testing/arbitrary";
import { snapshotOf, wrap } from "../testing/drafts";
import { applyEdits } from "../text/edits";
import { builtinRegistry } from "../units/builtin";

const registry = builtinRegistry();
const runs = { numRuns: 400 };
/** Any notice-like string, hard-wrapped or not. */
const drafts = fc.oneof(
  noticeLike,
  noticeLike.map((text) => wrap(`${text}\n`.repeat(8), 24)),
);

describe("for every draft", () => {
  it("paragraphs come in order and lie inside the file", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        let end = 0;
        const { places } = snapshotOf(text);
        places.starts.forEach((from, i) => {
          const to = places.ends[i];
          assert.ok(from >= end && to > from && to <= text.length);
          end = to;
        });
      }),
      runs,
    );
  });

  it("logical → file → logical is the identity, and the characters agree", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const snapshot = snapshotOf(text);
        for (const paragraph of snapshot.paragraphs) {
          const logical = paragraph.body.text;
          for (let at = 0; at < logical.length; at++) {
            const { from } = toFile(snapshot, paragraph, { from: at, to: at + 1 });
            if (logical[at] !== " ") assert.equal(text[from], logical[at]);
            assert.equal(toLogical(snapshot, paragraph, from), at);
          }
        }
      }),
      runs,
    );
  });

  it("findings and fixes lie inside the text; brackets and numbers inside their paragraph", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const snapshot = snapshotOf(text);
        for (const finding of check(snapshot)) {
          for (const span of [finding, ...finding.related, ...(finding.fix?.edits ?? [])]) {
            assert.ok(
              0 <= span.from && span.from <= span.to && span.to <= text.length,
              JSON.stringify(finding),
            );
          }
        }
        for (const { body } of snapshot.paragraphs) {
          for (const span of [...body.inline.duties, ...body.inline.docNumbers, ...body.inline.brackets])
            assert.ok(span.from < span.to && span.to <= body.text.length);
        }
        structure(snapshot);
        ledgerRows(snapshot);
      }),
      runs,
    );
  });

  it("a snapshot and findings made by edits equal those made from scratch", () => {
    fc.assert(
      fc.property(
        drafts.chain((text) => fc.tuple(fc.constant(text), fc.array(editOf(text), { maxLength: 4 }))),
        ([start, edits]) => {
          let text = start;
          let snapshot = makeSnapshot(text, registry);
          const memo: Memo = newMemo();
          check(snapshot, DEFAULT_CONFIG, memo);
          for (const edit of edits) {
            text = applyEdits(text, [edit]);
            snapshot = makeSnapshot(text, registry, snapshot);
            assert.deepEqual(check(snapshot, DEFAULT_CONFIG, memo), check(makeSnapshot(text, registry)));
          }
        },
      ),
      runs,
    );
  });

  it("fix-all reaches a fixed point and is idempotent", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const once = fixAll(text, registry, DEFAULT_CONFIG);
        assert.equal(fixAll(once.text, registry, DEFAULT_CONFIG).text, once.text);
      }),
      runs,
    );
  });
});
