import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
} from "vscode-languageserver-protocol/node";
import { readMarks } from "../testing/marks";
import { Session } from "../testing/session";
import { positionAt, splitLines } from "../text/lines";

const PLAN = "一、总则\n（一）推进改革。（市财政局牵头，市教育局配合）\n（二）强化服务。";
let opened = 0;

/** What the server gives at the `$0` of a fixture. */
async function listAt(session: Session, fixture: string): Promise<CompletionList> {
  const { text, cursor } = readMarks(fixture);
  const uri = `file:///w/own/${opened++}.notice`;
  await session.open(uri, text);
  const position = positionAt(splitLines(text), cursor);
  const found = await session.client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  assert.ok(found && !Array.isArray(found));
  return found;
}

const textOf = ({ textEdit }: CompletionItem): string => textEdit?.newText ?? "";

describe("completion for a client that shows all", () => {
  const session = new Session();
  before(async () => {
    session.files.set(
      "file:///w/b.notice",
      "清政办发〔2026〕9号\n清河市人民政府办公室关于加强防汛的通知\n各县区人民政府：\n请认真落实。\n清河市人民政府办公室\n2026年3月6日\n",
    );
    const completionItem = { snippetSupport: true, labelDetailsSupport: true };
    await session.start(true, {
      capabilities: { textDocument: { diagnostic: {}, completion: { completionItem } } },
      initializationOptions: { suggestCommand: "own.suggest" },
    });
  });
  after(() => session.stop());

  it("is to be asked for again with every character, in the order of the server", async () => {
    const { isIncomplete, items } = await listAt(session, `${PLAN}（sczj$0）`);
    assert.equal(isIncomplete, true);
    const [first] = items;
    assert.equal(first.label, "市财政局");
    assert.deepEqual(first.labelDetails, { description: "本稿用过1次" });
    assert.ok(items.every(({ filterText }) => filterText?.startsWith("sczj")));
    const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.deepEqual(sorted, items);
  });
  it("replaces what was typed and no more", async () => {
    const [{ textEdit }] = (await listAt(session, `${PLAN}（sczj$0）`)).items;
    assert.deepEqual(textEdit, {
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 13 } },
      newText: "市财政局",
    });
  });
  it("goes on by the client's command where the text does", async () => {
    const { items } = await listAt(session, `${PLAN}（市财政局$0`);
    const lead = items.find(({ label }) => label === "牵头，");
    assert.equal(lead?.command?.command, "own.suggest");
    assert.equal(items.find(({ label }) => label === "按职责分工负责")?.command, undefined);
  });
  it("knows the numbers of files on disk", async () => {
    let labels: string[] = [];
    // Files are read behind the start, one at a time.
    while (labels.length === 0) labels = (await listAt(session, "qzbf$0")).items.map(({ label }) => label);
    assert.match(labels[0], /^清政办发〔\d{4}〕\d+号$/);
  });
  it("dates a draft with the host's day", async () => {
    const draft = "清河市财政局关于报送材料的通知\n各县区财政局：\n请报送。\n清河市财政局\n$0";
    const before = new Date();
    const [{ label }] = (await listAt(session, draft)).items;
    const days = [before, new Date()].map(
      (day) => `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`,
    );
    assert.ok(days.includes(label), label);
  });
  it("has tab stops", async () => {
    const { items } = await listAt(session, `${PLAN}$0`);
    assert.deepEqual(
      items.map(({ insertTextFormat }) => insertTextFormat),
      [2, 2, 2],
    );
    assert.match(textOf(items[0]), /\$\{1:/);
  });
  it("is empty in prose", async () => {
    assert.deepEqual((await listAt(session, `${PLAN}加强服务，$0`)).items, []);
  });
});

describe("completion for a client that shows little", () => {
  const session = new Session();
  before(() => session.start(true));
  after(() => session.stop());

  it("is plain text without stops and without a command", async () => {
    const { items } = await listAt(session, `${PLAN}$0`);
    assert.equal(textOf(items[0]), "（市发展改革委牵头，市直相关单位按职责分工负责）");
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === 1));
    const [unit] = (await listAt(session, `${PLAN}（sczj$0）`)).items;
    assert.equal(unit.labelDetails, undefined);
    assert.equal(unit.detail, "本稿用过1次");
    const phrases = (await listAt(session, `${PLAN}（市财政局$0`)).items;
    assert.ok(phrases.every(({ command }) => command === undefined));
  });
});
