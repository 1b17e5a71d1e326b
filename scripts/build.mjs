/** Bundles everything that runs: see `OUTPUTS`. `--watch` rebuilds on change. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
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

/** Puts other code in the place of packages that what is shipped never comes to use. */
const instead = (name, modules) => ({
  name,
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${Object.keys(modules).join("|")})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: name }));
    onLoad({ filter: /./, namespace: name }, ({ path }) => ({ contents: modules[path] }));
  },
});
/**
 * vscode-languageclient compares the editor's version with the one it needs, which is the manifest's own `engines.vscode`: the
 * editor would not have loaded the client otherwise. 20 KB of semver for a question that has been answered.
 */
const versionsFit = instead("versions-fit", {
  "semver/functions/parse": "module.exports = (version) => ({ version });",
  "semver/functions/satisfies": "module.exports = () => true;",
});
/** It matches the names of files that are made, renamed and thrown away, of which our server does not want to hear: 28 KB. */
const hearsOfNoFiles = instead("hears-of-no-files", {
  minimatch: "exports.Minimatch = class { constructor() { throw new Error('No file operations'); } };",
});
/** Neither commander nor LSP's library starts a program for us; the part of Node that would takes 6 ms to load. */
const startsNothing = instead("starts-nothing", {
  child_process: "module.exports = {};",
  "node:child_process": "module.exports = {};",
});

/**
 * TypeScript wrote its helpers into each file of LSP's libraries: 25 KB by which CommonJS looks like modules. What they copy the
 * names of, `vscode` above all, can be asked for them itself.
 */
const HELPER = /^var __(?:createBinding|setModuleDefault|importStar) = \(this[\s\S]*?^\}\)[()]*;\n/gm;
const withoutHelpers = {
  name: "without-helpers",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]vscode-[^\\/]+[\\/].*\.js$/ }, async ({ path }) => {
      const code = (await readFile(path, "utf8")).replace(/__importStar\((require\([^)]+\))\)/g, "$1");
      return { contents: code.includes("__exportStar") ? code : code.replace(HELPER, "") };
    });
  },
};

/** What `npm run build` leaves in dist/: others rely on these names (docs/command-line.md). */
const OUTPUTS = [
  { entry: "server/src/cli/entry.ts", out: "cli.js", ...node, banner: { js: "#!/usr/bin/env node" } },
  {
    entry: "server/src/cli/main.ts",
    out: "command.js",
    ...node,
    plugins: [startsNothing, ...checks.plugins],
  },
  { entry: "server/src/node.ts", out: "server.js", ...node, plugins: [apart, startsNothing, withoutHelpers] },
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
    plugins: [versionsFit, hearsOfNoFiles, withoutHelpers],
  },
  {
    entry: "client/src/browser.ts",
    out: "web/client.js",
    ...web,
    format: "cjs",
    external: ["vscode"],
    plugins: [hearsOfNoFiles, withoutHelpers],
  },
  { entry: "client/webview/main.ts", out: "webview/table.js", ...web, format: "iife" },
  { entry: "client/webview/preview/main.ts", out: "webview/preview.js", ...web, format: "iife" },
  { entry: "client/webview/preview/preview.css", out: "webview/preview.css", target: "es2022" },
  { entry: "client/webview/table.css", out: "webview/table.css", target: "es2022" },
  {
    entry: "server/src/browser.ts",
    out: "web/server.js",
    ...web,
    format: "iife",
    plugins: [apart, withoutHelpers],
  },
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
else
  spawnSync(process.execPath, [join(root, "scripts", "codeCache.mjs")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
