import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importTable, type Row } from "./importTable";

/** A table of one unit: headers and cells. */
const one = (columns: Readonly<Record<string, string | number>>) =>
  importTable([Object.keys(columns), Object.values(columns)]);

describe("a table of units", () => {
  it("is read by its headers, below a title, empty rows left out", () => {
    const rows: Row[] = [
      ["清河市单位名录"],
      ["序号", "单位名称（全称）", "规范化\n简称", "别名", "曾用名", "级别", "地区", "主管部门", "成立时间", "撤销/停用", "更名为", "电话"],
      [1, "清河市数据局 ", "市数据局", "市大数据局、市数管局，市数局;市数局", "—", "市级", "清河市", "清河市发展和改革委员会", "2024年1月", "", "", "123"],
      ["", "", "", "", "", "", "", "", "", "", "", ""],
      [2, "清河市城管局", "", "", "清河市市容局", "市", "清河市", "", "2010", "2024/3/15", "清河市数据局", ""],
    ]; // biome-ignore format: a table
    const table = importTable(rows);
    assert.deepEqual(table?.records, [
      { full: "清河市数据局", short: "市数据局", aliases: ["市大数据局", "市数管局", "市数局"], level: "city", place: "清河市", parent: "清河市发展和改革委员会", rank: 1, from: "2024-01" },
      { full: "清河市城管局", former: ["清河市市容局"], level: "city", place: "清河市", rank: 2, from: "2010", until: "2024-03-15", renamedTo: "清河市数据局" },
    ]); // biome-ignore format: a table
    assert.deepEqual(table?.faults, []);
    assert.deepEqual(table?.doubts, []);
    assert.deepEqual(table?.ignored, ["电话"]);
  });
  it("has English headers, too", () =>
    assert.deepEqual(one({ name: "清河市甲局", Short: "市甲局", Aliases: "市甲办", Rank: "3" })?.records, [
      { full: "清河市甲局", short: "市甲局", aliases: ["市甲办"], rank: 3 },
    ]));
  it("may have full names and nothing else", () =>
    assert.deepEqual(importTable([["单位"], ["清河市甲局"]])?.records, [{ full: "清河市甲局" }]));
  it("without a header of full names is none", () => {
    assert.equal(importTable([]), null);
    assert.equal(
      importTable([
        ["简称", "别名"],
        ["市甲局", ""],
      ]),
      null,
    );
  });
  const faults: readonly [Record<string, string | number>, RegExp][] = [
    [{ 全称: "清河市甲局", 成立: "去年" }, /日期“去年”无法识别/],
    [{ 全称: "清河市甲局", 成立: "2024-13" }, /无法识别/],
    [{ 全称: "清河市甲局", 成立: 2024.1 }, /分不清1月和10月/],
    [{ 全称: "清河市甲局", 级别: "村级" }, /级别“村级”无法识别/],
    [{ 全称: "清河市甲局", 地区: "清河" }, /地名/],
    [{ 全称: "清河市甲局", 排序: "甲" }, /不是数字/],
    [{ 全称: "清河市甲局", 别名: "甲" }, /名称应为/],
  ];
  for (const [cells, message] of faults) {
    it(`leaves out ${JSON.stringify(cells)} and says so by row`, () => {
      const table = one(cells);
      assert.equal(table?.faults.length, 1);
      assert.equal(table?.faults[0].row, 2);
      assert.match(table?.faults[0].zh ?? "", message);
      const [record] = table?.records ?? [];
      const { aliases = [], ...rest } = record;
      assert.deepEqual({ ...rest, aliases }, { full: "清河市甲局", aliases: [] });
    });
  }
  it("tells of rows without name, of names that stand twice, and of superiors that nobody knows", () => {
    const table = importTable([
      ["全称", "上级"],
      ["", "清河市乙局"],
      ["清河市甲局", "清河市丙丁局"],
      ["清河市甲局", ""],
    ]);
    assert.equal(table?.records.length, 1);
    assert.deepEqual(
      table?.faults.map(({ row }) => row),
      [2, 4],
    );
    assert.deepEqual(
      table?.doubts.map(({ row }) => row),
      [3],
    );
  });
});
