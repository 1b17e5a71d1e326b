/**
 * `npm run bench`: figures of speed, memory and size as one table and as JSON. Parts can be named (check, keys …, see
 * test/bench/main.ts); `--quick` gives a feeling, `--write` renews docs/performance.md.
 */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const args = process.argv.slice(2);
const parts = args.filter((arg) => !arg.startsWith("-"));

// The peers have a folder and a lock file of their own. Not `npm ci`: see scripts/evaluate.mjs.
if (parts.length === 0 || parts.includes("peers")) {
  const cwd = join(root, "test", "peers");
  const status = run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd });
  if (status !== 0) console.error("The peers could not be installed; they are left out.");
}

const outdir = join(root, ".build", "bench");
await build({
  entryPoints: ["main.ts", "idleServer.ts", "memoryProbe.ts"].map((file) =>
    join(root, "test", "bench", file),
  ),
  outdir,
  bundle: true,
  minify: true,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  platform: "node",
  mainFields: ["module", "main"],
  charset: "utf8",
  logLevel: "warning",
  define: { __ROOT__: JSON.stringify(root) },
});
const built = run(process.execPath, [join(root, "scripts", "build.mjs")]);
process.exit(built || run(process.execPath, [join(outdir, "main.cjs"), ...args]));
