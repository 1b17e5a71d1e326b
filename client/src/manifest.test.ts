import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import chinese from "../../l10n/bundle.l10n.zh-cn.json";
import manifest from "../../package.json";
import nlsEnglish from "../../package.nls.json";
import nlsChinese from "../../package.nls.zh-cn.json";
import configSchema from "../../schemas/notice.config.schema.json";

// Tests run from the project's top folder.
const sources = readdirSync("client/src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(`client/src/${name}`, "utf8"))
  .join("\n");

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();
}

test("every text of package.json stands in both languages, and no other", () => {
  const used = matches(JSON.stringify(manifest), /"%([\w.]+)%"/g);
  assert.deepEqual(Object.keys(nlsEnglish).sort(), used, "package.nls.json");
  assert.deepEqual(Object.keys(nlsChinese).sort(), used, "package.nls.zh-cn.json");
});

test("notice.words takes what notice.config.json takes, and for user, workspace and folder", () => {
  const bare = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        ["description", "markdownDescription", "default", "scope", "defaultSnippets"].includes(key)
          ? undefined
          : inner,
      ),
    );
  const setting = manifest.contributes.configuration.properties["notice.words"];
  assert.equal(setting.scope, "resource");
  assert.deepEqual(bare(setting), bare(configSchema.properties.words));
});

test("every text of the client has its Chinese, and no other", () => {
  const used = matches(sources, /l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g);
  assert.deepEqual(Object.keys(chinese).sort(), used, "l10n/bundle.l10n.zh-cn.json");
});

test("the Chinese of the client keeps the places of the English", () => {
  for (const [english, translated] of Object.entries(chinese)) {
    assert.deepEqual(matches(translated, /(\{\d\})/g), matches(english, /(\{\d\})/g), english);
  }
});

test("every contributed command is registered, and no other", () => {
  const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
  assert.deepEqual(matches(sources, /registerCommand\("([\w.]+)"/g), contributed);
});

test("every grammar sample has a snapshot, else the snapshot tool makes one and passes", () => {
  const samples = readdirSync("syntaxes/test").filter((name) => name.endsWith(".notice"));
  assert.ok(samples.length > 0);
  for (const name of samples) assert.ok(existsSync(`syntaxes/test/${name}.snap`), name);
});

test("badges say what the manifest says and come from where vsce takes them; READMEs have no pictures from the network", () => {
  const version = /\d+\.\d+/.exec(manifest.engines.vscode)?.[0];
  assert.deepEqual(
    manifest.badges.map(({ url }) => decodeURI(url)),
    [
      `https://img.shields.io/badge/license-${manifest.license}-7A1418`,
      `https://img.shields.io/badge/VS Code-≥${version}-7A1418`,
    ],
  );
  assert.deepEqual(
    manifest.badges.map(({ description }) => description),
    [`License: ${manifest.license}`, `VS Code ${version} or newer`],
  );
  for (const name of ["README.md", "README.zh-CN.md"])
    assert.doesNotMatch(readFileSync(name, "utf8"), /!\[[^\]]*\]\(\s*https?:|<img[^>]*https?:/, name);
});
