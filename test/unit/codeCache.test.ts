import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

declare const __ROOT__: string;

const dist = join(__ROOT__, "dist");
const folder = mkdtempSync(join(tmpdir(), "policy-notice-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const [cli, script, made] = ["cli.js", "command.js", "command.js.cache"].map((name) => join(folder, name));
const draft = join(folder, "a.notice");
writeFileSync(draft, "按照国发[2022]5号文件要求办理。\n");

/** Whether the command takes what V8 made of it: undefined where it looks at nothing. */
const IS_TAKEN = `process.argv = [process.argv[0], ${JSON.stringify(cli)}, "--version"];
const { compiled } = require(${JSON.stringify(cli)});
process.on("exit", () => console.error(compiled.cachedDataRejected));`;

/** The command as it was built, but for what `change` does to it. */
function built(change: () => void): { readonly says: string; readonly rejected: string } {
  for (const [from, to] of [
    ["cli.js", cli],
    ["command.js", script],
    ["command.js.cache", made],
  ])
    copyFileSync(join(dist, from), to);
  change();
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", draft], { encoding: "utf8" });
  assert.equal(stderr, "");
  const asked = spawnSync(process.execPath, ["-e", IS_TAKEN], { encoding: "utf8" });
  return { says: stdout, rejected: asked.stderr.trim() };
}

describe("what V8 made of the command line when it was built", () => {
  const right = built(() => undefined);

  it("is taken", () => {
    assert.match(right.says, /docno\/bracket/);
    assert.equal(right.rejected, "false");
  });
  for (const [what, change, rejected] of [
    ["is not missed", () => rmSync(made), "undefined"],
    ["is not looked at where it is older than the script", () => utimesSync(made, 1, 1), "undefined"],
    ["is nothing to a version of V8 that did not make it", () => overwrite(4, 4), "true"],
    ["is nothing where it was cut off", () => cut(1000), "true"],
    ["is nothing where it is empty", () => cut(0), "true"],
  ] as const)
    it(what, () => assert.deepEqual(built(change), { says: right.says, rejected }));
});

function overwrite(from: number, count: number): void {
  const bytes = readFileSync(made);
  bytes.fill(0x5a, from, from + count);
  writeFileSync(made, bytes);
}

function cut(length: number): void {
  writeFileSync(made, readFileSync(made).subarray(0, length));
}
