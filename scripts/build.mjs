/** Bundles everything that runs: see `OUTPUTS`. `--watch` rebuilds on change. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, context } from "esbuild";
import { root } from "./paths.mjs";
import { rulesWithoutChecks, rulesWithoutTexts } from "./ruleFiles.mjs";

const node = {
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  // Node would start its loader of modules for `import()`, and read each script twice to learn what it exports.
  supported: { "dynamic-import": false },
  // Some packages make a `require` of `import.meta.url`, which CommonJS lacks; a path does as well.
  define: { "import.meta.url": "__filename" },
};
const web = {
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  conditions: ["browser"],
};

/**
 * What is not wanted at once stands in scripts of their own beside whoever loads them on first use: what reads and checks
 * drafts for a language server, what makes files and what reads Word files, heavy with their libraries, and what rules tell of
 * themselves. One script serves both hosts: Node requires it; a worker, which knows no modules, takes it by `importScripts`
 * and finds it under a global name.
 */
const CHECKING = "server/src/lsp/server.ts";
const LIBRARY = "server/src/lsp/library.ts";
const EXPORTERS = "server/src/export/exporters.ts";
const IMPORTERS = "server/src/import/importers.ts";
const RULE_TEXTS = "server/src/rules/ruleTexts.ts";
const apart = {
  name: "apart",
  setup({ onResolve }) {
    // The command line is also a language server: the one that stands beside it.
    onResolve({ filter: /\/(?:exporters|importers|ruleTexts|server)$|^\.\.\/node$/ }, ({ kind, path }) =>
      kind === "dynamic-import"
        ? { path: `./${SCRIPTS[path.split("/").at(-1)]}.js`, external: true }
        : undefined,
    );
  },
};
const SCRIPTS = {
  server: "checking",
  exporters: "exporters",
  importers: "importers",
  ruleTexts: "ruleTexts",
  node: "server",
};
/** LSP's library stands in the script that loads `checking.js`, and is left there for it (lsp/start.ts). */
const libraryOfLoader = {
  name: "library-of-loader",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path }) => ({ path, namespace: "of-loader" }));
    onLoad({ filter: /./, namespace: "of-loader" }, () => {
      const [, names] = /^export (\{[^}]+\}) from/m.exec(readFileSync(join(root, LIBRARY), "utf8"));
      return { contents: `export const ${names} = globalThis.noticeLibrary;` };
    });
  },
};
const shared = (entry, globalName) => ({
  entry,
  ...web,
  format: "iife",
  globalName,
  footer: { js: `if (typeof module === "object") module.exports = ${globalName};` },
});
const checks = { plugins: [apart, rulesWithoutTexts] };
const serving = { plugins: [apart, libraryOfLoader, rulesWithoutTexts] };
const telling = { entry: RULE_TEXTS, plugins: [rulesWithoutChecks] };

/**
 * vscode-languageclient compares the editor's version with the one it needs, which is the manifest's own `engines.vscode`: the
 * editor would not have loaded the client otherwise. 20 KB of semver for a question that has been answered.
 */
const versionsFit = {
  name: "versions-fit",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: "versions-fit",
    }));
    onLoad({ filter: /parse$/, namespace: "versions-fit" }, () => ({
      contents: "module.exports = (version) => ({ version });",
    }));
    onLoad({ filter: /satisfies$/, namespace: "versions-fit" }, () => ({
      contents: "module.exports = () => true;",
    }));
  },
};

/** No command is a program of its own, so commander starts none; the part of Node that could takes longer to load than the rest. */
const startsNothing = {
  name: "starts-nothing",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "starts-nothing" }));
    onLoad({ filter: /./, namespace: "starts-nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** What `npm run build` leaves in dist/: others rely on these names (docs/command-line.md). */
const OUTPUTS = [
  {
    entry: "server/src/cli/main.ts",
    out: "cli.js",
    ...node,
    banner: { js: "#!/usr/bin/env node" },
    plugins: [startsNothing, ...checks.plugins],
  },
  { entry: "server/src/node.ts", out: "server.js", ...node, ...checks },
  { ...shared(CHECKING, "noticeChecking"), ...serving, out: "checking.js" },
  { ...shared(EXPORTERS, "noticeExporters"), out: "exporters.js" },
  { ...shared(IMPORTERS, "noticeImporters"), out: "importers.js" },
  { ...shared(RULE_TEXTS, "noticeRuleTexts"), ...telling, out: "ruleTexts.js" },
  {
    entry: "server/src/core.ts",
    out: "core.mjs",
    platform: "neutral",
    target: "es2022",
    format: "esm",
    ...checks,
  },
  {
    entry: "client/src/extension.ts",
    out: "client.js",
    ...node,
    external: ["vscode"],
    plugins: [versionsFit],
  },
  { entry: "client/src/browser.ts", out: "web/client.js", ...web, format: "cjs", external: ["vscode"] },
  { entry: "client/webview/main.ts", out: "webview/table.js", ...web, format: "iife" },
  { entry: "client/webview/preview/main.ts", out: "webview/preview.js", ...web, format: "iife" },
  { entry: "client/webview/preview/preview.css", out: "webview/preview.css", target: "es2022" },
  { entry: "client/webview/table.css", out: "webview/table.css", target: "es2022" },
  { entry: "server/src/browser.ts", out: "web/server.js", ...web, format: "iife", ...checks },
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
