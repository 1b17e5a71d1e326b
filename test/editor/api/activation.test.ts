import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, openFile, openMarked, until, untilMarked } from "./editor";

/** The file is named so that it comes first: what is tested happens once. */
describe("the installed extension", () => {
  const extension = vscode.extensions.getExtension("policy-notice.policy-notice");
  after(closeAll);

  it("is there, installed from its package", () => {
    assert.ok(extension);
    assert.match(extension.extensionPath, /policy-notice\.policy-notice-\d+\.\d+\.\d+$/);
  });

  it("sleeps until a notice is opened, then checks it", async () => {
    assert.equal(extension?.isActive, false);
    const fixture = draft(CITATION, ...SOUND);
    const { document } = await openMarked("activation.notice", fixture);
    assert.equal(document.languageId, "notice");
    await until("activation", () => extension?.isActive || undefined);
    await untilMarked(document, fixture);
  });

  it("has registered every command of its manifest", async () => {
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(contributed.length > 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it("leaves plain text alone until told to treat it as a notice", async () => {
    const { text } = { text: draft(...SOUND).replace("〔2026〕", "[2026]") };
    const { document } = await openFile("activation.txt", text);
    assert.equal(document.languageId, "plaintext");
    await vscode.commands.executeCommand("notice.treatAsNotice");
    const notice = await until("the language changes", () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.path === document.uri.path && languageId === "notice",
      ),
    );
    await untilMarked(notice, text.replace("[2026]", "⟦[2026]⟧"));
  });

  it("checks drafts that have never been saved", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const content = fixture.replace(/[⟦⟧]/g, "");
    const document = await vscode.workspace.openTextDocument({ language: "notice", content });
    await vscode.window.showTextDocument(document);
    await untilMarked(document, fixture);
  });
});
