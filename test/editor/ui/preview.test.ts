import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { draft } from "../fixtures";
import { writeResult } from "../harness/results";
import { paints } from "./dom";
import { echo } from "./echo";
import { isShown, useWorkbench, type Workbench } from "./workbench";

const WINDOW = ".monaco-workbench";
const ITEM =
  "各级各部门要认真抓好落实，明确责任领导和责任人员，加强协调配合，形成工作合力，确保各项任务按时保质完成。";
const ITEMS = Array.from({ length: 110 }, (_, i) => `第${i + 1}项工作。${ITEM}`);
/** What is typed, a character at a time, as far apart as by a fast typist. */
const KEYS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
const GAP_MS = 150;

describe("the preview on paper", () => {
  let window: Workbench;
  useWorkbench(
    (started) => {
      window = started;
    },
    (folder) => [echo(folder)],
  );

  const open = async (): Promise<Frame> => {
    await window.command("Preview on Paper to the Side");
    return window.paper();
  };
  const untilLine = (line: number): Promise<void> =>
    // The status bar tells it only while the editor has the focus, which the click may leave on the page.
    window.page
      .locator(".monaco-editor .line-numbers.active-line-number", { hasText: new RegExp(`^${line}$`) })
      .first()
      .waitFor();

  it("shows pages with the problems under their words; a click leads to the text", async () => {
    const text = draft(
      "一、加强领导",
      "（一）落实责任。按照《办法》（清政发[2026]5号）办理。",
      ...ITEMS.slice(0, 12),
    );
    await window.open("paper.notice", text);
    const frame = await open();
    await window.page.locator(".tab", { hasText: /Preview: paper\.notice \(\d pages\)/ }).waitFor();
    const finding = frame.locator(".finding").first();
    await finding.waitFor({ state: "attached" });
    assert.match((await finding.getAttribute("aria-label")) ?? "", /./);
    await frame.locator("[role=status]", { hasText: /Page 1 of \d/ }).waitFor();
    await window.press("Control+b");
    // The page goes back to its place when the window beside it has changed its width.
    await window.until("page 2", async () => {
      await finding.scrollIntoViewIfNeeded();
      return isShown(frame.locator("[role=status]", { hasText: /Page 2 of \d/ }));
    });
    await window.shot("preview", { part: WINDOW });
    await window.press("Control+b");
    const line = text.split("\n").findIndex((one) => one.startsWith("（一）落实责任")) + 1;
    await frame.locator("text", { hasText: "（一）落实责任" }).click();
    await untilLine(line);
  });

  it("follows the text and the scrolling of the editor, and the editor follows it", async () => {
    await window.open("long.notice", draft(...ITEMS));
    const frame = await open();
    await frame.locator(".line", { hasText: "第1项工作" }).first().waitFor();
    await window.press("Control+End");
    await frame.locator("[role=status]", { hasText: /Page (?:9|1\d) of 1\d/ }).waitFor();
    await window.type("新增一句。");
    await frame.locator(".line", { hasText: "新增一句。" }).waitFor();
    await frame.locator("main").evaluate((main) => main.scrollTo(0, 0));
    await window.text("关于");
    await frame.locator("main").focus();
    const width = (): Promise<number> =>
      frame
        .locator("section.page")
        .first()
        .evaluate((page) => page.getBoundingClientRect().width);
    const before = await width();
    await frame.getByRole("button", { name: "Zoom In" }).click();
    assert.ok((await width()) > before * 1.1);
    await frame.getByRole("button", { name: "Fit Width" }).click();
    assert.ok(Math.abs((await width()) - before) < 2);
  });

  it("comes back where it was when the window is loaded anew", async () => {
    window.settings({ "notice.preview.scrollTogether": false });
    await window.open("again.notice", draft(...ITEMS));
    const frame = await open();
    await frame
      .locator("section.page")
      .nth(4)
      .evaluate((page) => page.scrollIntoView());
    await frame.locator("[role=status]", { hasText: "Page 5 of" }).waitFor();
    await window.page.evaluate(() => document.body.setAttribute("data-before", ""));
    await window.command("Developer: Reload Window");
    await window.page
      .locator("body:not([data-before]) .tab", { hasText: /Preview: again\.notice \(\d+ pages\)/ })
      .waitFor();
    const restored = await window.paper();
    await restored.locator("[role=status]", { hasText: "Page 5 of" }).waitFor();
    window.settings({});
  });

  it("can be read without seeing: pages are regions, titles headings, problems links", async () => {
    await window.open(
      "heard.notice",
      draft("一、加强领导", "按照《办法》（清政发[2026]5号）办理。", "二、明确责任"),
    );
    const frame = await open();
    await frame.locator(".finding").first().waitFor({ state: "attached" });
    const heard = await frame.locator("body").ariaSnapshot();
    for (const wanted of [
      /- toolbar "Preview":/,
      /- button "Zoom In"/,
      /- status: Page 1 of/,
      /- main "The draft on paper":/,
      /- region "Page 1":/,
      /- heading "清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知" \[level=1\]/,
      /- heading "?一、加强领导"? \[level=3\]/,
      /- link "Warning：Write the year of a document number/,
    ])
      assert.match(heard, wanted);
  });

  it("has dark paper in dark themes, and scrolls by itself, where one wants it", async () => {
    window.settings({
      "workbench.colorTheme": "Default Dark Modern",
      "notice.preview.darkPaper": true,
      "notice.preview.scrollTogether": false,
    });
    try {
      await window.open("dark.notice", draft(...ITEMS));
      const frame = await open();
      await frame.locator("body.follows-theme.vscode-dark").waitFor();
      const paper = await frame
        .locator("section.page")
        .first()
        .evaluate((page) => getComputedStyle(page).backgroundColor);
      assert.notEqual(paper, "rgb(255, 255, 255)");
      await frame.locator("[role=status]", { hasText: "Page 1 of" }).waitFor();
      await window.press("Control+End");
      await untilLine(draft(...ITEMS).split("\n").length);
      await frame.locator("[role=status]", { hasText: "Page 1 of" }).waitFor();
    } finally {
      window.settings({});
    }
  });

  it("draws ten pages anew with every key, hardly later than a page that draws nothing", async () => {
    const text = draft(...ITEMS);
    await window.open("fast.notice", text);
    const paper = await open();
    await paper.locator("section.page").nth(9).waitFor({ state: "attached" });
    await window.command("Show Echo");
    const bare = await window.frameWith("p.echo");
    await window.caretBefore("认真抓好落实");
    const spans: { readonly paper: number; readonly bare: number }[] = [];
    for (const [i, char] of [...KEYS].entries()) {
      const seen = [paper.evaluate(paints, char), bare.evaluate(paints, `echo ${text.length + i + 1}`)];
      const start = Date.now();
      await window.type(char);
      const [onPaper, onBare] = await Promise.all(seen);
      spans.push({ paper: onPaper - start, bare: onBare - start });
      await new Promise((resolve) => setTimeout(resolve, GAP_MS));
    }
    const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1];
    const ratio = middle(spans.map((span) => span.paper / span.bare)).toFixed(2);
    writeResult({
      kind: "note",
      text: `from key to page, in the middle of ${spans.length} keys: ten pages on paper ${middle(spans.map((span) => span.paper))} ms, a page that shows a number ${middle(spans.map((span) => span.bare))} ms, ratio ${ratio}`,
    });
  });
});
