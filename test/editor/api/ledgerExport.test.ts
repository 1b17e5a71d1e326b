import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, deleteFile, openFile, readFile, until, uriOf, writeFile } from "./editor";

const DRAFT =
  "一、夯实基础\n（一）建设助餐点。2026年9月底前建成。（市民政局牵头，市财政局配合）\n（二）改造厨房。（市残联牵头，市直相关单位配合）\n";

/** The names of the files in the folder that is open. */
async function names(): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(uriOf(""))).map(([name]) => name);
}

describe("files made of a draft", () => {
  const made = [
    "ledger.csv",
    "ledger.xlsx",
    "ledger.docx",
    "notice.docx",
    "notice.html",
    "市民政局.md",
    "市财政局.md",
    "市残联.md",
  ];
  afterEach(async () => {
    await closeAll();
    for (const name of ["export.notice", ...made]) await deleteFile(name);
  });
  it("the ledger in several formats, over a file that is there, and nothing is left beside it", async () => {
    await openFile("export.notice", DRAFT);
    await writeFile("ledger.csv", "old");
    for (const format of ["csv", "xlsx", "docx"])
      await vscode.commands.executeCommand("notice.exportLedger", {
        format,
        order: "item",
        target: uriOf(`ledger.${format}`),
      });
    assert.match(await readFile("ledger.csv"), /1,,一、夯实基础,（一）,建设助餐点。/);
    assert.match(await readFile("ledger.xlsx"), /^PK/);
    assert.match(await readFile("ledger.docx"), /^PK/);
    assert.deepEqual(
      (await names()).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

  it("the whole notice for Word", async () => {
    await openFile("export.notice", DRAFT);
    await vscode.commands.executeCommand("notice.exportWord", { target: uriOf("notice.docx") });
    assert.match(await readFile("notice.docx"), /^PK/);
  });

  it("the whole notice as a page to print", async () => {
    await openFile("export.notice", DRAFT);
    await vscode.commands.executeCommand("notice.exportHtml", { target: uriOf("notice.html") });
    const page = await readFile("notice.html");
    assert.ok(page.includes("<html") && page.includes("建设助餐点"));
  });

  it("where the profile of the draft departs from the standard", async () => {
    await openFile("export.notice", DRAFT);
    await vscode.commands.executeCommand("notice.showProfileDeviations");
    await until("the list", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes("GB-T 9704")),
    );
  });

  it("a file for each unit to consult", async () => {
    await openFile("export.notice", DRAFT);
    await vscode.commands.executeCommand("notice.consultationPack", { format: "md", target: uriOf("") });
    assert.equal((await names()).filter((name) => name.endsWith(".md")).length, 3);
    assert.match(await readFile("市财政局.md"), /> （一）建设助餐点。.*（市民政局牵头，市财政局配合）/);
  });
});
