import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CITATION, draft, SOUND } from "../fixtures";
import { writeResult } from "../harness/results";
import { closeAll, marked, openMarked, until, untilMarked } from "./editor";

const SIZE = 1_000_000;
const LIMIT_MS = 60_000;
const TYPED = "并落实《云岭省数据条例实施意见》（岭政发[2025]31号）";
const PROSE =
  "各单位要结合实际，把办件时间、材料数量和群众评价逐月公开，发现问题当月整改，整改情况随月报一并报送，不得层层加码，也不得以会议落实会议。";

/** Paragraphs of prose up to a megabyte of UTF-8, with a faulty citation at the start and at the end. */
function large(): string {
  const paragraphs = Math.ceil(SIZE / Buffer.byteLength(`${PROSE}\n`));
  return draft(CITATION, ...SOUND, ...Array<string>(paragraphs).fill(PROSE), CITATION);
}

describe("a draft of one megabyte", () => {
  after(closeAll);

  it("is checked, and again while it is typed in, without the editor standing still", async () => {
    const fixture = large();
    const started = Date.now();
    const editor = await openMarked("large.notice", fixture);
    assert.ok(Buffer.byteLength(editor.document.getText()) > SIZE);
    await untilMarked(editor.document, fixture, LIMIT_MS);
    const opened = Date.now() - started;

    const line = draft(CITATION, ...SOUND).split("\n").length + 20;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    let slowest = 0;
    for (const char of TYPED) {
      const before = Date.now();
      await vscode.commands.executeCommand("type", { text: char });
      slowest = Math.max(slowest, Date.now() - before);
    }
    // Typing an opening bracket closes it, and typing the closing one goes over it.
    assert.equal(editor.document.lineAt(line).text, TYPED + PROSE);
    const typed = Date.now();
    const wanted = TYPED.replace("[2025]", "⟦[2025]⟧");
    const isMarked = (): true | undefined => marked(editor.document).includes(wanted) || undefined;
    await until("the fault that was typed is reported", isMarked, LIMIT_MS);
    const reported = Date.now() - typed;
    const text = `1 MB: checked ${opened} ms after opening, slowest key ${slowest} ms, fault reported ${reported} ms after the last key`;
    writeResult({ kind: "note", text });
    assert.ok(slowest < 5_000, `a key took ${slowest} ms`);
  });
});
