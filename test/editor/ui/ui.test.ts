import assert from "node:assert/strict";
import { readMarks } from "../../../server/src/testing/marks";
import { useWorkbench, type Workbench } from "./workbench";

const FIXTURE = `清政办发〔2026〕12号
清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知
各县（市、区）人民政府，市直各单位：
《清河市2026年优化营商环境工作要点》已经市人民政府同意，现印发给你们，请认真抓好落实。
清河市人民政府办公室
2026年3月6日
清河市2026年优化营商环境工作要点
按照《国务院关于优化营商环境的意见》（国发⟦[2022]⟧5号）要求，制定本要点。
一、提升政务服务效率
（一）推行企业开办一张表申请。（市行政审批服务局牵头，市直相关单位按职责分工负责）
（二）缩短工程项目审批周期。（市住房城乡建设局牵头，市直相关单位按职责分工负责）
（三）推进政务服务下沉。（⟦市行政审批服务⟧牵头，市直相关单位按职责分工负责）
二、降低企业经营成本
⟦（五）⟧规范涉企收费行为。（市市场监管局牵头，市财政局配合）
（六）帮助企业稳定用工。（牵头单位：市人力资源社会保障局；完成时限：2026年11月底前）
`;
const DRAFT = readMarks(FIXTURE).text;

/** The whole of it, for pictures. */
const WINDOW = ".monaco-workbench";
/** Light Modern. */
const COLORS = {
  plain: "rgb(59, 59, 59)",
  number: "rgb(9, 134, 88)",
  heading: "rgb(128, 0, 0)",
  title: "rgb(163, 21, 21)",
  lead: "rgb(38, 127, 153)",
  support: "rgb(0, 16, 128)",
  keyword: "rgb(0, 0, 255)",
} as const;

describe("in the window", () => {
  let window: Workbench;
  useWorkbench((started) => {
    window = started;
  });

  it("squiggles stand under the right characters", async () => {
    await window.open("squiggles.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.shot("squiggles", { part: WINDOW });
  });

  it("a fault is underlined while it is typed, and no longer when it is mended", async () => {
    await window.open("typing.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.caretBefore("二、降低");
    await window.type("（四）加强帮办代办。（市数据局牵头，市直相关单位按职责分工负责）");
    await window.press("Enter");
    await window.untilMarked(
      FIXTURE.replace(
        "二、降低企业经营成本\n⟦（五）⟧",
        `（四）加强帮办代办。（市数据局牵头，市直相关单位按职责分工负责）\n二、降低企业经营成本\n（五）`,
      ),
    );
  });

  it("a hover tells the rule, the reason and the source, and leads to the rule's page", async () => {
    await window.open("hover.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    // What the marker says comes first, the rule's reasons a moment later.
    const hover = window.page.locator(".monaco-hover:visible", { hasText: /GB\/T 9704/ });
    await window.hover("[2022]", hover);
    const said = (await hover.textContent()) ?? "";
    assert.match(said, /docno\/bracket/);
    assert.match(said, /〔2022〕/);
    await window.shot("hover", { messages: true });
    await hover.locator("a.code-link", { hasText: "docno/bracket" }).click();
    await window.page.locator('.tab.active[data-resource-name="bracket.md"]').waitFor();
    await window.text("docno/bracket");
  });

  it("the light bulb offers the fix, which mends the text", async () => {
    await window.open("bulb.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.caretBefore("[2022]");
    await window.press("ArrowRight");
    await window.page.locator(".lightBulbWidget:visible, [class*=lightbulb]:visible").first().waitFor();
    const action = window.page.locator(".action-widget .monaco-list-row.action", { hasText: "〔2022〕" });
    await window.pressFor("Control+.", action.first());
    await window.shot("quick-fix", { messages: true });
    await action.first().click();
    await window.text("（国发〔2022〕5号）");
    await window.mouseAway();
    await window.untilMarked(FIXTURE.replace("⟦[2022]⟧", "〔2022〕"));
  });

  it("the problems panel lists the findings and leads to them", async () => {
    await window.open("problems.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.command("Problems: Focus on Problems View");
    const rows = window.page.locator(".markers-panel-container .monaco-list-row");
    const row = (rule: string) => rows.filter({ hasText: rule });
    for (const rule of ["docno/bracket", "duty/unit-truncated", "number/gap"])
      await row(rule).first().waitFor();
    await window.shot("problems", { messages: true, part: WINDOW });
    await row("number/gap").first().dblclick();
    await window.page.locator("#status\\.editor\\.selection", { hasText: "Ln 14" }).waitFor();
    await window.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  });

  it("the outline shows parts and items, and leads to them", async () => {
    await window.open("outline.notice", DRAFT);
    await window.command("Explorer: Focus on Outline View");
    await window.toggleSection("drafts");
    const rows = window.page.locator(".outline-pane .monaco-list-row");
    for (const name of [
      "清河市2026年优化营商环境工作要点",
      "一、提升政务服务效率",
      "（二）缩短工程项目审批周期",
    ])
      await rows.filter({ hasText: name }).first().waitFor();
    await window.shot("outline", { part: WINDOW });
    await rows.filter({ hasText: "（二）缩短工程项目审批周期" }).click();
    await window.page.locator("#status\\.editor\\.selection", { hasText: "Ln 11" }).waitFor();
    await window.toggleSection("drafts");
    await window.toggleSection("Outline");
  });

  it("units are completed inside a responsibility bracket", async () => {
    await window.open("completion.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.caretBefore("配合）");
    await window.type("、");
    const list = window.page.locator(".suggest-widget.visible .monaco-list-row");
    const unit = list.filter({ hasText: "市住房城乡建设局" }).first();
    await unit.waitFor();
    await window.shot("completion");
    await unit.click();
    await window.text("市财政局、市住房城乡建设局配合");
  });

  it("no list comes while an input method composes, and what it gives is completed without doubling", async () => {
    await window.open("composing.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    await window.caretBefore("配合）");
    await window.type("、");
    const list = window.page.locator(".suggest-widget.visible .monaco-list-row");
    await list.first().waitFor();
    await window.press("Escape");
    await list.first().waitFor({ state: "hidden" });
    const input = await window.page.context().newCDPSession(window.page);
    for (const text of ["s", "sh", "shi", "shi z", "shi zh", "shi zhu", "市住"]) {
      const end = text.length;
      await input.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
      await window.text(`、${text}配合`);
      await window.page.waitForTimeout(150);
      assert.equal(await list.count(), 0, text);
    }
    await input.send("Input.insertText", { text: "市住" });
    await window.text("市财政局、市住配合）");
    const unit = list.filter({ hasText: "市住房城乡建设局" }).first();
    await window.pressFor("Control+Space", unit);
    await unit.click();
    await window.text("市财政局、市住房城乡建设局配合）");
  });

  it("colours tell numbers, headings, cited titles, leading and supporting units apart", async () => {
    await window.open("colours.notice", DRAFT);
    const expected: readonly (readonly [string, keyof typeof COLORS])[] = [
      ["要求，制定", "plain"],
      ["一、", "number"],
      ["提升政务服务效率", "heading"],
      ["国务院关于优化营商环境的意见", "title"],
      ["市住房城乡建设局", "lead"],
      ["牵头，市直", "keyword"],
      ["市财政局", "support"],
    ];
    for (const [text, role] of expected) {
      const isColored = async (): Promise<true | null> =>
        (await window.text(text)).color === COLORS[role] || null;
      await window
        .until(`“${text}” has its colour`, isColored)
        .catch(async () => assert.deepEqual([text, (await window.text(text)).color], [text, COLORS[role]]));
    }
    assert.equal((await window.text("提升政务服务效率")).bold, true);
    assert.equal((await window.text("要求，制定")).bold, false);
  });

  it("a snippet is filled in from stop to stop", async () => {
    await window.open("snippet.notice", "\n");
    await window.type("yftz");
    const entry = window.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "印发通知" });
    await window.pressFor("Control+Space", entry.first());
    await window.press("Enter");
    await window.text("××市人民政府办公室");
    await window.page.locator(".snippet-placeholder").first().waitFor({ state: "attached" });
    await window.shot("snippet");
    await window.type("清政办发");
    await window.press("Tab");
    await window.type("8");
    await window.press("Tab");
    await window.type("清河市人民政府办公室");
    await window.press("Tab");
    await window.text(`清政办发〔${new Date().getFullYear()}〕8号`);
    // The organ stands in the title and, filled in by itself, as the signature.
    await window.text("清河市人民政府办公室关于印发《");
    await window.text("清河市人民政府办公室", 1);
  });

  it("a second window checks its own drafts", async () => {
    await window.open("first.notice", DRAFT);
    await window.untilMarked(FIXTURE);
    const other = await window.another();
    try {
      await other.open("second.notice", DRAFT.replace("[2022]", "〔2022〕"));
      await other.untilMarked(FIXTURE.replace("⟦[2022]⟧", "〔2022〕"));
      await window.untilMarked(FIXTURE);
    } finally {
      await other.page.close();
    }
  });
});
