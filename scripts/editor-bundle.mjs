/** Bundles the suites of test/editor into test/editor/.build, next to the packages they import. */
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const tests = join(root, "test", "editor");
const SUITES = ["api", "others", "package", "ui"];

/** Where the bundles are; `bundled("run-api.cjs")` is one. */
export function bundled(name) {
  return join(tests, ".build", name);
}

/** Imports its packages only now, since the scripts that call this install them. */
export async function bundleSuites() {
  const { build } = await import("esbuild");
  const { globSync } = await import("tinyglobby");
  for (const name of [...SUITES, "web"]) rmSync(bundled(name), { recursive: true, force: true });
  const settings = {
    outdir: bundled(""),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    sourcemap: "inline",
    logLevel: "warning",
    define: { __ROOT__: JSON.stringify(root) },
  };
  const suites = globSync(["api/index.ts", `{${SUITES}}/**/*.test.ts`], { cwd: tests, absolute: true });
  await build({ ...settings, entryPoints: suites, outbase: tests });
  await build({
    ...settings,
    entryPoints: {
      "run-api": join(tests, "harness", "runApi.ts"),
      "run-suite": join(tests, "harness", "runSuite.ts"),
      "run-web": join(tests, "harness", "runWeb.ts"),
      serve: join(tests, "harness", "serve.ts"),
    },
  });
  // For a worker of the browser: one script, and no Node in it.
  await build({
    ...settings,
    entryPoints: [join(tests, "web", "index.ts")],
    outdir: bundled("web"),
    outExtension: {},
    packages: "bundle",
    external: ["vscode"],
    alias: { "node:assert/strict": join(tests, "web", "assert.ts") },
    define: { global: "globalThis" },
    platform: "browser",
    target: "es2022",
  });
  const code = join(tests, "harness", "code.ts");
  await build({ ...settings, entryPoints: { code }, banner: { js: "#!/usr/bin/env node" } });
  chmodSync(bundled("code.cjs"), 0o755);
}
