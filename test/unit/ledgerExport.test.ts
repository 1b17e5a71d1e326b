import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { wordRows } from "../../server/src/testing/office";
import { file, folder, isOneLine, run } from "./command";
import { convert, noOffice } from "./paper";

declare const __ROOT__: string;

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
const rowsIn = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

const DRAFT = [
  "一、夯实基础",
  "（一）建设助餐点。2026年9月底前建成。（市民政局牵头，市财政局配合）",
  "（二）改造厨房。（市残联牵头，市直相关单位配合）",
].join("\n");
file("a.notice", DRAFT);
file("b.notice", "一、修路。2026年6月30日前完成。（市交通运输局负责）\n");
file("none.notice", "关于开会的通知\n");

describe("ledger as files", () => {
  it("takes several drafts together, each with its file", async () => {
    assert.equal(run(["ledger", "--format", "xlsx", "-o", "all.xlsx", "a.notice", "b.notice"]).status, 0);
    const [{ rows }] = (await readXlsx(bytesOf("all.xlsx"))).sheets;
    assert.deepEqual(
      rows.map((row) => row.at(-1)),
      ["文件", "a.notice", "a.notice", "b.notice"],
    );
  });
  it("arranges by unit and by deadline, in JSON too", () => {
    const units = rowsIn(run(["ledger", "--format", "csv", "--by", "unit", "a.notice"]).out);
    assert.deepEqual(
      units.map(({ 单位, 承担角色 }) => `${单位} ${承担角色}`),
      ["市民政局 牵头", "市财政局 配合", "市残联 牵头", "市直相关单位 配合"],
    );
    const byUnit = JSON.parse(run(["ledger", "--by", "unit", "a.notice"]).out);
    assert.deepEqual([byUnit.rows[1].unit, byUnit.rows[1].role], ["市财政局", "support"]);
    const byDay = JSON.parse(run(["ledger", "--by", "deadline", "a.notice", "b.notice"]).out);
    assert.deepEqual(
      byDay.rows.map(({ due, path }: { due: string | null; path: string }) => [due, path]),
      [
        ["2026-06-30", "b.notice"],
        ["2026-09-30", "a.notice"],
        [null, "a.notice"],
      ],
    );
  });
  it("has the units of the registry in place of groups where that is wanted", () => {
    mkdirSync(join(folder, "expand"));
    file("expand/notice.units.json", '{ "units": [{ "full": "清河市财政局" }, { "full": "清河市残联" }] }');
    file("expand/e.notice", `清河市人民政府办公室关于助餐的通知\n${DRAFT}\n`);
    const support = (...args: string[]): string[] =>
      JSON.parse(run(["ledger", ...args, "expand/e.notice"]).out).rows[1].support;
    assert.deepEqual(support(), ["市直相关单位"]);
    assert.deepEqual(support("--expand"), ["市财政局"]);
  });
  it("writes binary formats to a pipe", () => {
    const { status, out } = run(["ledger", "--format", "docx", "a.notice"]);
    assert.equal(status, 0);
    assert.ok(out.startsWith("PK"));
  });
  it("has dates that no time zone moves", async () => {
    for (const TZ of ["Pacific/Apia", "America/Los_Angeles"]) {
      run(["ledger", "--format", "xlsx", "-o", "tz.xlsx", "a.notice"], "", { TZ });
      const [{ rows }] = (await readXlsx(bytesOf("tz.xlsx"))).sheets;
      assert.deepEqual(rows[1].at(-1), new Date("2026-09-30T00:00:00Z"));
      assert.match(
        run(["ledger", "--format", "ics", "a.notice"], "", { TZ }).out,
        /DTSTART;VALUE=DATE:20260930/,
      );
    }
  });
  it("reminds in the calendar", () => {
    assert.match(run(["ledger", "--format", "ics", "--alarm", "7", "a.notice"]).out, /BEGIN:VALARM/);
  });
  const wrong: readonly [string, string[], RegExp][] = [
    [
      "a draft without tasks",
      ["--format", "xlsx", "-o", "x.xlsx", "none.notice"],
      /none\.notice: 没有找到责任分工括号/,
    ],
    [
      "a calendar without days",
      ["--format", "ics", "-o", "x.ics", file("c.notice", "一、修路。（市财政局负责）\n")],
      /没有写明日期/,
    ],
    [
      "a draft as its own output",
      ["--format", "csv", "-o", "a.notice", "a.notice"],
      /a\.notice: 是被读取的文稿/,
    ],
    ["a reminder that is no number", ["--format", "ics", "--alarm", "soon", "a.notice"], /alarm/],
    ["an unknown order", ["--by", "size", "a.notice"], /by/],
  ];
  for (const [name, args, message] of wrong) {
    it(`refuses ${name} in one line and writes nothing`, () => {
      const before = readdirSync(folder).sort();
      const refused = run(["ledger", ...args]);
      assert.equal(refused.status, 2);
      isOneLine(refused);
      assert.match(refused.err, message);
      assert.deepEqual(readdirSync(folder).sort(), before);
      assert.equal(String(bytesOf("a.notice")), DRAFT);
    });
  }
});

describe("consult", () => {
  it("writes a file for each unit, in a folder that it makes", () => {
    const { status, out } = run(["consult", "a.notice", "-o", "pack/deep", "--return-by", "2026年4月10日"]);
    assert.equal(status, 0);
    assert.match(out, /3个单位，共6个文件\n.*泛称.*市直相关单位/s);
    assert.deepEqual(
      readdirSync(join(folder, "pack/deep")).sort(),
      ["市民政局", "市残联", "市财政局"].flatMap((name) => [`${name}.docx`, `${name}.md`]).sort(),
    );
    assert.match(String(bytesOf("pack/deep/市财政局.md")), /请于2026年4月10日前反馈/);
    assert.equal(wordRows(bytesOf("pack/deep/市财政局.docx")).at(-1)?.[0], "1");
  });
  it("overwrites nothing unasked, and then writes nothing at all", () => {
    file("taken/市残联.md", "mine");
    const refused = run(["consult", "a.notice", "-o", "taken"]);
    assert.equal(refused.status, 2);
    isOneLine(refused);
    assert.deepEqual(readdirSync(join(folder, "taken")), ["市残联.md"]);
    assert.equal(run(["consult", "a.notice", "-o", "taken", "--format", "md", "--force"]).status, 0);
    assert.match(String(bytesOf("taken/市残联.md")), /征求意见表/);
  });
  for (const [name, args, message] of [
    ["a draft that binds nobody", ["none.notice", "-o", "empty"], /none\.notice: /],
    ["a missing draft", ["nowhere.notice", "-o", "empty"], /nowhere\.notice: /],
    ["a file for a folder", ["a.notice", "-o", "b.notice"], /b\.notice: /],
    ["no folder", ["a.notice"], /--output/],
  ] as const) {
    it(`refuses ${name} in one line`, () => {
      const refused = run(["consult", ...args]);
      assert.equal(refused.status, 2);
      isOneLine(refused);
      assert.match(refused.err, message);
      assert.equal(existsSync(join(folder, "empty")), false);
    });
  }
});

const seed = join(__ROOT__, "..", "shared", "corpus", "seed", "shaoyang-2022-7.txt");

describe("a real notice", {
  skip: existsSync(seed) ? false : "the corpus of real notices is not beside the project",
}, () => {
  it("has the same cells as CSV, workbook and Word annex", async () => {
    const lines = rowsIn(run(["ledger", "--format", "csv", seed]).out);
    assert.equal(lines.length, 54);
    run(["ledger", "--format", "xlsx", "-o", "real.xlsx", seed]);
    const [{ rows }] = (await readXlsx(bytesOf("real.xlsx"))).sheets;
    const [headers, ...values] = rows;
    values.forEach((row, i) => {
      row.forEach((value, j) => {
        const shown = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");
        assert.equal(shown, lines[i][String(headers[j])]);
      });
    });
    run(["ledger", "--format", "docx", "-o", "real.docx", seed]);
    const tasks = wordRows(bytesOf("real.docx"))
      .filter((cells) => cells.length === 5)
      .slice(1);
    assert.deepEqual(
      tasks,
      lines.map((line) => [
        line.序号,
        line.事项 + line.重点任务,
        line.牵头单位,
        line.配合单位,
        line.完成时限,
      ]),
    );
  });
});

describe("LibreOffice", { skip: noOffice }, () => {
  it("reads the workbook: the same cells, dates as dates", () => {
    run(["ledger", "--format", "xlsx", "-o", "office.xlsx", "a.notice"]);
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", ["office.xlsx"]);
    const [first, second] = rowsIn(String(bytesOf("office.csv")));
    assert.deepEqual(
      [first.章节, first.截止日期, second.重点任务],
      ["一、夯实基础", "2026-09-30", "改造厨房。"],
    );
  });
  it("reads the Word annex", () => {
    run(["ledger", "--format", "docx", "-o", "office.docx", "a.notice"]);
    convert("txt:Text", ["office.docx"]);
    const text = String(bytesOf("office.txt"));
    for (const cell of [
      "重点任务分工表",
      "（一）建设助餐点。2026年9月底前建成。",
      "市民政局",
      "2026年9月底前",
    ])
      assert.ok(text.includes(cell), cell);
  });
});
