import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { writeOnDisk } from "./disk";

const NEW = new TextEncoder().encode("新的内容");
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const rest = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith(".tmp"));
const refused = (path: string, code: RegExp): Promise<void> =>
  assert.rejects(writeOnDisk(path, NEW), (error: NodeJS.ErrnoException) => code.test(error.code ?? ""));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notice-disk-"));
  await writeFile(at("台账.csv"), "原来的内容");
});
afterEach(async () => {
  mock.restoreAll();
  syncBuiltinESMExports();
  await rm(folder, { recursive: true });
});

describe("a file is written", () => {
  it("anew, and over what was there", async () => {
    for (const name of ["新.csv", "台账.csv"]) {
      await writeOnDisk(at(name), NEW);
      assert.equal(await readFile(at(name), "utf8"), "新的内容");
    }
    assert.deepEqual(await rest(), []);
  });
  it("under a name as long as file systems take", async () => {
    const name = `${"长".repeat(83)}.csv`;
    await writeOnDisk(at(name), NEW);
    assert.equal(await readFile(at(name), "utf8"), "新的内容");
  });
  it("behind a link, which stays one", async () => {
    await symlink(at("台账.csv"), at("link.csv"));
    await writeOnDisk(at("link.csv"), NEW);
    assert.ok((await lstat(at("link.csv"))).isSymbolicLink());
    assert.equal(await readFile(at("台账.csv"), "utf8"), "新的内容");
  });
  it("with the permissions it had", async () => {
    await chmod(at("台账.csv"), 0o600);
    await writeOnDisk(at("台账.csv"), NEW);
    if (process.platform !== "win32") assert.equal((await lstat(at("台账.csv"))).mode & 0o777, 0o600);
  });
});

describe("where a file cannot be written", () => {
  it("since a folder has its name: the folder and what is in it stay", async () => {
    await mkdir(at("子"));
    await writeFile(at("子", "甲.notice"), "甲");
    await refused(at("子"), /^EISDIR$/);
    assert.equal(await readFile(at("子", "甲.notice"), "utf8"), "甲");
    assert.deepEqual(await rest(), []);
  });
  it("since a pipe has its name, which stays", async () => {
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [at("管道")]);
    await refused(at("管道"), /^ENXIO$/);
    assert.ok((await lstat(at("管道"))).isFIFO());
    await rm(at("管道"));
  });
  it("since its folder is gone", async () => {
    await refused(at("无", "台账.csv"), /^ENOENT$/);
    assert.deepEqual(await readdir(folder), ["台账.csv"]);
  });
  it("since its folder is a file", async () => {
    await refused(at("台账.csv", "台账.csv"), /^(?:ENOTDIR|ENOENT)$/);
    assert.equal(await readFile(at("台账.csv"), "utf8"), "原来的内容");
  });

  const failing = (code: string) => async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  const handle = async (): Promise<object> => {
    const file = await open(at("台账.csv"));
    await file.close();
    return Object.getPrototypeOf(file);
  };
  const faults: readonly (readonly [what: string, code: string, where: () => Promise<object>])[] = [
    ["open", "EACCES", async () => fs.promises],
    ["open", "EROFS", async () => fs.promises],
    ["rename", "EROFS", async () => fs.promises],
    ["rename", "EPERM", async () => fs.promises],
    ["writeFile", "ENOSPC", handle],
    ["sync", "ENOSPC", handle],
  ];
  for (const [what, code, where] of faults)
    it(`since ${what} says ${code}: what was there stays, nothing is left`, async () => {
      const broken = await where();
      mock.method(broken as Record<string, () => unknown>, what, failing(code));
      syncBuiltinESMExports();
      await refused(at("台账.csv"), new RegExp(`^${code}$`));
      mock.restoreAll();
      syncBuiltinESMExports();
      assert.equal(await readFile(at("台账.csv"), "utf8"), "原来的内容");
      assert.deepEqual(await readdir(folder), ["台账.csv"]);
    });
});
