import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

declare const __ROOT__: string;

/** Where the command runs; gone when the tests of a file have ended. */
export const folder = mkdtempSync(join(tmpdir(), "policy-notice-"));
after(() => rmSync(folder, { recursive: true, force: true }));

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in the test's folder. */
export function run(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Run {
  const result = spawnSync(process.execPath, [join(__ROOT__, "dist", "cli.js"), ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** Writes a file in the folder; gives its name. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return name;
}

/** One line on standard error, no stack trace. */
export function isOneLine({ err }: Run): void {
  assert.match(err, /^[^\n]+\n$/);
  assert.doesNotMatch(err, /\bat .*:\d+:\d+/);
}
