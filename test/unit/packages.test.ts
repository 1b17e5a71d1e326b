import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

declare const __ROOT__: string;

const runNode = (args: readonly string[], cwd = __ROOT__) =>
  spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
const manifest = JSON.parse(readFileSync(join(__ROOT__, "package.json"), "utf8"));

/** What the npm package holds besides the declarations. */
const FILES = [
  ...[
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "checking.js",
    "cli.js",
    "command.js",
    "core.mjs",
    "exporters.js",
    "importers.js",
    "package.json",
  ],
  "ruleTexts.js",
  ...["config", "profile", "units"].map((name) => `schemas/notice.${name}.schema.json`),
  "server.js",
];
const MOST_BYTES = 1_600_000;

const USER = `import { check, fixAll, ledger, parse, type Finding, type LedgerRow, type Notice } from "policy-notice";
const findings: Finding[] = check("按照国发[2022]5号文件要求办理。");
const notice: Notice = parse("一、修路");
const rows: LedgerRow[] = ledger("一、修路。（市财政局牵头）");
console.log(findings[0].rule, fixAll("按照国发[2022]5号文件要求办理。"), rows[0].lead[0], typeof notice);
`;

describe("the npm package", () => {
  const laidOut = join(__ROOT__, "dist", "npm");
  const project = mkdtempSync(join(tmpdir(), "notice-npm-"));
  after(() => rmSync(project, { recursive: true, force: true }));
  before(() => {
    const { status, stderr } = runNode([join(__ROOT__, "scripts", "npm-package.mjs"), "--lay-out"]);
    assert.equal(status, 0, stderr);
    mkdirSync(join(project, "node_modules"));
    symlinkSync(laidOut, join(project, "node_modules", "policy-notice"));
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    writeFileSync(join(project, "user.ts"), USER);
  });

  it("holds what is needed and nothing else", () => {
    const shell = process.platform === "win32";
    const packed = spawnSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: laidOut,
      encoding: "utf8",
      shell,
    });
    const [{ files, size }] = JSON.parse(packed.stdout) as [{ files: { path: string }[]; size: number }];
    const paths = files.map(({ path }) => path);
    assert.deepEqual(paths.filter((path) => !/^types\/[\w/]+\.d\.mts$/.test(path)).sort(), FILES);
    assert.ok(size <= MOST_BYTES, `${size} bytes`);
  });

  it("has a manifest of its own that may be published, asks for no packages, and says what the extension says", () => {
    const own = JSON.parse(readFileSync(join(laidOut, "package.json"), "utf8"));
    assert.equal(own.private, undefined);
    assert.equal(own.dependencies, undefined);
    assert.deepEqual(
      [own.name, own.version, own.license],
      [manifest.name, manifest.version, manifest.license],
    );
  });

  it("compiles and runs in a project that imports it by name", () => {
    const tsc = join(__ROOT__, "node_modules", "typescript", "bin", "tsc");
    const options = ["--module", "nodenext", "--target", "es2022", "--strict", "--types", "node"];
    const roots = ["--typeRoots", join(__ROOT__, "node_modules", "@types"), "--preserveSymlinks"];
    const compiled = runNode([tsc, ...options, ...roots, "user.ts"], project);
    assert.equal(compiled.stdout, "");
    const { stdout } = runNode(["--preserve-symlinks", "user.js"], project);
    assert.equal(stdout, "docno/bracket 按照国发〔2022〕5号文件要求办理。 市财政局 object\n");
  });

  it("has a command that checks, makes files and answers as a language server", async () => {
    const cli = join(laidOut, "cli.js");
    assert.match(readFileSync(cli, "utf8"), /^#!\/usr\/bin\/env node\n/);
    writeFileSync(join(project, "a.notice"), "一、修路。（市财政局牵头）\n");
    assert.equal(runNode([cli, "check", "--fail-on", "error", "a.notice"], project).status, 0);
    assert.equal(runNode([cli, "ledger", "--format", "docx", "-o", "a.docx", "a.notice"], project).status, 0);
    for (const args of [["lsp"], ["lsp", "--stdio"]])
      assert.match(await answerOf([cli, ...args]), /"capabilities":\{/);
  });
});

/** What a language server answers to `initialize`. */
async function answerOf(command: readonly string[]): Promise<string> {
  const server = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const params = { capabilities: {}, processId: null, rootUri: null };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let said = "";
    for await (const chunk of server.stdout) if (/"id":1\b/.test((said += chunk))) break;
    return said;
  } finally {
    server.kill();
  }
}

describe("npm run release", () => {
  const release = (...args: string[]) =>
    runNode([join(__ROOT__, "scripts", "release.mjs"), "--dry-run", ...args]);
  const bumped = (part: number): string =>
    manifest.version
      .split(".")
      .map((text: string, i: number) => (i < part ? text : i === part ? Number(text) + 1 : 0))
      .join(".");

  it("counts versions up, dates the changelog, and changes nothing when it only tells", () => {
    for (const [part, name] of ["major", "minor", "patch"].entries()) {
      const { stdout, status } = release(name);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`${manifest.version} → ${bumped(part)}, `), stdout);
      for (const file of ["package.json", "package-lock.json", "CHANGELOG.md"])
        assert.match(stdout, new RegExp(`would change ${file}`));
    }
    assert.equal(JSON.parse(readFileSync(join(__ROOT__, "package.json"), "utf8")).version, manifest.version);
  });

  it("refuses what is no version and what is older", () => {
    for (const wrong of ["", "next", "0.0.1"]) assert.equal(release(...(wrong ? [wrong] : [])).status, 1);
  });
});
