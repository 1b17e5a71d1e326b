import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notice, snapshotOf } from "../testing/drafts";
import { arrange, type LedgerOrder } from "./arrange";
import { ledgerRows } from "./rows";

const ITEMS = [
  "一、夯实基础",
  "（一）建设助餐点。2026年9月底前建成。（市民政局牵头，市财政局配合，民政部指导。各县市区人民政府均为责任单位，以下不再列出）",
  "（二）改造厨房。6月底前、11月底前各完成一批。（市财政局、市残联按职责分工负责）",
  "二、健全机制",
  "（三）开展巡诊。每季度一次。（市残联牵头，市民政局配合）",
  "（四）规范收费。（市财政局负责）",
].join("\n");

const arranged = (order: LedgerOrder) =>
  arrange(ledgerRows(snapshotOf(notice(ITEMS))), order).map(({ title, lines }): [string, string] => [
    title,
    lines.map(({ row, role }) => row.path[row.path.length - 1] + (role ?? "")).join(" "),
  ]);

describe("an arranged ledger", () => {
  it("by item: sections in order of place", () => {
    assert.deepEqual(arranged("item"), [
      ["一、夯实基础", "（一） （二）"],
      ["二、健全机制", "（三） （四）"],
    ]);
  });
  it("keeps equal sections of two drafts apart", () => {
    const rows = ledgerRows(snapshotOf(notice(ITEMS))).slice(0, 2);
    const drafts = new Map(rows.map((row, i) => [row, String(i)]));
    assert.equal(arrange(rows, "item", (row) => drafts.get(row)!).length, 2);
  });
  it("by unit: all that binds each, with what it does", () => {
    assert.deepEqual(arranged("unit"), [
      ["市民政局", "（一）lead （三）support"],
      ["市财政局", "（一）support （二）support （四）support"],
      ["民政部", "（一）guide"],
      ["各县市区人民政府", "（一）inherited （二）inherited （三）inherited （四）inherited"],
      ["市残联", "（二）support （三）lead"],
    ]);
  });
  it("by deadline: a line for each, days first, then what has none", () => {
    assert.deepEqual(arranged("deadline"), [
      ["2026-06-30", "（二）"],
      ["2026-09-30", "（一）"],
      ["2026-11-30", "（二）"],
      ["定期", "（三）"],
      ["未写时限", "（四）"],
    ]);
  });
  it("loses no row of nobody", () => {
    const rows = ledgerRows(snapshotOf("一、修路。（责任领导：张三）\n"));
    for (const order of ["item", "unit", "deadline"] as const)
      assert.equal(arrange(rows, order).flatMap(({ lines }) => lines).length, rows.length);
  });
});
