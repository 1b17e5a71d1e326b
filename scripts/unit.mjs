/**
 * Bundles every *.test.ts and runs it with node:test. Arguments that are no options choose tests by a part of their
 * path; `--coverage` runs them under c8.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { root } from "./paths.mjs";

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith("-"));
/** Of its own, so that two runs do not take each other's bundles away. */
const outdir = join(root, ".build", `unit-${process.pid}`);

const tests = globSync(
  ["server/src/**/*.test.ts", "client/src/**/*.test.ts", "scripts/**/*.test.ts", "test/unit/**/*.test.ts"],
  { cwd: root },
).filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
if (tests.length === 0) {
  console.error(`No test matches ${wanted.join(" ")}`);
  process.exit(2);
}

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: tests.map((file) => join(root, file)),
  outdir,
  outbase: root,
  bundle: true,
  splitting: true,
  format: "esm",
  outExtension: { ".js": ".mjs" },
  platform: "node",
  target: "node20",
  charset: "utf8",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});

const files = tests.map((file) => join(outdir, file.replace(/\.ts$/, ".mjs")));
const reporter = wanted.length > 0 ? "spec" : join(root, "scripts", "reporter.mjs");
const node = [
  "--enable-source-maps",
  "--test",
  // By default node:test leaves one core to itself.
  `--test-concurrency=${availableParallelism()}`,
  `--test-reporter=${reporter}`,
  "--test-reporter-destination=stdout",
  ...files,
];
const c8 = [
  "c8",
  "--exclude-after-remap",
  "--include",
  "server/src/**",
  "--exclude",
  "**/*.test.ts",
  "--reporter",
  "text-summary",
  process.execPath,
];
const result = args.includes("--coverage")
  ? spawnSync("npx", [...c8, ...node], { cwd: root, stdio: "inherit" })
  : spawnSync(process.execPath, node, { cwd: root, stdio: "inherit" });
rmSync(outdir, { recursive: true, force: true });
process.exit(result.status ?? 1);
