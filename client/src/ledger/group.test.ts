import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LedgerTask } from "../../../server/src/lsp/protocol";
import { type Grouping, groupTasks, type LedgerNode } from "./group";
import { byDay, taskOf } from "./testing";

const TASKS: readonly LedgerTask[] = [
  taskOf({ ordinal: "（一）", lead: ["市数据局"], support: ["市财政局"], deadlines: byDay("2026-06-30") }),
  taskOf({
    ordinal: "（二）",
    lead: ["市财政局"],
    deadlines: [...byDay("2026-03-31"), ...byDay("2026-06-01")],
  }),
  taskOf({
    section: "二、加强领导",
    ordinal: "",
    support: ["市数据局", "市财政局"],
    inherited: ["各县人民政府"],
    deadlines: [{ text: "长期坚持", date: null, kind: "longterm" }],
  }),
  taskOf({ section: "三、强化保障", ordinal: "（三）", lead: ["市财政局"], guide: ["省财政厅"] }),
];
const ALL = TASKS.map((_, i) => i);

/** The tree as indented lines: names, with the places of the tasks below. */
function lines(nodes: readonly LedgerNode[], indent = ""): string[] {
  return nodes.flatMap(({ name, tasks, children }) => [
    `${indent}${name}[${tasks}]`,
    ...lines(children, `${indent} `),
  ]);
}
const tree = (grouping: Grouping, tasks = TASKS, chosen = tasks.map((_, i) => i)): string[] =>
  lines(groupTasks(tasks, chosen, grouping));

function every(nodes: readonly LedgerNode[]): LedgerNode[] {
  return nodes.flatMap((node) => [node, ...every(node.children)]);
}

describe("the ledger in groups", () => {
  it("by item: sections with their tasks; a section that is a task needs no group", () => {
    assert.deepEqual(tree("item"), ["一、优化服务[0,1]", " [0]", " [1]", "[2]", "三、强化保障[3]", " [3]"]);
  });
  it("by item: parts only where there are several", () => {
    const tasks = [...TASKS.slice(0, 1), taskOf({ part: "分工方案" })];
    assert.deepEqual(tree("item", tasks), [
      "[0]",
      " 一、优化服务[0]",
      "  [0]",
      "分工方案[1]",
      " 一、优化服务[1]",
      "  [1]",
    ]);
  });
  it("by unit: those with most tasks first, roles in their order, a task once in each", () => {
    assert.deepEqual(tree("unit"), [
      "市财政局[0,1,2,3]",
      " lead[1,3]",
      "  [1]",
      "  [3]",
      " support[0,2]",
      "  [0]",
      "  [2]",
      "市数据局[0,2]",
      " lead[0]",
      "  [0]",
      " support[2]",
      "  [2]",
      "各县人民政府[2]",
      " inherited[2]",
      "  [2]",
      "省财政厅[3]",
      " guide[3]",
      "  [3]",
    ]);
  });
  it("by deadline: months in order, then what has none; a task in each of its months", () => {
    assert.deepEqual(tree("deadline"), [
      "2026-03[1]",
      " [1]",
      "2026-06[0,1]",
      " [0]",
      " [1]",
      "longterm[2]",
      " [2]",
      "none[3]",
      " [3]",
    ]);
  });
  it("shows what is chosen and nothing else", () => {
    assert.deepEqual(tree("item", TASKS, [3]), ["三、强化保障[3]", " [3]"]);
    assert.deepEqual(tree("unit", TASKS, []), []);
  });
  it("knows of each node who is above it, and gives each an id that the next version keeps", () => {
    for (const grouping of ["item", "unit", "deadline"] as const) {
      const nodes = every(groupTasks(TASKS, ALL, grouping));
      const ids = nodes.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const node of nodes) assert.ok(node.children.every(({ parent }) => parent === node));
      const before = [taskOf({ section: "〇、总则", ordinal: "（〇）" }), ...TASKS];
      const next = new Set(every(groupTasks(before, [0, 1, 2, 3, 4], grouping)).map(({ id }) => id));
      assert.deepEqual(
        ids.filter((id) => !next.has(id)),
        [],
      );
    }
  });
  it("tells two equal tasks of one group apart", () => {
    const twice = [taskOf({}, 1), taskOf({}, 2)];
    assert.deepEqual(tree("item", twice), ["一、优化服务[0,1]", " [0]", " [1]"]);
  });
});
