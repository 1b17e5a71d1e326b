import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import { closeAll, openMarked } from "./editor";

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

describe("completion", () => {
  afterEach(closeAll);

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
