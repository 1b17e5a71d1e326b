import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { partsOf } from "../../server/src/testing/office";
import { definition, list, listed, paragraph, run as runOf, wordFile } from "../../server/src/testing/word";
import { file, folder, isOneLine, run } from "./command";

declare const __ROOT__: string;

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("import", () => {
  const NUMBERING = definition(0, [["chineseCounting", "%1、"]]) + list(1, 0);
  const BODY =
    paragraph("关于做好防汛工作的通知") +
    paragraph(
      `${runOf("提高")}<w:del w:id="1"><w:r><w:delText>认</w:delText></w:r></w:del>${runOf("认识")}`,
      listed(1),
    ) +
    paragraph("加强领导", listed(1));
  const word = file("来文.docx", Buffer.from(wordFile(BODY, { numbering: NUMBERING })));
  const DRAFT = "关于做好防汛工作的通知\n\n一、提高认识\n\n二、加强领导\n";

  it("prints a clean draft, and says what was done with changes", () => {
    assert.deepEqual(run(["import", word]), {
      status: 0,
      out: DRAFT,
      err: "来文.docx: 1处修订按接受处理\n",
    });
    assert.equal(run(["import", "--changes", "reject", word]).out, DRAFT.replace("认识", "认认识"));
  });
  it("writes to a file, but over none that is there unless told", () => {
    assert.deepEqual([run(["import", word, "-o", "来文.notice"]).status, read("来文.notice")], [0, DRAFT]);
    file("来文.notice", "改过\n");
    const refused = run(["import", word, "-o", "来文.notice"]);
    assert.equal(refused.status, 2);
    isOneLine(refused);
    assert.match(refused.err, /来文\.notice.*--force/);
    assert.equal(read("来文.notice"), "改过\n");
    assert.equal(run(["import", word, "-o", "来文.notice", "--force"]).status, 0);
    assert.equal(read("来文.notice"), DRAFT);
  });
  it("reflows extracted text in any encoding of the office", () => {
    const text = Buffer.from("\ufeff各县市区人民政府：\r\n请认真执行。\r\n", "utf16le");
    assert.equal(run(["import", file("提取.txt", text)]).out, "各县市区人民政府：\n\n请认真执行。\n");
  });
  it("refuses what it cannot read in one line", () => {
    const old = file("旧.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    for (const name of [old, "没有.docx", file("空.docx", "")]) {
      const refused = run(["import", name]);
      assert.deepEqual([refused.status, refused.out], [2, ""]);
      isOneLine(refused);
      assert.ok(refused.err.includes(name), refused.err);
    }
  });
});

describe("comment", () => {
  const BODY =
    paragraph("清政办发[2026]12号") +
    paragraph("清河市人民政府办公室关于做好防汛工作的通知") +
    paragraph("各县市区人民政府：") +
    paragraph("现将有关事项通知如下。");
  const word = file("来文2.docx", Buffer.from(wordFile(BODY)));

  it("writes a copy with what check finds as comments", () => {
    const { status, out, err } = run(["comment", word, "-o", "批注.docx", "--level", "warning"]);
    assert.deepEqual([status, err], [0, ""]);
    const count = Number(/^批注\.docx: (\d+)条批注\n$/.exec(out)?.[1]);
    const parts = partsOf(readFileSync(join(folder, "批注.docx")));
    assert.equal(parts["word/comments.xml"].match(/<w:comment /g)?.length, count);
    assert.match(parts["word/comments.xml"], /可改为：[^<]*〔2026〕.*（规则 docno\/bracket）/);
    assert.match(parts["word/document.xml"], /清政办发<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/>/);
    assert.equal(run(["import", "批注.docx"]).out, run(["import", word]).out);
  });
  it("overwrites neither its source nor, unless told, another file", () => {
    for (const [output, ...force] of [["批注.docx"], [word, "--force"]]) {
      const refused = run(["comment", word, "-o", output, ...force]);
      assert.equal(refused.status, 2);
      isOneLine(refused);
    }
    assert.equal(run(["comment", word, "-o", "批注.docx", "--force"]).status, 0);
  });
});

describe("check of a Word file", () => {
  it("looks at the draft that it makes and at its pages", () => {
    const size =
      '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr>';
    const word = file(
      "信纸.docx",
      Buffer.from(wordFile(paragraph("清河市人民政府关于做好防汛工作的通知") + size)),
    );
    const { status, out } = run(["check", "--format", "json", "--fail-on", "error", word]);
    assert.equal(status, 0);
    const [{ findings }] = JSON.parse(out).files;
    const [page] = findings.filter(({ rule }: { rule: string }) => rule === "layout/docx-page");
    assert.match(page.message, /纸宽215\.9 mm，应为210 mm；纸高279\.4 mm，应为297 mm/);
    assert.deepEqual(page.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 18 } });
  });
});

describe("export and import", () => {
  // All seeds are tried in roundTrip.test.ts; every run of the command line takes its time.
  const seeds = ["work-plan.notice"];
  /** What a structure or ledger says, wherever it stands. */
  const said = (args: readonly string[]): unknown =>
    JSON.parse(run(args).out, (key, value) => (key === "range" || key === "path" ? undefined : value));
  for (const seed of seeds)
    it(`give back structure and ledger of ${seed}, and pages that no rule finds fault with`, () => {
      const draft = file(seed, readFileSync(join(__ROOT__, "seeds", seed)));
      const [word, back] = [`${seed}.docx`, `back-${seed}`];
      assert.equal(run(["export", draft, "-o", word]).status, 0);
      assert.equal(run(["import", word, "-o", back]).status, 0);
      assert.deepEqual(
        said(["outline", "--format", "json", back]),
        said(["outline", "--format", "json", draft]),
      );
      assert.deepEqual(
        said(["ledger", "--format", "json", back]),
        said(["ledger", "--format", "json", draft]),
      );
      const { out } = run(["check", "--fail-on", "never", word]);
      assert.doesNotMatch(out, /layout\/(?:docx|heading-font|page-number-form|imprint)/);
    });
});
