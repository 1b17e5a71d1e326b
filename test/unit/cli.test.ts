import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, isOneLine, run } from "./command";

function emptyFolder(): string {
  mkdirSync(join(folder, "empty"), { recursive: true });
  return "empty";
}

const FAULTY = "按照国发[2022]5号文件要求办理。\n";
const CLEAN = "按照国发〔2022〕5号文件要求办理。\n";

describe("check", () => {
  it("prints findings as JSON in the promised shape", () => {
    const { status, out } = run(["check", "--format", "json", file("a.notice", FAULTY)]);
    assert.equal(status, 1);
    const { version, files } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(files[0].path, "a.notice");
    const [finding] = files[0].findings;
    assert.deepEqual(Object.keys(finding), ["rule", "severity", "message", "range", "related", "fix"]);
    assert.deepEqual(finding.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 10 } });
    assert.equal(finding.fix.safe, true);
    assert.deepEqual(Object.keys(finding.fix.edits[0]), ["range", "newText"]);
  });
  it("is silent and gives 0 on a clean draft", () => {
    const { status, out } = run(["check", "--format", "json", file("clean.notice", CLEAN)]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out).files[0].findings, []);
  });
  it("reads the list of citations in the draft's folder or above, and says when it cannot", () => {
    const draft = "按照《国务院办公厅关于加强城市内涝治理的实施意见》（国办发〔2021〕1号）办理。\n";
    const path = file("cited/plans/a.notice", draft);
    const rules = (): string[] =>
      JSON.parse(run(["check", "--format", "json", path]).out).files[0].findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    assert.deepEqual(rules(), []);
    file("cited/notice.citations.csv", "国务院办公厅关于加强城市内涝治理的实施意见,国办发〔2021〕11号\n");
    assert.deepEqual(rules(), ["docno/title-number-conflict"]);
    file("cited/notice.citations.csv", "标题,发文字号\n");
    assert.deepEqual([rules(), run(["check", path]).err], [[], ""]);
    file("cited/notice.citations.csv", "序号,备注\n1,待补\n");
    assert.match(run(["check", path]).err, /^policy-notice: cited\/notice\.citations\.csv: 没有一行/);
    file("cited/notice.citations.csv", '"');
    const failed = run(["check", path]);
    assert.equal(failed.status, 2);
    assert.match(failed.err, /^policy-notice: cited\/notice\.citations\.csv: /);
    isOneLine(failed);
  });
  it("obeys --fail-on", () => {
    assert.equal(run(["check", "--fail-on", "error", file("a.notice", FAULTY)]).status, 0);
    assert.equal(run(["check", "--fail-on", "never", "a.notice"]).status, 0);
    assert.equal(run(["check", "--fail-on", "hint", "a.notice"]).status, 1);
  });
  it("reads standard input, a byte order mark and CRLF with the same positions", () => {
    const plain = JSON.parse(run(["check", "--format", "json", "-"], FAULTY).out).files[0].findings;
    const marked = JSON.parse(
      run(["check", "--format", "json", file("bom.notice", `\ufeff${FAULTY.replace("\n", "\r\n")}`)]).out,
    ).files[0].findings;
    assert.equal(plain.length, 1);
    assert.deepEqual(marked, plain);
  });
  it("takes a folder's drafts and globs", () => {
    file("set/one.notice", FAULTY);
    file("set/deep/two.notice", CLEAN);
    file("set/other.txt", FAULTY);
    assert.equal(JSON.parse(run(["check", "--format", "json", "set"]).out).files.length, 2);
    assert.equal(JSON.parse(run(["check", "--format", "json", "set/*.txt"]).out).files.length, 1);
  });
  it("prints SARIF and GitHub annotations", () => {
    const sarif = JSON.parse(run(["check", "--format", "sarif", file("a.notice", FAULTY)]).out);
    assert.deepEqual(sarif.runs[0].results[0].locations[0].physicalLocation.region, {
      startLine: 1,
      startColumn: 5,
      endLine: 1,
      endColumn: 11,
    });
    assert.match(
      run(["check", "--format", "github", "a.notice"]).out,
      /^::warning file=a\.notice,line=1,col=5,endLine=1,endColumn=11,title=docno\/bracket::/,
    );
  });
  it("leaves out what a baseline knows, and only as often as it counts", () => {
    file("base/a.notice", FAULTY);
    assert.equal(run(["check", "--write-baseline", "base/known.json", "base"]).status, 0);
    assert.equal(run(["check", "--baseline", "base/known.json", "base"]).status, 0);
    file("base/a.notice", `加一行。\n${FAULTY}${FAULTY}`);
    const again = run(["check", "--format", "json", "--baseline", "base/known.json", "base"]);
    assert.equal(again.status, 1);
    assert.equal(JSON.parse(again.out).files[0].findings.length, 1);
  });
  it("speaks English on request", () =>
    assert.match(run(["--lang", "en", "check", "a.notice"]).out, /Write the year/));
  it("gives the same whatever clock and locale say", () => {
    const here = run(["check", "--format", "json", "a.notice"]).out;
    assert.equal(
      run(["check", "--format", "json", "a.notice"], "", { TZ: "Pacific/Apia", LANG: "C", LC_ALL: "C" }).out,
      here,
    );
  });
});

describe("wrong input", () => {
  const wrong: readonly [string, () => string[]][] = [
    ["a missing file", () => ["check", "none.notice"]],
    ["a binary file", () => ["check", file("bin.notice", Buffer.from([1, 0, 2, 0]))]],
    ["a file that is not UTF-8", () => ["check", file("gbk.notice", Buffer.from([0xb9, 0xd8, 0xd3, 0xda]))]],
    ["an encoded lone surrogate", () => ["check", file("surrogate.notice", Buffer.from([0xed, 0xa0, 0x80]))]],
    ["UTF-16", () => ["check", file("utf16.notice", Buffer.from("\ufeff通知", "utf16le"))]],
    ["a Word file", () => ["check", file("word.notice", Buffer.from("PK\u0003\u0004xyz"))]],
    ["a folder without drafts", () => ["check", emptyFolder()]],
    ["a glob that matches nothing", () => ["check", "nothing/*.notice"]],
    ["a missing configuration", () => ["check", "--config", "none.json", "a.notice"]],
    ["a baseline that is none", () => ["check", "--baseline", file("base.json", "[]"), "a.notice"]],
    [
      "a baseline for fix that is none",
      () => ["fix", "--baseline", file("base.json", "[]"), file("a.notice", FAULTY)],
    ],
    ["an unknown rule", () => ["explain", "docno/none"]],
    ["an unknown format", () => ["check", "--format", "xml", "a.notice"]],
    ["no file at all", () => ["check"]],
    ["units without import", () => ["units"]],
    ["a missing table", () => ["units", "import", "none.csv"]],
    ["an unknown command", () => ["chekc", "a.notice"]],
    ["outline of a missing file", () => ["outline", "none.notice"]],
    ["ledger into a missing folder", () => ["ledger", "-o", "no/such/x.json", "a.notice"]],
  ];
  for (const [name, args] of wrong) {
    it(`${name}: status 2 and one line`, () => {
      const result = run(args());
      assert.equal(result.status, 2, result.err);
      isOneLine(result);
    });
  }
  it("still does the other files", () => {
    const { status, out } = run(["check", "--format", "json", "none.notice", file("a.notice", FAULTY)]);
    assert.equal(status, 2);
    assert.equal(JSON.parse(out).files.length, 1);
  });
  it("a broken configuration is reported in that file, and checks go on", () => {
    file("cfg/notice.config.json", '{ "rules": { "docno/bracket": "fatal" } ');
    file("cfg/a.notice", FAULTY);
    const result = run(["check", "--format", "json", "cfg"]);
    assert.equal(result.status, 2);
    isOneLine(result);
    const { files } = JSON.parse(result.out);
    assert.deepEqual(
      files.map((entry: { path: string; findings: { rule: string }[] }) => [
        entry.path,
        entry.findings[0].rule,
      ]),
      [
        [join("cfg", "a.notice"), "docno/bracket"],
        [join("cfg", "notice.config.json"), "config/invalid"],
      ],
    );
  });
  it("a broken registry likewise", () => {
    file("reg/notice.units.json", "[1, 2");
    file("reg/a.notice", FAULTY);
    const result = run(["check", "--format", "json", "reg"]);
    assert.equal(result.status, 2);
    assert.equal(JSON.parse(result.out).files.length, 2);
  });
  for (const [name, content] of [
    ["an empty file", ""],
    ["half a bracket at the end", "（一）加强领导。（市财政局牵头，市"],
    ["one line of 5 MB", "推进政务服务标准化、规范化，".repeat(120_000)],
    ["only line ends", "\r\n\r\n\r"],
  ] as const) {
    it(`${name} is fine`, () => {
      const result = run(["check", "--fail-on", "never", file("odd.notice", content)]);
      assert.equal(result.status, 0, result.err);
      assert.equal(result.err, "");
    });
  }
});

describe("fix", () => {
  it("mends in place, keeps byte order mark and line ends, and says what it did", () => {
    const { status, out } = run([
      "fix",
      file("fix.notice", `\ufeff${FAULTY.replace("\n", "\r\n")}第二行\r\n`),
    ]);
    assert.equal(status, 0);
    assert.match(out, /docno\/bracket/);
    assert.equal(
      readFileSync(join(folder, "fix.notice"), "utf8"),
      `\ufeff${CLEAN.replace("\n", "\r\n")}第二行\r\n`,
    );
    assert.deepEqual(
      readdirSync(folder).filter((name) => /fix\.notice\./.test(name)),
      [],
    );
  });
  it("writes nothing with --dry-run", () => {
    run(["fix", "--dry-run", file("dry.notice", FAULTY)]);
    assert.equal(readFileSync(join(folder, "dry.notice"), "utf8"), FAULTY);
  });
  it("prints the mended text for standard input", () => assert.equal(run(["fix", "-"], FAULTY).out, CLEAN));
  it("leaves a symbolic link a link", {
    skip: process.platform === "win32" && "needs a privilege on Windows",
  }, () => {
    file("target.notice", FAULTY);
    symlinkSync("target.notice", join(folder, "link.notice"));
    run(["fix", "link.notice"]);
    assert.equal(readFileSync(join(folder, "target.notice"), "utf8"), CLEAN);
  });
  it("does not act on a rule that is off", () => {
    file("off/notice.config.json", '{ "rules": { "docno": "off" } }');
    file("off/a.notice", FAULTY);
    run(["fix", "off/a.notice"]);
    assert.equal(readFileSync(join(folder, "off/a.notice"), "utf8"), FAULTY);
  });
});

describe("fix with a baseline", () => {
  const KNOWN = "按照国发[2022]5号文件要求办理。\n";
  const NEW = "按照国办发[2023]7号文件要求办理。\n";
  const mended = NEW.replace("[2023]", "〔2023〕");
  const text = (): string => readFileSync(join(folder, "old/a.notice"), "utf8");
  it("mends what is new and leaves what was known", () => {
    file("old/a.notice", KNOWN);
    assert.equal(run(["check", "--write-baseline", "old/known.json", "old"]).status, 0);
    file("old/a.notice", NEW + KNOWN);
    const { status, out } = run(["fix", "--baseline", "old/known.json", "old/a.notice"]);
    assert.equal(status, 0);
    assert.match(out, /1 处/);
    assert.equal(text(), mended + KNOWN);
    assert.equal(run(["check", "--baseline", "old/known.json", "old"]).status, 0);
  });
  it("mends a second of the same words, and not the first over and over", () => {
    file("old/a.notice", KNOWN + KNOWN);
    run(["fix", "--unsafe", "--baseline", "old/known.json", "old/a.notice"]);
    assert.equal(text(), KNOWN + KNOWN.replace("[2022]", "〔2022〕"));
  });
});

describe("outline, ledger, rules, explain", () => {
  const DRAFT = "一、总则\n（一）=推进改革。（市财政局牵头，市直相关单位按职责分工负责）\n";
  it("prints the structure", () => {
    const outline = JSON.parse(run(["outline", "--format", "json", file("o.notice", DRAFT)]).out);
    assert.deepEqual(Object.keys(outline), [
      "version",
      "path",
      "layout",
      "docNumber",
      "title",
      "recipients",
      "signature",
      "date",
      "citations",
      "parts",
    ]);
    const [item] = outline.parts[0].items[0].items;
    assert.deepEqual(
      [item.marker, item.level, item.number, item.duty.lead, item.duty.support, item.duty.form],
      ["（一）", 2, 1, ["市财政局"], ["市直相关单位"], "lead-support"],
    );
  });
  it("prints the ledger as JSON, as CSV safe against formulas, as Markdown", () => {
    const { rows } = JSON.parse(run(["ledger", "o.notice"]).out);
    assert.deepEqual(Object.keys(rows[0]), [
      "path",
      "part",
      "section",
      "item",
      "task",
      "short",
      "lead",
      "support",
      "inherited",
      "generic",
      "itemPath",
      "roles",
      "deadlines",
      "targets",
      "range",
    ]);
    const csv = run(["ledger", "--format", "csv", "o.notice"]).out;
    assert.ok(csv.startsWith("\ufeff序号,"));
    assert.match(csv, /,'=推进改革。,市财政局,/);
    assert.match(
      run(["ledger", "--format", "md", "o.notice"]).out,
      /\| （一） \| =推进改革。 \| 市财政局 \|/,
    );
  });
  it("lists and explains every rule", () => {
    const rules = JSON.parse(run(["rules", "--format", "json"]).out);
    assert.deepEqual(Object.keys(rules[0]), ["id", "group", "severity", "fix", "basis", "title"]);
    const page = run(["explain", rules[0].id]);
    assert.equal(page.status, 0);
    assert.ok(page.out.startsWith(`# ${rules[0].id}`));
  });
});
