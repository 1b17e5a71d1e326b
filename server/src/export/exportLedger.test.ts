import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { arrange, type LedgerOrder } from "../ledger/arrange";
import { draftName } from "../ledger/draftName";
import { ledgerRows } from "../ledger/rows";
import { notice, snapshotOf } from "../testing/drafts";
import { partsOf, wordRows } from "../testing/office";
import { type ExportOptions, exportLedger, type LedgerFormat } from "./exportLedger";
import type { PlacedRow } from "./ledgerTable";

const NOW = new Date("2026-03-06T08:00:00Z");
const OPTIONS: ExportOptions = { order: "item", now: NOW, alarmDays: null };

// Tests run from the project's top folder.
const SEEDS = readdirSync("seeds").filter((name) => name.endsWith(".notice"));

function rowsOf(text: string, file = "a.notice"): PlacedRow[] {
  const snapshot = snapshotOf(text);
  return ledgerRows(snapshot).map((row) => ({ ...row, file, draft: draftName(snapshot, file) }));
}

const seedRows = SEEDS.flatMap((name) => rowsOf(readFileSync(`seeds/${name}`, "utf8"), name));

async function made(
  format: LedgerFormat,
  rows: readonly PlacedRow[],
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const bytes = await exportLedger(format, rows, { ...OPTIONS, ...options });
  assert.ok(bytes);
  return bytes;
}

const text = async (...args: Parameters<typeof made>): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await made(...args));

/** What each line must say, by header. */
function told(rows: readonly PlacedRow[], order: LedgerOrder): Record<string, string>[] {
  return arrange(rows, order, ({ file }) => file).flatMap(({ lines }) =>
    lines.map(({ row, unit, deadlines }) => ({
      单位: unit,
      章节: row.section,
      重点任务: row.task,
      牵头单位: row.lead.join("、"),
      配合单位: row.support.join("、"),
      统一负责单位: row.inherited.join("、"),
      完成时限: deadlines.map((deadline) => deadline.text).join("；"),
      截止日期:
        deadlines
          .map(({ date }) => date ?? "")
          .sort()
          .at(-1) ?? "",
      文件: row.file,
    })),
  );
}

function same(
  read: readonly Record<string, unknown>[],
  rows: readonly PlacedRow[],
  order: LedgerOrder,
): void {
  const expected = told(rows, order);
  assert.equal(read.length, expected.length);
  read.forEach((line, i) => {
    for (const [header, value] of Object.entries(line))
      if (header in expected[i]) assert.equal(value, expected[i][header], `${i} ${header}`);
  });
}

async function sheetOf(bytes: Uint8Array) {
  const [sheet] = (await readXlsx(bytes)).sheets;
  const [headers, ...lines] = sheet.rows.map((row) =>
    row.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ""))),
  );
  const read = lines.map((line) => Object.fromEntries(headers.map((header, j) => [header, line[j] ?? ""])));
  return { sheet, headers, read };
}

const ORDERS: readonly LedgerOrder[] = ["item", "unit", "deadline"];

describe("ledger exports", () => {
  for (const order of ORDERS) {
    it(`CSV by ${order}: what is read back is what the rows say`, async () => {
      const csv = await text("csv", seedRows, { order });
      assert.ok(csv.startsWith("\ufeff序号,"));
      assert.ok(csv.endsWith("\r\n"));
      same(parse(csv, { bom: true, columns: true }), seedRows, order);
    });
    it(`XLSX by ${order}: what is read back is what the rows say`, async () => {
      const { read, headers } = await sheetOf(await made("xlsx", seedRows, { order }));
      assert.ok(headers.includes("文件"));
      same(read, seedRows, order);
    });
    it(`Word by ${order}: a row for each line under the headings of its groups`, async () => {
      const [header, ...rows] = wordRows(await made("docx", seedRows, { order }));
      assert.deepEqual(header, ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]);
      const lines = rows.filter((cells) => cells.length === 5);
      const expected = told(seedRows, order);
      assert.equal(lines.length, expected.length);
      lines.forEach(([number, task, lead, support, deadline], i) => {
        assert.equal(number, String(i + 1));
        assert.ok(task.endsWith(expected[i].重点任务));
        assert.deepEqual(
          [lead, support, deadline],
          [expected[i].牵头单位, expected[i].配合单位, expected[i].完成时限],
        );
      });
      const headings = rows.filter((cells) => cells.length === 1).map(([cell]) => cell);
      for (const { title } of arrange(seedRows, order)) assert.ok(headings.includes(title), title);
    });
  }
});

const PLAN = rowsOf(
  notice(
    [
      "一、夯实基础",
      "（一）建设助餐点。6月底前、2026年9月底前各建成一批。（市民政局牵头，市财政局配合。各县市区人民政府均为责任单位，以下不再列出）",
      "（二）改造厨房。（市财政局负责）",
      "二、健全机制",
      "（三）开展巡诊。长期坚持。（市残联牵头，市民政局配合）",
    ].join("\n"),
  ),
);
const HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", '=HYPERLINK("x","y")'].map(
  (task): PlacedRow => ({ ...PLAN[0], task, section: task, lead: [task] }),
);

describe("a workbook", () => {
  it("is set up for reading and printing", async () => {
    const bytes = await made("xlsx", PLAN);
    const { sheet, headers } = await sheetOf(bytes);
    assert.deepEqual(headers, [
      "序号",
      "章节",
      "事项",
      "重点任务",
      "牵头单位",
      "配合单位",
      "统一负责单位",
      "完成时限",
      "截止日期",
    ]);
    assert.deepEqual(sheet.freezePane, { rows: 1 });
    assert.equal(sheet.autoFilter?.range, "A1:I4");
    assert.deepEqual(sheet.merges, [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }]);
    const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup!;
    assert.deepEqual(
      { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow },
      { paperSize: "a4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
    );
    assert.match(sheet.headerFooter!.oddHeader!, /清河市2026年营商环境工作要点重点任务分工表$/);
    assert.ok(sheet.columns!.every(({ width }) => (width ?? 0) > 0));
    assert.match(partsOf(bytes)["xl/styles.xml"], /wrapText="true"/);
  });
  it("has real dates, the last of a task's, whatever the time zone", async () => {
    const xml = partsOf(await made("xlsx", PLAN))["xl/worksheets/sheet1.xml"];
    // 2026-09-30 counted from 1899-12-30.
    assert.match(xml, /<c r="I2"[^>]*><v>46295<\/v>/);
    assert.match(xml, /<c r="I3"[^>]*\/>/);
  });
  it("keeps the value of every merged cell, so that the filter finds it", async () => {
    const { read } = await sheetOf(await made("xlsx", PLAN));
    assert.equal(read[1].章节, "一、夯实基础");
  });
  it("runs nothing: every text is a text", async () => {
    const bytes = await made("xlsx", HOSTILE);
    const { read } = await sheetOf(bytes);
    assert.deepEqual(
      read.map(({ 重点任务 }) => 重点任务.trim()),
      HOSTILE.map(({ task }) => task.trim()),
    );
    assert.doesNotMatch(partsOf(bytes)["xl/worksheets/sheet1.xml"], /<f[ >]/);
  });
  it("survives what XML and Excel cannot hold", async () => {
    const task = `\u0000\u001b\ud800长${"长".repeat(40_000)}`;
    const { read } = await sheetOf(await made("xlsx", [{ ...PLAN[0], task }]));
    assert.equal(read[0].重点任务, "长".repeat(32_767));
  });
  it("is the same for the same clock", async () => {
    assert.deepEqual(await made("xlsx", PLAN), await made("xlsx", PLAN));
  });
});

describe("CSV and Markdown", () => {
  it("CSV hides every cell that a spreadsheet would run behind an apostrophe", async () => {
    const read = parse(await text("csv", HOSTILE), { bom: true, columns: true }) as Record<string, string>[];
    for (const [i, line] of read.entries())
      for (const header of ["重点任务", "章节", "牵头单位"])
        assert.equal(line[header], `'${HOSTILE[i].task}`);
  });
  it("Markdown escapes what it would read as marks", async () => {
    const md = await text("md", [{ ...PLAN[0], task: "甲|乙 <b>*丙*</b>\n丁" }]);
    assert.match(md, /\| 甲\\\|乙 \\<b\\>\\\*丙\\\*\\<\/b\\><br>丁 \|/);
    assert.equal(md.trim().split("\n").length, 3);
  });
});

describe("a ledger that is too long for a format", () => {
  const [row] = rowsOf("一、修路，2026年6月底前完成。（市财政局牵头）\n");
  const long = Array.from({ length: 20_001 }, () => row);
  it("is refused as a calendar and as a Word table, and made as CSV", async () => {
    await assert.rejects(exportLedger("ics", long, OPTIONS), /20001个.*xlsx.*20001 deadlines/);
    await assert.rejects(exportLedger("docx", long, OPTIONS), /100005格.*xlsx.*100005 cells/);
    assert.equal((await text("csv", long)).trimEnd().split("\n").length, 20_002);
  });
});

describe("the Word annex", () => {
  it("has the faces, sizes and page of the standard, and its header on every page", async () => {
    const bytes = await made("docx", PLAN);
    const xml = partsOf(bytes)["word/document.xml"];
    assert.match(
      xml,
      /<w:jc w:val="center"\/>.*?w:eastAsia="方正小标宋简体".*?<w:sz w:val="44"\/>|<w:sz w:val="44"\/>.*?方正小标宋简体/s,
    );
    assert.match(xml, /w:eastAsia="仿宋_GB2312"/);
    assert.match(xml, /<w:sz w:val="24"\/>/);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(/<w:pgSz[^>]*>/.exec(xml)?.[0], '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });
  it("tells below the table of units declared once for all", async () => {
    const xml = partsOf(await made("docx", PLAN))["word/document.xml"];
    assert.match(xml, /注：第1—3项中，各县市区人民政府均为责任单位，表中不再列出。/);
  });
});

describe("the calendar", () => {
  const events = (ics: string): string[] => ics.split("BEGIN:VEVENT").slice(1);
  const uids = (ics: string): string[] => [...ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);

  it("has an all-day event for each day, with lines of 75 octets at most", async () => {
    const ics = await text("ics", PLAN);
    assert.deepEqual(
      events(ics).map((event) => /DTSTART;VALUE=DATE:(\d+)\r\n/.exec(event)?.[1]),
      ["20260630", "20260930"],
    );
    for (const line of ics.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    const unfolded = ics.replaceAll("\r\n ", "");
    assert.match(unfolded, /SUMMARY:【市民政局】建设助餐点\r\n/);
    assert.match(unfolded, /DTSTAMP:20260306T080000Z\r\n/);
    assert.doesNotMatch(ics, /VALARM/);
  });
  it("keeps UIDs when the clock or a day changes, and gives none twice", async () => {
    const later = PLAN.map((row) => ({
      ...row,
      deadlines: row.deadlines.map((deadline) => ({ ...deadline, date: deadline.date && "2026-12-31" })),
    }));
    const first = uids(await text("ics", PLAN));
    assert.deepEqual(uids(await text("ics", later, { now: new Date(0) })), first);
    const all = uids(await text("ics", [...seedRows, ...seedRows]));
    assert.equal(new Set(all).size, all.length);
  });
  it("reminds on request", async () => {
    assert.match(
      await text("ics", PLAN, { alarmDays: 7 }),
      /BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P(?:7D|1W)\r\n/,
    );
  });
  it("is nothing where no day is named", async () => {
    assert.equal(await exportLedger("ics", PLAN.slice(1), OPTIONS), null);
  });
});
