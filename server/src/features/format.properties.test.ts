import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { placeOf } from "../model/snapshot";
import { ALL_RULES } from "../rules/all";
import { DEFAULT_CONFIG } from "../rules/config";
import { check } from "../rules/run";
import { eachLine } from "../syntax/lineKinds";
import { editOf, noticeLike } from "../testing/arbitrary";
import { notice, snapshotOf, wrap } from "../testing/drafts";
import { squeeze } from "../text/chars";
import { applyEdits, movedBy } from "../text/edits";
import { lineAt } from "../text/lines";
import { format } from "./format";
import { isRow } from "./formatUnits";

const runs = { numRuns: 400 };
const drafts = fc.oneof(
  noticeLike,
  noticeLike.map((text) => wrap(`${text}\n`.repeat(8), 24)),
  noticeLike.map((text) => wrap(notice(`${text}\n`.repeat(4)), 28)),
);
/** Without the space behind 第一条: the parser drops it in wrapped text, formatting does not. */
const tight = drafts.map((text) => text.replace(/([条章])　/g, "$1"));
const withRange = drafts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    editOf(text).map(({ from }) => from),
    fc.nat(400),
  ),
);

declare const __ROOT__: string;

/** The text and the comments of a draft without white space; page numbers are neither. */
function words(draft: string): Record<string, string> {
  const found: Record<string, string> = { text: "", comment: "" };
  eachLine(draft, snapshotOf(draft).lines, (kind, _, from, to) => {
    found[kind] = (found[kind] ?? "") + squeeze(draft.slice(from, to));
  });
  return { text: found.text, comment: found.comment };
}

/**
 * Rules that ask whether a text is wrapped say more of flowing text: what they find in wrapped text may be the work of the
 * extraction. Their sources tell which they are.
 */
const asksForLayout = (rule: string): boolean => {
  const [group, name] = rule.split("/");
  const file = `${name.replace(/-(.)/g, (_, char: string) => char.toUpperCase())}.ts`;
  return /\blayout\b/.test(readFileSync(join(__ROOT__, "server", "src", "rules", group, file), "utf8"));
};
/** Rules of layout and of spaces: what they find is what formatting is for. */
const SPACE = /^(?:layout\/|[a-z]+\/space|number\/article-space|unit\/space-in-name)/;
const OF_WORDS = ALL_RULES.filter(({ id }) => !SPACE.test(id) && !asksForLayout(id));

/** Of those rules alone: a finding of another may hide one of theirs. */
function findings(draft: string): string[] {
  return check(snapshotOf(draft), DEFAULT_CONFIG, undefined, OF_WORDS)
    .map(({ rule, from, to }) => `${rule} ${squeeze(draft.slice(from, to))}`)
    .sort();
}

describe("formatting any draft", () => {
  it("is judged by most rules", () => assert.ok(OF_WORDS.length > 180, String(OF_WORDS.length)));
  it("keeps every word and every comment, and done twice changes nothing more", () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const once = applyEdits(text, format(snapshotOf(text)));
        assert.deepEqual(words(once), words(text));
        assert.deepEqual(format(snapshotOf(once)), []);
      }),
      runs,
    );
  });

  it("makes no finding of the words and takes none away", () => {
    fc.assert(
      fc.property(tight, (text) => {
        // Rows of tables the parser joins to what stands beside them.
        fc.pre(!text.split(/[\r\n]+/).some((line) => isRow(line.trim())));
        const once = applyEdits(text, format(snapshotOf(text)));
        assert.deepEqual(findings(once), findings(text));
      }),
      runs,
    );
  });

  it("with a range does the same for the paragraphs it touches, and edits nothing else", () => {
    fc.assert(
      fc.property(withRange, ([text, from, length]) => {
        const snapshot = snapshotOf(text);
        const { lines } = snapshot;
        const first = lines.starts[lineAt(lines, from)];
        const end = lines.ends[lineAt(lines, from + length)];
        const edits = format(snapshot, { from: first, to: end });
        const touched = snapshot.paragraphs
          .map((paragraph) => placeOf(snapshot, paragraph))
          .filter((place) => place.from <= end && place.to >= first);
        const low = Math.min(first, touched[0]?.from ?? first);
        const last = Math.max(end, touched[touched.length - 1]?.to ?? 0);
        for (const edit of edits) {
          assert.ok(edit.from >= lines.starts[lineAt(lines, low)], JSON.stringify([edit, first, end]));
          assert.ok(edit.to <= (lines.starts[lineAt(lines, last) + 1] ?? text.length));
        }
        const once = applyEdits(text, edits);
        assert.deepEqual(words(once), words(text));
        assert.deepEqual(format(snapshotOf(once), movedBy(edits, { from: first, to: end })), []);
      }),
      runs,
    );
  });
});
