import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { killer } from "./killer";
import { useWorkbench, type Workbench } from "./workbench";

const WINDOW = ".monaco-workbench";
const FIXTURE = draft(CITATION, ...SOUND);
const TEXT = readMarks(FIXTURE).text;
const ADDED = "落实《国务院关于推进社区嵌入式服务的意见》（国发⟦[2023]⟧14号）。（市民政局负责）";

describe("a language server that crashes", () => {
  let window: Workbench;
  useWorkbench(
    (started) => {
      window = started;
    },
    (folder) => [killer(folder)],
  );

  const tree = (): Locator => window.page.locator(".customview-tree .monaco-list-row");
  const outline = (): Locator => window.page.locator(".outline-pane .monaco-list-row");
  const texts = async (all: Locator): Promise<string[]> =>
    (await all.allTextContents()).map((text) => text.replace(/\s+/g, ""));

  /** What our views show of the draft in front. */
  const shown = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const paper = await window.paper();
    const labels = (all: Element[]): string[] => all.map((one) => one.getAttribute("aria-label") ?? "");
    return {
      tree: await texts(tree()),
      tabs: await texts(window.page.locator(".editor .tab")),
      pages: await texts(paper.locator(".line")),
      found: await paper.locator(".finding").evaluateAll(labels),
    };
  };
  const untilShown = async (expected: Awaited<ReturnType<typeof shown>>): Promise<void> => {
    let last = expected;
    const isSo = async (): Promise<true | null> => {
      last = await shown();
      return JSON.stringify(last) === JSON.stringify(expected) || null;
    };
    await window.until("all views", isSo).catch(() => assert.deepEqual(last, expected));
  };
  /** The lines of the outline, once `wanted` is among them, without the counts of problems, which come some time after them. */
  const outlineWith = async (wanted: string): Promise<string[]> => {
    await window.command("Explorer: Focus on Outline View");
    await outline().filter({ hasText: wanted }).first().waitFor();
    return outline().evaluateAll((rows) =>
      rows.map((row) => {
        const text = row.textContent ?? "";
        const count = row.querySelector(".outline-element-decoration")?.textContent ?? "";
        return text.slice(0, text.length - count.length).replace(/\s+/g, "");
      }),
    );
  };

  /** The lines of the table in front. */
  const table = async (): Promise<string[]> =>
    texts((await window.frameWith("tbody td")).locator("tbody tr"));

  /** Only a server that is there can tell of what is new. */
  const typeMore = async (): Promise<void> => {
    await window.caretBefore("一、提升");
    await window.type(readMarks(ADDED).text);
    await window.press("Enter");
    await window.untilMarked(FIXTURE.replace("一、提升", `${ADDED}\n一、提升`));
  };

  /** By the button of the message; what is typed then is checked. */
  const restartFrom = async (told: Locator): Promise<void> => {
    await told.locator(".monaco-button", { hasText: "Restart" }).click();
    await told.waitFor({ state: "hidden" });
    await typeMore();
  };

  it("comes back: every view shows what it showed, and follows the text again", async () => {
    await window.page.setViewportSize({ width: 1900, height: 900 });
    await window.open("crash.notice", TEXT);
    await window.untilMarked(FIXTURE);
    const outlined = await outlineWith("（一）推行");
    await window.command("Open the Responsibility Ledger as a Table");
    const listed = await table();
    await window.page.locator('.tab[data-resource-name="crash.notice"]').click();
    await window.command("Preview on Paper to the Side");
    await window.command("Focus on Ledger View");
    await tree().filter({ hasText: "（三）规范" }).waitFor();
    const paper = await window.paper();
    await paper.locator(".finding").first().waitFor({ state: "attached" });
    const before = await shown();
    for (const [name, all] of Object.entries(before)) assert.notEqual(all.length, 0, name);
    await window.command("Crash Once");
    await window.untilMarked(FIXTURE);
    await untilShown(before);
    assert.deepEqual(await outlineWith("（一）推行"), outlined);
    await window.page.locator(".tab", { hasText: "Responsibility ledger" }).click();
    assert.deepEqual(await table(), listed);
    await window.page.locator(".tab", { hasText: "Preview" }).click();
    await window.command("Focus on Ledger View");
    await typeMore();
    await tree().filter({ hasText: "落实" }).first().waitFor();
    const again = await window.paper();
    await again.locator(".line", { hasText: "嵌入式服务" }).first().waitFor();
    await again.locator(".finding").nth(1).waitFor({ state: "attached" });
    await window.page.locator(".tab", { hasText: "Responsibility ledger" }).click();
    assert.equal((await table()).length, listed.length + 1);
  });

  it("five times within three minutes, says so and starts again when asked to", async () => {
    await window.open("five.notice", TEXT);
    await window.untilMarked(FIXTURE);
    await window.command("Crash Five Times");
    const told = window.page.locator(".notification-toast", { hasText: "crashed 5 times" });
    await told.waitFor();
    assert.equal(await window.page.locator(".notification-toast").count(), 1);
    assert.match((await told.textContent()) ?? "", /within three minutes.*Your drafts are as they were\./);
    await window.shot("crashed", { part: WINDOW });
    await told.locator(".monaco-button", { hasText: "Show Output" }).click();
    await window.page
      .locator(".part.panel .output-view, .part.panel .output-view-container")
      .first()
      .waitFor();
    await window.command("View: Hide Panel");
    await told.waitFor({ state: "hidden" });
    await window.command("Restart the Language Server");
    await window.command("Crash Five Times");
    await told.waitFor();
    await restartFrom(told);
  });

  it("or stops answering as often, says that", async () => {
    await window.open("hang.notice", TEXT);
    await window.untilMarked(FIXTURE);
    await window.command("Hang Five Times");
    const told = window.page.locator(".notification-toast", {
      hasText: "stopped answering 5 times in a row",
    });
    await told.waitFor({ timeout: 60_000 });
    await restartFrom(told);
  });
});
