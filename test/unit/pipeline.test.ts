import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { before, describe, it } from "node:test";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import manifest from "../../package.json";
import { file, folder, run } from "./command";

declare const __ROOT__: string;

const FAULTY = "按照国发[2022]5号文件要求办理。\n";

describe("SARIF", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const published = join(
    "node_modules",
    "@microsoft",
    "jest-sarif",
    "lib",
    "schemas",
    "sarif-2.1.0-rtm.5.json",
  );
  const schema = JSON.parse(readFileSync(join(__ROOT__, published), "utf8"));
  const isSarif = ajv.compile(schema);
  const log = (...args: string[]) => JSON.parse(run(["check", "--format", "sarif", ...args]).out);

  it("is what the schema of OASIS asks for: with faults, without, for odd paths, for faulty configuration", () => {
    file("sarif/notice.config.json", '{ "rules": { "no/such": "off" } }');
    file("sarif/a b#1%.notice", FAULTY);
    const seeds = join(__ROOT__, "seeds");
    for (const given of [join(seeds, "faulty.notice"), file("clean.notice", "请办理。\n"), "sarif", seeds])
      assert.ok(isSarif(log(given)), JSON.stringify(isSarif.errors, null, 1));
  });

  it("fails the schema where a result has no message, so the schema is looked at", () => {
    const broken = log(file("a.notice", FAULTY));
    delete broken.runs[0].results[0].message;
    assert.equal(isSarif(broken), false);
  });

  it("carries the fix and the version of the program", () => {
    const [{ results, tool }] = log(file("a.notice", FAULTY)).runs;
    assert.equal(tool.driver.version, manifest.version);
    const [{ replacements, artifactLocation }] = results[0].fixes[0].artifactChanges;
    assert.equal(artifactLocation.uri, "a.notice");
    assert.deepEqual(
      replacements.map(({ insertedContent }: { insertedContent: { text: string } }) => insertedContent.text),
      ["〔", "〕"],
    );
  });
});

describe("the format of compilers", () => {
  it("is what the problem matcher of VS Code reads", () => {
    const [{ pattern, name }] = manifest.contributes.problemMatchers;
    assert.equal(name, "policy-notice");
    const { out, status } = run(["check", "--format", "gcc", file("dir/甲 1.notice", FAULTY)]);
    assert.equal(status, 1);
    const found = out
      .trimEnd()
      .split("\n")
      .map((line) => new RegExp(pattern.regexp).exec(line)?.slice(1) ?? line);
    assert.deepEqual(
      found.map(([path, line, column, severity, , rule]) => [path, line, column, severity, rule]),
      [["dir/甲 1.notice", "1", "5", "warning", "docno/bracket"]],
    );
  });
});

describe("the example of docs/pipeline.md", () => {
  const page = readFileSync(join(__ROOT__, "docs", "pipeline.md"), "utf8");
  const example = /```sh example\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const bin = join(folder, "bin");
  before(() => {
    mkdirSync(bin, { recursive: true });
    const command = join(bin, "policy-notice");
    writeFileSync(
      command,
      `#!/bin/sh\nexec "${process.execPath}" "${join(__ROOT__, "dist", "cli.js")}" "$@"\n`,
    );
    chmodSync(command, 0o755);
  });

  it("does what it says, in Git", {
    skip: process.platform === "win32" && "it is written for a POSIX shell",
  }, () => {
    assert.ok(example.includes("git commit"));
    const { stdout, stderr, status } = spawnSync("sh", ["-c", example], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "起草人",
        GIT_AUTHOR_EMAIL: "drafter@example.org",
        GIT_COMMITTER_NAME: "起草人",
        GIT_COMMITTER_EMAIL: "drafter@example.org",
      },
    });
    assert.equal(status, 0, stderr);
    const said = stdout.split("\n").filter((line) => /^(?:stopped|committed|nothing new)$/.test(line));
    assert.deepEqual(said, ["stopped", "committed", "nothing new"], stdout);
    assert.match(stdout, /^旧稿\.notice:1:\d+: (?:warning|error): .* \[docno\/bracket\]$/m);
    const drafts = join(folder, "drafts");
    const log = spawnSync("git", ["log", "--format=%s"], { cwd: drafts, encoding: "utf8" });
    assert.equal(log.stdout.trim(), "要点初稿");
    assert.match(readFileSync(join(drafts, "要点.notice"), "utf8"), /国发〔2022〕5号/);
    assert.equal(JSON.parse(readFileSync(join(drafts, "findings.sarif"), "utf8")).version, "2.1.0");
  });

  it("names hooks of pre-commit that there are, whose commands the program knows", () => {
    const hooks = readFileSync(join(__ROOT__, ".pre-commit-hooks.yaml"), "utf8");
    const ids = [...hooks.matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id);
    const named = [...page.matchAll(/- id: (\S+)$/gm)].map(([, id]) => id);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
    for (const [, entry] of hooks.matchAll(/entry: policy-notice (.+)$/gm))
      assert.ok([0, 1].includes(run([...entry.split(" "), file("hook.notice", FAULTY)]).status ?? 2), entry);
  });
});
