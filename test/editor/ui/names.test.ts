import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { draft, SOUND } from "../fixtures";
import { isShown, useWorkbench, type Workbench } from "./workbench";

const DRAFT = draft(...SOUND);
/** Lines that the window need not wrap. */
const SHORT = draft("一、甲", "（一）乙。（市财政局牵头，市公安局配合）");
const BESIDE = `清政办发〔2026〕22号\n清河市人民政府办公室关于加强防汛的通知\n各县（市、区）人民政府：\n一、落实责任。（市税务局牵头，市财政局配合）\n清河市人民政府办公室\n2026年3月6日\n`;
const TITLE = "国务院办公厅关于加强城市内涝治理的实施意见";

describe("names by keyboard", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  const list = () => window.page.locator(".suggest-widget.visible .monaco-list-row");
  const serverIsThere = () => window.page.locator(".codelens-decoration").first().waitFor();
  const renamed = async (before: string, name: string, confirm: string): Promise<void> => {
    await window.caretBefore(before);
    const box = window.page.locator(".rename-box input");
    await window.pressFor("F2", box);
    await box.fill(name);
    await box.press(confirm);
  };

  it("Tab takes the entry for what is typed, however fast", async () => {
    await window.open("tab.notice", SHORT);
    // The list is asked for once only.
    await serverIsThere();
    await window.caretBefore("配合）");
    await window.type("、");
    await list().first().waitFor();
    await window.type("mzj");
    await window.until("the unit is taken", async () => {
      await window.press("Tab");
      return isShown(window.page.locator(".view-line", { hasText: "市公安局、市民政局配合" }));
    });
  });

  it("titles of the list of citations come with their numbers", async () => {
    await window.file("notice.citations.csv", Buffer.from(`标题,字号\n${TITLE},国办发〔2021〕11号\n`));
    await window.open("cite.notice", SHORT);
    await window.caretBefore("乙。（");
    await window.type("按照《");
    await list().filter({ hasText: TITLE }).waitFor();
    await window.type("csnl");
    await window.until("the title is taken", async () => {
      await window.press("Tab");
      return isShown(
        window.page.locator(".view-line", { hasText: `按照《${TITLE}》（国办发〔2021〕11号）` }),
      );
    });
  });

  it("F2 renames a unit in all its places, and one undo takes it back", async () => {
    await window.open("rename.notice", DRAFT);
    await renamed("市财政局", "市财税局", "Enter");
    await window.text("市住房城乡建设局牵头，市财税局配合");
    await window.text("市市场监管局牵头，市财税局配合");
    await window.press("Control+Z");
    await window.text("市住房城乡建设局牵头，市财政局配合");
    await window.text("市市场监管局牵头，市财政局配合");
  });

  it("F2 shows what it would change in other drafts, and one undo takes all of it back", async () => {
    await window.open("across.notice", DRAFT);
    await serverIsThere();
    await window.file("beside.notice", Buffer.from(BESIDE));
    const row = (name: string) =>
      window.page.locator(".bulk-edit-panel .monaco-list-row", { hasText: name }).first();
    const box = (name: string) => row(name).locator(".edit-checkbox");
    // The draft on disk is read a moment after it has been written.
    await window.until("both drafts are known", async () => {
      await window.hover("市税务局", window.page.locator(".monaco-hover", { hasText: "2 drafts" }));
      return true;
    });
    await window.mouseAway();
    await renamed("市税务局", "市税管局", "Enter");
    await row("beside.notice").waitFor();
    assert.equal(await box("across.notice").getAttribute("aria-checked"), "true");
    assert.equal(await box("beside.notice").getAttribute("aria-checked"), "false");
    await box("beside.notice").click();
    await window.page.locator(".bulk-edit-panel .monaco-button", { hasText: "Apply" }).first().click();
    await window.text("市公安局、市税管局按职责");
    await window.caretBefore("清政办发");
    await window.press("Control+Z");
    // Where it asks whether to undo in one file or in both.
    const everywhere = window.page.locator(".monaco-dialog-box .monaco-button", { hasText: "2 Files" });
    if (await isShown(everywhere)) await everywhere.click();
    await window.text("市公安局、市税务局按职责");
    await window.command("File: Save All");
    const read = (name: string): string => readFileSync(join(window.folder, name), "utf8");
    await window.until("both as they were", async () =>
      read("across.notice") === DRAFT && read("beside.notice") === BESIDE ? true : null,
    );
  });
});
