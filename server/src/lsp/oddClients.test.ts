import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type InitializeParams,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const URI = "file:///w/a.notice";
const FAULTY = "一、😀修路。按照国发[2022]5号文件。\r\n二、搭桥。\n";

/** What clients say of themselves that are not VS Code, and some that are out of order. */
const CLIENTS: Readonly<Record<string, object>> = {
  "no folder": { workspaceFolders: null, rootUri: null },
  "no folders": { workspaceFolders: [] },
  "a folder that is not there": { workspaceFolders: [{ uri: "file:///nowhere", name: "x" }] },
  "folders that are none": { workspaceFolders: [{ uri: "not a URI", name: 1 }, {}, null, "x"] },
  "one folder that is no list": { workspaceFolders: "x", rootUri: 5 },
  "UTF-8 alone": { capabilities: { general: { positionEncodings: ["utf-8"] }, textDocument: { diagnostic: {} } } },
  "odd capabilities": { capabilities: { workspace: 3, general: [], window: "x", textDocument: { diagnostic: {} } } },
  "odd options": { initializationOptions: { userUnits: 5, rulePages: [], scripts: {}, findsDrafts: "yes" } },
  "options that are a word": { initializationOptions: "x" },
  "a locale that is a number": { locale: 7 },
}; // biome-ignore format: a table

/** What settings might be where somebody edits them by hand. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  "a word": "x",
  "a number": 5,
  "a list": [1, 2],
  "wrong kinds": { rules: 5, words: "x", unitsFile: 7, userUnitsFile: {}, language: 9, inlayHints: "yes", codeLens: 3 },
  "wrong kinds within": { rules: { "docno/number": 5, x: null }, words: { terms: 5, never: "x", pairs: { a: 1 } }, unitsFile: "../../../etc/passwd", userUnitsFile: "\0", language: "xx" },
}; // biome-ignore format: a table

const at = (line: unknown, character: unknown) => ({ line, character });
const over = (from: object, to: object, text: unknown) => ({ range: { start: from, end: to }, text });
/** Changes that no editor makes: the server may understand them as it likes, but has to go on. */
const CHANGES: Readonly<Record<string, object>> = {
  "inside a pair": over(at(0, 3), at(0, 3), "甲"),
  "of half a pair": over(at(0, 2), at(0, 3), ""),
  "far behind the end": over(at(2 ** 31, 2 ** 31), at(2 ** 40, 5), "尾"),
  "before the beginning": over(at(-5, -5), at(-1, -1), "头"),
  "turned round": over(at(1, 3), at(0, 1), "反"),
  "between two characters": over(at(0.5, 1.7), at(0.5, 2.2), "点"),
  "at no number": over(at(null, null), at("0", "1"), "字"),
  "of a range without ends": { range: {}, text: "字" },
  "without a text": over(at(0, 0), at(0, 1), null),
  "of a text that is a number": { text: 5 },
  "between the characters of a line end": over(at(0, 999), at(0, 1000), "字"),
};

async function findings(session: Session): Promise<DocumentDiagnosticReport> {
  return session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
}
const ofFaults = async (session: Session): Promise<void> =>
  assert.match(JSON.stringify(await findings(session)), /docno\/bracket/);

describe("a client that is odd", () => {
  for (const [name, params] of Object.entries(CLIENTS)) {
    it(`is served: ${name}`, async () => {
      const session = new Session();
      await session.start(true, params as Partial<InitializeParams>);
      await session.open(URI, FAULTY);
      await ofFaults(session);
      await session.stop();
    });
  }
  for (const [name, settings] of Object.entries(SETTINGS)) {
    it(`is served though its settings are ${name}`, async () => {
      const session = new Session();
      session.settings = settings;
      await session.start(true, {
        capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
      });
      await session.open(URI, FAULTY);
      await ofFaults(session);
      await session.stop();
    });
  }
});

describe("a change that is odd", () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`leaves the server working: ${name}`, async () => {
      const session = new Session();
      await session.start(true);
      await session.open(URI, FAULTY);
      await session.client.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [change],
      });
      assert.equal((await findings(session)).kind, "full");
      await session.client.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version: 3 },
        contentChanges: [{ text: FAULTY }],
      });
      await ofFaults(session);
      await session.stop();
    });
  }
  it("of drafts that are not open, and notes and answers that mean nothing, leave it working", async () => {
    const session = new Session();
    await session.start(true);
    const { client } = session;
    const closed = { textDocument: { uri: "file:///w/closed.notice", version: 2 } };
    await client.sendNotification("textDocument/didChange", { ...closed, contentChanges: [{ text: "甲" }] });
    for (const method of ["didClose", "didSave"])
      await client.sendNotification(`textDocument/${method}`, closed);
    await client.sendNotification("textDocument/didOpen", {});
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: 5, text: null, version: "x" },
    });
    await client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "x", type: 9 }, {}, null],
    });
    await client.sendNotification("workspace/didChangeWorkspaceFolders", {});
    await client.sendNotification("$/cancelRequest", { id: 12_345 });
    await session.open(URI, FAULTY);
    await session.open(URI, FAULTY);
    await ofFaults(session);
    await session.stop();
  });
});
