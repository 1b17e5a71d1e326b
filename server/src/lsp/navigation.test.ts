import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type AnnotatedTextEdit,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { Session } from "../testing/session";

const OWN = "file:///w/own.notice";
const BESIDE = "file:///w/beside.notice";
const NUMBER = "清政办发〔2026〕9号";
const BEARER = `${NUMBER}\n清河市人民政府办公室关于加强防汛的通知\n各县区人民政府：\n一、抓好落实。（市水利局牵头，市应急局配合）\n清河市人民政府办公室\n2026年3月6日\n`;
const LINES = [
  "清政办发〔2026〕10号",
  "清河市人民政府办公室关于开展危房排查的通知",
  "各县区人民政府：",
  `按照《关于加强防汛的通知》（${NUMBER}，以下简称《通知》）要求，落实《通知》，按附件1办理。`,
  "一、重点任务",
  "（一）全面排查。（市应急局牵头，清河市应急局、市水利局配合）",
  "（二）按照第（一）项整改。（市水利局负责）",
  "附件：1.登记表",
  "2.汇总表",
  "清河市人民政府办公室",
  "2026年3月7日",
  "附件1",
  "登记表",
  "附件2",
  "汇总表",
];

function at(word: string, line: number) {
  return { line, character: LINES[line].indexOf(word) + 1 };
}

const textDocument = { uri: OWN };

/** A session with one draft open and one on disk. `own`: what the client can do beyond the usual. */
async function opened(session: Session, workspaceEdit: object): Promise<void> {
  session.files.set(BESIDE, BEARER);
  session.settings = { inlayHints: true };
  await session.start(false, {
    capabilities: { workspace: { configuration: true, workspaceEdit } },
  });
  await session.open(OWN, LINES.join("\n"));
  for (;;) {
    const found = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: "防汛" });
    if (found && found.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("names over the protocol", () => {
  const session = new Session();
  before(() => opened(session, { documentChanges: true, changeAnnotationSupport: {} }));
  after(() => session.stop());

  const places = async (request: Promise<unknown>): Promise<string[]> =>
    ((await request) as { uri: string; range: { start: { line: number; character: number } } }[]).map(
      ({ uri, range: { start } }) => `${uri.slice(10)} ${start.line}:${start.character}`,
    );

  it("definition: the draft that bears a number, the item, the attachment, the short name", async () => {
    const of = (word: string, line: number): Promise<string[]> =>
      places(session.client.sendRequest(DefinitionRequest.type, { textDocument, position: at(word, line) }));
    assert.deepEqual(await of(NUMBER, 3), ["beside.notice 0:0"]);
    assert.deepEqual(await of("第（一）项", 6), ["own.notice 5:0"]);
    assert.deepEqual(await of("附件1", 3), ["own.notice 7:5", "own.notice 11:0"]);
    assert.deepEqual(await of("《通知》，按", 3), [`own.notice 3:${LINES[3].indexOf("《通知》）") + 1}`]);
  });

  it("references over drafts, open and on disk; highlights in one", async () => {
    const position = at("市应急局牵头", 5);
    const context = { includeDeclaration: true };
    assert.deepEqual(
      await places(session.client.sendRequest(ReferencesRequest.type, { textDocument, position, context })),
      ["own.notice 5:9", "own.notice 5:16", "beside.notice 3:15"],
    );
    const highlights = await session.client.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(
      highlights?.map(({ range }) => [range.start.character, range.end.character]),
      [
        [9, 13],
        [16, 22],
      ],
    );
  });

  it("rename: every edit of every draft is told apart and shown before it is made", async () => {
    const position = at("市应急局牵头", 5);
    const prepared = await session.client.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    assert.deepEqual(prepared, {
      range: { start: { line: 5, character: 9 }, end: { line: 5, character: 13 } },
      placeholder: "市应急局",
    });
    const edit = (await session.client.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: "市应急管理局",
    })) as WorkspaceEdit;
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map((change) => [
        change.textDocument.uri,
        change.textDocument.version,
        change.edits.map((one) => [
          (one as AnnotatedTextEdit).newText,
          (one as AnnotatedTextEdit).annotationId,
        ]),
      ]),
      [
        [
          OWN,
          1,
          [
            ["管理", "same"],
            ["管理", "same"],
          ],
        ],
        [BESIDE, null, [["管理", "elsewhere"]]],
      ],
    );
    assert.deepEqual(
      Object.entries(edit.changeAnnotations ?? {}).map(([key, one]) => [key, one.needsConfirmation]),
      [
        ["same", false],
        ["elsewhere", true],
        ["other", true],
      ],
    );
  });

  it("rename is refused with a reason", async () => {
    const ask = (word: string, line: number) =>
      session.client.sendRequest(PrepareRenameRequest.type, { textDocument, position: at(word, line) });
    await assert.rejects(ask("第（一）项", 6), /重新编号/);
    await assert.rejects(ask("全面", 5), /没有可以重命名/);
    const newName = "9号";
    const position = at(NUMBER, 3);
    await assert.rejects(
      session.client.sendRequest(RenameRequest.type, { textDocument, position, newName }),
      /发文字号应写作/,
    );
  });

  it("links lead to the draft of a number and to the attachment", async () => {
    const links = await session.client.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ range, target }) => [range.start.line, range.start.character, target]),
      [
        [3, LINES[3].indexOf(NUMBER), `${BESIDE}#L1,1`],
        [3, LINES[3].indexOf("附件1"), `${OWN}#L12,1`],
      ],
    );
  });

  it("lenses count tasks and units; hints tell what a short name stands for", async () => {
    const lenses = await session.client.sendRequest(CodeLensRequest.type, { textDocument });
    assert.deepEqual(
      lenses?.map(({ range, command }) => [range.start.line, command?.title]),
      [[4, "2 项 · 2 个单位"]],
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };
    const hints = await session.client.sendRequest(InlayHintRequest.type, { textDocument, range });
    assert.deepEqual(
      hints?.map(({ label, position }) => [label, position.line]),
      [["＝关于加强防汛的通知", 3]],
    );
  });

  it("selections grow, each within the next; tokens come by the legend", async () => {
    const positions = [at("水利局配合", 5)];
    const found = await session.client.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    const texts: string[] = [];
    for (let one = found?.[0]; one; one = one.parent)
      if (one.range.start.line === one.range.end.line)
        texts.push(LINES[5].slice(one.range.start.character, one.range.end.character));
    assert.deepEqual(texts.slice(0, 2), ["市水利局", "清河市应急局、市水利局配合"]);
    const tokens = await session.client.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.ok((tokens?.data.length ?? 0) > 50 && (tokens?.data.length ?? 0) % 5 === 0);
  });
});

describe("a client that cannot show edits before they are made", () => {
  const session = new Session();
  before(() => opened(session, { documentChanges: true }));
  after(() => session.stop());
  it("gets those of the very name alone", async () => {
    const edit = await session.client.sendRequest(RenameRequest.type, {
      textDocument,
      position: at("市水利局负责", 6),
      newName: "市水务局",
    });
    assert.equal(edit?.changeAnnotations, undefined);
    const changes = edit?.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ edits }) => edits.map((one) => (one as AnnotatedTextEdit).newText)),
      [["务", "务"], ["务"]],
    );
  });
});
