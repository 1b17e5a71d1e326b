import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, it } from "node:test";

declare const __ROOT__: string;

/** What must always hold in the tree. Each failure says how to mend it. */
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: __ROOT__,
  encoding: "utf8",
});
const files = listed.split("\n").filter((file) => file !== "" && existsSync(join(__ROOT__, file)));
const read = (file: string): string => readFileSync(join(__ROOT__, file), "utf8");
const sources = files.filter((file) => file.endsWith(".ts"));
const core = sources.filter(
  (file) => file.startsWith("server/src/") && !file.endsWith(".test.ts") && !file.includes("/testing/"),
);

/** What a host may import, be it an editor's or a terminal's. */
const HOST = [
  "text",
  "units",
  "model",
  "rules",
  "features",
  "ledger",
  "config",
  "workspace",
  "export",
  "import",
  "page",
];

/** What each layer may import (ARCHITECTURE.md, “Who may import whom”). A layer may always import itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  lexicon: ["text"],
  units: ["text", "lexicon"],
  syntax: ["text", "lexicon"],
  model: ["text", "lexicon", "syntax", "units"],
  rules: ["text", "lexicon", "syntax", "units", "model", "ledger", "page"],
  ledger: ["text", "lexicon", "syntax", "units", "model"],
  workspace: ["text", "syntax", "units", "model"],
  features: ["text", "lexicon", "syntax", "units", "model", "rules", "ledger", "workspace", "page"],
  page: ["text", "lexicon", "syntax", "model"],
  export: ["text", "units", "syntax", "model", "ledger", "page"],
  import: ["text", "model"],
  config: ["text", "units", "rules", "page"],
  lsp: HOST,
  cli: HOST,
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
  readonly targetLayer: string;
}

const layerOf = (file: string): string => /^server\/src\/([^/]+)\//.exec(file)?.[1] ?? "";

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(/^(?:import|export)\b[^"']*?from\s+"([^"]+)"/gm)].map((match) => {
    const target = match[1].startsWith(".")
      ? relative(__ROOT__, resolve(__ROOT__, dirname(file), match[1]))
      : match[1];
    return { file, layer: layerOf(file), target, targetLayer: layerOf(`${target}/`) || layerOf(target) };
  });
}

const imports = core.flatMap(importsOf);

describe("layers", () => {
  it("every layer imports only what it may", () => {
    const wrong = imports.filter(
      ({ layer, targetLayer }) =>
        layer in MAY && targetLayer !== "" && targetLayer !== layer && !MAY[layer].includes(targetLayer),
    );
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
      "Move the code to the layer that may know this, or change ARCHITECTURE.md and MAY together",
    );
  });
  it("a rule imports no other rule", () => {
    const isRule = (path: string): boolean =>
      /^server\/src\/rules\/[a-z]+\/[A-Za-z]+(?:\.ts)?$/.test(path) && !/\/all(?:\.ts)?$/.test(path);
    const wrong = imports.filter(({ file, target }) => isRule(file) && isRule(target));
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
      "What two rules share belongs in model/ or lexicon/",
    );
  });
  it("the core has no run-time packages and knows no Node", () => {
    const inner = [
      "text",
      "lexicon",
      "units",
      "syntax",
      "model",
      "rules",
      "ledger",
      "features",
      "workspace",
      "page",
    ];
    const wrong = imports.filter(
      ({ layer, target }) => inner.includes(layer) && !target.startsWith("server/"),
    );
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
      "Packages belong in lsp/, cli/, config/, export/ or import/",
    );
  });
  it("export/ and import/ are loaded on use: others import nothing of them but types", () => {
    const wrong = core
      .filter((file) => !/^(?:export|import)$/.test(layerOf(file)))
      .filter((file) =>
        /^(?:import|export)\s(?!type\b)[^"']*?from\s+"[./]+\/(?:export|import)\/[^"]+"/m.test(read(file)),
      );
    assert.deepEqual(
      wrong,
      [],
      "Use `await import` of export/exporters and import/importers: each stands in a script of its own",
    );
  });
  it("only cli/ and the Node entry with what is its own import node:*", () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith("node:") && !/^server\/src\/(?:cli\/|node)/.test(file),
    );
    assert.deepEqual(
      wrong.map(({ file }) => file),
      [],
      "Ask the host (lsp/host.ts) instead",
    );
  });
  it("only lsp/ and the entries import vscode-languageserver", () => {
    const wrong = imports.filter(
      ({ file, target, layer }) =>
        target.startsWith("vscode-languageserver") &&
        layer !== "lsp" &&
        !/^server\/src\/(?:node|browser)\.ts$/.test(file),
    );
    assert.deepEqual(
      wrong.map(({ file }) => file),
      [],
      "Features speak offsets and plain data; lsp/ translates",
    );
  });
  it("the client imports only the protocol of the server", () => {
    const wrong = sources
      .filter((file) => file.startsWith("client/src/"))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith("server/") && target !== "server/src/lsp/protocol");
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });
});

describe("files", () => {
  it("are short", () => {
    const long = [...sources, ...files.filter((file) => file.endsWith(".mjs"))].filter(
      (file) => read(file).split("\n").length > 320,
    );
    assert.deepEqual(long, [], "Find the seam and split the file");
  });
  it("have no module-level mutable state in the core", () => {
    const wrong = core
      .filter((file) => !/\/(?:lsp|cli)\/|\/(?:node|browser)\.ts$/.test(file))
      .filter((file) => /^(?:export )?(?:let|var) /m.test(read(file)));
    assert.deepEqual(wrong, [], "Pass state in and out instead");
  });
  it("keep nothing between calls but by text/derived.ts", () => {
    const wrong = core.filter(
      (file) =>
        read(file).includes("new WeakMap") && !/text\/derived\.ts$|\/lsp\/|rules\/memo\.ts$/.test(file),
    );
    assert.deepEqual(wrong, [], "Use derived() so that all memory of the core is in one place");
  });
  it("have no unfinished marks and no skipped or lonely tests", () => {
    const marks = new RegExp(["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X\\b"].join("|"));
    const wrong = sources.filter(
      (file) => marks.test(read(file).replace(/"[^"\n]*"/g, "")) || /\.(?:only|todo)\(/.test(read(file)),
    );
    assert.deepEqual(wrong, []);
  });
  it("name no registry host and no path of a machine", () => {
    const names = new RegExp(
      ["registry\\.npm" + "js", "npm" + "mirror", "/work/" + "main", "/ro" + "ot/"].join("|"),
    );
    const wrong = files.filter(
      (file) => /\.(?:ts|mjs|json|md|yml|notice|txt)$/.test(file) && names.test(read(file)),
    );
    assert.deepEqual(wrong, []);
  });
});

describe("rules", () => {
  it("stand one a file, named like their id, and are listed in their group", () => {
    const wrong = core
      .filter((file) => /^server\/src\/rules\/[a-z]+\/[A-Za-z]+\.ts$/.test(file) && !file.endsWith("/all.ts"))
      .filter((file) => {
        const [, group, name] = /rules\/([a-z]+)\/([A-Za-z]+)\.ts$/.exec(file)!;
        const id = `${group}/${name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`)}`;
        return (
          !read(file).includes(`id: "${id}"`) ||
          !read(`server/src/rules/${group}/all.ts`).includes(`"./${name}"`)
        );
      });
    assert.deepEqual(
      wrong,
      [],
      "Name the file after the rule's id in lowerCamelCase and add its line to the group's all.ts",
    );
  });
});

describe("documents", () => {
  it("ARCHITECTURE.md names every folder of the server", () => {
    const folders = new Set(core.map(layerOf).filter((layer) => layer !== ""));
    const text = read("ARCHITECTURE.md");
    assert.deepEqual(
      [...folders].filter((folder) => !text.includes(`${folder}/`)),
      [],
      "Say in the code map what the folder is for",
    );
  });
  it("links between documents lead somewhere", () => {
    const broken = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .filter((match) => !existsSync(join(__ROOT__, dirname(file), match[1])))
          .map((match) => `${file} → ${match[1]}`),
      );
    assert.deepEqual(broken, []);
  });
  it("versions are pinned exactly", () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read("package.json"));
    assert.deepEqual(
      Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
      ),
      [],
    );
  });
});
