import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import {
  closeAll,
  codeOf,
  deleteFile,
  findings,
  openFile,
  openMarked,
  until,
  untilMarked,
  withSettings,
  writeFile,
} from "./editor";

const { executeCommand } = vscode.commands;
const FIXTURE = draft(CITATION, ...SOUND);
const { text: TEXT } = readMarks(FIXTURE);
const UNITS = JSON.stringify({
  version: 1,
  units: [
    { full: "清河市低空管理局", short: "市低空管理局", until: "2024-01-15", renamedTo: "清河市低空经济局" },
    { full: "清河市低空经济局", short: "市低空局", from: "2024-01-16" },
  ],
});

const tabs = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
const untilTab = (part: string): Promise<unknown> =>
  until(`a tab with ${part}`, () => tabs().some((label) => label.includes(part)) || undefined);

describe("commands", () => {
  afterEach(closeAll);

  it("show what must be settled, and what changed since another version", async () => {
    const older = await writeFile("older.notice", TEXT.replace("材料只交一份", "材料交两份"));
    const { document } = await openMarked("newer.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    try {
      await executeCommand("notice.readyToSend");
      await untilTab("Ready to Send");
      await vscode.window.showTextDocument(document);
      await executeCommand("notice.compareWith", older);
      await untilTab("older.notice → newer.notice");
      // There is no Git in this VS Code: it says so, and shows no page.
      await vscode.window.showTextDocument(document);
      await executeCommand("notice.compareWithHead");
      assert.equal(
        tabs().some((label) => label.includes("HEAD")),
        false,
      );
    } finally {
      await executeCommand("notifications.clearAll");
      await deleteFile("older.notice");
    }
  });

  it("change the level and the place of an item", async () => {
    const at = (text: string, part: string): number =>
      text.slice(0, text.indexOf(part)).split("\n").length - 1;
    const editor = await openFile("items.notice", draft(...SOUND));
    const put = (part: string): void => {
      const place = new vscode.Position(at(editor.document.getText(), part), 3);
      editor.selection = new vscode.Selection(place, place);
    };
    const untilHas = (part: string): Promise<unknown> =>
      until(part, () => editor.document.getText().includes(part) || undefined);
    put("缩短工程");
    await executeCommand("notice.moveItemUp");
    await untilHas("（一）缩短工程");
    put("推行企业");
    await executeCommand("notice.demoteItem");
    await untilHas("1.推行企业");
    put("推行企业");
    await executeCommand("notice.promoteItem");
    await untilHas("（二）推行企业");
  });

  it("open the log, refresh the ledger and clear its filter", async () => {
    await openFile("ledger.notice", draft(...SOUND));
    for (const command of [
      "notice.ledger.focus",
      "notice.ledger.refresh",
      "notice.ledger.toggleGroups",
      "notice.ledger.toggleGroups",
      "notice.ledger.clearFilter",
      "notice.showOutput",
    ])
      await executeCommand(command);
    await executeCommand("workbench.action.closePanel");
  });

  it("add a term to the dictionary", async () => {
    const fixture = draft("一、强化保障", "（一）⟦布署⟧工作，抓好落实。（市市场监管局负责）");
    const { document } = await openMarked("term.notice", fixture);
    await untilMarked(document, fixture);
    try {
      await executeCommand("notice.addTerm", "布署");
      await untilMarked(document, readMarks(fixture).text);
    } finally {
      await vscode.workspace
        .getConfiguration("notice")
        .update("words", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe("settings of single features", () => {
  afterEach(closeAll);
  it("name the registries of units", async () => {
    const own = await writeFile("own.units.json", UNITS);
    const named = draft("一、强化保障", "（一）抓好落实。（⟦市低空管理局⟧负责）");
    const { document } = await openMarked("units.notice", named);
    try {
      await untilMarked(document, readMarks(named).text);
      for (const setting of [
        { "notice.unitsFile": "own.units.json" },
        { "notice.userUnitsFile": own.fsPath },
      ]) {
        await withSettings(setting, async () => {
          await untilMarked(document, named);
          assert.equal(codeOf(findings(document)[0]), "unit/abolished");
        });
        await untilMarked(document, readMarks(named).text);
      }
    } finally {
      await deleteFile("own.units.json");
    }
  });

  it("leave formatting of notices to this extension, whatever formats the rest", async () => {
    const formatter = (): unknown =>
      vscode.workspace.getConfiguration("editor", { languageId: "notice" }).get("defaultFormatter");
    assert.equal(formatter(), "policy-notice.policy-notice");
    const all = vscode.workspace.getConfiguration("editor");
    await all.update("defaultFormatter", "probe.probe", vscode.ConfigurationTarget.Global);
    try {
      assert.equal(formatter(), "policy-notice.policy-notice");
    } finally {
      await all.update("defaultFormatter", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("are there with their defaults: following the cursor, trace", () => {
    const settings = vscode.workspace.getConfiguration();
    assert.equal(settings.get("notice.ledger.followCursor"), true);
    assert.equal(settings.get("notice.trace.server"), "messages");
    assert.equal(settings.inspect("notice.ledger.expandGroups")?.globalValue, undefined);
  });
});
