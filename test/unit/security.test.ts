import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import manifest from "../../package.json";
import { readConfig } from "../../server/src/config/configFile";
import { resolveConfig } from "../../server/src/config/resolve";
import { readUnits } from "../../server/src/config/unitsFile";
import { NO_WORDS } from "../../server/src/config/values";
import { inertCell, markdownCell } from "../../server/src/export/safeText";
import { compare } from "../../server/src/features/compare/compare";
import { compareMarkdown } from "../../server/src/features/compare/markdown";
import { readyPage } from "../../server/src/features/readyPage";
import { snapshotOf } from "../../server/src/testing/drafts";
import { Session } from "../../server/src/testing/session";
import { BenchSession } from "../bench/session";
import { file, folder, run } from "./command";

declare const __ROOT__: string;

const read = (path: string): string => readFileSync(join(__ROOT__, path), "utf8");

describe("Restricted Mode", () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  const settings = Object.entries(manifest.contributes.configuration.properties);
  it("lets no workspace choose a file to read", () => {
    const files = settings
      .map(([name]) => name)
      .filter((name) => /file|path|folder|command|exec/i.test(name));
    assert.ok(files.length >= 2);
    assert.equal(untrustedWorkspaces.supported, "limited");
    for (const name of files) assert.ok(untrustedWorkspaces.restrictedConfigurations.includes(name), name);
  });
  it("and a trusted one neither, for files outside it", () => {
    const scopes = Object.fromEntries(settings.map(([name, { scope }]) => [name, scope]));
    assert.equal(scopes["notice.userUnitsFile"], "application");
  });
});

describe("files that a workspace names", () => {
  it("are not read where a symbolic link leads out of it", async () => {
    mkdirSync(join(folder, "ws"), { recursive: true });
    mkdirSync(join(folder, "out"), { recursive: true });
    file("out/secret.json", '{ "units": [ { "full": 3 } ] }');
    file("ws/notice.config.json", '{ "units": "link.json" }');
    symlinkSync(join(folder, "out", "secret.json"), join(folder, "ws", "link.json"));
    const uri = `file://${folder}/ws/a.notice`;
    const session = new BenchSession(join(__ROOT__, "dist", "server.js"), uri);
    const told: string[] = [];
    session.client.onNotification(
      "textDocument/publishDiagnostics",
      (one: { uri: string; version?: number; diagnostics: object[] }) => {
        if (one.diagnostics.length > 0) told.push(one.uri);
      },
    );
    try {
      await session.client.sendRequest("initialize", {
        processId: null,
        rootUri: `file://${folder}/ws`,
        capabilities: {},
      });
      const textDocument = { uri, languageId: "notice", version: 1, text: "一、甲\n" };
      await session.client.sendNotification("textDocument/didOpen", { textDocument });
      await session.client.sendRequest("textDocument/documentSymbol", { textDocument });
      assert.deepEqual(
        told.filter((one) => one.endsWith(".json")),
        [],
      );
    } finally {
      session.stop();
    }
    assert.match(run(["check", "ws/notice.config.json", "--config", "ws/notice.config.json"]).err, /未读取/);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "[甲](command:workbench.action.quit)",
  "](command:workbench.action.quit)",
  "![甲](https://example.org/x.png)",
  "[甲](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "**甲** `乙` | 丙",
  "javascript:alert(1)",
] as const;

/** What a reader of Markdown would make a link, a picture or HTML of. */
const ACTIVE = /(?<!\\)\]\((?!<?(?:file:|#))|(?<!\\)<[a-z/]|(?<!\\)!\[/i;

describe("text of drafts", () => {
  for (const hostile of HOSTILE) {
    const text = `关于${hostile}的通知\n各单位：\n一、${hostile}。（${hostile}牵头，市财政局配合）\n<!-- ${hostile} -->\n附件：1.${hostile}\n`;
    it(`shows ${hostile} as text`, async () => {
      const snapshot = snapshotOf(text);
      const { lines } = snapshot;
      const entry = {
        from: 0,
        to: 5,
        section: "comment",
        message: { zh: hostile, en: hostile },
        rule: null,
      } as const;
      const page = readyPage([entry], {
        uri: "file:///w/a.notice",
        link: "file:///w/a.notice",
        lines,
        language: "zh-CN",
      });
      const side = { name: hostile, lines, link: null };
      const compared = compareMarkdown(compare(snapshotOf("一、甲。\n"), snapshot), side, side);
      for (const made of [page, compared, markdownCell(hostile)])
        assert.doesNotMatch(made.replaceAll("<br>", ""), ACTIVE);
      const session = new Session();
      await session.start(true);
      const uri = "file:///w/a.notice";
      await session.open(uri, text);
      for (let character = 0; character < 30; character += 3) {
        const hover = await session.client.sendRequest<{ contents: { value: string } } | null>(
          "textDocument/hover",
          {
            textDocument: { uri },
            position: { line: 2, character },
          },
        );
        assert.doesNotMatch(hover?.contents.value ?? "", ACTIVE);
      }
      session.stop();
    });
  }
  for (const cell of [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "　＝1",
    "＋1",
    "－1",
    "＠x",
    "\n=1",
  ]) {
    it(`is no formula in CSV: ${JSON.stringify(cell)}`, () => assert.ok(inertCell(cell).startsWith("'")));
  }
  for (const cell of ["2026年", "1+1", "市财政局", "(1)", ""])
    it(`stays in CSV: ${cell}`, () => assert.equal(inertCell(cell), cell));
});

describe("the pages of ledger and preview", () => {
  const page = read("client/src/webviewPage.ts");
  const scripts = [
    read("dist/webview/table.js"),
    read("dist/webview/preview.js"),
    ...["main", "grid", "rows", "dom"].map((name) => read(`client/webview/${name}.ts`)),
  ];
  it("allows nothing but its own script, by nonce, and its own style", () => {
    assert.match(page, /"default-src 'none'"/);
    assert.match(page, /script-src 'nonce-\$\{nonce\}'/);
    assert.doesNotMatch(page, /unsafe|https?:|\bstyle="|\son[a-z]+=/);
  });
  it("makes no HTML and no code of texts", () => {
    for (const script of scripts)
      assert.doesNotMatch(
        script,
        /(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|srcdoc/,
      );
  });
});

describe("data that reaches for the prototype", () => {
  const evil =
    '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }, "rules": { "__proto__": "off", "constructor": "off", "toString": "off" }, "words": { "__proto__": { "terms": ["甲"] } } }';
  it("changes nothing", () => {
    const overlay = { levels: {}, words: NO_WORDS, language: null, fallback: "zh-CN" } as const;
    const config = resolveConfig(readConfig(evil), "a.notice", overlay);
    assert.deepEqual(Object.keys(config.levels), []);
    const { registry } = readUnits(
      '{ "units": [ { "full": "__proto__", "aliases": ["constructor", "toString"], "__proto__": { "polluted": 1 } } ] }',
    );
    assert.equal(registry.find("hasOwnProperty"), null);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    file("evil.json", '{ "version": 1, "files": { "__proto__": { "polluted": 9 } } }');
    file("e.notice", "一、甲。\n");
    assert.equal(run(["check", "--baseline", "evil.json", "e.notice"]).status, 0);
  });
});

describe("globs of a configuration", () => {
  const bombs = [
    "*a".repeat(100),
    "{a,{b,{c,{d,{e,f}}}}}".repeat(12),
    "**/".repeat(80),
    "[a-z]".repeat(60),
    "(a+)+$",
    "{1..99999999}",
    "*".repeat(300),
    "?(a)*(a)".repeat(30),
  ];
  const path = `${"a/".repeat(60)}${"a".repeat(120)}b.notice`;
  for (const bomb of bombs) {
    it(`are matched within a budget: ${bomb.slice(0, 24)}… of ${bomb.length}`, () => {
      const file = readConfig(JSON.stringify({ exclude: bomb, overrides: [{ files: bomb, rules: {} }] }));
      const overlay = { levels: {}, words: NO_WORDS, language: null, fallback: "zh-CN" } as const;
      const before = process.cpuUsage().user;
      resolveConfig(file, path, overlay);
      // Microseconds of this process's own work, whatever else runs on the machine.
      assert.ok(process.cpuUsage(undefined).user - before < 2_000_000);
    });
  }
});

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

describe("packages", () => {
  const packages = Object.entries<Locked>(JSON.parse(read("package-lock.json")).packages).filter(
    ([path]) => path !== "",
  );
  it("are pinned: one exact version each, that of the lockfile", () => {
    const locked = new Map(packages.map(([path, { version }]) => [path, version]));
    const wanted = Object.entries<string>(JSON.parse(read("package.json")).devDependencies);
    assert.ok(wanted.length > 0);
    assert.deepEqual(
      wanted.filter(
        ([name, version]) => !/^\d/.test(version) || locked.get(`node_modules/${name}`) !== version,
      ),
      [],
    );
  });
  it("have each a hash in the lockfile, and no address", () => {
    assert.deepEqual(
      packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
  });
  it("run nothing when they are installed", () => {
    // esbuild, for building alone, checks its binary; it works without that.
    assert.deepEqual(
      packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
      ["node_modules/esbuild"],
    );
    assert.match(read(".npmrc"), /^ignore-scripts=true$/m);
  });
  it("that are shipped have licences which allow it", () => {
    const licences = new Set(
      [...read("THIRD-PARTY-NOTICES.md").matchAll(/^\| [@\w./-]+ \| [\w.-]+ \| (.+) \|$/gm)].map(
        ([, licence]) => licence,
      ),
    );
    assert.ok(licences.delete("licence"));
    for (const licence of licences)
      assert.ok(
        ["MIT", "ISC", "BlueOak-1.0.0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"].includes(
          licence,
        ),
        licence,
      );
  });
});
