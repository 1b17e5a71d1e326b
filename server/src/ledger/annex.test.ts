import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { annexActions } from "../features/annexActions";
import { DEFAULT_CONFIG } from "../rules/config";
import { check, type Finding } from "../rules/run";
import { notice, snapshotOf } from "../testing/drafts";
import { applyEdits } from "../text/edits";
import { compareWith } from "./annexTables";
import { gridOf } from "./taskTable";

const PLAN = [
  "一、夯实基础",
  "（一）建设助餐点。在每个街道建设。（市民政局牵头，市财政局、市残联配合，2026年6月底前完成）",
  "（二）改造居家环境。配齐设备。（市残联牵头，市民政局配合，2026年9月底前完成）",
  "（三）开展健康巡诊。（市卫生健康委牵头，市民政局、市残联等市直相关单位配合，2026年底前完成）",
  "二、提升质量",
  "（四）培训护理人员。（责任单位：市人力资源社会保障局、市民政局；完成时限：长期坚持）",
  "（五）规范服务收费。（市市场监管局牵头，市民政局配合，2026年底前完成）",
  "（六）公布服务清单。（市民政局牵头，市数据局配合，2026年3月底前完成）",
].join("\n");
const HEAD = "| 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|---|---|---|---|";
const ROWS = [
  "| 1 | 建设助餐点 | 市民政局 | 市残联、市财政局 | 6月底前 |",
  "| 2 | 改造居家环境 | 市残联 | 市民政局 | 2026年9月30日前 |",
  "| 3 | （三）开展健康巡诊。 | 市卫健委 | 市民政局、市残联、市直相关单位 | 2026年底 |",
  "| 4 | 培训护理人员 | 市人力资源社会保障局 | 市民政局 | 持续推进 |",
  "| 5 | 规范服务收费 | 市市场监管局 | 市民政局 | 2026年底前 |",
  "| 6 | 公布服务清单 | 市民政局 | 市数据局 | 2026年3月底前 |",
];
const draft = (rows: readonly string[], plan = PLAN): string =>
  notice(`${plan}\n附件\n任务分工表\n${HEAD}\n${rows.join("\n")}\n`);
const changed = (row: number, text: string): string[] => ROWS.map((own, i) => (i === row ? text : own));
const findings = (text: string): Finding[] =>
  check(snapshotOf(text)).filter(({ rule }) => rule === "duty/annex-mismatch");
const other = (text: string, finding: Finding): string[] =>
  annexActions(snapshotOf(text), finding, DEFAULT_CONFIG.language).map(({ edits }) =>
    applyEdits(text, edits),
  );

describe("a table of tasks in a draft", () => {
  it("that says the same in other words and another order is no difference", () => {
    assert.deepEqual(findings(draft(ROWS)), []);
    assert.deepEqual(findings(draft([...ROWS].reverse())), []);
  });

  const PLANTED: readonly [string, number, string, string, string | null][] = [
    [
      "another lead",
      0,
      "| 1 | 建设助餐点 | 市商务局 | 市残联、市财政局 | 6月底前 |",
      "市商务局",
      PLAN.replace("（市民政局牵头，市财政局、市残联", "（市商务局牵头，市财政局、市残联"),
    ],
    [
      "another supporting unit",
      2,
      "| 3 | 开展健康巡诊 | 市卫健委 | 市民政局、市直相关单位 | 2026年底 |",
      "市民政局、市直相关单位",
      PLAN.replace("市民政局、市残联等市直相关单位", "市民政局等市直相关单位"),
    ],
    [
      "another deadline",
      1,
      "| 2 | 改造居家环境 | 市残联 | 市民政局 | 10月底前 |",
      "10月底前",
      PLAN.replace("2026年9月底前完成", "10月底前完成"),
    ],
    [
      "a day instead of long term",
      3,
      "| 4 | 培训护理人员 | 市人力资源社会保障局 | 市民政局 | 2026年底 |",
      "2026年底",
      PLAN.replace("长期坚持", "2026年底"),
    ],
    [
      "no deadline",
      4,
      "| 5 | 规范服务收费 | 市市场监管局 | 市民政局 | |",
      "| 5 | 规范服务收费 | 市市场监管局 | 市民政局 | |",
      null,
    ],
  ];
  for (const [name, row, text, span, inText] of PLANTED)
    it(`finds ${name}, and mends it either way`, () => {
      const planted = draft(changed(row, text));
      const found = findings(planted);
      assert.deepEqual(
        found.map(({ from, to }) => planted.slice(from, to)),
        [span],
      );
      const [related] = found[0].related;
      assert.match(planted.slice(related.from, related.to), /^（.+）$/);
      const mended = applyEdits(planted, found[0].fix?.edits ?? []);
      assert.notEqual(mended, planted);
      assert.deepEqual(findings(mended), []);
      assert.deepEqual(other(planted, found[0]), inText === null ? [] : [draft(changed(row, text), inText)]);
      for (const text of other(planted, found[0])) assert.deepEqual(findings(text), []);
    });

  it("finds a missing task at its heading, and adds the row", () => {
    const planted = draft(ROWS.filter((_, i) => i !== 5));
    const found = findings(planted);
    assert.deepEqual(
      found.map(({ from, to }) => planted.slice(from, to).slice(0, 9)),
      ["（六）公布服务清单"],
    );
    assert.equal(planted.slice(found[0].related[0].from, found[0].related[0].to), HEAD.split("\n")[0]);
    assert.equal(applyEdits(planted, found[0].fix?.edits ?? []), draft(ROWS));
  });
  it("finds a row too many, and offers to delete it", () => {
    const more = [
      ...ROWS.slice(0, 2),
      "| 9 | 添置康复器材 | 市民政局 | 市财政局 | 年底前 |",
      ...ROWS.slice(2),
    ];
    const planted = draft(more);
    const found = findings(planted);
    assert.deepEqual(
      found.map(({ from, to }) => planted.slice(from, to)),
      ["添置康复器材"],
    );
    assert.equal(applyEdits(planted, found[0].fix?.edits ?? []), draft(ROWS));
  });
  it("finds a task called otherwise, and mends its name", () => {
    const planted = draft(changed(5, "| 6 | 发布收费清单 | 市民政局 | 市数据局 | 2026年3月底前 |"));
    const found = findings(planted);
    assert.deepEqual(
      found.map(({ from, to }) => planted.slice(from, to)),
      ["发布收费清单"],
    );
    assert.equal(applyEdits(planted, found[0].fix?.edits ?? []), draft(ROWS));
  });
  it("passes over rows that head a section, and over a table of chosen tasks", () => {
    const headed = [...ROWS.slice(0, 3), "| | 二、提升质量 | | | |", ...ROWS.slice(3)];
    assert.deepEqual(findings(draft(headed)), []);
    assert.deepEqual(findings(draft([ROWS[0], ROWS[1], ROWS[3], ROWS[4]])), []);
  });
  it("finds every kind at once, and nothing else", () => {
    const rows = PLANTED.reduce((all, [, row, text]) => all.map((own, i) => (i === row ? text : own)), ROWS);
    const planted = draft([...rows.slice(0, 5), "| 9 | 添置康复器材 | 市民政局 | 市财政局 | 年底前 |"]);
    assert.deepEqual(
      findings(planted).map(({ from, to }) => planted.slice(from, to)),
      [
        "（六）公布服务清单",
        ...[...PLANTED].sort((one, two) => one[1] - two[1]).map(([, , , span]) => span),
        "添置康复器材",
      ],
    );
  });
  it("says nothing of a table of other tasks, or of one that leaves a section out", () => {
    const others = ["甲", "乙", "丙"].map(
      (name, i) => `| ${i} | 建设${name}号场馆 | 市民政局 | 市财政局 | |`,
    );
    assert.deepEqual(findings(draft([...others, "| 9 | 建设助餐点 | 市商务局 | | |"])), []);
    assert.deepEqual(findings(draft(ROWS.slice(0, 3))), []);
  });
  it("lets units that bind all that follow stand in the table", () => {
    const plan = PLAN.replace("，2026年6月底前完成）", "。各县市区人民政府均为责任单位，以下不再列出）");
    const rows = changed(1, "| 2 | 改造居家环境 | 市残联 | 市民政局、各县市区人民政府 | 9月底前 |");
    assert.deepEqual(findings(draft(rows, plan)), []);
  });
  it("keeps the header of a table out of the attachment's title", () => {
    const { notice: tree } = snapshotOf(draft(ROWS));
    assert.equal(tree.parts[tree.parts.length - 1].title?.text, "任务分工表");
  });
});

describe("a table in a file beside the draft", () => {
  const rows = [
    ["清河市任务分工表"],
    ["序号", "重点任务", "责任单位（部门）", "时限要求", "备注"],
    ["1", "建设助餐点", "市民政局 市财政局 市残联", "2026年6月底前", ""],
    ["2", "改造居家环境", "市残联", "2026年9月底前"],
    ["3", "开展健康巡诊", "市卫生健康委、市民政局、市残联、市直相关单位", "2026年11月底前"],
  ];
  it("is compared by rows and columns", () => {
    const grid = gridOf(rows);
    assert.ok(grid);
    assert.deepEqual(grid.columns, ["number", "task", "units", "deadline", "other"]);
    const found = compareWith(snapshotOf(notice(PLAN)), grid);
    assert.deepEqual(
      found.map((one) => ("inTable" in one ? [one.kind, one.row, one.column, one.inText, one.inTable] : one)),
      [
        ["units", 1, 2, ["市残联", "市民政局"], ["市残联"]],
        ["deadline", 2, 3, ["2026年底前"], ["2026年11月底前"]],
      ],
    );
  });
  it("is no table of tasks without a header that says so", () => {
    assert.equal(gridOf([["姓名", "单位", "电话"]]), null);
    assert.equal(gridOf([["序号", "工作任务", "备注"]]), null);
    assert.equal(gridOf([]), null);
  });
  it("of many rows takes time in proportion", () => {
    const many = Array.from({ length: 5000 }, (_, i) => [`${i}`, "建设助餐点", "市民政局", "6月底前"]);
    const grid = gridOf([rows[1], ...many]);
    assert.ok(grid);
    assert.deepEqual(compareWith(snapshotOf(notice(PLAN)), grid), []);
  });
});
