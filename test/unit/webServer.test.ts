import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { writeXlsx } from "hucre/xlsx";
import { paragraph, wordFile } from "../../server/src/testing/word";

declare const __ROOT__: string;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What a web worker has and a thread of Node lacks: messages on the global scope, and `importScripts`. */
const SCOPE = `
const { parentPort } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");
globalThis.self = globalThis;
self.importScripts = (path) => vm.runInThisContext(readFileSync(path, "utf8"), { filename: path });
self.postMessage = (data) => parentPort.postMessage(data);
const events = new EventTarget();
self.addEventListener = events.addEventListener.bind(events);
parentPort.on("message", (data) => {
  const event = Object.assign(new Event("message"), { data });
  events.dispatchEvent(event);
  self.onmessage?.(event);
});
importScripts(require("node:worker_threads").workerData);
`;

describe("the server in a worker", () => {
  const web = join(__ROOT__, "dist", "web");
  const uri = "memfs:/a.notice";
  let worker: Worker;
  let last = 0;

  const send = (method: string, params: object): void =>
    worker.postMessage({ jsonrpc: "2.0", method, params });
  /** What the client can read. */
  const files: Record<string, string> = {
    "vscode-userdata:/User/own.json": '{ "version": 1, "units": [ { "full": "{地}修路局" } ] }',
  };
  const table = "工作任务,牵头单位\n建设助餐点,市商务局\n改造养老厨房,市残联\n";
  const tables: Record<string, string> = { "memfs:/c.csv": Buffer.from(table).toString("base64") };
  const answer = ({ method, params }: Message): string | null =>
    method === "notice/readBytes"
      ? (tables[params?.uri ?? ""] ?? null)
      : method === "notice/readFile"
        ? (files[params?.uri ?? ""] ?? null)
        : null;
  /** Sends a request; what the server asks meanwhile is answered. */
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const listen = (message: Message): void => {
        if (message.method && message.id !== undefined)
          worker.postMessage({ jsonrpc: "2.0", id: message.id, result: answer(message) });
        if (message.method || message.id !== id) return;
        worker.off("message", listen);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result);
      };
      worker.on("message", listen);
      worker.postMessage({ jsonrpc: "2.0", id, method, params });
    });

  before(async () => {
    worker = new Worker(SCOPE, { eval: true, workerData: join(web, "server.js") });
    const failed = new Promise<never>((_, reject) => worker.once("error", reject));
    failed.catch(() => undefined);
    const ready = ask("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: {
        scripts: join(web, "..", "/"),
        userUnits: "vscode-userdata:/User/own.json",
      },
    });
    await Promise.race([ready, failed]);
    send("initialized", {});
    const text = "一、修路。2026年9月底前完成。（市财政局牵头，市残联配合）\n";
    send("textDocument/didOpen", { textDocument: { uri, languageId: "notice", version: 1, text } });
  });
  after(() => worker.terminate());

  for (const format of ["csv", "md", "xlsx", "docx", "ics"]) {
    it(`makes ${format}, with the script that it loads on first use`, async () => {
      const made = await ask("notice/exportLedger", { uri, format, order: "item" });
      assert.match(
        JSON.stringify(made),
        new RegExp(`"name":"重点任务分工表.${format}","base64":"[\\w+/]{40}`),
      );
    });
  }
  it("shows a rule's page, with the texts that it loads on first use", async () => {
    assert.match(
      String(await ask("notice/rulePage", { rule: "docno/bracket" })),
      /^# docno\/bracket[\s\S]*✗ /,
    );
  });
  it("knows the units of the user's own registry, which the client reads", async () => {
    const text = "一、修路。（市财政局牵头，市";
    const other = "memfs:/b.notice";
    send("textDocument/didOpen", { textDocument: { uri: other, languageId: "notice", version: 1, text } });
    const position = { line: 0, character: text.length };
    const list = await ask("textDocument/completion", { textDocument: { uri: other }, position });
    assert.match(JSON.stringify(list), /市修路局/);
  });
  it("reads a list of units from a workbook, and adds it to the user's own registry where no folder is open", async () => {
    const rows = [
      ["全称", "简称"],
      ["清河市甲局", "市甲局"],
    ];
    const book = Buffer.from(await writeXlsx({ sheets: [{ name: "单位", rows }] })).toString("base64");
    const made = await ask("notice/importUnits", { uri: "untitled:", base64: book });
    assert.deepEqual(
      [(made as { uri: string }).uri, (made as { added: string[] }).added],
      ["vscode-userdata:/User/own.json", ["清河市甲局"]],
    );
  });
  it("reads one from CSV", async () => {
    const csv = Buffer.from("全称,简称\n清河市甲局,市甲局\n").toString("base64");
    const made = await ask("notice/importUnits", { uri: "untitled:", base64: csv });
    assert.match(JSON.stringify(made), /"added":\["清河市甲局"\]/);
  });
  it("writes the table beside a draft anew, which the client reads", async () => {
    const text =
      "一、建设助餐点。（市财政局牵头，市残联配合）\n二、改造养老厨房。（市残联牵头，市财政局配合）\n";
    const other = "memfs:/c.notice";
    send("textDocument/didOpen", { textDocument: { uri: other, languageId: "notice", version: 1, text } });
    const made = (await ask("notice/updateTable", { uri: other })) as { uri: string; base64: string };
    assert.equal(made.uri, "memfs:/c.csv");
    assert.equal(Buffer.from(made.base64, "base64").toString(), table.replace("商务", "财政"));
  });
  it("reads a Word file", async () => {
    const base64 = Buffer.from(wordFile(paragraph("关于防汛的通知"))).toString("base64");
    const params = { uri: "file:///a.docx", base64, changes: "accept", comments: "drop" };
    assert.deepEqual(await ask("notice/importDraft", params), {
      text: "关于防汛的通知\n",
      left: "",
      changes: 0,
    });
  });
  it("makes a consultation pack", async () => {
    const made = (await ask("notice/consultationPack", { uri, format: "both" })) as { files: object[] };
    assert.equal(made.files.length, 4);
  });
});
