import assert from "node:assert/strict";
import * as vscode from "vscode";
import { notice, wrap } from "../../../server/src/testing/drafts";
import { closeAll, openFile, until, untilEqual } from "./editor";

const ITEM =
  "（一）推行企业开办一张表申请。把营业执照、公章、税务登记、社保开户所需信息合并到同一张申请表，材料只交一份，当天可以领取全部证照。（市市场监管局牵头，市公安局配合）";
const DRAFT = notice(`一、提升政务服务效能\n${ITEM}\n${ITEM.replace("一", "二")}`);
const WRAPPED = wrap(DRAFT, 24);
const CLEAN = `${DRAFT.replace(/\n/g, "\n\n").replace("办公室\n\n2026", "办公室\n2026")}\n`;

const textOf = (editor: vscode.TextEditor): string => editor.document.getText();

/** Opens a draft and waits until the extension answers for it. */
async function openReady(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openFile(name, text);
  await until("an outline", async () => {
    const { uri } = editor.document;
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    return symbols !== undefined && symbols.length > 0;
  });
  return editor;
}

/** Pastes as the user does, from the clipboard. */
async function paste(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
}

describe("formatting", () => {
  afterEach(closeAll);

  it("makes a clean draft of a hard-wrapped one, is undone in one step, and changes nothing when done again", async () => {
    const editor = await openReady("format.notice", WRAPPED);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(textOf(editor), CLEAN);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(textOf(editor), CLEAN);
    await vscode.commands.executeCommand("undo");
    assert.equal(textOf(editor), WRAPPED);
  });

  it("reflows a selection in a flowing draft", async () => {
    const editor = await openReady(
      "selection.notice",
      `${CLEAN}\n${wrap(ITEM, 24).replace(/\n\n/g, "\n")}\n`,
    );
    const { document } = editor;
    editor.selection = new vscode.Selection(
      document.positionAt(CLEAN.length + 1),
      document.lineAt(document.lineCount - 1).range.end,
    );
    await vscode.commands.executeCommand("editor.action.formatSelection");
    assert.equal(textOf(editor), `${CLEAN}\n${ITEM}\n`);
  });

  it("reflows what is pasted hard-wrapped, and leaves what is pasted clean as it is", async () => {
    const editor = await openReady("paste.notice", `${CLEAN}\n`);
    const end = (): void => {
      const { range } = editor.document.lineAt(editor.document.lineCount - 1);
      editor.selection = new vscode.Selection(range.end, range.end);
    };
    end();
    const sentence = "　　各单位要加强 领导，\n抓好落实。\n\n\n";
    await paste(sentence);
    await untilEqual(() => textOf(editor), `${CLEAN}\n${sentence}`);
    end();
    await paste(wrap(ITEM, 24).replace(/\n\n/g, "\n"));
    await untilEqual(() => textOf(editor), `${CLEAN}\n${sentence}${ITEM}`);
  });
});
