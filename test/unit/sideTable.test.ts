import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, isOneLine, run } from "./command";

const TEXT =
  "（一）建设助餐点。（市民政局牵头，市财政局配合）\n（二）改造厨房。（市残联牵头，市民政局配合）\n";
const table = (lead: string): string =>
  `工作任务,牵头单位,配合单位\n建设助餐点,${lead},市财政局\n改造厨房,市残联,市民政局\n`;

describe("a table of tasks beside a draft", () => {
  file("a/计划.notice", TEXT);
  file("a/计划.csv", table("市商务局"));
  file("b/计划.notice", TEXT);
  file("b/分工.csv", table("市民政局"));
  const read = (): string => readFileSync(join(folder, "a/计划.csv"), "utf8");

  it("is checked with it", () => {
    assert.match(
      run(["check", "a/计划.notice"]).out,
      /a\/计划\.notice:1:10: .*牵头单位与“计划\.csv”第2行不一致/,
    );
    assert.doesNotMatch(run(["check", "b/计划.notice"]).out, /annex-mismatch/);
  });
  it("is compared on request, also one of another name", () => {
    const differs = run(["ledger", "a/计划.notice", "--annex"]);
    assert.deepEqual([differs.status, differs.out], [1, "a/计划.csv:2: 正文“市民政局” 表中“市商务局”\n"]);
    assert.equal(run(["ledger", "--annex", "b/分工.csv", "b/计划.notice"]).status, 0);
    const none = run(["ledger", "b/计划.notice", "--annex"]);
    assert.equal(none.status, 2);
    isOneLine(none);
  });
  it("that is too short, or about other tasks, is not said to agree", () => {
    for (const rows of ["建设助餐点,市商务局,市财政局\n", "种树,市林业局,\n修路,市交通局,\n"]) {
      writeFileSync(join(folder, "b/短.csv"), `工作任务,牵头单位,配合单位\n${rows}`);
      for (const way of ["--annex", "--update-annex"]) {
        const options = way === "--annex" ? [] : ["--update-annex"];
        const told = run(["ledger", ...options, "--annex", "b/短.csv", "b/计划.notice"]);
        assert.equal(told.status, 2);
        isOneLine(told);
        assert.match(told.err, /短\.csv: 与文稿对得上的任务太少，无法比对 \(too few/);
        assert.equal(told.out, "");
      }
    }
  });
  it("is written as the brackets have it, and says what changed; not where only that is asked", () => {
    const said = "a/计划.csv: 第2行：“市商务局”改为“市民政局”\n";
    assert.equal(run(["ledger", "--update-annex", "--dry-run", "a/计划.notice"]).out, said);
    assert.equal(read(), table("市商务局"));
    assert.equal(run(["ledger", "--update-annex", "a/计划.notice"]).out, said);
    assert.equal(read(), table("市民政局"));
    assert.match(run(["ledger", "--update-annex", "a/计划.notice"]).out, /与责任括号一致/);
  });
});
