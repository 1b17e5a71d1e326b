import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

describe("bytes that are no UTF-8", () => {
  const SOUND = "清河市人民政府关于做好工作的通知\n\n各县市区人民政府：\n";
  const GBK = Buffer.from(
    "b9d8d3dad7f6bac3b7c0d1b4b9a4d7f7b5c4cda8d6aa0a0ab8f7cfd8cad0c7f8c8cbc3f1d5feb8aea3ba0a",
    "hex",
  );
  const CASES: readonly (readonly [what: string, bytes: Buffer, says: RegExp, imports: RegExp | null])[] = [
    ["GBK", GBK, /可能是 GBK.*import/, null],
    ["UTF-16", Buffer.from(`\ufeff${SOUND}`, "utf16le"), /UTF-16.*import/, null],
    ["a character cut off", Buffer.from(`${SOUND}落`).subarray(0, -1), /第4行有损坏/, /第4行有损坏/],
    [
      "half a surrogate pair",
      Buffer.concat([Buffer.from(SOUND), Buffer.from([0xed, 0xa0, 0x80])]),
      /第4行有损坏/,
      /第4行有损坏/,
    ],
    ["a zero byte", Buffer.from(`${SOUND}\0`), /二进制/, /也不是文本/],
    ["a zero byte, an even number in all", Buffer.from(`${SOUND}\0x`), /二进制/, /也不是文本/],
  ];
  for (const [what, bytes, says, imports] of CASES) {
    it(`${what}: nothing is read wrongly`, () => {
      file("w/bytes.notice", bytes);
      const checked = run(["check", "w/bytes.notice"]);
      isOneLine(checked);
      assert.match(checked.err, says);
      assert.equal(checked.status, 2);
      file("w/bytes.txt", bytes);
      const imported = run(["import", "w/bytes.txt"]);
      if (imports === null) return assert.deepEqual([imported.status, imported.err], [0, ""]);
      isOneLine(imported);
      assert.match(imported.err, imports);
      assert.deepEqual([imported.status, imported.out], [2, ""]);
    });
  }
});

describe("what a terminal would obey", () => {
  const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
  const NAME = "换\n::error::行\u001b[2J\u202e.notice";
  it("is shown as it is written, in names and in drafts", () => {
    mkdirSync(join(folder, "odd"), { recursive: true });
    file(`odd/${NAME}`, "一、推进《关于\u001b[31m改革的意见》国发[2022]5号工作。（市财\u001b[2J政局牵头）\n");
    for (const args of [
      ["check", "odd"],
      ["check", "--format", "gcc", "odd"],
      ["check", "--format", "github", "odd"],
      ["check", "--lang", "en", "odd/none\u001b[2J"],
      ["fix", "--dry-run", "odd"],
      ["format", "--dry-run", "odd"],
      ["ready", "odd"],
      ["compare", `odd/${NAME}`, "w/a.notice"],
    ]) {
      setUp();
      const { out, err } = run(args);
      assert.doesNotMatch(out + err, OBEYED, args.join(" "));
      assert.doesNotMatch(out, /^::error::/m);
    }
  });
});

describe("a name in another encoding", () => {
  it("is told of as such", () => {
    mkdirSync(join(folder, "gbk"), { recursive: true });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/gbk/`), Buffer.from("c9cfb1a82e6e6f74696365", "hex")]),
      "",
    );
    const done = run(["check", "gbk"]);
    isOneLine(done);
    assert.match(done.err, /文件名不是 UTF-8/);
    assert.equal(done.status, 2);
  });
});

describe("standard output", () => {
  it("that takes nothing more is told of in one line", () => {
    setUp();
    const cli = join(__ROOT__, "dist", "cli.js");
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [cli, "check", "w/a.notice"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    isOneLine({ status, out: "", err: stderr });
    assert.match(stderr, /标准输出: 磁盘已满/);
    assert.equal(status, 2);
  });
});

describe("a client that hears no more", () => {
  it("ends its server, which says nothing of it", async () => {
    const server = spawn(process.execPath, [join(__ROOT__, "dist", "server.js"), "--stdio"], {
      cwd: folder,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const said: string[] = [];
    server.stderr.on("data", (text: Buffer) => said.push(text.toString()));
    server.stdin.on("error", () => undefined);
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    await once(server.stdout, "data");
    server.stdout.destroy();
    const ended = once(server, "exit");
    send({ method: "initialized", params: {} });
    const textDocument = { uri: "file:///a.notice", languageId: "notice", version: 1, text: FAULTY };
    send({ method: "textDocument/didOpen", params: { textDocument } });
    assert.deepEqual(await ended, [1, null]);
    assert.deepEqual(said, []);
  });
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
