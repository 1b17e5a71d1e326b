import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { draft, SOUND } from "../fixtures";
import { root } from "../harness/paths";
import { isShown, useWorkbench, type Workbench } from "./workbench";

/** Pictures of the walkthrough go into the package, so they show only what matters, and small. */
const SMALL = { width: 760, height: 420 };
const WIDE = { width: 1700, height: 760 };
const YEAR = new Date().getFullYear();

describe("the first run in the window", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  const box = (): Locator => window.page.locator(".quick-input-widget");
  const titled = (step: number): Promise<void> =>
    box()
      .locator(".quick-input-title", { hasText: `(${step}/6)` })
      .waitFor();
  const choose = async (label: string): Promise<void> => {
    await box().locator(".monaco-list-row", { hasText: label }).first().waitFor();
    await box().locator("input").fill(label);
    await box().locator(".monaco-list-row.focused", { hasText: label }).waitFor();
    await window.press("Enter");
  };
  const answer = async (text: string): Promise<void> => {
    await box().locator("input").fill(text);
    await window.press("Enter");
  };
  /** Numbered tasks in the editor, as far as they are drawn. */
  const tasks = (): Promise<number> =>
    window.page.locator(".view-line", { hasText: /^（[一二三四五六]）/ }).count();
  const isWritten = (name: string): Promise<true> =>
    window.until(name, async () => {
      const path = join(window.folder, name);
      return existsSync(path) && readFileSync(path).subarray(0, 2).toString() === "PK" ? true : null;
    });
  const shot = (name: string, part?: string): Promise<void> =>
    window.shot(name, { packed: true, ...(part ? { part } : {}) });
  const sized = async (size: typeof SMALL, work: () => Promise<void>): Promise<void> => {
    const before = window.page.viewportSize();
    await window.page.setViewportSize(size);
    try {
      await work();
    } finally {
      if (before) await window.page.setViewportSize(before);
    }
  };

  it("a new draft is asked for step by step, by keyboard, and back again", async () => {
    const numbered = draft(...SOUND).replace("〔2026〕21号", `〔${YEAR}〕31号`);
    await window.open("numbered.notice", numbered);
    await window.untilMarked(numbered);
    await window.asking("New Draft…");
    await titled(1);
    await sized(SMALL, () => shot("own", ".monaco-workbench"));
    await choose("印发工作要点的通知");
    await titled(2);
    await choose("清河市人民政府办公室");
    await titled(3);
    await window.until("the number that is due", async () =>
      (await box().locator("input").inputValue()) === `清政办发〔${YEAR}〕32号` ? true : null,
    );
    // Back and forth: what was answered is still there.
    await box().locator("[aria-label^=Back]").click();
    await titled(2);
    await choose("清河市人民政府办公室");
    await titled(3);
    await answer(`清政办发[${YEAR}]32号`);
    await box().locator(".quick-input-message", { hasText: "A number is written like" }).waitFor();
    await answer(`清政办发〔${YEAR}〕32号`);
    await titled(4);
    await box().locator("input").fill("清河市优化营商环境工作要点");
    await box()
      .locator(".quick-input-message", {
        hasText: "清河市人民政府办公室关于印发《清河市优化营商环境工作要点》的通知",
      })
      .waitFor();
    await window.shot("new-draft", { part: ".monaco-workbench" });
    await window.press("Enter");
    await titled(5);
    await choose("各县（市、区）人民政府，市直各单位");
    await titled(6);
    await answer(`${YEAR}年3月6日`);
    await window.text(`清政办发〔${YEAR}〕32号`);
    await window.text("清河市人民政府办公室关于印发《清河市优化营商环境工作要点》的通知");
    await window.text(`${YEAR}年3月6日`);
  });

  it("the walkthrough stands on VS Code's page with its pictures, and its buttons work beside it", async () => {
    await sized(WIDE, async () => {
      await window.command("Open the Walkthrough");
      const page = window.page.locator(".gettingStartedContainer");
      const button = (label: string): Locator => page.locator(".monaco-button", { hasText: label });
      await button("Open the Sample").waitFor();
      const image = page.locator(".getting-started-media img").first();
      await image.waitFor();
      await window.until("the picture of the step", async () =>
        (await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)) > 0 ? true : null,
      );
      await window.shot("walkthrough", { part: ".monaco-workbench" });
      const step = async (title: string): Promise<void> => {
        await page.locator(".getting-started-step", { hasText: title }).click();
        await page.locator(".getting-started-step.expanded", { hasText: title }).waitFor();
      };
      const row = window.page.locator(".customview-tree .monaco-list-row");
      await button("Open the Sample").click();
      await window.page.locator(".tab", { hasText: "清政办发〔2026〕12号" }).first().waitFor();
      await step("See a fault");
      await button("Go to the Next Fault").click();
      await window.page.locator(".monaco-editor .marker-widget", { hasText: "docno/bracket" }).waitFor();
      await step("Mend it");
      // A step that is still unfolding takes no click.
      await window.until("the fix", async () => {
        await button("Fix All That Is Safe").click();
        return isShown(window.page.locator(".view-line", { hasText: "国发〔2022〕5号" }).first());
      });
      await step("Insert a task");
      const before = await tasks();
      await button("Insert a Task").click();
      await window.until("one more task", async () => ((await tasks()) > before ? true : null));
      await step("See who does what");
      await button("Show the Ledger").click();
      await row.filter({ hasText: "（一）" }).first().waitFor();
      await step("Take it to Word");
      await button("Preview on Paper").click();
      await window.paper();
      await button("Export to Word").click();
      await window.answerPath(join(window.folder, "sample.docx"));
      await isWritten("sample.docx");
      await step("Begin your own");
      await button("New Draft…").click();
      await titled(1);
      await window.press("Escape");
    });
  });

  it("leads from an empty folder to a Word file that an office can take", async () => {
    await window.asking("New Draft…");
    await titled(1);
    await choose("印发工作要点的通知");
    await titled(2);
    await answer("清河市人民政府办公室");
    await titled(3);
    await answer(`清政办发〔${YEAR}〕1号`);
    await titled(4);
    await answer("清河市优化营商环境工作要点");
    await titled(5);
    await answer("各县（市、区）人民政府，市直各单位");
    await titled(6);
    await answer(`${YEAR}年3月6日`);
    await window.text(`清政办发〔${YEAR}〕1号`);
    await window.asking("Export to Word (GB/T 9704)…");
    await window.answerPath(join(window.folder, "first.docx"));
    await isWritten("first.docx");
    const [cli, file] = [join(root, "dist", "cli.js"), join(window.folder, "first.docx")];
    const back = spawnSync(process.execPath, [cli, "import", file], { encoding: "utf8" });
    assert.equal(back.status, 0, back.stderr);
    const title = "清河市人民政府办公室关于印发《清河市优化营商环境工作要点》的通知";
    for (const line of [
      `清政办发〔${YEAR}〕1号`,
      title,
      "各县（市、区）人民政府，市直各单位：",
      `${YEAR}年3月6日`,
    ])
      assert.ok(back.stdout.split("\n").includes(line), back.stdout);
  });

  it("pictures of the walkthrough are taken of the sample", async () => {
    await window.command("Open a Sample Draft with Faults");
    await window.text("清政办发〔2026〕12号");
    await window.command("View: Close Primary Side Bar");
    await sized(SMALL, async () => {
      await window.page.locator("#status\\.problems", { hasText: "2" }).waitFor();
      await shot("open");
      await window.command("Go to Next Problem (Error, Warning, Info)");
      await window.page.locator(".monaco-editor .marker-widget").waitFor();
      await shot("fault");
      await window.press("Escape");
      const action = window.page.locator(".action-widget .monaco-list-row.action", { hasText: "〔2022〕" });
      await window.pressFor("Control+.", action.first());
      await shot("fix");
      await window.press("Escape");
      await window.command("Insert Item Behind This One");
      await window.caretBefore("（一）推行");
      await window.press("End");
      await window.command("Insert Item Behind This One");
      await window.text("（二）");
      await shot("task");
    });
    await sized(SMALL, async () => {
      await window.command("Preview on Paper to the Side");
      await window.paper();
      await shot("word", ".monaco-workbench");
      await window.command("View: Close Editors in Other Groups");
    });
    await sized(SMALL, async () => {
      await window.command("Focus on Ledger View");
      // The tree may be drawn while it changes, and then stays empty until it is read anew.
      await window.until("the tree", async () => {
        const shown = await isShown(
          window.page.locator(".customview-tree .monaco-list-row", { hasText: "（一）" }),
        );
        if (!shown) await window.command("Refresh the Ledger");
        return shown;
      });
      await shot("ledger", ".monaco-workbench");
    });
    await window.command("View: Show Explorer");
  });
});
