import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { readUnits } from "../../server/src/config/unitsFile";
import { type FactsAnswer, FactsThread, factsOfText } from "../../server/src/lsp/factsThread";
import { builtinRegistry } from "../../server/src/units/builtin";
import { BenchSession } from "../bench/session";

declare const __ROOT__: string;

const SERVER = join(__ROOT__, "dist", "server.js");
const folder = mkdtempSync(join(tmpdir(), "notice-thread-"));
after(() => rmSync(folder, { recursive: true }));

/** The thread as `server/src/node.ts` starts it. */
const threadOf = (script: string): FactsThread =>
  new FactsThread((answered, ended) => {
    const worker = new Worker(script, { workerData: "notice-facts", stdout: true });
    worker.on("message", answered);
    worker.on("error", ended);
    worker.on("exit", ended);
    return { post: (question) => worker.postMessage(question), end: () => void worker.terminate() };
  });

describe("what the thread says of a file", () => {
  const seeds = join(__ROOT__, "seeds");
  const texts = new Map(
    readdirSync(seeds)
      .filter((name) => name.endsWith(".notice"))
      .map((name) => [name, readFileSync(join(seeds, name), "utf8")]),
  );
  const long = "一、修路。（市财政局牵头）\n";
  texts.set("crlf.notice", [...texts.values()][0].replaceAll("\n", "\r\n"));
  texts.set("empty.notice", "");
  texts.set("almost too long.notice", "长".repeat(2_000_000));
  texts.set("too long.notice", "长".repeat(2_000_001));
  texts.set("many lines.notice", long.repeat(70_000));
  const registries = [
    builtinRegistry(),
    readUnits(
      '{ "version": 1, "units": [{ "full": "清河市修路局", "short": "市财政局", "place": "清河市" }] }',
    ).registry,
  ];
  const thread = threadOf(SERVER);
  after(() => thread.end());
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const ask = (name: string): Promise<FactsAnswer> =>
    thread.ask(registries.map((registry) => ({ uri: uriOf(name), registry })));

  for (const [name, text] of texts) {
    it(`is what the server itself would say: ${name}`, async () => {
      writeFileSync(join(folder, name), text);
      const own = registries.map((registry) => factsOfText(text, registry));
      assert.deepEqual(await ask(name), own);
    });
  }
  it("differs with the registry", async () => {
    const [one, other] = await ask("many lines.notice");
    assert.notDeepEqual(one?.keys, other?.keys);
  });
  it("leaves a byte order mark out", async () => {
    writeFileSync(join(folder, "mark.notice"), `\ufeff${long}`);
    assert.deepEqual((await ask("mark.notice"))[0], factsOfText(long, registries[0]));
  });
  it("is nothing where there is no file, or a folder, or what is no file at all", async () => {
    mkdirSync(join(folder, "folder.notice"));
    for (const name of ["none.notice", "folder.notice"]) assert.deepEqual(await ask(name), [null, null]);
    assert.deepEqual(await thread.ask([{ uri: "memfs:/a.notice", registry: registries[0] }]), [null]);
  });
});

interface Told {
  readonly started: number;
  readonly alive: number;
}

const PRELOAD = join(__ROOT__, "test", "unit", "preload", "threads.cjs");
const MANY = 400;

for (const [name, node, script] of [
  ["server.js", [], SERVER],
  ["policy-notice lsp", [join(__ROOT__, "dist", "cli.js")], "lsp"],
] as const) {
  describe(`the thread of ${name}`, () => {
    const root = join(folder, name);
    const uri = pathToFileURL(join(root, "open.notice")).href;
    const told: Told[] = [];
    let session: BenchSession;
    before(async () => {
      mkdirSync(root);
      for (let i = 1; i <= MANY; i++)
        writeFileSync(
          join(root, `${i}.notice`),
          `清政办发〔2026〕${i}号\n清河市人民政府办公室关于第${i}批项目申报的通知\n各县区人民政府：\n请认真落实。\n`,
        );
      session = new BenchSession(script, uri, ["--require", PRELOAD, ...node]);
      session.child.on("message", (message) => told.push(message as Told));
      await session.open(pathToFileURL(root).href, "一、修路。\n");
    });
    after(() => session.stop());
    const isKnown = async (number: number): Promise<boolean> =>
      (await session.client.sendRequest<object[] | null>("workspace/symbol", { query: `〕${number}号` }))
        ?.length !== 0;
    const until = async (wanted: () => boolean | Promise<boolean>): Promise<void> => {
      while (!(await wanted())) await new Promise((resolve) => setTimeout(resolve, 10));
    };

    it("is started, and may be killed: all drafts are known in the end", async () => {
      await until(() => told.length > 0);
      session.child.send("kill");
      await until(() => told.some(({ alive }) => alive === 0));
      for (let i = 1; i <= MANY; i++) await until(() => isKnown(i));
      assert.deepEqual(told.at(-1), { started: 1, alive: 0 });
    });
  });

  describe(`shutting down ${name} while drafts are read`, () => {
    it("leaves no thread, and the process ends as it should", async () => {
      const session = new BenchSession(script, pathToFileURL(join(folder, name, "open.notice")).href, [
        "--require",
        PRELOAD,
        ...node,
      ]);
      const told: Told[] = [];
      session.child.on("message", (message) => told.push(message as Told));
      try {
        await session.open(pathToFileURL(join(folder, name)).href, "一、修路。\n");
        while (told.length === 0) await once(session.child, "message");
        await session.client.sendRequest("shutdown");
        while (told.at(-1)?.alive !== 0) await once(session.child, "message");
        const exited = once(session.child, "exit");
        await session.client.sendNotification("exit");
        assert.deepEqual(await exited, [0, null]);
      } finally {
        session.stop();
      }
    });
  });
}
