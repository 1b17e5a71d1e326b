import assert from "node:assert/strict";
import fc from "fast-check";
import { CancellationTokenSource, type Diagnostic, type Position } from "vscode-languageserver-protocol/node";
import { check } from "../../server/src/rules/run";
import { snapshotOf } from "../../server/src/testing/drafts";
import { Session } from "../../server/src/testing/session";
import { offsetAt, rangeOf, splitLines } from "../../server/src/text/lines";
import { isInText } from "./invariants";
import type { Target } from "./target";
import { anyDraft, anyEdit } from "./texts";

const URI = "file:///w/甲 乙.notice";

/** Places in a document and far outside it. */
const position = fc.record({
  line: fc.oneof(fc.nat(40), fc.constantFrom(-1, 2 ** 31 - 1, 100_000)),
  character: fc.oneof(fc.nat(60), fc.constantFrom(-1, 2 ** 31 - 1, 0)),
});
const range = fc.tuple(position, position).map(([start, end]) => ({ start, end }));
const formatting = { tabSize: 4, insertSpaces: true };
const context = { diagnostics: [], triggerKind: 1 };

/** Every request that a client may send, with places of any kind, and some that nobody knows. */
const METHODS: Readonly<Record<string, (at: { start: Position; end: Position }) => object>> = {
  "textDocument/hover": (at) => ({ position: at.start }),
  "textDocument/completion": (at) => ({ position: at.start }),
  "textDocument/definition": (at) => ({ position: at.start }),
  "textDocument/references": (at) => ({ position: at.start, context: { includeDeclaration: true } }),
  "textDocument/documentHighlight": (at) => ({ position: at.start }),
  "textDocument/prepareRename": (at) => ({ position: at.start }),
  "textDocument/rename": (at) => ({ position: at.start, newName: "市财政局" }),
  "textDocument/codeAction": (at) => ({ range: at, context }),
  "textDocument/codeLens": () => ({}),
  "textDocument/documentLink": () => ({}),
  "textDocument/documentSymbol": () => ({}),
  "textDocument/foldingRange": () => ({}),
  "textDocument/formatting": () => ({ options: formatting }),
  "textDocument/rangeFormatting": (at) => ({ range: at, options: formatting }),
  "textDocument/inlayHint": (at) => ({ range: at }),
  "textDocument/selectionRange": (at) => ({ positions: [at.start, at.end] }),
  "textDocument/semanticTokens/full": () => ({}),
  "textDocument/semanticTokens/range": (at) => ({ range: at }),
  "notice/structureEdit": (at) => ({ position: at.start, end: at.end, version: 1, operation: "renumber" }),
  "notice/readyToSend": () => ({}),
  "notice/ledger": () => ({ uri: URI }),
  "notice/compare": () => ({ uri: URI, draft: side, other: side, otherText: "一、甲\r乙" }),
  "notice/exportLedger": () => ({ uri: URI, format: "csv", order: "unit" }),
  "notice/rulePage": () => ({ rule: "__proto__" }),
  "notice/unknown": () => ({}),
  "workspace/symbol": () => ({ query: "市" }),
};
const side = { name: "甲", link: null };

type Step =
  | {
      readonly kind: "edit";
      readonly edit: { from: number; to: number; text: string };
      readonly skips: number;
    }
  | { readonly kind: "whole"; readonly text: string }
  | {
      readonly kind: "ask";
      readonly method: string;
      readonly at: { start: Position; end: Position };
      readonly times: number;
      readonly cancel: boolean;
    }
  | { readonly kind: "notify"; readonly method: string }
  | { readonly kind: "reopen" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("edit" as const), edit: anyEdit(3000), skips: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("whole" as const), text: anyDraft }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("ask" as const), method: fc.constantFrom(...Object.keys(METHODS)), at: range, times: fc.constantFrom(1, 1, 1, 20), cancel: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("notify" as const), method: fc.constantFrom("textDocument/didSave", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "notice/nothing", "$/cancelRequest") }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reopen" as const }) },
); // biome-ignore format: a table

/** A client that plays steps and keeps the text as the server must have it. */
class Player {
  readonly #session = new Session();
  text = "";
  #version = 1;

  async start(text: string): Promise<void> {
    await this.#session.start(true);
    await this.#open(text);
  }

  async #open(text: string): Promise<void> {
    this.text = text;
    await this.#session.open(URI, text);
  }

  async play(one: Step): Promise<void> {
    const { client } = this.#session;
    const textDocument = { uri: URI, version: this.#version };
    switch (one.kind) {
      case "edit":
        this.#version += one.skips;
        return this.#edit(one.edit);
      case "whole":
        this.text = one.text;
        return client.sendNotification("textDocument/didChange", {
          textDocument,
          contentChanges: [{ text: one.text }],
        });
      case "ask":
        for (let i = 0; i < one.times; i++) this.#ask(one.method, METHODS[one.method](one.at), one.cancel);
        return;
      case "notify":
        return client.sendNotification(one.method, {
          textDocument,
          settings: null,
          changes: [{ uri: URI, type: 2 }],
          id: 3,
        });
      case "reopen":
        // Requests of before may still be under way.
        await client.sendNotification("textDocument/didClose", { textDocument });
        return this.#open(this.text);
    }
  }

  async #edit({ from, to, text }: { from: number; to: number; text: string }): Promise<void> {
    const lines = splitLines(this.text);
    const start = from % (this.text.length + 1);
    const range = rangeOf(lines, { from: start, to: Math.min(this.text.length, start + to - from) });
    const span = { from: offsetAt(lines, range.start), to: offsetAt(lines, range.end) };
    this.text = this.text.slice(0, span.from) + text + this.text.slice(span.to);
    await this.#session.client.sendNotification("textDocument/didChange", {
      textDocument: { uri: URI, version: this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /** The answer counts only in that it comes: an error answer is one. */
  readonly #asked: Promise<unknown>[] = [];
  #ask(method: string, params: object, cancel: boolean): void {
    const { client } = this.#session;
    const source = new CancellationTokenSource();
    const answer = client.sendRequest(method, { textDocument: { uri: URI }, ...params }, source.token);
    this.#asked.push(
      answer.catch((error: Error) => assert.match(error.message, expectedError(method, cancel))),
    );
    if (cancel) source.cancel();
  }

  /** What the server finds in the end, after it has answered everything. */
  async diagnostics(): Promise<Diagnostic[]> {
    await Promise.all(this.#asked);
    const report = await this.#session.client.sendRequest<{ items: Diagnostic[] }>(
      "textDocument/diagnostic",
      { textDocument: { uri: URI } },
    );
    return report.items;
  }

  stop(): void {
    this.#session.stop();
  }
}

/** Requests may be refused in words; none may break. */
const expectedError = (method: string, cancel: boolean): RegExp => {
  // A step may cancel any request that is waiting.
  if (method === "notice/unknown") return /Unhandled method|^Cancelled$/;
  if (method.endsWith("ename")) return /[\u4e00-\u9fff]|^Cancelled$/;
  return cancel ? /cancel/i : /^Cancelled$/;
};

const sessions: Target = {
  name: "LSP sessions",
  expected:
    "every request is answered, wherever it points; in the end the findings are those of the text from scratch",
  property: () =>
    fc.asyncProperty(anyDraft, fc.array(step, { minLength: 1, maxLength: 12 }), async (text, steps) => {
      const player = new Player();
      try {
        await player.start(text);
        for (const one of steps) await player.play(one);
        const found = await player.diagnostics();
        const wanted = check(snapshotOf(player.text)).slice(0, 1000);
        const lines = splitLines(player.text);
        assert.deepEqual(
          found.map(({ code, range }) => ({ code, range })),
          wanted.map((one) => ({ code: one.rule, range: rangeOf(lines, one) })),
        );
        for (const one of wanted) isInText(one, player.text);
      } finally {
        player.stop();
      }
    }),
};

export const SESSION_TARGETS: readonly Target[] = [sessions];
