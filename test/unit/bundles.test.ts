import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { capabilitiesFor } from "../../server/src/lsp/capabilities";
import { clientOf } from "../../server/src/lsp/client";
import { DOCUMENTED_RULES } from "../../server/src/rules/all";

declare const __ROOT__: string;

const bundle = (name: string): string => readFileSync(join(__ROOT__, "dist", name), "utf8");
/** Longest stretch without what a string literal escapes. */
const telling = (text: string): string =>
  text.split(/["'`\\\n$]/).reduce((a, b) => (b.length > a.length ? b : a), "");
const reasons = DOCUMENTED_RULES.flatMap(({ id, why }) => [
  { id, text: telling(why.zh) },
  { id, text: telling(why.en) },
]);
const missingIn = (name: string): string[] => {
  const code = bundle(name);
  return reasons.filter(({ text }) => !code.includes(text)).map(({ id }) => id);
};

describe("what rules tell of themselves", () => {
  for (const name of ["ruleTexts.js"]) it(`is in ${name}`, () => assert.deepEqual(missingIn(name), []));
  for (const name of ["server.js", "web/server.js", "checking.js", "command.js", "core.mjs", "exporters.js"])
    it(`is not in ${name}`, () => {
      const code = bundle(name);
      const carried = reasons.filter(({ text }) => text.length > 12 && code.includes(text));
      assert.deepEqual(
        carried.map(({ id }) => id),
        [],
        "Import rules/ruleTexts by `await import`: it stands in a script of its own",
      );
    });
  it("comes without the checks", () => assert.ok(!bundle("ruleTexts.js").includes("function*")));
});

describe("the client", () => {
  it("asks of the editor what the library under it asks", () => {
    const library = readFileSync(
      join(__ROOT__, "node_modules/vscode-languageclient/lib/node/main.js"),
      "utf8",
    );
    const { engines } = JSON.parse(readFileSync(join(__ROOT__, "package.json"), "utf8"));
    assert.equal(/REQUIRED_VSCODE_VERSION = '([^']+)'/.exec(library)?.[1], engines.vscode);
  });
  it("does not compare versions itself", () =>
    assert.doesNotMatch(bundle("client.js"), /SEMVER_SPEC_VERSION/));
  it("is not asked to match names of files, for which the build leaves the library out", () => {
    const client = clientOf({ processId: null, rootUri: null, capabilities: {} });
    assert.deepEqual(Object.keys(capabilitiesFor(client).workspace ?? {}), ["workspaceFolders"]);
  });
});

describe("what is loaded at start", () => {
  /** Kibibytes; what they are now and room for a few rules more (docs/performance.md has the goals). */
  const MOST: Readonly<Record<string, number>> = {
    "server.js": 240,
    "web/server.js": 190,
    "checking.js": 825,
    "client.js": 450,
    "web/client.js": 440,
  };
  for (const name of ["server.js", "web/server.js"])
    it(`${name} answers before it has any rule`, () => assert.doesNotMatch(bundle(name), /docno\/bracket/));
  it("checking.js has no copy of LSP's library", () =>
    assert.doesNotMatch(bundle("checking.js"), /"textDocument\/didOpen"/));
  for (const [name, most] of Object.entries(MOST))
    it(`${name} has at most ${most} KB`, () => {
      const size = Buffer.byteLength(bundle(name)) / 1024;
      assert.ok(size <= most, `${size.toFixed(0)} KB: see what is new in it by esbuild's metafile`);
    });
});
