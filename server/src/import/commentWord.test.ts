import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { tidyDraft } from "../features/tidyDraft";
import { partsOf } from "../testing/office";
import { definition, list, listed, paragraph, run, wordFile } from "../testing/word";
import { builtinRegistry } from "../units/builtin";
import { commentWord, type Remark } from "./commentWord";
import type { Tidy } from "./content";
import { importDraft } from "./importDraft";
import { ImportRefusal } from "./refusal";

const tidy: Tidy = (raw) => tidyDraft(raw, builtinRegistry());
const AUTHOR = { name: "校对", initials: "JD", date: "2026-03-06T08:00:00Z" };
const OPTIONS = { changes: "accept", comments: "drop" } as const;

/** Remarks on every place of words in the draft. */
const on =
  (...words: string[]) =>
  (draft: string): Remark[] =>
    words.map((word) => {
      const from = draft.indexOf(word);
      assert.ok(from >= 0, `${word} stands in ${draft}`);
      return { from, to: from + word.length, text: [`见“${word}”`, "<第二段>"] };
    });
const commented = (bytes: Uint8Array, find: (draft: string) => Remark[]): Record<string, string> =>
  partsOf(commentWord(bytes, OPTIONS, tidy, find, AUTHOR).bytes);
/** The body with comments' bounds as brackets with their number, and the runs as strokes. */
const marks = (parts: Record<string, string>): string =>
  /<w:body>(.*)<\/w:body>/s
    .exec(parts["word/document.xml"])![1]
    .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, "")
    .replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, "$1[")
    .replace(/<w:commentRangeEnd w:id="\d+"\/>/g, "]")
    .replace(/<w:b\/>/g, "*")
    .replace(/<w:r>/g, "|")
    .replace(/<\/w:p>/g, "¶")
    .replace(/<[^>]*>/g, "");

describe("comments in a Word file", () => {
  it("stand at the words, whose runs are parted with their formatting", () => {
    const bytes = wordFile(paragraph(`${run("请认真", "<w:b/>")}${run("贯彻 & 落实。")}`));
    const parts = commented(bytes, on("认真贯彻", "落"));
    assert.equal(marks(parts), "|*请0[|*认真|贯彻]| &amp; 1[|落]|实。¶");
    assert.match(parts["word/document.xml"], /<w:commentReference w:id="1"\/>/);
    assert.match(
      parts["word/comments.xml"],
      /<w:comment w:id="0" w:author="校对" w:initials="JD" w:date="2026-03-06T08:00:00Z"><w:p><w:r><w:t xml:space="preserve">见“认真贯彻”<\/w:t><\/w:r><\/w:p><w:p><w:r><w:t xml:space="preserve">&lt;第二段&gt;/,
    );
    assert.match(
      parts["[Content_Types].xml"],
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]*comments\+xml"\/><\/Types>/,
    );
    assert.match(
      parts["word/_rels/document.xml.rels"],
      /relationships\/comments" Target="\/word\/comments\.xml"/,
    );
  });
  it("need no parting at the ends of runs", () => {
    assert.equal(
      marks(commented(wordFile(paragraph(run("甲") + run("乙") + run("丙"))), on("乙"))),
      "|甲0[|乙]|丙¶",
    );
  });
  it("several may share a run, overlap and begin at one place", () => {
    const bytes = wordFile(paragraph("一二三四五六"));
    assert.equal(
      marks(commented(bytes, on("二三四", "三", "二", "四五"))),
      "|一0[2[|二]1[|三]3[|四]|五]|六¶",
    );
  });
  it("find their words through reflow, indents, joined titles and table cells", () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const bytes = wordFile(
      paragraph("清河市人民政府办公室", '<w:jc w:val="center"/>') +
        paragraph("关于防汛工作的通　知", '<w:jc w:val="center"/>') +
        paragraph("") +
        paragraph("　　请执行。") +
        `<w:tbl><w:tr>${cell("任务")}${cell("单位")}</w:tr></w:tbl>`,
    );
    assert.equal(
      marks(commented(bytes, on("办公室关于", "的通知", "请", "单位"))),
      "|清河市人民政府0[|办公室¶|关于]|防汛工作1[|的通　知]¶¶|　　2[|请]|执行。¶|任务¶3[|单位]¶",
    );
  });
  it("on automatic numbers and on text boxes belong to the paragraph", () => {
    const numbering = definition(0, [["chineseCounting", "%1、"]]) + list(1, 0);
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("框内")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const parts = commented(
      wordFile(paragraph("总体", listed(1)) + paragraph(box + run("框外")), { numbering }),
      on("一、", "框内"),
    );
    assert.equal(marks(parts), "0[|总体]¶1[||框内¶|框外]¶");
  });
  it("join those that are there", () => {
    const old = '<w:comment w:id="7" w:author="王"><w:p/></w:comment>';
    const parts = commented(wordFile(paragraph("甲乙"), { comments: old }), on("乙"));
    assert.ok(parts["word/comments.xml"].includes(`${old}<w:comment w:id="8"`));
    assert.equal(marks(parts), "|甲8[|乙]¶");
  });
  it("a merged cell, whose words a draft repeats, is commented once", () => {
    const cell = (text: string, merge: string): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const bytes = wordFile(
      `<w:tbl><w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("一", "")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("二", "")}</w:tr></w:tbl>`,
    );
    const every = (draft: string): Remark[] =>
      [...draft.matchAll(/甲/g)].map(({ index }) => ({ from: index, to: index + 1, text: ["同"] }));
    assert.equal(every(importDraft(bytes, OPTIONS, tidy).text).length, 2);
    assert.equal(commentWord(bytes, OPTIONS, tidy, every, AUTHOR).comments, 1);
  });
  it("leave every other part as it is, and the file itself where there is nothing to say", () => {
    const bytes = wordFile(
      paragraph("甲"),
      {},
      { "word/media/a.png": Uint8Array.of(1, 2, 3), "customXml/item1.xml": "<x/>" },
    );
    const before = unzipSync(bytes);
    const after = unzipSync(commentWord(bytes, OPTIONS, tidy, on("甲"), AUTHOR).bytes);
    for (const name of Object.keys(before).filter((one) => !/document\.xml|Content_Types/.test(one)))
      assert.deepEqual(after[name], before[name], name);
    assert.deepEqual(unzipSync(commentWord(bytes, OPTIONS, tidy, () => [], AUTHOR).bytes), before);
  });
  it("are refused for what is no Word file", () => {
    assert.throws(() => commentWord(Buffer.from("文字"), OPTIONS, tidy, () => [], AUTHOR), ImportRefusal);
  });
  it("wherever they stand, the text stays the same and each is bounded once", () => {
    const bytes = wordFile(
      paragraph(
        `${run("一、总体", "<w:b/>")}<w:ins w:id="90">${run("要求🙂和")}</w:ins><w:r><w:tab/><w:t>目标</w:t><w:br/><w:t>如下</w:t></w:r>`,
      ) +
        paragraph("　　第二段。") +
        `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr></w:tbl>`,
    );
    const { text } = importDraft(bytes, OPTIONS, tidy);
    const place = fc.tuple(fc.nat(text.length), fc.nat(6));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const find = (): Remark[] =>
          places.map(([from, length], i) => ({
            from,
            to: Math.min(from + length, text.length),
            text: [`${i}`],
          }));
        const made = commentWord(bytes, OPTIONS, tidy, find, AUTHOR);
        assert.equal(importDraft(made.bytes, OPTIONS, tidy).text, text);
        const document = partsOf(made.bytes)["word/document.xml"];
        assert.equal(made.comments, places.length);
        for (let id = 0; id < made.comments; id++) {
          const at = (name: string): number => document.indexOf(`<w:${name} w:id="${id}"/>`);
          const order = ["commentRangeStart", "commentRangeEnd", "commentReference"].map(at);
          assert.ok(order[0] >= 0 && order[0] < order[1] && order[1] < order[2], document);
        }
      }),
      { numRuns: 150 },
    );
  });
});
