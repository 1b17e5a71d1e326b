import assert from "node:assert/strict";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, isOneLine, type Run, run } from "./command";

declare const __ROOT__: string;

const NODE_OPTIONS = `--require ${JSON.stringify(join(__ROOT__, "test", "unit", "preload", "faults.cjs"))}`;
const FAULTY = "一、修路。按照国发[2022]5号文件，2026年9月底前完成。（市财政局牵头，市残联配合）\n";
const TABLE = "全称,规范化简称\n清河市大数据发展局,市数据局\n";

/** Runs with a call of the file system that fails on files that match. */
const withFault = (fault: string, files: string, args: readonly string[], then?: readonly string[]): Run =>
  run(args, "", {
    NODE_OPTIONS,
    NOTICE_FAULT: fault,
    NOTICE_FILES: files,
    ...(then ? { NOTICE_THEN: JSON.stringify(then) } : {}),
  });

/** What writes a file, with the file that must stay as it was. */
const WRITERS: readonly {
  readonly name: string;
  readonly args: readonly string[];
  readonly target: string;
}[] = [
  { name: "fix", args: ["fix", "w/a.notice"], target: "w/a.notice" },
  { name: "format", args: ["format", "w/b.notice"], target: "w/b.notice" },
  {
    name: "baseline",
    args: ["check", "--write-baseline", "w/base.json", "w/a.notice"],
    target: "w/base.json",
  },
  {
    name: "ledger as CSV",
    args: ["ledger", "--format", "csv", "-o", "w/l.csv", "w/a.notice"],
    target: "w/l.csv",
  },
  {
    name: "ledger as XLSX",
    args: ["ledger", "--format", "xlsx", "-o", "w/l.xlsx", "w/a.notice"],
    target: "w/l.xlsx",
  },
  {
    name: "consultation pack",
    args: ["consult", "--force", "--format", "md", "-o", "w/pack", "w/a.notice"],
    target: "w/pack/市财政局.md",
  },
  {
    name: "units import",
    args: ["units", "import", "--merge", "-o", "w/notice.units.json", "w/t.csv"],
    target: "w/notice.units.json",
  },
];

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ["writeSync ENOSPC", /磁盘已满|disk full/],
  ["fsyncSync ENOSPC", /磁盘已满|disk full/],
  ["renameSync EROFS", /磁盘只读|read-only/],
  ["openSync EROFS", /磁盘只读|read-only/],
];

function setUp(): void {
  file("w/a.notice", FAULTY);
  file("w/b.notice", "一、修路。   \n\n\n\n二、搭桥。\n");
  file("w/t.csv", TABLE);
  for (const name of ["w/base.json", "w/l.csv", "w/l.xlsx", "w/pack/市财政局.md"]) file(name, "before");
  file("w/notice.units.json", '{ "version": 1, "units": [] }\n');
}

describe("a disk that fails while a file is written", () => {
  for (const { name, args, target } of WRITERS) {
    for (const [fault, message] of FAULTS) {
      it(`${name}, ${fault}: the file stays, no rest is left, the message names it`, () => {
        setUp();
        const before = readFileSync(join(folder, target));
        // Only what is written: temporary files bear a number behind the name of the file.
        const done = withFault(fault, "\\.\\d+$", args);
        assert.equal(done.status, 2, done.out + done.err);
        assert.match(done.err, message);
        assert.ok(done.err.includes(target.split("/").at(-1)!) || done.err.includes("w/"), done.err);
        assert.doesNotMatch(done.err, /\bat .*:\d+:\d+/);
        assert.deepEqual(readFileSync(join(folder, target)), before);
        const rest = readdirSync(join(folder, target, "..")).filter((one) => /\.\d+$/.test(one));
        assert.deepEqual(rest, []);
      });
    }
  }
});

describe("a draft that changes while it is mended", () => {
  for (const command of ["fix", "format"]) {
    it(`${command} refuses, and what was written meanwhile stays`, () => {
      setUp();
      file("w/c.notice", `${FAULTY}\n\n\n二、搭桥。   \n`);
      const path = join(folder, "w/c.notice");
      // `realpathSync` is called between reading and writing: then somebody else writes.
      const done = withFault(
        "realpathSync THEN",
        "c\\.notice$",
        [command, "w/c.notice"],
        [path, "他人所加。\n"],
      );
      isOneLine(done);
      assert.match(done.err, /改动/);
      assert.equal(done.status, 2);
      assert.ok(readFileSync(path, "utf8").endsWith("他人所加。\n"));
      assert.ok(readFileSync(path, "utf8").startsWith(FAULTY));
    });
  }
});

describe("names of files", () => {
  const long = `${"长".repeat(80)}ab.notice`;
  for (const name of [
    "有 空格.notice",
    "中文（1）.notice",
    "😀.notice",
    "a'b\"c$d.notice",
    long,
    "-x.notice",
  ]) {
    it(`${name.slice(0, 20)} (${Buffer.byteLength(name)} bytes) is mended, with its link kept`, () => {
      mkdirSync(join(folder, "n"), { recursive: true });
      file(`n/real/${name}`, FAULTY);
      const link = join(folder, "n", `link-${name.slice(0, 4)}.notice`);
      if (!existsSync(link)) symlinkSync(join(folder, "n", "real", name), link);
      assert.equal(run(["fix", `./n/link-${name.slice(0, 4)}.notice`]).status, 0);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.match(readFileSync(join(folder, "n", "real", name), "utf8"), /国发〔2022〕5号/);
      assert.deepEqual(
        readdirSync(join(folder, "n", "real")).filter((one) => /\.\d+$/.test(one)),
        [],
      );
    });
  }
});

describe("time zone and locale", () => {
  const calls: readonly (readonly string[])[] = [
    ["check", "--format", "json", "w/a.notice"],
    ["ledger", "--by", "deadline", "w/a.notice"],
    ["ledger", "--format", "csv", "w/a.notice"],
    ["fix", "--dry-run", "w/a.notice"],
  ];
  for (const args of calls) {
    it(`change nothing in ${args.join(" ")}`, () => {
      setUp();
      const [one, ...others] = [
        { TZ: "UTC", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
        { TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
        { TZ: "America/Los_Angeles", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
        { TZ: "UTC", LANG: "C", LC_ALL: "C" },
      ].map((env) => run(args, "", env));
      for (const other of others) assert.deepEqual(other, one);
    });
  }
});
