import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import { formatHan } from "../../../server/src/text/numerals";
import { draft } from "../fixtures";
import { writeResult } from "../harness/results";
import { useWorkbench, type Workbench } from "./workbench";

const WINDOW = ".monaco-workbench";
const DRAFT = draft(
  "一、提升政务服务效率",
  "（一）推行企业开办一张表申请。2026年6月底前，材料只交一份。（市市场监管局牵头，市公安局、市税务局按职责分工负责）",
  "（二）缩短工程项目审批周期。全程不超过45个工作日。（市住房城乡建设局牵头，市财政局配合）",
  "二、降低企业经营成本",
  "（三）规范涉企收费行为。目录以外不得收取。（牵头单位：市市场监管局；配合单位：市财政局；完成时限：2026年9月底前）",
  "（四）帮助企业稳定用工。每季度举办专场招聘。（市人力资源社会保障局负责）",
);
const TASKS = 3000;
const EACH = 30;
const FLUENT_MS = 100;

/** A draft with `TASKS` tasks; every unit of forty leads some of them. */
function large(): string {
  const sections = Array.from({ length: TASKS / EACH }, (_, s) => [
    `${formatHan(s + 1)}、推进第${formatHan(s + 1)}方面改革`,
    ...Array.from({ length: EACH }, (_, t) => {
      const unit = `市${"甲乙丙丁戊己庚辛壬癸"[t % 10]}${"东南西北"[s % 4]}局`;
      return `（${formatHan(t + 1)}）推进第${s * EACH + t + 1}项改革。压减材料，公开结果。（${unit}牵头，市财政局配合）`;
    }),
  ]);
  return draft(...sections.flat());
}

describe("the responsibility ledger in the window", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  const rows = (text?: string): Locator =>
    window.page.locator(".customview-tree .monaco-list-row", text ? { hasText: text } : {});
  /** Waits for these lines of the tree; white space does not count. */
  const untilLines = async (expected: readonly string[]): Promise<void> => {
    const bare = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/\s+/g, ""));
    let shown: string[] = [];
    const isShown = async (): Promise<true | null> => {
      shown = bare(await rows().allTextContents());
      return shown.join("\n") === bare(expected).join("\n") || null;
    };
    await window.until(expected.join("\n"), isShown).catch(() => assert.deepEqual(shown, bare(expected)));
  };
  const showLedger = async (): Promise<void> => {
    await window.command("Focus on Ledger View");
    await window.page.locator(".customview-tree").first().waitFor();
  };
  const untilLine = (line: number): Promise<void> =>
    window.page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line},` }).waitFor();
  /** The page of the table, once it is drawn. */
  const table = (): Promise<Frame> =>
    window.until("the table", async () => {
      for (const frame of window.page.frames()) if (await frame.$("tbody td").catch(() => null)) return frame;
      return null;
    });
  const openTable = async (): Promise<Frame> => {
    await window.command("Open the Responsibility Ledger as a Table");
    return table();
  };
  const untilSaid = (frame: Frame, text: string): Promise<void> =>
    frame.locator("[role=status]", { hasText: text }).waitFor();

  it("groups tasks by item, unit and deadline, with counts; a click goes to the text", async () => {
    await window.open("tree.notice", DRAFT);
    await showLedger();
    await untilLines([
      "一、提升政务服务效率 2 tasks",
      "（一）推行企业开办一张表申请 市市场监管局 2026年6月底前",
      "（二）缩短工程项目审批周期 市住房城乡建设局",
      "二、降低企业经营成本 2 tasks",
      "（三）规范涉企收费行为 市市场监管局 2026年9月底前",
      "（四）帮助企业稳定用工 市人力资源社会保障局 每季度",
    ]);
    await window.shot("ledger-tree", { part: WINDOW });
    await rows("（三）规范涉企收费行为").click();
    await untilLine(18);
    await window.command("Group the Ledger by Unit");
    await rows("市市场监管局").filter({ hasText: "Leads 2" }).waitFor();
    await rows("Supports 2").click();
    await rows("2 tasks").waitFor();
    await window.command("Group the Ledger by Deadline");
    await rows("June 2026").first().waitFor();
    await rows("Recurring").first().waitFor();
    await rows("No deadline").first().waitFor();
    await window.command("Group the Ledger by Item");
  });

  it("is in step with what is typed, and chooses the line where the cursor stands", async () => {
    await window.open("step.notice", DRAFT);
    await showLedger();
    await rows("（四）帮助企业稳定用工").waitFor();
    await window.caretBefore("全程不超过");
    await window.page.locator(".customview-tree .monaco-list-row.selected", { hasText: "（二）" }).waitFor();
    await window.caretBefore("二、降低");
    await window.type("（三）保护知识产权。设立两个援助站。（市司法局负责）");
    await window.press("Enter");
    await rows("（三）保护知识产权").waitFor();
    await rows("3 tasks").waitFor();
  });

  it("filters while it is typed; no hit and no draft lead on", async () => {
    await window.open("filter.notice", DRAFT);
    await showLedger();
    await rows("（一）").waitFor();
    const title = window.page.locator(".quick-input-title", { hasText: "Filter the ledger" });
    await window.asking("Filter the Ledger…", title);
    await window.page.locator(".quick-input-widget input").fill("市财政局");
    await untilLines([
      "一、提升政务服务效率 1 task",
      "（二）缩短工程项目审批周期 市住房城乡建设局",
      "二、降低企业经营成本 1 task",
      "（三）规范涉企收费行为 市市场监管局 2026年9月底前",
    ]);
    await window.page.locator(".quick-input-widget input").fill("市教育局");
    await window.press("Enter");
    await window.page
      .locator(".welcome-view a, .welcome-view .monaco-button", { hasText: "Clear the Filter" })
      .click();
    await rows("（四）").waitFor();
    await window.command("View: Close All Editors");
    const sample = window.page.locator(".welcome-view .monaco-button", { hasText: "Open a Sample Draft" });
    await sample.click();
    await rows("（四）帮助企业稳定用工").waitFor();
  });

  it("opens as a table that is filtered, sorted and walked through by keyboard", async () => {
    await window.open("table.notice", DRAFT.replace("目录以外不得收取", "<b>目录</b>以外不得收取"));
    const frame = await openTable();
    await untilSaid(frame, "4 of 4 tasks");
    assert.equal(await frame.locator("table").getAttribute("aria-rowcount"), "5");
    await frame.locator("td", { hasText: "<b>目录</b>以外" }).waitFor();
    assert.equal(await frame.locator("td b").count(), 0);
    const size = window.page.viewportSize();
    assert.ok(size);
    await window.page.setViewportSize({ ...size, width: 1900 });
    await window.shot("ledger-table", { part: WINDOW });
    await window.page.setViewportSize(size);
    const numbers = async (): Promise<string> =>
      (await frame.locator("td.column-number").allTextContents()).join(" ");
    const lead = frame.locator("th[data-column=lead]");
    await lead.locator("button").click();
    assert.equal(await lead.getAttribute("aria-sort"), "ascending");
    assert.equal(await numbers(), "1 3 2 4");
    await window.press("ArrowDown");
    await window.press("ArrowDown");
    const focused = frame.locator("td:focus");
    assert.equal(await focused.textContent(), "市市场监管局");
    await window.press("Enter");
    await untilLine(18);
    await window.page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await frame.locator("input[type=search]").fill("市财政局 审批");
    await untilSaid(frame, "1 of 4 tasks");
    assert.equal(await numbers(), "2");
    await frame.locator("td.column-task").click();
    await window.page.locator(".customview-tree .monaco-list-row.selected", { hasText: "（二）" }).waitFor();
    await frame.locator("input[type=search]").fill("市教育局");
    await frame.locator(".nothing", { hasText: "No task matches" }).waitFor();
  });

  it("is copied as text and as a table, what draft texts hold kept as text", async () => {
    await window.open("copy.notice", DRAFT.replace("目录以外不得收取", "<b>目录</b>以外不得收取"));
    const frame = await openTable();
    await untilSaid(frame, "4 of 4 tasks");
    await frame.locator("input[type=search]").fill("目录");
    await untilSaid(frame, "1 of 4 tasks");
    const { text, html } = await frame.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.querySelector<HTMLElement>("thead button")?.focus();
      document.dispatchEvent(new ClipboardEvent("copy", { clipboardData, cancelable: true }));
      return { text: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
    });
    assert.deepEqual(text.split("\n"), [
      "No.\tSection\tItem No.\tTask\tLead units\tSupporting units\tDeadlines",
      "3\t二、降低企业经营成本\t（三）\t规范涉企收费行为。<b>目录</b>以外不得收取。\t市市场监管局\t市财政局\t2026年9月底前",
      "",
    ]);
    assert.match(html, /^<table>.*<td>规范涉企收费行为。&lt;b&gt;目录/);
  });

  it("shows the columns that are chosen", async () => {
    await window.open("columns.notice", DRAFT);
    const frame = await openTable();
    await untilSaid(frame, "4 of 4 tasks");
    await frame.locator("button.action", { hasText: "Columns" }).click();
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "Section" }).click();
    await window.page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
    await frame.locator("th[data-column=section]").waitFor({ state: "detached" });
    assert.equal(await frame.locator("table").getAttribute("aria-colcount"), "6");
  });

  it("keeps filter and order of the table when the window is loaded anew", async () => {
    await window.open("again.notice", DRAFT);
    const frame = await openTable();
    await frame.locator("input[type=search]").fill("市财政局");
    await untilSaid(frame, "2 of 4 tasks");
    await frame.locator("th[data-column=number] button").click();
    await frame.locator("th[data-column=number] button").click();
    await window.page.evaluate(() => document.body.setAttribute("data-before", ""));
    await window.command("Developer: Reload Window");
    await window.page.locator("body:not([data-before]) .tab", { hasText: "again.notice" }).first().waitFor();
    const again = await table();
    await untilSaid(again, "2 of 4 tasks");
    assert.equal(await again.locator("input[type=search]").inputValue(), "市财政局");
    assert.equal(await again.locator("th[data-column=number]").getAttribute("aria-sort"), "descending");
  });

  it(`filters ${TASKS} tasks fluently`, async () => {
    await window.open("large.notice", large());
    const frame = await openTable();
    await untilSaid(frame, `${TASKS} of ${TASKS} tasks`);
    assert.ok((await frame.locator("tbody tr").count()) < 100, "only rows in sight are drawn");
    const spent = await frame.evaluate(() => {
      const filter = document.querySelector("input") as HTMLInputElement;
      const times = ["市", "市甲", "市甲东", "市甲东局", "改革 市乙", "第29", "第299", ""].map((query) => {
        const started = performance.now();
        filter.value = query;
        filter.dispatchEvent(new Event("input"));
        // Asking for the layout makes the browser do it now.
        void document.body.offsetHeight;
        return performance.now() - started;
      });
      return times.sort((a, b) => a - b);
    });
    const middle = spent[Math.floor(spent.length / 2)];
    writeResult({
      kind: "note",
      text: `${TASKS} tasks: a key in the filter takes ${middle.toFixed(0)} ms, at most ${spent.at(-1)?.toFixed(0)} ms`,
    });
    assert.ok(middle < FLUENT_MS, `${middle} ms`);
    await frame.locator("td").first().focus();
    await window.press("Control+End");
    const last = frame.locator("tr:has(td:focus) td.column-number", { hasText: String(TASKS) });
    await last.waitFor();
    const cell = await frame.locator("td:focus").boundingBox();
    const table = await frame.locator(".scroll").boundingBox();
    assert.ok(cell && table);
    assert.ok(cell.x + cell.width <= table.x + table.width + 1, "the cell with the focus is in sight");
    assert.ok(cell.y + cell.height <= table.y + table.height + 1, "and its row");
  });
});
