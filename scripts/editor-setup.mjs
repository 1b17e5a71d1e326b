/** Set-up of the suites in a real VS Code: the packages of test/editor, and VS Code's server. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./paths.mjs";
import { run } from "./setup.mjs";

const tests = join(root, "test", "editor");
const server = join(tests, "server");
const vscode = join(server, "node_modules", "code-server", "lib", "vscode");
const SERVER_NODE = 24;

/** mocha, vsce, Playwright: what the suites need wherever VS Code comes from. Null, or why they cannot be had. */
export function installTools() {
  return installLocked(tests);
}

/** Makes VS Code's server ready to start. Null, or the reason why it cannot be had here. */
export function prepareServer() {
  if (process.platform !== "linux")
    return `VS Code's server is set up on Linux only, and this is ${process.platform}`;
  if (process.arch !== "x64" && Number(process.versions.node.split(".")[0]) < SERVER_NODE)
    return `on ${process.arch} VS Code's server needs Node ${SERVER_NODE}, and this is ${process.version}`;
  return installLocked(server, linkModules);
}

/** Runs `npm ci` in a folder unless that was done for its very lockfile; `finish` completes it. Null, or what failed. */
function installLocked(folder, finish = () => undefined) {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return null;
  const name = relative(root, folder);
  console.log(`Installing the packages of ${name} (npm ci) …`);
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  if (status !== 0) return `npm ci failed in ${name}: is the npm registry reachable?`;
  finish();
  writeFileSync(stamp, lock);
  return null;
}

/** Ends the process with the reason where there is one. */
export function stopFor(reason) {
  if (reason === null) return;
  console.error(reason);
  process.exit(1);
}

/**
 * Native modules that the server asks for at its start and can do without. Compiling them takes minutes and a compiler;
 * inert ones in their places keep its log clean.
 */
const LOGGER = `const nothing = () => {};
const logger = Object.fromEntries(
  ["setPattern", "trace", "debug", "info", "warn", "error", "critical", "flush", "drop", "clearFormatters", "setLevel"]
    .map((name) => [name, nothing]));
Object.assign(exports, { setLevel: nothing, setFlushOn: nothing, shutdown: nothing });
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger;
`;
const INERT = {
  "@vscode/spdlog": LOGGER,
  "@vscode/native-watchdog": "exports.start = () => true;\n",
  "@vscode/deviceid": 'exports.getDeviceId = async () => "00000000-0000-4000-8000-000000000000";\n',
};
/** Packages of the lockfile that VS Code does not itself import. */
const NOT_IMPORTED = ["code-server"];

/**
 * code-server comes without VS Code's own modules: its install script fetches and compiles them (400 MB, a compiler).
 * Only some are ever loaded for editing; they stand in the lockfile and are linked to where VS Code looks.
 */
function linkModules() {
  const { dependencies } = JSON.parse(readFileSync(join(server, "package.json"), "utf8"));
  const place = (name) => {
    const path = join(vscode, "node_modules", name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  for (const name of Object.keys(dependencies).filter((each) => !NOT_IMPORTED.includes(each))) {
    const link = place(name);
    symlinkSync(relative(dirname(link), join(server, "node_modules", name)), link);
  }
  for (const [name, code] of Object.entries(INERT)) {
    const folder = place(name);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    writeFileSync(join(folder, "index.js"), code);
  }
}
