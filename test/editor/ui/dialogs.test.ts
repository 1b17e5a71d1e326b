import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { draft, SOUND } from "../fixtures";
import { useWorkbench, type Workbench } from "./workbench";

const WINDOW = ".monaco-workbench";
const DRAFT = draft(...SOUND);

describe("dialogs and pages in the window", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  const file = (name: string): string => join(window.folder, name);
  /** Takes the entry of a list. */
  const choose = async (label: string): Promise<void> => {
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
  };
  /** The page of a Markdown preview that says something. */
  const preview = (text: string): Promise<Frame> =>
    window.until(`a preview with ${text}`, async () => {
      for (const frame of window.page.frames()) {
        const body = await frame.$("body.vscode-body").catch(() => null);
        if ((await body?.textContent().catch(() => null))?.includes(text)) return frame;
      }
      return null;
    });

  it("export asks for format, order and file, and writes it", async () => {
    await window.open("export.notice", DRAFT);
    await window.asking("Export the Responsibility Ledger…");
    await choose("CSV");
    await choose("Item");
    const target = file("out.csv");
    await window.answerPath(target);
    await window.until("the file", async () => existsSync(target) || null);
    assert.match(readFileSync(target, "utf8"), /推行企业开办一张表申请/);
    await window.page.locator(".notification-toast", { hasText: "out.csv" }).waitFor();
  });

  it("the preview on paper is printed by a file for the browser", async () => {
    await window.open("print.notice", DRAFT);
    await window.command("Preview on Paper to the Side");
    const paper = await window.paper();
    await paper.getByRole("button", { name: "Print…" }).click();
    const target = file("paper.html");
    await window.answerPath(target);
    await window.page.locator(".notification-toast", { hasText: "in a browser to print it" }).waitFor();
    assert.match(readFileSync(target, "utf8"), /@page \{ size: 210mm 297mm/);
  });

  it("the export stands in the title of the ledger view", async () => {
    await window.open("view.notice", DRAFT);
    await window.command("Focus on Ledger View");
    await window.page.locator(".customview-tree .monaco-list-row").first().waitFor();
    await window.page.locator(".sidebar .composite.title, .sidebar .pane-header").first().hover();
    await window.page.locator('.sidebar [aria-label^="Export the Responsibility Ledger"]').first().click();
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "CSV" }).waitFor();
    await window.press("Escape");
    await window.mouseAway();
  });

  it("import shows what changes and writes when agreed to", async () => {
    await window.open("import.notice", DRAFT);
    writeFileSync(
      file("list.csv"),
      "全称,简称,成立\n清河市茶叶局,市茶叶局,2024\n清河市蚕桑局,市蚕桑局,去年\n",
    );
    await window.command("Import a List of Units…");
    await window.answerPath(file("list.csv"));
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    const said = (await dialog.textContent()) ?? "";
    assert.match(said, /清河市茶叶局/);
    assert.match(said, /Row 3/);
    assert.equal(existsSync(file("notice.units.json")), false);
    await dialog.locator(".monaco-button", { hasText: "Import" }).click();
    await window.until("the registry", async () => existsSync(file("notice.units.json")) || null);
    assert.match(readFileSync(file("notice.units.json"), "utf8"), /清河市蚕桑局/);
  });

  it("ready to send and the comparison are pages with text", async () => {
    await window.open("ready.notice", DRAFT.replace("〔2026〕21号", "〔202X〕21号"));
    await window.command("Ready to Send? Check What Must Be Settled");
    const ready = await preview("202X");
    await window.shot("ready-to-send", { part: WINDOW });
    await ready.locator("a", { hasText: "Line 1" }).click();
    await window.page.locator('.tab.active.selected[data-resource-name="ready.notice"]').first().waitFor();
    writeFileSync(file("earlier.notice"), DRAFT.replace("45个工作日", "60个工作日"));
    await window.command("View: Close All Editors");
    await window.open("later.notice", DRAFT);
    await window.command("Compare with Another Version…");
    await window.answerPath(file("earlier.notice"));
    const compared = await preview("60");
    assert.match((await compared.textContent("body")) ?? "", /1 change: Number 1\./);
    assert.equal(await compared.locator("body", { hasText: "](" }).count(), 0);
    await window.shot("compare", { part: WINDOW });
  });

  it("the table beside the draft is written when agreed to", async () => {
    const name = "table.重点任务分工表.csv";
    const table = (lead: string): string =>
      `工作任务,牵头单位,配合单位\n规范涉企收费行为,${lead},市财政局\n缩短工程项目审批周期,市住房城乡建设局,市财政局\n`;
    writeFileSync(file(name), table("市商务局"));
    await window.open("table.notice", DRAFT);
    await window.page.locator(".squiggly-warning, .squiggly-error, .squiggly-info").first().waitFor();
    await window.asking("Update the Table of Tasks from the Brackets…");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    assert.match((await dialog.textContent()) ?? "", /Row 2: “市商务局” becomes “市市场监管局”/);
    await window.shot("table-asks", { part: WINDOW });
    await dialog.locator(".monaco-button", { hasText: "Cancel" }).click();
    assert.equal(readFileSync(file(name), "utf8"), table("市商务局"));
    await window.asking("Update the Table of Tasks from the Brackets…");
    await dialog.locator(".monaco-button", { hasText: "Update" }).click();
    await window.until("the table", async () =>
      // VS Code takes the old one away before it renames the new one.
      existsSync(file(name)) &&
      readFileSync(file(name), "utf8").includes("规范涉企收费行为,市市场监管局,市财政局")
        ? true
        : null,
    );
  });

  it("groups of units are expanded from the menu of the ledger view", async () => {
    const units = ["清河市财政局", "清河市审计局"].map((full) => ({ full }));
    writeFileSync(file("notice.units.json"), JSON.stringify({ version: 1, units }));
    await window.open("groups.notice", DRAFT.replace("市财政局配合", "市直相关单位配合"));
    await window.command("Focus on Ledger View");
    await window.command("Group the Ledger by Unit");
    const rows = window.page.locator(".customview-tree .monaco-list-row");
    const toggle = async (): Promise<void> => {
      await window.page.locator(".sidebar .composite.title").hover();
      await window.page.locator('.sidebar .composite.title [aria-label^="Views and More Actions"]').click();
      await window.menu("Expand or Collapse Groups");
    };
    await rows.filter({ hasText: "市直相关单位" }).first().waitFor();
    await toggle();
    await rows.filter({ hasText: "市审计局" }).first().waitFor();
    await toggle();
    await rows.filter({ hasText: "市直相关单位" }).first().waitFor();
    await window.command("Group the Ledger by Item");
  });

  it("files for consultation go into the folder that is chosen, and nothing is overwritten unasked", async () => {
    await window.open("pack.notice", DRAFT);
    const folder = file("pack");
    mkdirSync(folder);
    const make = async (): Promise<void> => {
      await window.asking("Make Files for Consultation (会签)…");
      await choose(".md");
      await window.answerPath(`${folder}/`);
    };
    await make();
    await window.until("the files", async () => readdirSync(folder).length > 4 || null);
    // A toast that comes while the question shuts may be hidden at once; the list keeps it.
    await window.command("Notifications: Show Notifications");
    await window.page
      .locator(".notifications-center .notification-list-item", { hasText: "have been written" })
      .waitFor();
    const [first] = readdirSync(folder);
    const text = readFileSync(join(folder, first), "utf8");
    writeFileSync(join(folder, first), "答复");
    await window.command("Notifications: Clear All Notifications");
    await make();
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    await dialog.locator(".monaco-button", { hasText: "Cancel" }).click();
    assert.equal(readFileSync(join(folder, first), "utf8"), "答复");
    assert.match(text, /牵头|配合/);
  });
});
