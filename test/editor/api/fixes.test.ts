import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import {
  apply,
  closeAll,
  codeActions,
  deleteFile,
  findingOf,
  findings,
  openMarked,
  untilEqual,
  untilMarked,
  withSettings,
} from "./editor";

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("notice");
const GAP = [
  "⟦（五）⟧加强知识产权保护。年内设立两个援助站。（市市场监管局负责）",
  "（六）帮助企业稳定用工。每月举办专场招聘。（市人力资源社会保障局负责）",
];
const [HEADING, ...ITEMS] = SOUND;
const MENDED = CITATION.replace("⟦[2022]⟧", "〔2022〕");
const SECOND = "落实《国务院关于加强数字政府建设的意见》（国发⟦【2022】⟧14号）要求。";

/** Opens a fixture and waits until what is marked in it is reported. */
async function openChecked(name: string, fixture: string): Promise<vscode.TextDocument> {
  const { document } = await openMarked(name, fixture);
  await untilMarked(document, fixture);
  return document;
}

async function quickFixes(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const { range } = findingOf(document, rule);
  return codeActions(document, range, vscode.CodeActionKind.QuickFix);
}

describe("quick fixes", () => {
  afterEach(closeAll);

  it("a safe one is preferred, mends its finding and nothing else", async () => {
    const document = await openChecked("safe.notice", draft(CITATION, ...SOUND));
    const [fix] = await quickFixes(document, "docno/bracket");
    assert.equal(fix.isPreferred, true);
    await apply(fix);
    assert.equal(document.getText(), draft(MENDED, ...SOUND));
    await untilEqual(() => findings(document).length, 0);
  });

  it("one to be confirmed is offered, not preferred, and may change what follows", async () => {
    const document = await openChecked("confirm.notice", draft(...SOUND, ...GAP));
    const [fix] = await quickFixes(document, "number/gap");
    assert.notEqual(fix.isPreferred, true);
    await apply(fix);
    const [first, second] = GAP;
    assert.equal(
      document.getText(),
      draft(...SOUND, first.replace("⟦（五）⟧", "（四）"), second.replace("（六）", "（五）")),
    );
    await untilEqual(() => findings(document).length, 0);
  });

  it("all of one kind are mended at once", async () => {
    const document = await openChecked("kind.notice", draft(CITATION, SECOND, ...SOUND));
    const [first] = findings(document);
    const actions = await codeActions(document, first.range, vscode.CodeActionKind.QuickFix);
    const all = actions.find(({ title }) => title.includes("docno/bracket"));
    assert.ok(all, `among ${actions.map(({ title }) => title).join(" | ")}`);
    await apply(all);
    assert.equal(document.getText(), draft(MENDED, SECOND.replace("⟦【2022】⟧", "〔2022〕"), ...SOUND));
  });

  it("each of them, those that switch the rule off too, makes its finding go", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const { length } = await quickFixes(await openChecked("each.notice", fixture), "docno/bracket");
    assert.ok(length > 1, "there is more than the correction");
    for (let n = 0; n < length; n++) {
      await closeAll();
      const document = await openChecked("each.notice", fixture);
      const action = (await quickFixes(document, "docno/bracket"))[n];
      if (action.edit) await vscode.workspace.applyEdit(action.edit);
      if (action.command)
        await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      await vscode.workspace.saveAll();
      await untilEqual(() => findings(document).length, 0).catch((error) => {
        throw new Error(`${action.title}: ${error.message}`);
      });
      await deleteFile("notice.config.json");
    }
  });

  it("there are none where nothing is wrong", async () => {
    const document = await openChecked("none.notice", draft(CITATION, ...SOUND));
    const heading = new vscode.Range(14, 0, 14, 2);
    assert.equal(document.getText(heading), HEADING.slice(0, 2));
    assert.deepEqual(await codeActions(document, heading, vscode.CodeActionKind.QuickFix), []);
  });
});

describe("fix all", () => {
  afterEach(closeAll);
  const fixture = draft(CITATION, SECOND, HEADING, ...ITEMS, ...GAP);
  /** What is not safe stays: numbers may be wrong for another reason. */
  const expected = draft(
    MENDED,
    SECOND.replace("⟦【2022】⟧", "〔2022〕"),
    HEADING,
    ...ITEMS,
    ...GAP.map((line) => readMarks(line).text),
  );

  it("as a source action mends what is safe", async () => {
    const document = await openChecked("source.notice", fixture);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await codeActions(document, whole, FIX_ALL);
    assert.equal(actions.length, 1);
    await apply(actions[0]);
    assert.equal(document.getText(), expected);
  });

  it("as a command does the same, and is undone in one step", async () => {
    const document = await openChecked("command.notice", fixture);
    await vscode.commands.executeCommand("notice.fixAll");
    assert.equal(document.getText(), expected);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), readMarks(fixture).text);
  });

  it("happens on saving where the settings say so, and not otherwise", async () => {
    const editor = await openMarked("save.notice", fixture);
    await untilMarked(editor.document, fixture);
    const touch = (): Thenable<boolean> =>
      editor.edit((edit) =>
        edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, "\n"),
      );
    await touch();
    await vscode.commands.executeCommand("workbench.action.files.save");
    assert.equal(editor.document.getText(), `${readMarks(fixture).text}\n`);
    await withSettings({ "editor.codeActionsOnSave": { "source.fixAll.notice": "explicit" } }, async () => {
      await touch();
      await vscode.commands.executeCommand("workbench.action.files.save");
      assert.equal(editor.document.getText(), `${expected}\n\n`);
      assert.equal(editor.document.isDirty, false);
    });
  });
});
