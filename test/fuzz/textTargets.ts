import assert from "node:assert/strict";
import fc from "fast-check";
import { consultationPack } from "../../server/src/export/consultationPack";
import { exportLedger, type LedgerFormat } from "../../server/src/export/exportLedger";
import { quickFixes } from "../../server/src/features/actions";
import { annexActions } from "../../server/src/features/annexActions";
import { compare } from "../../server/src/features/compare/compare";
import { compareMarkdown } from "../../server/src/features/compare/markdown";
import { format } from "../../server/src/features/format";
import { OPERATIONS, type Operation } from "../../server/src/features/numbering/operations";
import { faultOfName, renamable, renameEdits } from "../../server/src/features/rename";
import { structure } from "../../server/src/features/structure";
import { switchActions } from "../../server/src/features/switchActions";
import { unitActions } from "../../server/src/features/unitActions";
import type { LedgerOrder } from "../../server/src/ledger/arrange";
import { consultation } from "../../server/src/ledger/consultation";
import { ledgerRows } from "../../server/src/ledger/rows";
import { makeSnapshot, placeOf, type Snapshot } from "../../server/src/model/snapshot";
import { DEFAULT_CONFIG } from "../../server/src/rules/config";
import { fixAll } from "../../server/src/rules/fixAll";
import { check, type Finding, type Memo, newMemo } from "../../server/src/rules/run";
import { snapshotOf } from "../../server/src/testing/drafts";
import { squeeze } from "../../server/src/text/chars";
import { applyEdits, movedBy } from "../../server/src/text/edits";
import { splitLines } from "../../server/src/text/lines";
import type { Span } from "../../server/src/text/span";
import { builtinRegistry } from "../../server/src/units/builtin";
import { areApart, isInText } from "./invariants";
import type { Target } from "./target";
import { anyDraft, editedDraft, inside } from "./texts";

const registry = builtinRegistry();

/** Paragraphs, parts and items lie in the text, in order; structure and facts can be told of any text. */
const parse: Target = {
  name: "parse",
  expected: "paragraphs in order and inside the text; a snapshot made by edits equals one from scratch",
  property: () =>
    fc.property(editedDraft, ([start, edits]) => {
      let snapshot = snapshotOf(start);
      areParagraphsSound(snapshot);
      for (const edit of edits) {
        const text = applyEdits(snapshot.text, [inside(edit, snapshot.text)]);
        snapshot = makeSnapshot(text, registry, snapshot);
        areParagraphsSound(snapshot);
        assert.deepEqual(structure(snapshot), structure(snapshotOf(text)));
      }
    }),
};

function areParagraphsSound(snapshot: Snapshot): void {
  const { text, paragraphs, lines } = snapshot;
  let end = 0;
  for (const paragraph of paragraphs) {
    const place = placeOf(snapshot, paragraph);
    isInText(place, text);
    assert.ok(place.from >= end && place.to > place.from);
    end = place.to;
  }
  assert.deepEqual(lines, splitLines(text));
}

/** Findings in the text and in order, fixes inside and apart; the same made by edits as from scratch. */
const checking: Target = {
  name: "check",
  expected: "findings in the text and in order, their edits apart; incremental = from scratch",
  property: () =>
    fc.property(editedDraft, ([start, edits]) => {
      const memo: Memo = newMemo();
      let snapshot = snapshotOf(start);
      areFindingsSound(snapshot.text, check(snapshot, DEFAULT_CONFIG, memo));
      for (const edit of edits) {
        const text = applyEdits(snapshot.text, [inside(edit, snapshot.text)]);
        snapshot = makeSnapshot(text, registry, snapshot);
        const found = check(snapshot, DEFAULT_CONFIG, memo);
        areFindingsSound(text, found);
        assert.deepEqual(found, check(snapshotOf(text)));
      }
    }),
};

function areFindingsSound(text: string, findings: readonly Finding[]): void {
  let last = 0;
  for (const finding of findings) {
    for (const span of [finding, ...finding.related]) isInText(span, text, finding);
    assert.ok(finding.from >= last, "in order of place");
    last = finding.from;
    assert.notEqual(finding.message, "");
    if (finding.fix) areApart(finding.fix.edits, text, finding);
  }
}

/** A safe fix changes the text and takes its finding away. */
const fixing: Target = {
  name: "fix",
  expected: "a safe fix changes the text and takes its finding away; all of them reach a fixed point",
  property: () =>
    fc.property(anyDraft, (text) => {
      const snapshot = snapshotOf(text);
      const findings = check(snapshot);
      for (const finding of findings.filter((one) => one.fix?.safe)) {
        const { edits } = finding.fix!;
        const after = applyEdits(text, edits);
        const { from, to } = movedBy(edits, finding);
        const alike = (one: Finding, span: Span): boolean =>
          one.rule === finding.rule && one.from < span.to && one.to > span.from;
        assert.notEqual(after, text, `${finding.rule} changes nothing`);
        const mended = snapshotOf(after);
        // A line of wrapped text that is shorter by a mark may be read with the next one: that is another text.
        if (mended.paragraphs.length !== snapshot.paragraphs.length) continue;
        const left = check(mended).filter((one) => alike(one, { from, to }));
        // Of brackets within brackets each is a finding of its own; and what stood on either side may have come together.
        const around = { from: finding.from - 1, to: finding.to + 1 };
        const before = findings.filter((one) => one !== finding && alike(one, around));
        assert.ok(left.length <= before.length, `still found behind its fix: ${JSON.stringify(finding)}`);
      }
      const once = fixAll(text, registry, DEFAULT_CONFIG).text;
      assert.equal(fixAll(once, registry, DEFAULT_CONFIG).text, once);
    }),
};

/** What a quick fix, a switch or a change of units offers can be applied. */
const actions: Target = {
  name: "quick fixes and switches",
  expected: "every edit offered lies in the text, apart from the others; a switch hides its finding",
  property: () =>
    fc.property(anyDraft, fc.nat(), (text, at) => {
      const snapshot = snapshotOf(text);
      const findings = check(snapshot);
      const finding = findings[at % Math.max(1, findings.length)];
      if (!finding) return;
      const offered = [
        ...quickFixes(findings, finding, "zh-CN"),
        ...annexActions(snapshot, finding, "zh-CN"),
        ...unitActions(snapshot, finding, "zh-CN"),
      ];
      for (const { edits } of offered) areApart(edits, text, finding);
      for (const { title, edits } of switchActions(snapshot, finding, "en")) {
        areApart(edits, text, finding);
        assert.notEqual(title, "");
      }
    }),
};

const sorted = (text: string): string => text.split("").sort().join("");

const solid = (text: string): string => squeeze(text).replace(/\u200b|\ufeff/g, "");

/** Formatting adds no character but white space, and done twice changes nothing more. */
const formatting: Target = {
  name: "format",
  expected: "edits apart; a second run changes nothing; no character is added but white space",
  property: () =>
    fc.property(anyDraft, fc.nat(3000), fc.nat(400), (text, at, length) => {
      const from = at % (text.length + 1);
      for (const range of [undefined, { from, to: Math.min(text.length, from + length) }]) {
        const edits = format(snapshotOf(text), range);
        areApart(edits, text);
        const once = applyEdits(text, edits);
        const [after, before] = [solid(once), solid(text)];
        assert.ok(isSubsequence(sorted(after), sorted(before)));
        // Comments within a paragraph that is joined come to stand behind it: then only the characters are the same.
        if (!text.includes("<!")) assert.ok(isSubsequence(after, before));
        if (!range) assert.deepEqual(format(snapshotOf(once)), []);
      }
    }),
};

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

const FORMATS: readonly LedgerFormat[] = ["csv", "md", "ics", "xlsx", "docx"];

/** Tasks lie in the text; every format can be made of any ledger. */
const ledger: Target = {
  name: "ledger and its files",
  expected: "tasks, roles and deadlines in the text; each format and the consultation pack are made",
  property: () =>
    fc.asyncProperty(
      anyDraft,
      fc.constantFrom(...FORMATS),
      fc.constantFrom<LedgerOrder>("item", "unit", "deadline"),
      async (text, kind, order) => {
        const snapshot = snapshotOf(text);
        const rows = ledgerRows(snapshot);
        for (const row of rows)
          for (const span of [row, ...row.roles, ...row.deadlines, ...row.targets]) isInText(span, text, row);
        const placed = rows.map((row) => ({ ...row, file: "a.notice", draft: "a" }));
        const now = new Date(Date.UTC(2026, 2, 6));
        const bytes = await exportLedger(kind, placed, { order, now, alarmDays: 3 });
        assert.ok(bytes === null ? kind === "ics" : bytes.length > 0);
        const found = consultation(snapshot);
        const files = await consultationPack(found, "md", "");
        assert.equal(files.length, found.units.length);
        for (const { name } of files) assert.match(name, /^[^/\\:*?"<>|]{1,90}\.md$/u);
      },
    ),
};

const names = Object.keys(OPERATIONS) as Operation[];

/** Changes of numbering, and renaming, edit inside the text. */
const structural: Target = {
  name: "numbering and rename",
  expected:
    "edits apart, the cursor in the text after them; a rename gives the new name in every exact place",
  property: () =>
    fc.property(
      anyDraft,
      fc.nat(5000),
      fc.nat(60),
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom("市财政局", "清政办发〔2026〕9号", "《甲》"), fc.string()),
      (text, at, length, operation, name) => {
        const snapshot = snapshotOf(text);
        const from = at % (text.length + 1);
        const outcome = OPERATIONS[operation](snapshot, { from, to: Math.min(text.length, from + length) });
        if (outcome && !("refused" in outcome)) {
          areApart(outcome.edits, text, operation);
          isInText({ from: outcome.cursor, to: outcome.cursor }, applyEdits(text, outcome.edits), operation);
        }
        const found = renamable(snapshot, from);
        if (!found.ok || faultOfName(found.symbol, name)) return;
        areApart(renameEdits(snapshot, found.symbol, name), text, name);
      },
    ),
};

/** Two versions of any kind can be compared; a draft equals itself. */
const comparing: Target = {
  name: "compare",
  expected: "any two versions are compared; nothing changed between a draft and itself",
  property: () =>
    fc.property(editedDraft, ([text, edits]) => {
      const before = snapshotOf(text);
      assert.deepEqual(compare(before, snapshotOf(text)), []);
      const after = snapshotOf(edits.reduce((now, edit) => applyEdits(now, [inside(edit, now)]), text));
      compareMarkdown(compare(before, after), side(before), side(after));
    }),
};

const side = ({ lines }: Snapshot) => ({ name: "甲", link: null, lines });

export const TEXT_TARGETS: readonly Target[] = [
  parse, checking, fixing, actions, formatting, ledger, structural, comparing,
]; // biome-ignore format: a table
