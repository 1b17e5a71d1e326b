import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { file, folder, isOneLine, run } from "./command";

const FAULTY = "一、修路。按照国发[2022]5号文件，2026年9月底前完成。（市财政局牵头，市残联配合）\n";
const TABLE = "全称,规范化简称\n清河市大数据发展局,市数据局\n";

function setUp(): void {
  file("w/a.notice", FAULTY);
  file("w/t.csv", TABLE);
}

describe("what is no file", () => {
  const commands: readonly (readonly string[])[] = [
    ["check"],
    ["fix"],
    ["import"],
    ["units", "import"],
    ["check", "w/a.notice", "--baseline"],
    ["ledger", "w/a.notice", "--annex"],
  ];
  for (const command of commands) {
    it(`${command.join(" ")} waits for no pipe and reads no device`, () => {
      setUp();
      const pipe = join(folder, "w", "pipe");
      if (!existsSync(pipe)) spawnSync("mkfifo", [pipe]);
      for (const path of ["w/pipe", "/dev/zero"]) {
        const done = run([...command, path]);
        isOneLine(done);
        assert.ok(done.err.includes(`${path}: 不是普通文件`), done.err);
        assert.equal(done.status, 2);
      }
    });
  }
  const PIPED: readonly (readonly string[])[] = [
    ["ledger", "w/a.notice", "-o"],
    ["export", "w/a.notice", "-o"],
    ["check", "w/a.notice", "--write-baseline"],
    ["units", "import", "w/t.csv", "--merge", "-o"],
  ];
  for (const command of PIPED) {
    it(`${command.join(" ")} puts no file in the place of a pipe, and waits for nobody to read it`, () => {
      setUp();
      const pipe = join(folder, "w", "pipe");
      if (!existsSync(pipe)) spawnSync("mkfifo", [pipe]);
      const done = run([...command, "w/pipe"]);
      assert.equal(done.status, 2);
      assert.match(done.err, /w\/pipe: 不是普通文件/);
      assert.ok(lstatSync(pipe).isFIFO());
    });
  }
  it("is not waited for where a configuration names it as registry, and told where it is a file of its own", () => {
    file("piped/notice.config.json", '{ "units": "u.json" }\n');
    file("piped/a.notice", FAULTY);
    spawnSync("mkfifo", [join(folder, "piped", "u.json")]);
    const done = run(["check", "--format", "json", "piped/a.notice"]);
    assert.match(done.err, /^policy-notice: piped\/u\.json: 不是普通文件[^\n]*\n$/);
    assert.ok(JSON.parse(done.out).files[0].findings.length > 0);
  });
  for (const name of ["notice.config.json", "notice.units.json", "notice.profile.json"]) {
    it(`as ${name} keeps no draft from being checked: a link in a circle, a file of more than memory holds`, () => {
      file(`odd-${name}/a.notice`, FAULTY);
      const path = join(folder, `odd-${name}`, name);
      symlinkSync(name, path);
      const looped = run(["check", `odd-${name}/a.notice`]);
      assert.deepEqual([looped.status, looped.err], [1, ""]);
      rmSync(path);
      writeFileSync(path, "");
      truncateSync(path, 3 * 1024 ** 3);
      const huge = run(["check", `odd-${name}/a.notice`]);
      rmSync(path);
      assert.match(huge.err, new RegExp(`^policy-notice: odd-${name}/${name}: 文件超过 50 MB[^\\n]*\\n$`));
      assert.match(huge.out, /docno\/bracket/);
    });
  }
  it("in a folder is passed over", () => {
    file("mixed/a.notice", FAULTY);
    spawnSync("mkfifo", [join(folder, "mixed", "b.notice")]);
    const done = run(["check", "mixed"]);
    assert.deepEqual([done.status, done.err], [1, ""]);
  });
});
