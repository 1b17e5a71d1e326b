import type { Locator } from "playwright-core";
import { draft, SOUND } from "../fixtures";
import { Workbench } from "./workbench";

/** Pictures of the walkthrough go into the package, so they show only what matters, and small. */
const SMALL = { width: 760, height: 420 };
const WIDE = { width: 1700, height: 760 };
const YEAR = new Date().getFullYear();

describe("the first run in the window", () => {
  let window: Workbench;
  before(async () => {
    window = await Workbench.start();
  });
  after(() => window?.stop());
  afterEach(function () {
    return window.finish(this.currentTest);
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
      await button("Open the Sample").click();
      await window.page.locator(".tab", { hasText: "清政办发〔2026〕12号" }).first().waitFor();
      await page.locator(".getting-started-step", { hasText: "Mend it" }).click();
      await button("Fix All That Is Safe").click();
      await window.text("国发〔2022〕5号");
    });
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
      await window.until("the first page", async () => {
        for (const frame of window.page.frames())
          if (await frame.$("section.page text").catch(() => null)) return frame;
        return null;
      });
      await shot("word", ".monaco-workbench");
      await window.command("View: Close Editors in Other Groups");
    });
    await sized(SMALL, async () => {
      await window.command("Focus on Ledger View");
      await window.page.locator(".customview-tree .monaco-list-row", { hasText: "（一）" }).waitFor();
      await shot("ledger", ".monaco-workbench");
    });
    await window.command("View: Show Explorer");
  });
});
