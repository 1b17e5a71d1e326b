import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DidChangeTextDocumentNotification } from "vscode-languageserver-protocol/node";
import { notice } from "../testing/drafts";
import { Session } from "../testing/session";
import {
  type ExportHtmlResult,
  exportHtmlRequest,
  type Preview,
  type PreviewPage,
  type PreviewResult,
  type ProfileDeviationsResult,
  previewRequest,
  profileDeviationsRequest,
} from "./protocol";

const URI = "file:///w/a.notice";
const ITEMS = Array.from({ length: 60 }, (_, i) => `工作${i}要认真抓好落实，不得推诿扯皮。`).join("\n");

describe("the draft on paper asked for by a client", () => {
  const session = new Session();
  before(async () => {
    session.files.set(
      "file:///w/notice.profile.json",
      '{ "extends": "house.json", "name": "本办版式", "margins": { "top": "很大" } }',
    );
    session.files.set("file:///w/house.json", '{ "pageNumber": { "side": "center" } }');
    await session.start(true);
    const item = `（一）建立机制。${"各单位要密切配合，".repeat(8)}`;
    await session.open(URI, notice(`一、加强领导\n${item}\n${ITEMS}\n二、落实《办法》（清政发[2026]5号）。`));
  });
  after(() => session.stop());

  const ask = (known: readonly string[] = []): Promise<PreviewResult> =>
    session.client.sendRequest<PreviewResult>(previewRequest, { uri: URI, known, findings: true });
  const texts = ({ content }: PreviewPage): string[] =>
    content!.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  const marks = ({ pages }: Preview): string[] => pages.map(({ mark }) => mark);

  it("comes as pages, set by the profile of its folder", async () => {
    const preview = (await ask())!;
    assert.equal(preview.profile, "本办版式");
    assert.ok(preview.pages.length >= 4);
    const [first] = preview.pages;
    assert.equal(texts(first)[0], "清政办发〔2026〕12号");
    const number = first.content!.lines[first.content!.lines.length - 1].pieces;
    const middle = (number[0].x + number[2].x + number[2].width) / 2;
    assert.ok(Math.abs(middle - 106) < 0.1, "house.json has page numbers in the middle");
  });
  it("tells where each piece stands in the draft", async () => {
    const { pages } = (await ask())!;
    for (const { content, places } of pages) {
      const pieces = content!.lines.flatMap((line) => line.pieces);
      assert.equal(places.length, 2 * pieces.length);
    }
    const [first] = pages;
    const at = first
      .content!.lines.flatMap((line) => line.pieces)
      .findIndex(({ text }) => text.startsWith("各县"));
    assert.deepEqual(first.places.slice(2 * at, 2 * at + 2), [2, 0]);
  });
  it("tells headings to those who do not see", async () => {
    const { pages } = (await ask())!;
    const headings = pages.flatMap(({ content }) => content!.lines).filter(({ heading }) => heading > 0);
    assert.deepEqual(
      headings.filter(({ whole }) => whole !== "").map(({ heading, whole }) => [heading, whole]),
      [
        [1, "清河市人民政府办公室关于印发《清河市2026年营商环境工作要点》的通知"],
        [2, "清河市2026年营商环境工作要点"],
        [3, "一、加强领导"],
        [4, null],
        [3, "二、落实《办法》（清政发[2026]5号）。"],
      ],
    );
    assert.deepEqual(
      headings.map(({ heading, whole }) => [heading, whole === ""]),
      [
        [1, false],
        [1, true],
        [2, false],
        [3, false],
        [4, false],
        [3, false],
      ],
    );
  });
  it("shows what was found under its words", async () => {
    const { pages } = (await ask())!;
    const found = pages
      .flatMap(({ findings }) => findings ?? [])
      .filter(({ message }) => /方括号|六角/.test(message));
    assert.ok(found.length > 0);
    for (const { rects } of found)
      for (const { x, y, width } of rects) assert.ok(x > 28 && x + width < 185 && y > 37 && y < 297);
  });
  it("sends only pages that look different, and all places", async () => {
    const before = (await ask())!;
    await session.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" },
        { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, text: "〈" },
      ],
    });
    const after = (await ask(marks(before)))!;
    assert.equal(after.version, 2);
    assert.deepEqual(
      after.pages.map(({ content }) => content !== null),
      after.pages.map((_, i) => i === 0),
    );
    const last = after.pages.length - 1;
    const moved = (page: PreviewPage): number => page.places[0];
    assert.equal(moved(after.pages[last]), moved(before.pages[last]) + 1);
  });
  it("becomes a printable file", async () => {
    const { name, html } = (await session.client.sendRequest<ExportHtmlResult>(exportHtmlRequest, {
      uri: URI,
    }))!;
    assert.equal(name, "a.html");
    assert.match(html, /@page \{ size: 210mm 297mm/);
  });
  it("names the deviations of its profile", async () => {
    const result = await session.client.sendRequest<ProfileDeviationsResult>(profileDeviationsRequest, {
      uri: URI,
    });
    assert.equal(result!.count, 1);
    assert.match(result!.page, /7\.5 .*outer \| center/);
  });
  it("has the faults of the profile shown in the profile", () => {
    const [fault] = session.pushed.get("file:///w/notice.profile.json")!;
    assert.match(String(fault.message), /天头/);
    assert.deepEqual(session.pushed.get("file:///w/house.json"), []);
  });
  it("is null for what is not open", async () => {
    const uri = "file:///w/none.notice";
    assert.equal(await session.client.sendRequest(previewRequest, { uri, known: [], findings: false }), null);
  });
});
