import assert from "node:assert/strict";
import * as vscode from "vscode";
import { draft, SOUND } from "../fixtures";
import { closeAll, openFile, until, writeFile } from "./editor";

/** The labels of the Markdown previews that are open. */
function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("markdown.preview"),
    )
    .map(({ label }) => label);
}

/** The text of the page that a preview shows. */
const pageOf = (scheme: string): Promise<string> =>
  until(`a page of ${scheme}`, () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme)?.getText(),
  );

describe("pages about a draft", () => {
  afterEach(closeAll);

  it("compare it with an earlier version", async () => {
    const earlier = await writeFile("earlier.notice", draft(...SOUND));
    await openFile("later.notice", draft(...SOUND).replace("45个工作日", "30个工作日"));
    await vscode.commands.executeCommand("notice.compareWith", earlier);
    const page = await pageOf("notice-compare");
    assert.match(page, /45/);
    assert.match(page, /30/);
    assert.doesNotMatch(page, /规范涉企收费/);
    await until("the preview", () => previews().some((label) => label.includes("later.notice")) || undefined);
  });

  it("tell what must be settled before it goes out", async () => {
    await openFile("ready.notice", draft(...SOUND).replace("〔2026〕21号", "〔202X〕21号"));
    await vscode.commands.executeCommand("notice.readyToSend");
    assert.match(await pageOf("notice-ready"), /202X/);
    await until(
      "the preview",
      () => previews().some((label) => label.includes("Ready to Send")) || undefined,
    );
  });
});
