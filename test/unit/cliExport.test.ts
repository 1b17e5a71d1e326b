import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { partsOf } from "../../server/src/testing/office";
import { file, folder, isOneLine, run } from "./command";

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
const documentOf = (name: string): string => partsOf(bytesOf(name))["word/document.xml"];

const DRAFT = "清政办发〔2026〕9号\n\n关于开会的通知\n\n各局：\n\n一、开会\n";
file("a.notice", DRAFT);
file("empty.notice", "\n\n");

describe("export", () => {
  it("writes a Word file, over one that is there", () => {
    file("a.docx", "old");
    assert.equal(run(["export", "--format", "docx", "-o", "a.docx", "a.notice"]).status, 0);
    assert.match(documentOf("a.docx"), /关于开会的通知/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith("a.")),
      ["a.docx", "a.notice"],
    );
  });
  it("makes printable pages where the file's name says so", () => {
    assert.equal(run(["export", "-o", "a.html", "a.notice"]).status, 0);
    assert.match(String(bytesOf("a.html")), /^<!DOCTYPE html>/i);
  });
  it("writes to a pipe and reads from one", () => {
    const { status, out } = run(["export", "-"], DRAFT);
    assert.equal(status, 0);
    assert.ok(out.startsWith("PK"));
  });
  it("takes the nearest profile, or the one that is named", () => {
    file("house/notice.profile.json", '{ "head": { "mark": "清河市人民政府文件" } }');
    file("house/b.notice", DRAFT);
    file("letter.json", '{ "extends": "信函", "head": { "mark": "清河市人民政府" } }');
    assert.equal(run(["export", "-o", "near.docx", "house/b.notice"]).status, 0);
    assert.match(documentOf("near.docx"), /清河市人民政府文件/);
    assert.equal(run(["export", "-o", "named.docx", "--profile", "letter.json", "house/b.notice"]).status, 0);
    assert.match(documentOf("named.docx"), /<w:framePr .*清河市人民政府</);
  });
  it("exports by a faulty profile as far as that goes, and says so", () => {
    file("faulty.json", '{ "margins": { "top": 36 }, "colour": 1 }');
    const result = run(["export", "-o", "faulty.docx", "--profile", "faulty.json", "a.notice"]);
    assert.match(result.err, /faulty\.json:1: .*colour/);
    assert.match(documentOf("faulty.docx"), /w:top="2041"/);
  });
  const wrong: readonly [string, string[], RegExp][] = [
    ["a draft without text", ["-o", "x.docx", "empty.notice"], /empty\.notice: 没有正文/],
    ["a missing draft", ["-o", "x.docx", "nowhere.notice"], /nowhere\.notice/],
    ["a missing profile", ["-o", "x.docx", "--profile", "no.json", "a.notice"], /no\.json: 找不到版式文件/],
    ["a draft as its own output", ["-o", "a.notice", "a.notice"], /a\.notice: 是被读取的文稿/],
    ["another format", ["--format", "odt", "a.notice"], /format/],
  ];
  for (const [name, args, message] of wrong) {
    it(`refuses ${name} in one line and writes nothing`, () => {
      const refused = run(["export", ...args]);
      assert.equal(refused.status, 2);
      isOneLine(refused);
      assert.match(refused.err, message);
      assert.equal(existsSync(join(folder, "x.docx")), false);
      assert.equal(String(bytesOf("a.notice")), DRAFT);
    });
  }
});
