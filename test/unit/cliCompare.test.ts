import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, isOneLine, run } from "./command";

describe("compare", () => {
  const OLD = "一、工作任务\n（一）建设助餐点。各区应当新增36个。（市民政局牵头，市财政局配合）\n";
  const NEW = OLD.replace("应当", "可以").replace("市民政局牵头", "市商务局牵头");
  const before = file("old.notice", OLD);
  const after = file("new.notice", `\ufeff${NEW.replace(/\n/g, "\r\n")}`);

  it("prints a table, with status 1 where something changed and 0 where nothing did", () => {
    const { status, out } = run(["compare", before, after]);
    assert.equal(status, 1);
    assert.match(out, /^# 对照：old\\\.notice → new\\\.notice\n\n共2处变化：牵头单位1，约束用词1。\n/);
    assert.match(
      out,
      /\n\| 约束用词（减弱） \| 建设助餐点 \| 一、（一）第2行：应当 \| 一、（一）第2行：可以 \|\n/,
    );
    assert.deepEqual(run(["compare", before, "-"], OLD), {
      status: 0,
      out: "# 对照：old\\.notice → -\n\n没有变化。\n",
      err: "",
    });
  });
  it("gives JSON with positions in either file, into a file where asked", () => {
    const { status, out } = run(["compare", "--format", "json", "-o", "changes.json", before, after]);
    assert.deepEqual([status, out], [1, ""]);
    const { changes, ...rest } = JSON.parse(readFileSync(join(folder, "changes.json"), "utf8"));
    assert.deepEqual(rest, { version: 1, before, after });
    assert.deepEqual(changes[1], {
      kind: "lead",
      shift: null,
      before: {
        path: ["一、", "（一）"],
        name: "建设助餐点",
        text: "市民政局",
        range: { start: { line: 1, character: 20 }, end: { line: 1, character: 24 } },
      },
      after: {
        path: ["一、", "（一）"],
        name: "建设助餐点",
        text: "市商务局",
        range: { start: { line: 1, character: 20 }, end: { line: 1, character: 24 } },
      },
    });
  });
  it("says in one line what is wrong, and overwrites no draft", () => {
    for (const args of [
      ["none.notice", after],
      ["-", "-"],
      [before],
      ["-o", before, before, after],
      [before, folder],
    ]) {
      const result = run(["compare", ...args]);
      assert.equal(result.status, 2, args.join(" "));
      isOneLine(result);
    }
    assert.equal(readFileSync(join(folder, before), "utf8"), OLD);
  });
});
