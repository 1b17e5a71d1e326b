/**
 * `npm run release -- major|minor|patch|X.Y.Z`: sets the version, dates the changelog, runs every check, and packs the extension
 * and the npm package into release/. Publishes nothing and commits nothing: the last lines say how. `--dry-run` only tells the
 * plan. `--repository URL` is where readers of a marketplace find what the README links to.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageExtension } from "./editor-package.mjs";
import { installTools, stopFor } from "./editor-setup.mjs";
import { packNpmPackage } from "./npm-package.mjs";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode, run } from "./setup.mjs";

const USAGE = "npm run release -- major|minor|patch|X.Y.Z [--dry-run] [--repository URL]";
const PARTS = ["major", "minor", "patch"];
const HEADING = /^## (\S+) — (.+)$/m;

const read = (name) => readFileSync(join(root, name), "utf8");
const current = JSON.parse(read("package.json")).version;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "dry-run": { type: "boolean" }, repository: { type: "string" } },
});
const version = next(current, positionals[0] ?? "");
const day = new Date().toISOString().slice(0, 10);
const changes = { "package.json": manifest(), "package-lock.json": lockfile(), "CHANGELOG.md": changelog() };

console.log(`${current} → ${version}, ${day}`);
if (values["dry-run"]) {
  for (const [name, text] of Object.entries(changes))
    if (text !== read(name)) console.log(`would change ${name}`);
  process.exit(0);
}
if (spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).stdout.trim() !== "")
  stop("There are changes that are not committed: a release is made of what is in Git.");
requireNode();
installPackages();
stopFor(installTools());
for (const [name, text] of Object.entries(changes)) writeFileSync(join(root, name), text);
if (run(process.execPath, [join(root, "scripts", "test.mjs")]) !== 0)
  stop("A check failed. The new version stands in the files; git restore . takes it back.");

const target = join(root, "release");
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
buildAll();
packageExtension(join(target, `policy-notice-${version}.vsix`), values.repository);
packNpmPackage(target);
console.log(`\nIn release/: ${readdirSync(target).join(", ")}. Nothing has been published. To do so:

  git commit --all --message "Release ${version}" && git tag v${version}
  vsce publish --packagePath release/policy-notice-${version}.vsix
  ovsx publish release/policy-notice-${version}.vsix
  npm publish release/policy-notice-${version}.tgz`);

/** The version that is asked for; ends the process where it is none or not a later one. */
function next(from, wanted) {
  const numbers = from.split(".").map(Number);
  const at = PARTS.indexOf(wanted);
  if (at >= 0) return numbers.map((number, i) => (i < at ? number : i === at ? number + 1 : 0)).join(".");
  if (!/^\d+\.\d+\.\d+$/.test(wanted)) stop(USAGE);
  const asked = wanted.split(".").map(Number);
  const differs = asked.findIndex((number, i) => number !== numbers[i]);
  // The version that stands there is released as it is while the changelog calls it unreleased.
  if (differs >= 0 && asked[differs] < numbers[differs]) stop(`${wanted} is older than ${from}`);
  return wanted;
}

function manifest() {
  return read("package.json").replace(`"version": "${current}"`, `"version": "${version}"`);
}

/** The first two versions of a lockfile are those of the package itself. */
function lockfile() {
  let left = 2;
  return read("package-lock.json").replaceAll(`"version": "${current}"`, (all) =>
    left-- > 0 ? `"version": "${version}"` : all,
  );
}

/** The newest heading, which must be of something unreleased, gets version and day. */
function changelog() {
  const text = read("CHANGELOG.md");
  const [, , state] = HEADING.exec(text) ?? [];
  if (state !== "unreleased")
    stop("CHANGELOG.md begins with no “## X.Y.Z — unreleased”: write what is new first.");
  return text.replace(HEADING, `## ${version} — ${day}`);
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
