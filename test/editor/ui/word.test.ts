import assert from "node:assert/strict";
import { definition, list, listed, paragraph, wordFile } from "../../../server/src/testing/word";
import { isShown, useWorkbench, type Workbench } from "./workbench";

const NUMBERING = definition(0, [["chineseCounting", "%1、"]]) + list(1, 0);
const WORD = wordFile(
  paragraph("清政办发[2026]12号") +
    paragraph("清河市人民政府办公室关于做好防汛工作的通知") +
    paragraph("各县（市、区）人民政府：") +
    paragraph("压实防汛责任", listed(1)) +
    paragraph("加强预警", listed(1)),
  { numbering: NUMBERING },
);

describe("Word files in the window", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  it("are imported from the explorer's menu as a new draft under their name, which is checked", async () => {
    const row = await window.file("来文.docx", WORD);
    const entry = window.page.locator(".monaco-menu .action-label", { hasText: "Import a Word File" });
    // The menu is drawn without the entry where the extension comes in meanwhile.
    await window.until("the entry of the menu", async () => {
      await row.click({ button: "right" });
      const shown = await isShown(entry);
      if (!shown) await window.press("Escape");
      return shown;
    });
    await window.menu("Import a Word File");
    await window.page.locator('.tab.active[data-resource-name="来文.notice"]').waitFor();
    await window.text("一、压实防汛责任");
    await window.text("二、加强预警");
    await window.text("[2026]");
    await window.page.locator(".squiggly-warning, .squiggly-error").first().waitFor();
  });

  it("dropped on a draft put their text there", async () => {
    const row = await window.file("来文.docx", WORD);
    await window.open("draft.notice", "草稿\n");
    const { mouse, keyboard } = window.page;
    const dropped = window.page.locator(".view-line", { hasText: "二、加强预警" });
    // A drop that comes before the extension takes such files, opens nothing and is tried again.
    await window.until("the text of what is dropped", async () => {
      const { left, right, top, bottom } = await window.text("草稿");
      await row.hover();
      await mouse.down();
      await mouse.move(right + 30, (top + bottom) / 2, { steps: 8 });
      await keyboard.down("Shift");
      await mouse.move(right + 40, (top + bottom) / 2, { steps: 4 });
      await mouse.move(left + 1, (top + bottom) / 2, { steps: 4 });
      await mouse.up();
      await keyboard.up("Shift");
      return isShown(dropped);
    });
    await window.text("二、加强预警");
    assert.ok(await window.text("草稿"));
  });
});
