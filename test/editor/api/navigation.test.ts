import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import {
  closeAll,
  codeOf,
  deleteFile,
  findings,
  openFile,
  openMarked,
  until,
  untilEqual,
  withSettings,
  writeFile,
} from "./editor";

const NUMBER = "清政办发〔2026〕7号";
const BEARER = `${NUMBER}\n清河市人民政府办公室关于开展危房排查的通知\n各县区人民政府：\n请认真落实。\n清河市人民政府办公室\n2026年2月6日\n`;
const CITING = `${SOUND[0]}\n（一）落实《关于开展危房排查的通知》（${NUMBER}）要求。（市住房城乡建设局牵头，市财政局配合）`;

/** The places a command gives, as file name and line. */
async function places(command: string, document: vscode.TextDocument, word: string): Promise<string[]> {
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, at);
  return found.map(({ uri, range }) => `${uri.path.split("/").pop()}:${range.start.line}`).sort();
}

describe("names over all drafts", () => {
  before(async () => {
    await writeFile("bearer.notice", BEARER);
  });
  after(async () => {
    for (const name of ["bearer.notice", "citing.notice"]) await deleteFile(name);
  });
  afterEach(closeAll);

  it("definition: a cited number leads to the draft that bears it", async () => {
    const { document } = await openFile("citing.notice", draft(CITING));
    await untilEqual(() => places("vscode.executeDefinitionProvider", document, NUMBER), ["bearer.notice:0"]);
  });

  it("references and highlights: a unit in brackets and in other drafts", async () => {
    const { document } = await openFile("citing.notice", draft(CITING));
    const here = document.positionAt(document.getText().indexOf("市财政局")).line;
    await until("references", async () => {
      const found = await places("vscode.executeReferenceProvider", document, "市财政局");
      return found.includes(`citing.notice:${here}`) || undefined;
    });
    const at = document.positionAt(document.getText().indexOf("市财政局") + 1);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      at,
    );
    assert.equal(highlights.length, 1);
  });

  it("rename: a number in the draft that bears it and in those that cite it, undone at once in each", async () => {
    const { document } = await openFile("citing.notice", draft(CITING));
    const before = document.getText();
    const at = document.positionAt(before.indexOf(NUMBER) + 1);
    const edit = await until("a rename of two drafts", async () => {
      const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        "清政办发〔2026〕17号",
      );
      return made.entries().length === 2 ? made : undefined;
    });
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), before.replace("〔2026〕7号", "〔2026〕17号"));
    const bearer = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(document.uri, "../bearer.notice"),
    );
    assert.equal(bearer.getText(), BEARER.replace("7号", "17号"));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await vscode.window.showTextDocument(bearer);
    if (bearer.getText() !== BEARER) await vscode.commands.executeCommand("undo");
    assert.equal(bearer.getText(), BEARER);
  });

  it("hover and link: what a number is, and the way to its draft", async () => {
    const { document } = await openFile("citing.notice", draft(CITING));
    const at = document.positionAt(document.getText().indexOf(NUMBER) + 1);
    const told = await until("the draft on disk", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at,
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((each) => (each as vscode.MarkdownString).value);
      return text.join("").includes("bearer") ? text.join("") : undefined;
    });
    assert.match(told, /危房排查/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.path.split("/").pop()]),
      [[NUMBER, "bearer.notice"]],
    );
  });

  it("workspace symbols: drafts by title and number, units", async () => {
    await openFile("citing.notice", draft(CITING));
    const names = async (query: string): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        query,
      );
      return found.map(({ name }) => name);
    };
    await until("the draft on disk", async () => (await names("危房排查")).length > 0 || undefined);
    assert.ok((await names("〔2026〕7")).includes(NUMBER));
    assert.ok((await names("市财政")).includes("市财政局"));
  });

  it("a number borne twice is reported, and no longer when the other file goes", async () => {
    const { document } = await openFile("citing.notice", BEARER.replace("危房排查", "隧道排查"));
    const codes = (): string[] => findings(document).map(codeOf);
    await untilEqual(codes, ["docno/series-duplicate"]);
    await deleteFile("bearer.notice");
    await untilEqual(codes, []);
  });
});

describe("reading aids", () => {
  afterEach(closeAll);

  it("semantic tokens tell leading from supporting units", async () => {
    const { document } = await openMarked("tokens.notice", draft(...SOUND));
    const legend = await until("a legend", async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        "vscode.provideDocumentSemanticTokensLegend",
        document.uri,
      ),
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    const lead = 1 << legend.tokenModifiers.indexOf("lead");
    const leads: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] > 0 ? data[i + 1] : character + data[i + 1];
      line += data[i];
      const range = new vscode.Range(line, character, line, character + data[i + 2]);
      if ((data[i + 4] & lead) !== 0) leads.push(document.getText(range));
    }
    assert.deepEqual(leads, ["市市场监管局", "市住房城乡建设局", "市市场监管局"]);
  });

  it("code lens: tasks and units of a section, off where the settings say so", async () => {
    const { document } = await openMarked("lens.notice", draft(...SOUND));
    const titles = async (): Promise<(string | undefined)[]> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        10,
      );
      return lenses.map(({ command }) => command?.title);
    };
    await untilEqual(async () => (await titles()).length, 2);
    await withSettings(
      { "notice.codeLens": false },
      () => untilEqual(async () => (await titles()).length, 0),
      null,
    );
  });

  it("inlay hints where they are asked for", async () => {
    const text = draft(
      SOUND[0],
      "（一）推进改革。（市财政局牵头，市公安局配合。各县市区人民政府均为责任单位，以下不再列出）",
      "（二）落实改革。（市公安局牵头，市财政局配合）",
    );
    const { document } = await openFile("hints.notice", text);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async (): Promise<number> =>
      (
        await vscode.commands.executeCommand<vscode.InlayHint[]>(
          "vscode.executeInlayHintProvider",
          document.uri,
          all,
        )
      ).length;
    assert.equal(await labels(), 0);
    await withSettings(
      { "notice.inlayHints": true },
      () => untilEqual(async () => (await labels()) > 0, true),
      null,
    );
  });

  it("selections grow from the unit to the bracket", async () => {
    const editor = await openMarked(
      "grow.notice",
      draft(SOUND[0], SOUND[1].replace("市公安局", "市公$0安局")),
    );
    await vscode.commands.executeCommand("editor.action.smartSelect.expand");
    const first = await until("a selection", () => editor.document.getText(editor.selection) || undefined);
    assert.equal(first, "市公安局");
  });
});
