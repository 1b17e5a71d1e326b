import assert from "node:assert/strict";
import fc from "fast-check";
import { wordNotice } from "../../server/src/export/wordNotice";
import { tidyDraft } from "../../server/src/features/tidyDraft";
import { commentWord } from "../../server/src/import/commentWord";
import { importDraft } from "../../server/src/import/importDraft";
import { ImportRefusal } from "../../server/src/import/refusal";
import { printableHtml } from "../../server/src/page/html";
import { layOut } from "../../server/src/page/lay";
import { FORMS } from "../../server/src/page/profile";
import { snapshotOf } from "../../server/src/testing/drafts";
import { encoder } from "../../server/src/testing/encoded";
import { partsOf } from "../../server/src/testing/office";
import { ooxmlFaults } from "../../server/src/testing/ooxml";
import { wordFile } from "../../server/src/testing/word";
import { builtinRegistry } from "../../server/src/units/builtin";
import { isInText } from "./invariants";
import type { Target } from "./target";
import { anyDraft } from "./texts";

const registry = builtinRegistry();
const OPTIONS = { changes: "accept", comments: "keep" } as const;
const tidy = (raw: string) => tidyDraft(raw, registry);

/** A whole draft set on pages, printed, and made a Word file that Word takes and that can be read again. */
const paper: Target = {
  name: "pages and Word file",
  expected:
    "every piece of a page from its paragraph; the page is printed; the Word file is sound and read again",
  property: () =>
    fc.asyncProperty(anyDraft, fc.constantFrom(...Object.values(FORMS)), async (text, profile) => {
      const { notice } = snapshotOf(text);
      const { sheets } = layOut(notice, profile);
      for (const { lines } of sheets)
        for (const { source } of lines.flatMap(({ pieces }) => pieces))
          if (source) isInText(source, source.paragraph.body.text);
      assert.ok(printableHtml(sheets, profile, "甲").length > 0);
      const bytes = await wordNotice(notice, profile, async () => undefined);
      assert.deepEqual(ooxmlFaults(partsOf(bytes)), []);
      importDraft(bytes, OPTIONS, tidy);
    }),
};

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text) => Buffer.from(text, "utf16le"),
  encoder("gb18030"),
  encoder("big5"),
];

const NAMES =
  "p r t tbl tr tc ins del moveFrom sdt sdtContent fldChar instrText pPr numPr rPr hyperlink drawing txbxContent br tab sym vMerge gridSpan commentReference footnoteReference AlternateContent".split(
    " ",
  );
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("甲", "一、修路。", "（市财政局牵头）", "&#55357;", "&#1;", "&amp;", "<!-- -->", "<![CDATA[x]]>", ""),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("tree"), { maxLength: 4 }))
      .map(([name, inner]) => `<w:${name} w:val="1">${inner.join("")}</w:${name}>`),
  ),
})); // biome-ignore format: a table

/** What is handed in: drafts in any encoding, Word files of any elements, noise; the half of them with a few bytes damaged. */
const handedIn = fc
  .tuple(
    fc.oneof(
      fc.tuple(anyDraft, fc.constantFrom(...ENCODERS)).map(([text, encode]) => encode(text)),
      fc.array(tree, { maxLength: 6 }).map((parts) => wordFile(parts.join(""))),
      fc.uint8Array({ maxLength: 400 }),
    ),
    fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 })),
  )
  .map(([bytes, damage]) => {
    const made = Uint8Array.from(bytes);
    for (const [at, byte] of damage) if (made.length > 0) made[at % made.length] = byte;
    return made;
  });

function orRefused(work: () => void): void {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ImportRefusal, String((error as Error)?.stack ?? error));
    assert.ok(!error.message.includes("\n"));
  }
}

const imports: Target = {
  name: "Word and text files",
  expected: "imported and commented on, or refused with one line",
  property: () =>
    fc.property(handedIn, (bytes) => {
      orRefused(() => assert.equal(typeof importDraft(bytes, OPTIONS, tidy).text, "string"));
      const all = (draft: string) => [{ from: 0, to: Math.min(3, draft.length), text: ["甲"] }];
      orRefused(() =>
        commentWord(bytes, OPTIONS, tidy, all, { name: "甲", initials: "J", date: "2026-03-06T08:00:00Z" }),
      );
    }),
};

export const WORD_TARGETS: readonly Target[] = [paper, imports];
