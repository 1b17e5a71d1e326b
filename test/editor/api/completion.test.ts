import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, openMarked, untilEqual } from "./editor";

/** What is offered at `$0` of a fixture, best first. */
async function completionsAt(name: string, fixture: string): Promise<vscode.CompletionItem[]> {
  const editor = await openMarked(name, fixture);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    editor.document.uri,
    editor.selection.active,
  );
  return [...list.items].sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

interface Typing {
  /** Typed one after the other, as a keyboard without input method does; the list has time to follow in between. */
  readonly pieces: readonly string[];
  /** True to ask for the list by command, false where it must have opened by itself. */
  readonly asks: boolean;
}

async function typeText(text: string): Promise<void> {
  for (const char of text) await vscode.commands.executeCommand("type", { text: char });
}

/**
 * Types at `$0` of a line and accepts what the list shows first, until the line reads `expected`. Nothing tells what the
 * list shows, so what came too early is undone, and every try is more patient than the one before.
 */
async function untilAccepted(name: string, fixture: string, typing: Typing, expected: string): Promise<void> {
  const editor = await openMarked(name, draft(...SOUND, fixture));
  const start = editor.selection.active;
  const { text } = editor.document.lineAt(start.line);
  const line = (): vscode.TextLine => editor.document.lineAt(start.line);
  let patience = 0;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patience));
  const attempt = async (): Promise<string> => {
    patience += 150;
    await vscode.commands.executeCommand("hideSuggestWidget");
    await editor.edit((edit) => edit.replace(line().range, text));
    editor.selection = new vscode.Selection(start, start);
    for (const piece of typing.pieces) {
      await typeText(piece);
      await pause();
    }
    if (typing.asks) await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await pause();
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    return line().text;
  };
  await untilEqual(attempt, expected);
}

describe("completion", () => {
  afterEach(closeAll);

  const before = "（四）帮助企业稳定用工。每月举办专场招聘。";
  for (const typed of ["sczj", "shicaizheng", "czj", "市财", "财政"])
    it(`of ${typed} in a bracket is 市财政局, by the editor's own choice`, () =>
      untilAccepted(
        `unit-${typed}.notice`,
        `${before}（$0）`,
        { pieces: [typed], asks: true },
        `${before}（市财政局）`,
      ));

  it("opens by itself behind a mark and follows the pinyin typed there", () =>
    untilAccepted(
      "follow.notice",
      `${before}$0`,
      { pieces: ["（", "sxz", "spf"], asks: false },
      `${before}（市行政审批服务局）`,
    ));

  it("of the phrase behind a name puts no mark before the closing one", () =>
    untilAccepted(
      "phrase.notice",
      `${before}（市财政局$0）`,
      { pieces: ["牵"], asks: true },
      `${before}（市财政局牵头）`,
    ));

  it("of a title takes over the mark that the editor closed, and adds the number", async () => {
    const cited = "按照《关于加强城市内涝治理的实施意见》（国办发〔2021〕11号）办理。";
    await openMarked("cited.notice", draft(...SOUND, `（四）${cited}`));
    const typing = { pieces: ["《", "csnl"], asks: false };
    await untilAccepted(
      "title.notice",
      "（四）按照$0，办理。",
      typing,
      `（四）${cited.replace("办理", "，办理")}`,
    );
    await closeAll();
    await deleteFile("cited.notice");
    await deleteFile("title.notice");
  });

  it("is not asked for by letters, digits or Han characters", async () => {
    const editor = await openMarked("letters.notice", draft(...SOUND, "（四）帮助企业稳定用工$0"));
    const { text } = editor.document.lineAt(editor.selection.active.line);
    await typeText("市财政局sczj2026");
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, `${text}市财政局sczj2026`);
  });

  it("inside a responsibility bracket offers units, those of the draft first", async () => {
    const items = await completionsAt(
      "duty.notice",
      draft(...SOUND, "（四）帮助企业稳定用工。每月举办专场招聘。（市人力资源社会保障局牵头，市$0）"),
    );
    const units = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Class).map(labelOf);
    const own = ["市市场监管局", "市财政局", "市公安局", "市税务局", "市住房城乡建设局"];
    assert.deepEqual(new Set(units.slice(0, own.length)), new Set(own));
    assert.ok(units.includes("市民政局"), "a unit of the registry");
    assert.ok(!units.includes("市人力资源社会保障局"), "not one that stands there already");
  });

  it("replaces what was typed of the name and no more", async () => {
    const before = "（四）帮助企业稳定用工。每月举办专场招聘。（市人力资源社会保障局牵头，";
    const items = await completionsAt("typed.notice", draft(...SOUND, `${before}市财$0配合）`));
    const unit = items.find((item) => labelOf(item) === "市财政局");
    const line = draft(...SOUND).split("\n").length - 1;
    const range = unit?.range instanceof vscode.Range ? unit.range : unit?.range?.replacing;
    assert.deepEqual(range, new vscode.Range(line, before.length, line, before.length + "市财".length));
  });

  it("at the start of a line offers the ordinal that is due", async () => {
    const labels = (await completionsAt("marker.notice", draft(...SOUND, "$0"))).map(labelOf);
    assert.ok(labels.includes("（四）"), labels.join(" "));
    assert.ok(labels.includes("三、"), labels.join(" "));
  });

  it("behind 〔 offers the draft's own year and a serial number with tab stops", async () => {
    const items = await completionsAt(
      "docno.notice",
      draft("按照《云岭省数据条例》（岭政发〔$0〕）要求，制定本要点。"),
    );
    const [number] = items.filter(({ insertText }) => insertText instanceof vscode.SnippetString);
    const text = number.insertText instanceof vscode.SnippetString ? number.insertText.value : "";
    assert.match(text, /\$\{1:2026\}〕\$\{2:1\}号/);
  });
});
