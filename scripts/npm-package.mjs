/**
 * `npm run package:npm`: the command line, the language server and the library as an npm package, policy-notice-VERSION.tgz.
 * The manifest of the extension is none for npm, so the package has one of its own, made here in dist/npm.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode, run } from "./setup.mjs";

const folder = join(root, "dist", "npm");
const SCRIPTS = [
  "cli.js",
  "command.js",
  "server.js",
  "checking.js",
  "exporters.js",
  "importers.js",
  "ruleTexts.js",
  "core.mjs",
];
const DOCUMENTS = { LICENSE: "LICENSE", "CHANGELOG.md": "CHANGELOG.md", "docs/npm.md": "README.md" };

/** Lays out dist/npm from what `npm run build` left in dist/. Ends the process where the types do not compile. */
export function layOutNpmPackage() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of SCRIPTS) copyFileSync(join(root, "dist", name), join(folder, name));
  for (const [from, to] of Object.entries(DOCUMENTS)) copyFileSync(join(root, from), join(folder, to));
  cpSync(join(root, "schemas"), join(folder, "schemas"), { recursive: true });
  writeTypes(join(folder, "types"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
}

function manifest() {
  const { name, version, license, keywords, engines, repository } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const types = "./types/core.d.mts";
  return {
    name,
    version,
    description:
      "检查和整理党政机关公文 · Check and tidy Chinese official notices: command line, language server, library",
    license,
    keywords,
    ...(repository ? { repository } : {}),
    type: "commonjs",
    bin: { [name]: "cli.js" },
    exports: {
      ".": { types, default: "./core.mjs" },
      "./package.json": "./package.json",
      "./schemas/*": "./schemas/*",
    },
    types,
    engines: { node: engines.node },
  };
}

/** The declarations that `core.ts` needs, and no others; their imports get the endings that Node's resolution asks for. */
function writeTypes(target) {
  const whole = join(root, ".build", "types");
  rmSync(whole, { recursive: true, force: true });
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", "server/src"];
  const project = join(root, "server", "tsconfig.core.json");
  if (run(process.execPath, [tsc, "-p", project, ...options, "--outDir", whole]) !== 0) process.exit(1);
  const wanted = new Set(["core.d.ts"]);
  for (const file of wanted) {
    const text = readFileSync(join(whole, file), "utf8").replace(
      /((?:from|import\()\s*")(\.[^"]+)(")/g,
      (_, before, path, after) => {
        wanted.add(relative(whole, join(whole, dirname(file), `${path}.d.ts`)));
        return `${before}${path}.mjs${after}`;
      },
    );
    const out = join(target, file.replace(/\.d\.ts$/, ".d.mts"));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, text);
  }
}

/** Packs dist/npm into a folder. */
export function packNpmPackage(destination = root) {
  layOutNpmPackage();
  const status = run("npm", ["pack", "--silent", "--pack-destination", destination], { cwd: folder });
  if (status !== 0) process.exit(status);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // What is in dist/ already is enough for whoever only wants to look at the folder.
  if (process.argv.includes("--lay-out")) layOutNpmPackage();
  else {
    requireNode();
    installPackages();
    buildAll();
    packNpmPackage();
  }
}
