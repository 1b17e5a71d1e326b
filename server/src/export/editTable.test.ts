import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { ledgerRows } from "../ledger/rows";
import { comparedFile, taskSheet, updateOf } from "../ledger/sideTables";
import { notice, snapshotOf } from "../testing/drafts";
import { partsOf } from "../testing/office";
import { type EditedTable, editTable } from "./editTable";
import { exportLedger } from "./exportLedger";
import { readTable } from "./readTable";

const DRAFT = snapshotOf(
  notice(
    [
      "一、夯实基础",
      "（一）建设助餐点。（市民政局牵头，市财政局配合，2026年6月底前完成）",
      "（二）改造厨房。（市残联牵头，市民政局配合，2026年9月底前完成）",
      "（三）培训人员。（市总工会牵头，市民政局配合，2026年底前完成）",
    ].join("\n"),
  ),
);
const HEAD = ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"];
const ROWS = [
  ["1", "建设助餐点", "市商务局", "市财政局", "2026年6月底前"],
  ["2", "改造厨房", "市残联", "市民政局", "2026年9月底前"],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(",")}\r\n`).join("");

async function sheetOf(bytes: Uint8Array): Promise<NonNullable<ReturnType<typeof taskSheet>>> {
  const sheets = await readTable(bytes);
  assert.ok(!("zh" in sheets));
  return taskSheet(sheets)!;
}

async function updated(bytes: Uint8Array): Promise<EditedTable> {
  const { index, grid } = await sheetOf(bytes);
  const edited = await editTable(bytes, index, updateOf(DRAFT, grid));
  assert.ok(!("zh" in edited), JSON.stringify(edited));
  return edited;
}

const differences = async (bytes: Uint8Array): Promise<readonly string[]> =>
  comparedFile(DRAFT, { name: "", rows: (await sheetOf(bytes)).rows })!.differences.map(({ kind }) => kind);

describe("a CSV file brought in line with the brackets", () => {
  it("has the cells that differ and the rows that lack, and nothing else changes", async () => {
    const before = `\ufeff清河市分工表\r\n${csv([HEAD])}"1","建设助餐点",市商务局,市财政局,2026年6月底前\r\n${csv([ROWS[1]])}`;
    const { bytes } = await updated(utf8(before));
    assert.equal(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      `\ufeff清河市分工表\r\n${csv([HEAD, ["1", "建设助餐点", "市民政局", "市财政局", "2026年6月底前"], ROWS[1]])},培训人员,市总工会,市民政局,2026年底前\r\n`,
    );
    assert.deepEqual(await differences(bytes), []);
  });
  it("stays UTF-16 with tabs, without a line end at its end", async () => {
    const text = csv([HEAD, ...ROWS])
      .replaceAll(",", "\t")
      .trimEnd();
    const { bytes } = await updated(Buffer.from(`\ufeff${text}`, "utf16le"));
    assert.equal(
      Buffer.from(bytes).toString("utf16le"),
      `\ufeff${text.replace("市商务局", "市民政局")}\r\n\t培训人员\t市总工会\t市民政局\t2026年底前`,
    );
  });
  it("in GBK is left alone", async () => {
    const gbk = Uint8Array.of(0xb9, 0xa4, 0xd7, 0xf7, 0x0a);
    assert.match(JSON.stringify(await editTable(gbk, 0, { cells: [], rows: [], extra: [] })), /GBK/);
  });
});

describe("a workbook brought in line with the brackets", () => {
  const THIN = { style: "thin" } as const;
  const book = (rows: string[][], more: object = {}): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        { name: "说明", rows: [["说明"]] },
        {
          name: "分工表",
          rows,
          cells: new Map(
            rows.flatMap((row, i) =>
              row.map((_, j) => [`${i},${j}`, { style: { border: { top: THIN } } }] as const),
            ),
          ),
          ...more,
        },
      ],
    });
  it("keeps styles and other parts to the byte", async () => {
    const before = await book([HEAD, ...ROWS]);
    const { bytes, left } = await updated(before);
    assert.deepEqual([left, await differences(bytes)], [[], []]);
    const [old, made] = [partsOf(before), partsOf(bytes)];
    const changed = Object.keys(old).filter((name) => old[name] !== made[name]);
    assert.deepEqual(changed, ["xl/worksheets/sheet2.xml"]);
    const styles = (xml: string): number => xml.match(/<c [^>]*s="1"/g)?.length ?? 0;
    assert.equal(styles(made[changed[0]]), styles(old[changed[0]]) + 5);
    assert.deepEqual((await updated(before)).bytes, bytes);
  });
  it("leaves merged cells and rows amid others, and says so", async () => {
    const rows = [
      HEAD,
      ["1", "建设助餐点", "市商务局", "市财政局", "2026年6月底前"],
      ["3", "培训人员", "", "市民政局", "2026年底前"],
    ];
    const merges = [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }];
    const { left } = await updated(await book(rows, { merges }));
    assert.deepEqual(left, [2, 3, 2]);
  });
});

describe("an exported ledger beside its draft", () => {
  for (const format of ["csv", "xlsx"] as const)
    it(`agrees as ${format}`, async () => {
      const rows = ledgerRows(DRAFT).map((row) => ({ ...row, file: "a.notice", draft: "a" }));
      const bytes = await exportLedger(format, rows, { order: "item", now: new Date(0), alarmDays: null });
      assert.deepEqual(await differences(bytes!), []);
    });
});
