import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type CodeAction,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Position,
  type TextDocumentEdit,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { wrap } from "../testing/drafts";
import { Session } from "../testing/session";
import { type ReadyToSendResult, readyToSendRequest, rulePageRequest } from "./protocol";

const DRAFT =
  "一、总则\n（一）按照国发[2022]5号文件要求，推进改革。（市财政局牵头，市直相关单位按职责分工负责）\n";
const URI = "file:///w/a.notice";
const at = (line: number, character: number): Position => ({ line, character });

describe("a client that is pushed to", () => {
  const session = new Session();
  before(() => session.start(false));
  after(() => session.stop());

  it("gets findings on opening and after an incremental change", async () => {
    await session.open(URI, DRAFT);
    await session.until(() => session.pushed.get(URI)?.length === 1);
    const [diagnostic] = session.pushed.get(URI)!;
    assert.deepEqual(diagnostic.range, { start: { line: 1, character: 7 }, end: { line: 1, character: 13 } });
    assert.equal(diagnostic.code, "docno/bracket");
    const change = { range: diagnostic.range, text: "〔2022〕" };
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [change],
    });
    await session.until(() => session.pushed.get(URI)?.length === 0);
  });

  it("gets the findings of the last version however fast the keys come", async () => {
    const typed = "file:///w/typed.notice";
    const long = `${DRAFT}${"（一）推进改革，抓好落实。（市财政局牵头，市教育局配合）\n".repeat(200)}`;
    await session.open(typed, long);
    await session.until(() => session.pushed.has(typed));
    const keys = [..."按照国发[2022]6号", ..."要求"];
    for (const [i, text] of keys.entries()) {
      const range = { start: at(5, 5 + i), end: at(5, 5 + i) };
      void session.client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: typed, version: 2 + i },
        contentChanges: [{ range, text }],
      });
    }
    const lastLine = (): number[] =>
      session.pushed
        .get(typed)!
        .filter(({ code }) => code === "docno/bracket")
        .map(({ range }) => range.start.line);
    await session.until(() => lastLine().includes(5));
    assert.deepEqual(lastLine(), [1, 5]);
  });

  it("sees a configuration appear, take effect, and its faults in its own file", async () => {
    const other = "file:///w/sub/b.notice";
    await session.open(other, DRAFT);
    await session.until(() => session.pushed.get(other)?.length === 1);
    const config = "file:///w/notice.config.json";
    session.files.set(config, '{ "rules": { "docno/bracket": "off", "nonsense": "error" } }');
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: config, type: 1 }],
    });
    await session.until(
      () => session.pushed.get(other)?.length === 0 && (session.pushed.get(config)?.length ?? 0) > 0,
    );
    assert.deepEqual(session.pushed.get(config)![0].range.start, { line: 0, character: 37 });
    session.files.delete(config);
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: config, type: 3 }],
    });
    await session.until(() => session.pushed.get(other)?.length === 1);
  });

  it("goes on with the built-in units where the registry is broken", async () => {
    const registry = "file:///w/notice.units.json";
    session.files.set(registry, '{ "units": [ { "full": 3 } ');
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: registry, type: 1 }],
    });
    await session.until(() => (session.pushed.get(registry)?.length ?? 0) >= 2);
    session.files.delete(registry);
  });
});

describe("a client that pulls", () => {
  const session = new Session();
  before(() => session.start(true));
  after(() => session.stop());
  const textDocument = { uri: URI };

  it("gets findings on request and none pushed", async () => {
    await session.open(URI, DRAFT);
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.equal(report.kind, "full");
    assert.equal(report.kind === "full" && report.items.length, 1);
    assert.equal(session.pushed.get(URI), undefined);
  });

  it("offers the quick fix and fix-all, exact to the character", async () => {
    const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } };
    const [fix] = (await session.client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    }))!;
    const edits = "edit" in fix ? fix.edit?.changes?.[URI] : undefined;
    assert.deepEqual(edits, [
      { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 8 } }, newText: "〔" },
      { range: { start: { line: 1, character: 12 }, end: { line: 1, character: 13 } }, newText: "〕" },
    ]);
    const all = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    assert.equal(all?.length, 1);
  });

  it("formats a draft and what is wrapped in a range of it, and nothing that is clean", async () => {
    const other = { uri: "file:///w/format.notice" };
    const sentence =
      "各县市区要加强统筹协调，细化工作措施，压实工作责任，建立健全定期调度、督查通报、考核评价等工作机制，推动各项任务落地见效；市直有关单位要主动服务，靠前指导，及时研究解决工作中遇到的困难和问题。";
    const lines = wrap(sentence, 24).split("\n\n");
    const text = `  一、总则\n\n${lines.join("\n")}\n`;
    await session.open(other.uri, text);
    const options = { tabSize: 4, insertSpaces: true };
    const whole = await session.client.sendRequest(DocumentFormattingRequest.type, {
      textDocument: other,
      options,
    });
    assert.deepEqual(whole, [{ range: { start: at(0, 0), end: at(0, 2) }, newText: "" }]);
    const within = (start: Position, end: Position) =>
      session.client.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument: other,
        options,
        range: { start, end },
      });
    assert.deepEqual(await within(at(0, 0), at(0, 6)), []);
    assert.deepEqual(
      await within(at(2, 0), at(lines.length + 2, 0)),
      lines.slice(1).map((_, i) => ({
        range: { start: at(i + 2, lines[i].length), end: at(i + 3, 0) },
        newText: "",
      })),
    );
  });

  it("answers symbols, folds and hover", async () => {
    const symbols = await session.client.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map((symbol) => symbol.name),
      ["一、总则"],
    );
    assert.deepEqual(await session.client.sendRequest(FoldingRangeRequest.type, { textDocument }), [
      { startLine: 0, endLine: 1 },
    ]);
    const hover = await session.client.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 1, character: 9 },
    });
    assert.match(JSON.stringify(hover?.contents), /docno\/bracket/);
  });

  it("gives a rule's page and none for a rule there is not", async () => {
    assert.match(
      String(await session.client.sendRequest(rulePageRequest, { rule: "docno/bracket" })),
      /^# docno\/bracket/,
    );
    assert.equal(await session.client.sendRequest(rulePageRequest, { rule: "../x" }), null);
  });

  it("tells what must be settled before a draft goes out, on a page", async () => {
    const result = await session.client.sendRequest<ReadyToSendResult>(readyToSendRequest, { textDocument });
    assert.ok(result && result.open > 0);
    assert.match(result.page, /\(file:\/\/\/w\/[^)]*#L2\) .*docno/);
    const none = { textDocument: { uri: "file:///w/none.notice" } };
    assert.equal(await session.client.sendRequest(readyToSendRequest, none), null);
  });

  it("survives positions outside the text and requests for documents that are not open", async () => {
    const far = { line: 999, character: 999 };
    assert.equal(await session.client.sendRequest(HoverRequest.type, { textDocument, position: far }), null);
    assert.equal(
      await session.client.sendRequest(HoverRequest.type, {
        textDocument: { uri: "file:///w/none.notice" },
        position: far,
      }),
      null,
    );
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.equal(report.kind, "full");
  });
});

describe("dictionaries", () => {
  const typo = "一、总则\n（一）开展布署活动，清理其它清单。（市财政局负责）\n";
  const session = new Session();
  const params = { textDocument: { uri: URI } };
  const config = "file:///w/notice.config.json";
  before(async () => {
    await session.start(true, {
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, workspaceEdit: { resourceOperations: ["create"] } },
      },
      initializationOptions: { addTermCommand: "own.add" },
    });
    await session.open(URI, typo);
  });
  after(() => session.stop());

  const rules = async (settings: unknown): Promise<unknown[]> => {
    session.settings = settings;
    await session.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, params);
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };

  it("of settings and configuration file count together", async () => {
    assert.deepEqual(await rules(null), ["term/typo", "term/variant"]);
    assert.deepEqual(await rules({ words: { terms: ["布署活动"] } }), ["term/variant"]);
    assert.deepEqual(await rules({ words: { never: ["其它"] } }), ["term/typo"]);
    assert.deepEqual(await rules({ words: { pairs: [{ wrong: "总则", right: "总体要求" }] } }), [
      "term/own-pair",
      "term/typo",
      "term/variant",
    ]);
    session.files.set(config, '{ "words": { "never": ["其它"] } }');
    assert.deepEqual(await rules({ words: { terms: ["布署"] } }), []);
    session.files.delete(config);
  });

  it("in settings that are not sound are read as far as they go", async () => {
    for (const words of [3, [], { terms: "布署" }, { terms: [3, ""], pairs: {} }])
      assert.deepEqual(await rules({ words }), ["term/typo", "term/variant"]);
    assert.deepEqual(await rules({ words: { terms: [3, "布署"], odd: 1 } }), ["term/variant"]);
  });

  it("are offered the term, the user's by the client's command, the workspace's as an edit", async () => {
    await rules(null);
    const actions = await termActions(session);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["把“布署”加入本人词典", "把“布署”加入工作区词典（notice.config.json）"],
    );
    assert.deepEqual(actions[0].command, {
      title: actions[0].title,
      command: "own.add",
      arguments: ["布署"],
    });
    const [create, change] = actions[1].edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: "create", uri: config, options: { ignoreIfExists: true } });
    const { newText } = (change as TextDocumentEdit).edits[0] as TextEdit;
    assert.deepEqual(JSON.parse(newText), { words: { terms: ["布署"] } });
  });

  it("in a configuration that cannot be edited are not offered the term, and the rest is", async () => {
    session.files.set(config, '{ "words": 3 }');
    await rules(null);
    assert.deepEqual(
      (await termActions(session)).map(({ title }) => title),
      ["把“布署”加入本人词典"],
    );
    session.files.delete(config);
    await rules(null);
  });

  it("of the user are not offered to a client without a command for them", async () => {
    const other = new Session();
    other.files.set(config, "{}");
    await other.start(true);
    await other.open(URI, typo);
    assert.deepEqual(
      (await termActions(other)).map(({ title, command }) => [title, command]),
      [["把“布署”加入工作区词典（notice.config.json）", undefined]],
    );
    other.stop();
  });
});

/** What is offered at 布署 in the second line, about dictionaries. */
async function termActions(session: Session): Promise<CodeAction[]> {
  const at = { line: 1, character: 6 };
  const actions = await session.client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  return (actions as CodeAction[]).filter(({ title }) => title.includes("词典"));
}
