import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { BenchSession } from "../bench/session";
import { file, folder, run } from "./command";

declare const __ROOT__: string;

const TRAP = join(folder, "trap.txt");
const NODE_OPTIONS = `--require ${JSON.stringify(join(__ROOT__, "test", "unit", "preload", "noNetwork.cjs"))}`;
const env = { NODE_OPTIONS, NOTICE_TRAP: TRAP };
const isUntouched = (): void => assert.equal(existsSync(TRAP) ? readFileSync(TRAP, "utf8") : "", "");
const DRAFT =
  "一、修路。2026年9月底前完成。（市财政局牵头，市残联配合）\n参见 http://localhost/x、《意见》（国发[2022]5号）。\n";

describe("no network and no other program", () => {
  file("a.notice", DRAFT);
  file("units.csv", "全称,别名\n市大数据局,市数据局\n");
  const commands: readonly (readonly string[])[] = [
    ["check", "a.notice"],
    ["check", "--format", "sarif", "."],
    ["fix", "--dry-run", "a.notice"],
    ["format", "--check", "a.notice"],
    ...["csv", "xlsx", "docx", "ics", "md"].map((kind) => [
      "ledger",
      "--format",
      kind,
      "-o",
      `out.${kind}`,
      "a.notice",
    ]),
    ["consult", "--format", "both", "-o", "pack", "a.notice"],
    ["units", "import", "units.csv", "-o", "made.json"],
    ["ready", "a.notice"],
  ];
  for (const args of commands) {
    it(`policy-notice ${args.join(" ")}`, () => {
      const { err } = run(args, "", env);
      assert.doesNotMatch(err, /forbidden/);
      isUntouched();
    });
  }
  it("would be seen: a process that connects is caught", () => {
    const trapped = join(folder, "caught.txt");
    const { status } = spawnSync(process.execPath, ["-e", "require('net').connect(9)"], {
      env: { ...process.env, NODE_OPTIONS, NOTICE_TRAP: trapped },
    });
    assert.equal(status, 1);
    assert.equal(readFileSync(trapped, "utf8"), "connect\n");
  });

  describe("the language server", () => {
    const before_ = process.env.NODE_OPTIONS;
    let session: BenchSession;
    const many = Array.from({ length: 60 }, (_, i) => i + 1);
    before(async () => {
      Object.assign(process.env, env);
      // So many that a thread reads them.
      for (const i of many) file(`many/${i}.notice`, `清政办发〔2026〕${i}号\n${DRAFT}`);
      session = new BenchSession(join(__ROOT__, "dist", "server.js"), `file://${folder}/a.notice`);
      await session.open(`file://${folder}`, DRAFT);
    });
    after(() => {
      session.stop();
      if (before_ === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before_;
    });
    it("checks, hovers, completes and exports", async () => {
      const textDocument = { uri: session.uri };
      const position = { line: 0, character: 21 };
      await session.type(0, 2, "改");
      for (const method of ["hover", "completion", "documentLink", "codeLens"])
        await session.client.sendRequest(`textDocument/${method}`, { textDocument, position });
      await session.client.sendRequest("notice/exportLedger", {
        uri: session.uri,
        format: "xlsx",
        order: "item",
      });
      const known = async (i: number): Promise<object[] | null> =>
        session.client.sendRequest("workspace/symbol", { query: `〕${i}号` });
      for (const i of many)
        while ((await known(i))?.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      isUntouched();
    });
  });
});

/** What bundles may hold that could reach out, and why it does not. */
const EXPLAINED: readonly { readonly bundle: string; readonly word: string; readonly why: string }[] = [
  {
    bundle: "command.js",
    word: 'require("worker_threads")',
    why: "write-file-atomic puts the number of its thread into names of temporary files",
  },
  {
    bundle: "client.js",
    word: 'require("net")',
    why: "the language client's transports by socket; ours is IPC",
  },
  { bundle: "client.js", word: 'require("child_process")', why: "the language client starts dist/server.js" },
  {
    bundle: "server.js",
    word: 'require("net")',
    why: "the language server's --socket and --pipe, which a client must ask for",
  },
  {
    bundle: "server.js",
    word: 'require("node:worker_threads")',
    why: "the thread that reads the drafts of a workspace, by this very script",
  },
  { bundle: "web/client.js", word: "new Worker", why: "the language server in the browser" },
  {
    bundle: "web/server.js",
    word: "importScripts",
    why: "the scripts beside it, by the address that the client gives",
  },
];
const REACHES =
  /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|new Worker|RTCPeer|require\("(?:node:)?(?:net|https?|http2|dgram|tls|dns|child_process|cluster|worker_threads)"\)/g;

describe("the bundles", () => {
  const bundles = readdirSync(join(__ROOT__, "dist"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.m?js$/.test(name) && !name.startsWith("npm"))
    .map((name) => name.replaceAll("\\", "/"));
  it("hold nothing that reaches out but what is explained", () => {
    const found = bundles.flatMap((bundle) => {
      const text = readFileSync(join(__ROOT__, "dist", bundle), "utf8");
      return [...new Set([...text.matchAll(REACHES)].map(([word]) => `${bundle}: ${word}`))];
    });
    assert.deepEqual(found.sort(), EXPLAINED.map(({ bundle, word }) => `${bundle}: ${word}`).sort());
  });
});
