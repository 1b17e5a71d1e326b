import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, openMarked, untilMarked } from "./editor";

const FIRST_ITEM_LINE = draft().split("\n").length - 1;

/** The outline as indented lines. */
function tree(symbols: readonly vscode.DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, children }) => [indent + name, ...tree(children, `${indent}  `)]);
}

describe("structure", () => {
  afterEach(closeAll);

  it("outline: title, signature, the issued plan with its sections and items", async () => {
    const { document } = await openMarked("outline.notice", draft(...SOUND));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.deepEqual(tree(symbols), [
      "清河市人民政府办公室关于印发《清河市2026年优化营商环境工作要点》的通知",
      "清河市人民政府办公室",
      "清河市2026年优化营商环境工作要点",
      "  一、提升政务服务效率",
      "    （一）推行企业开办一张表申请",
      "    （二）缩短工程项目审批周期",
      "  二、降低企业经营成本",
      "    （三）规范涉企收费行为",
    ]);
    const [plan] = symbols.slice(-1);
    assert.equal(plan.children[0].children[0].detail, "市市场监管局");
    assert.deepEqual(plan.children[1].selectionRange.start, new vscode.Position(FIRST_ITEM_LINE + 3, 0));
  });

  it("folding: each section with its items, the whole plan, and regions", async () => {
    const region = ["<!-- #region 附表 -->", "表一", "<!-- #endregion -->"];
    const { document } = await openMarked("folding.notice", draft(...SOUND, ...region));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    const found = folds.map(({ start, end }) => `${start - FIRST_ITEM_LINE}–${end - FIRST_ITEM_LINE}`);
    for (const fold of ["0–2", "5–7"]) assert.ok(found.includes(fold), `${fold} among ${found.join(" ")}`);
    assert.ok(
      folds.some(({ start }) => start === FIRST_ITEM_LINE - 2),
      "the plan from its title on",
    );
    assert.ok(
      found.some((fold) => fold.startsWith("3–")),
      "the second section",
    );
  });

  it("hover: the rule, why, and where it stands written", async () => {
    const fixture = draft(CITATION, ...SOUND);
    const { document } = await openMarked("hover.notice", fixture);
    await untilMarked(document, fixture);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(FIRST_ITEM_LINE, 24),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === "string" ? content : content.value))
      .join("\n");
    assert.match(text, /docno\/bracket/);
    assert.match(text, /GB\/T 9704/);
    assert.match(text, /〔2022〕/);
  });
});
