/** What both README commands need before anything else: a Node that is new enough, and the packages of the lockfile. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const OLDEST_NODE = 20;

/** Ends the process with one line where Node is too old. */
export function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= OLDEST_NODE) return;
  console.error(
    `Node ${OLDEST_NODE} or newer is needed; this is ${process.version}. Get it from nodejs.org or your package manager.`,
  );
  process.exit(2);
}

/** Runs a program in the project's folder and gives its status; npm and npx are found on Windows too. */
export function run(command, args, options = {}) {
  const shell = process.platform === "win32" && (command === "npm" || command === "npx");
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (result.error) {
    console.error(`${command}: ${result.error.message}`);
    return 1;
  }
  return result.status ?? 1;
}

/** Installs the locked packages unless that was done for this very lockfile. */
export function installPackages() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing packages (npm ci) …");
  if (run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) !== 0) {
    console.error("npm ci failed: is the npm registry reachable? Mend that and call again.");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Bundles into dist/. */
export function buildAll() {
  if (run(process.execPath, [join(root, "scripts", "build.mjs")]) === 0) return;
  console.error("The build failed; the messages above say where.");
  process.exit(1);
}
