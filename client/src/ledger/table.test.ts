import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LedgerTask } from "../../../server/src/lsp/protocol";
import { COLUMNS, type Column, cellText, columnsFrom, FIRST_COLUMNS } from "./columns";
import { safeCell, tabbed } from "./copy";
import { matching } from "./filter";
import { taskAt } from "./place";
import { nextSorting, sortTasks } from "./sort";
import { byDay, taskOf } from "./testing";

const TASKS: readonly LedgerTask[] = [
  taskOf({ section: "一、优化服务", lead: ["市数据局"], deadlines: byDay("2026-06-30") }),
  taskOf({ section: "一、优化服务", task: "推行DATA平台。", lead: ["市财政局", "市公安局"] }),
  taskOf({ section: "二、加强领导", lead: ["市审计局"], deadlines: byDay("2026-03-31") }),
  taskOf({
    section: "三、强化保障",
    deadlines: [{ text: "长期坚持", date: null, kind: "longterm" }],
    targets: ["30%以上"],
  }),
];
const ALL = [0, 1, 2, 3];
const sorted = (column: Column, descending = false): readonly number[] =>
  sortTasks(TASKS, ALL, { column, descending });

describe("the filter", () => {
  it("looks into task, units, deadline and target, whatever the case", () => {
    assert.deepEqual(matching(TASKS, "data"), [1]);
    assert.deepEqual(matching(TASKS, "市公安局"), [1]);
    assert.deepEqual(matching(TASKS, "2026-03"), [2]);
    assert.deepEqual(matching(TASKS, "30%"), [3]);
  });
  it("wants all words; none lets all pass", () => {
    assert.deepEqual(matching(TASKS, " 优化　数据局 "), [0]);
    assert.deepEqual(matching(TASKS, "优化 审计局"), []);
    assert.deepEqual(matching(TASKS, "  "), ALL);
  });
  it("finds no word that only the joint of two texts would make", () => {
    assert.deepEqual(matching(TASKS, "市财政局市公安局"), []);
  });
});

describe("sorting", () => {
  it("takes names by Pinyin, cells without text last either way", () => {
    assert.deepEqual(sorted("lead"), [1, 2, 0, 3]);
    assert.deepEqual(sorted("lead", true), [0, 2, 1, 3]);
  });
  it("takes deadlines by day, then those without a day, then none", () => {
    assert.deepEqual(sorted("deadline"), [2, 0, 3, 1]);
    assert.deepEqual(sorted("deadline", true), [3, 0, 2, 1]);
  });
  it("takes sections in the order of the draft and keeps equal ones so", () => {
    assert.deepEqual(sorted("section"), ALL);
    assert.deepEqual(sorted("section", true), [3, 2, 0, 1]);
    assert.deepEqual(sorted("number", true), [3, 2, 1, 0]);
  });
  it("goes up, down and back to the order of place", () => {
    const up = nextSorting(null, "lead");
    assert.deepEqual(up, { column: "lead", descending: false });
    const down = nextSorting(up, "lead");
    assert.deepEqual(down, { column: "lead", descending: true });
    assert.equal(nextSorting(down, "lead"), null);
    assert.deepEqual(nextSorting(down, "task"), { column: "task", descending: false });
    assert.equal(sortTasks(TASKS, ALL, null), ALL);
  });
});

describe("filter and sorting of 3,000 tasks", () => {
  it("find and order the same as of a few", () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      taskOf({ ordinal: `（${i}）`, task: `推进第${i}项改革，压减材料。`, lead: [`市第${i % 40}局`] }, i),
    );
    const found = sortTasks(many, matching(many, "市第7局"), { column: "task", descending: true });
    assert.equal(found.length, 75);
    assert.match(many[found[0]].task, /第2967项/);
    assert.match(many[found[74]].task, /第7项/);
  });
});

describe("columns", () => {
  it("each says something of a task", () => {
    const task = taskOf({
      part: "方案",
      lead: ["甲"],
      support: ["乙", "丙"],
      guide: ["丁"],
      inherited: ["戊"],
      deadlines: [...byDay("2026-06-30"), ...byDay("2026-12-31")],
      targets: ["10个", "30%"],
    });
    assert.deepEqual(
      COLUMNS.map((column) => cellText(task, 4, column)),
      [
        "5",
        "方案",
        "一、优化服务",
        "（一）",
        "压减材料。年内办结。",
        "甲",
        "乙、丙",
        "丁",
        "戊",
        "2026-06-30前；2026-12-31前",
        "10个；30%",
      ],
    );
  });
  it("are those that were chosen, in order; what is no choice is none", () => {
    assert.deepEqual(columnsFrom(["task", "number", "nonsense"]), ["number", "task"]);
    for (const odd of [undefined, null, 3, "task", [], ["nonsense"]])
      assert.deepEqual(columnsFrom(odd), FIRST_COLUMNS);
  });
});

describe("copying", () => {
  it("keeps a cell in its place and no spreadsheet runs it", () => {
    assert.equal(
      tabbed([
        ["甲\t乙", "丙\n丁"],
        ["=1+1", "-"],
      ]),
      "甲 乙\t丙 丁\n'=1+1\t'-\n",
    );
    assert.equal(safeCell(" @甲"), "'@甲");
    assert.equal(safeCell("3-5个"), "3-5个");
  });
});

describe("the task at a place", () => {
  const at = (line: number, character: number) => taskAt(NESTED, { line, character });
  const range = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 9 },
  });
  const NESTED = [
    taskOf({ range: range(2, 9) }),
    taskOf({ range: range(2, 4) }),
    taskOf({ range: range(6, 7) }),
  ];
  it("is the smallest that holds it, both ends counted", () => {
    assert.deepEqual([at(2, 0), at(4, 9), at(5, 0), at(6, 3), at(9, 9)], [1, 1, 0, 2, 0]);
  });
  it("is none outside", () => {
    assert.deepEqual([at(1, 5), at(9, 10)], [-1, -1]);
    assert.equal(taskAt([], { line: 0, character: 0 }), -1);
  });
});
