/** Bundles everything that runs: see `OUTPUTS`. `--watch` rebuilds on change. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, context } from "esbuild";
import { root } from "./paths.mjs";

/** Some packages ask for `import.meta.url`, which CommonJS lacks. */
const META = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
const node = {
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: META },
};
const web = {
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  conditions: ["browser"],
};

/**
 * What makes files (server/src/export/) is heavy and seldom wanted: it stands in a script of its own beside whoever loads it on
 * first use. Node requires it; a worker, which knows no modules, takes it by `importScripts` and finds it under this name.
 */
const EXPORTERS = "server/src/export/exporters.ts";
const exportersApart = {
  name: "exporters-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/export\/exporters$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./exporters.js", external: true } : undefined,
    );
  },
};

/** What `npm run build` leaves in dist/: others rely on these names (docs/command-line.md). */
const OUTPUTS = [
  {
    entry: "server/src/cli/main.ts",
    out: "cli.js",
    ...node,
    banner: { js: `#!/usr/bin/env node\n${META}` },
    plugins: [exportersApart],
  },
  { entry: "server/src/node.ts", out: "server.js", ...node, plugins: [exportersApart] },
  { entry: EXPORTERS, out: "exporters.js", ...node },
  { entry: "server/src/core.ts", out: "core.mjs", platform: "neutral", target: "es2022", format: "esm" },
  { entry: "client/src/extension.ts", out: "client.js", ...node, external: ["vscode"] },
  { entry: "client/src/browser.ts", out: "web/client.js", ...web, format: "cjs", external: ["vscode"] },
  { entry: "client/webview/main.ts", out: "webview/table.js", ...web, format: "iife" },
  { entry: "client/webview/table.css", out: "webview/table.css", target: "es2022" },
  { entry: "server/src/browser.ts", out: "web/server.js", ...web, format: "iife" },
  { entry: EXPORTERS, out: "web/exporters.js", ...web, format: "iife", globalName: "noticeExporters" },
];

const watching = process.argv.includes("--watch");
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });

if (watching) console.log("[watch] build started");
await Promise.all(
  OUTPUTS.map(async ({ entry, out, ...options }) => {
    const settings = {
      entryPoints: [join(root, entry)],
      outfile: join(dist, out),
      bundle: true,
      minify: !watching,
      sourcemap: watching ? "linked" : false,
      charset: "utf8",
      legalComments: "none",
      logLevel: "warning",
      ...options,
    };
    if (watching) await (await context(settings)).watch();
    else await build(settings);
  }),
);
if (watching) console.log("[watch] build finished");
