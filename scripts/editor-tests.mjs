/**
 * `npm run test:editor`: set-up, the package, then five suites: the package's contents; the installed extension through
 * VS Code's API; the same in a browser without Node; the
 * set-ups of other editors; the installed extension by mouse and keyboard. What cannot run here is reported as skipped with the reason;
 * under CI=true that is a failure. `--screenshots` also renews the pictures of the README. The last two lines are counts.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundled, bundleSuites } from "./editor-bundle.mjs";
import { packageExtension } from "./editor-package.mjs";
import { installTools, prepareServer } from "./editor-setup.mjs";
import { root } from "./paths.mjs";
import { buildAll, installPackages, requireNode, run } from "./setup.mjs";
import { prepareEditors, prepareSystem } from "./system.mjs";

const SUITE_LIMIT_MS = 600_000;
const POLL_MS = 200;
const output = join(root, ".build", "editor");
const inCi = process.env.CI === "true";
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith("-"));
const screenshots = args.includes("--screenshots");

let passed = 0;
let failed = 0;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
requireNode();
installPackages();
const noTools = installTools();
if (noTools) {
  print({ kind: "skip", reason: noTools });
  finish(inCi ? 1 : 0);
}
const system = systemFor(prepareServer());
if (wanted.length === 0 || wanted.includes("others")) prepareEditors();
buildAll();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
checkTypes();
packageExtension(join(output, "policy-notice.vsix"));
await bundleSuites();

const environment = {
  ...process.env,
  CHROMIUM: system.chromium ?? "",
  EDITOR_NO_SERVER: system.reason ?? "",
  EDITOR_SHOTS: screenshots ? root : (process.env.EDITOR_SHOTS ?? ""),
};
await suite("package", [bundled("run-suite.cjs"), "package"]);
await suite("api", [bundled("run-api.cjs")]);
await suite("web", [bundled("run-web.cjs")]);
await suite("others", [bundled("run-suite.cjs"), "others"]);
await suite("ui", [bundled("run-suite.cjs"), "ui"]);
if (screenshots) {
  // Once more with Chinese messages.
  environment.EDITOR_LANGUAGE = "zh-CN";
  await suite("ui", [bundled("run-suite.cjs"), "ui"]);
}

finish(failed);

/** The last two lines, which scripts/test.mjs reads, and the status. */
function finish(failures) {
  console.log(`ℹ pass ${passed}\nℹ fail ${failures}`);
  process.exit(failures > 0 ? 1 : 0);
}

/** Chromium to show the server in, or why server or Chromium cannot be had here. */
function systemFor(noServer) {
  return noServer ? { reason: noServer } : prepareSystem();
}

/** The suites are type-checked here, since their packages are not there before. */
function checkTypes() {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  if (run(process.execPath, [tsc, "-p", join(root, "test", "editor")]) === 0) passed++;
  else failed++;
}

/** Runs a suite in a process of its own and prints its results as they come. */
async function suite(name, command) {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  console.log(`\n${name}`);
  const started = Date.now();
  const results = join(output, `${name}.results`);
  rmSync(results, { force: true });
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...environment, EDITOR_RESULTS: results },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const end = () => child.kill("SIGTERM");
  const limit = setTimeout(end, SUITE_LIMIT_MS);
  process.once("exit", end);
  const counts = { pass: 0, fail: 0, skip: 0, end: 0, note: 0, retry: 0 };
  let read = 0;
  const report = () => {
    const lines = existsSync(results) ? readFileSync(results, "utf8").split("\n").slice(0, -1) : [];
    for (const line of lines.slice(read).map((each) => JSON.parse(each))) {
      counts[line.kind]++;
      print(line);
    }
    read = lines.length;
  };
  const timer = setInterval(report, POLL_MS);
  const status = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", resolve);
  });
  clearTimeout(limit);
  process.off("exit", end);
  clearInterval(timer);
  report();
  passed += counts.pass;
  failed += counts.fail;
  if (counts.skip > 0) failed += inCi ? 1 : 0;
  else if (counts.fail === 0 && (status !== 0 || counts.end === 0 || counts.pass === 0)) {
    failed++;
    console.log(`✖ the suite did not run to its end (status ${status})\n${said.slice(-4000)}`);
  }
  const again = counts.retry > 0 ? `, ${counts.retry} tried twice` : "";
  console.log(
    `${name}: ${counts.pass} passed, ${counts.fail} failed${again}, ${seconds(Date.now() - started)}`,
  );
}

function print(line) {
  if (line.kind === "pass") console.log(`  ✔ ${line.title} (${seconds(line.ms)})`);
  if (line.kind === "fail") console.log(`  ✖ ${line.title} (${seconds(line.ms)})\n${line.error}`);
  if (line.kind === "retry") console.log(`  ↻ ${line.title}: failed, and is tried once more\n${line.error}`);
  if (line.kind === "note") console.log(`  ${line.text}`);
  if (line.kind === "skip")
    console.log(`  skipped: ${line.reason}${inCi ? " (a failure, since CI=true)" : ""}`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
