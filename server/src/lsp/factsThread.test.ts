import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  DidChangeWatchedFilesNotification,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";
import { builtinRegistry } from "../units/builtin";
import { type FactsAnswer, type FactsQuestion, FactsThread, factsAnswerer } from "./factsThread";
import type { Host } from "./host";

const MANY = 100;
const uriOf = (i: number): string => `file:///w/${i}.notice`;
const draft = (i: number): string =>
  `清政办发〔2026〕${i}号\n清河市人民政府办公室关于第${i}批项目申报的通知\n各县区人民政府：\n请认真落实。（市财政局牵头，市审计局配合）\n清河市人民政府办公室\n2026年3月6日\n`;

/** What stands in for a thread: it answers in a later turn, by copies, as threads do. */
class Threads {
  started = 0;
  ended = 0;
  questions = 0;
  /** The file that the thread is asked about dies with it. */
  fatal = "";
  /** Called before a question is answered. */
  onQuestion: (question: FactsQuestion) => Promise<void> = async () => undefined;

  constructor(private readonly readFile: (uri: string) => string | null) {}

  readonly start: NonNullable<Host["startFacts"]> = (answered, ended) => {
    this.started++;
    const answer = factsAnswerer((uri) => {
      if (uri === this.fatal) throw new Error("out of memory");
      return this.readFile(uri);
    });
    let isAlive = true;
    const work = async (question: FactsQuestion): Promise<FactsAnswer> => {
      this.questions++;
      await this.onQuestion(question);
      return structuredClone(answer(question));
    };
    const end = (reason: unknown): void => {
      if (isAlive) this.ended++;
      isAlive = false;
      ended(reason);
    };
    return {
      post: (question) => {
        work(structuredClone(question)).then((facts) => isAlive && answered(facts), end);
      },
      end: () => end("ended"),
    };
  };
}

/** A server of a workspace of many drafts, with a thread beside it. */
function sessionOf(count = MANY): { session: Session; threads: Threads } {
  const threads = new Threads((uri) => session.files.get(uri) ?? null);
  const session = new Session(threads.start);
  for (let i = 1; i <= count; i++) session.files.set(uriOf(i), draft(i));
  return { session, threads };
}

async function found(session: Session, query: string): Promise<string[]> {
  const symbols = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query });
  return (symbols ?? []).map(({ name }) => name);
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
/** The one read last is the last of all. */
async function untilRead(session: Session, count = MANY): Promise<void> {
  while ((await found(session, `〕${count}号`)).length === 0) await turn();
}

describe("a workspace read by a thread", () => {
  it("is read as the server itself would read it", async () => {
    const { session, threads } = sessionOf();
    session.files.set(
      "file:///w/notice.units.json",
      '{ "version": 1, "units": [{ "full": "清河市某某局" }] }',
    );
    const alone = new Session();
    for (const [uri, text] of session.files) alone.files.set(uri, text);
    for (const one of [session, alone]) {
      await one.start(false);
      await untilRead(one);
    }
    for (const query of ["号", "批项目", "局"])
      assert.deepEqual(await found(session, query), await found(alone, query));
    assert.equal(threads.started, 1);
    assert.ok(threads.questions < MANY / 4);
    session.stop();
    alone.stop();
  });

  it("starts none for a few drafts", async () => {
    const { session, threads } = sessionOf(5);
    await session.start(false);
    await untilRead(session, 5);
    assert.equal(threads.started, 0);
    session.stop();
  });

  for (const [name, fatal] of [
    ["a draft that kills the thread", uriOf(30)],
    ["the first draft", uriOf(1)],
  ]) {
    it(`is read to the end without the thread after ${name}`, async () => {
      const { session, threads } = sessionOf();
      threads.fatal = fatal;
      await session.start(false);
      while ((await found(session, "号")).length < MANY) await turn();
      assert.deepEqual([threads.started, threads.ended], [1, 1]);
      session.stop();
    });
  }

  it("is read where no thread can be started", async () => {
    const session = new Session(() => {
      throw new Error("no more threads");
    });
    for (let i = 1; i <= MANY; i++) session.files.set(uriOf(i), draft(i));
    await session.start(false);
    while ((await found(session, "号")).length < MANY) await turn();
    assert.deepEqual((await found(session, `〕${MANY}号`)).length, 1);
    session.stop();
  });

  it("knows nothing of a file that is deleted while it is read", async () => {
    const { session, threads } = sessionOf();
    threads.onQuestion = async ({ files }) => {
      if (!files.some(([uri]) => uri === uriOf(7))) return;
      await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(7), type: 3 }],
      });
      await session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri: uriOf(1) } });
    };
    await session.start(false);
    await untilRead(session);
    const names = await found(session, "号");
    assert.equal(names.length, MANY - 1);
    assert.ok(!names.includes("清政办发〔2026〕7号"));
    session.stop();
  });

  it("takes the word of a draft that is opened while its file is read", async () => {
    const { session, threads } = sessionOf();
    threads.onQuestion = async ({ files }) => {
      if (!files.some(([uri]) => uri === uriOf(7))) return;
      await session.open(uriOf(7), draft(777));
      await session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri: uriOf(7) } });
    };
    await session.start(false);
    await untilRead(session);
    const names = await found(session, "号");
    assert.ok(names.includes("清政办发〔2026〕777号") && !names.includes("清政办发〔2026〕7号"));
    session.stop();
  });

  it("is read no further, and the thread is gone, once the client says shutdown", async () => {
    const { session, threads } = sessionOf();
    let isAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    threads.onQuestion = async () => {
      isAsked();
      await session.client.sendRequest(ShutdownRequest.type);
    };
    await session.start(false);
    await asked;
    while (threads.ended === 0) await turn();
    assert.deepEqual([threads.started, threads.questions], [1, 1]);
    session.stop();
  });
});

describe("the thread", () => {
  const registry = builtinRegistry();
  const text = draft(1);

  it("ends when nobody asks for a while, and the next who asks finds another that is told of the registry again", async () => {
    const threads = new Threads(() => text);
    const told: number[] = [];
    threads.onQuestion = async ({ registries }) => void told.push(registries.length);
    const thread = new FactsThread(threads.start, 1);
    await thread.ask([{ uri: "a", registry }]);
    while (thread.isRunning) await turn();
    assert.equal(threads.ended, 1);
    const [facts] = await thread.ask([{ uri: "a", registry }]);
    assert.equal(facts?.numbers[0].serial, 1);
    assert.deepEqual([threads.started, told], [2, [1, 1]]);
    thread.end();
  });

  it("is told of a registry once, and once of those that say the same", async () => {
    const threads = new Threads(() => text);
    const told: number[] = [];
    threads.onQuestion = async ({ registries }) => void told.push(registries.length);
    const thread = new FactsThread(threads.start);
    const other = (): typeof registry => ({ ...registry, entries: registry.entries.slice(1) });
    for (const one of [registry, registry, other(), other()]) await thread.ask([{ uri: "a", registry: one }]);
    assert.deepEqual(told, [1, 0, 1, 0]);
    thread.end();
  });

  it("that was ended for good is not started again", async () => {
    const threads = new Threads(() => text);
    const thread = new FactsThread(threads.start);
    thread.end();
    await assert.rejects(thread.ask([{ uri: "a", registry }]));
    assert.deepEqual([threads.started, thread.isOver], [0, true]);
  });
});
