import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, run } from "./command";

describe("format", () => {
  const WRAPPED = [
    "一、提升政务服务效率",
    "（一）推行企业开办一张表申请。把营业执照、公章、税务",
    "登记、社保开户所需信息合并到同一张申请表，材料只交一份",
    "— 1 —",
    "，当天可以领取全部证照。需要补正的，一次告知，由首次接",
    "待的窗口负责到底，不得要求企业重复提交已经提交过的材料",
    "，不得增设条件，不得以任何理由拖延办理，办理结果在3 个",
    "工作日内告知。",
  ];
  const CLEAR = `${WRAPPED[0]}\n\n${WRAPPED.slice(1)
    .filter((line) => line !== "— 1 —")
    .join("")
    .replace("3 个", "3个")}\n`;
  const wrapped = `\ufeff${WRAPPED.join("\r\n")}`;

  it("reflows in place, keeps byte order mark and line ends, says what it did, and finds nothing more to do", () => {
    const { status, out } = run(["format", file("format.notice", wrapped)]);
    assert.equal(status, 0);
    assert.match(out, /^format\.notice: 已整理 \d+ 处，8 行 → 3 行\n$/);
    const written = `\ufeff${CLEAR.replace(/\n/g, "\r\n")}`;
    assert.equal(readFileSync(join(folder, "format.notice"), "utf8"), written);
    assert.equal(run(["format", "format.notice"]).out, "format.notice: 无须整理\n");
    assert.equal(readFileSync(join(folder, "format.notice"), "utf8"), written);
  });
  it("prints the draft for standard input, what it says goes to standard error", () => {
    const { status, out, err } = run(["--lang", "en", "format", "-"], WRAPPED.join("\n"));
    assert.deepEqual([status, out], [0, CLEAR]);
    assert.match(err, /^-: tidied in \d+ places, 8 lines → 3\n$/);
  });
  it("writes nothing with --dry-run, nor with --check, which tells by its status", () => {
    const name = file("form/dry.notice", wrapped);
    const clean = file("form/clean.notice", CLEAR);
    assert.equal(run(["format", "--dry-run", name]).status, 0);
    assert.equal(run(["format", "--check", name, clean]).status, 1);
    assert.equal(run(["format", "--check", clean]).status, 0);
    assert.equal(readFileSync(join(folder, name), "utf8"), wrapped);
    assert.match(run(["format", "--check", "-"], CLEAR).out, /^-: 无须整理\n$/);
  });
  it("says in one line what is wrong, and still does the other files", () => {
    const result = run([
      "format",
      "none.notice",
      file("form/bin.notice", Buffer.from([1, 0, 2, 0])),
      file("form/a.notice", wrapped),
    ]);
    assert.equal(result.status, 2);
    assert.match(result.err, /^[^\n]*none\.notice[^\n]+\n[^\n]*bin\.notice[^\n]+\n$/);
    assert.match(result.out, /^[^\n]*a\.notice: 已整理/);
  });
});
