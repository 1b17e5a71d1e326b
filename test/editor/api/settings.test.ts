import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import {
  closeAll,
  deleteFile,
  findingOf,
  findings,
  openMarked,
  until,
  untilEqual,
  untilMarked,
  withSettings,
  writeFile,
} from "./editor";

const FIXTURE = draft(CITATION, ...SOUND);
const BARE = readMarks(FIXTURE).text;

describe("settings", () => {
  afterEach(closeAll);

  it("of the editor take effect while a draft is open", async () => {
    const { document } = await openMarked("levels.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    await withSettings({ "notice.rules": { "docno/bracket": "off" } }, () => untilMarked(document, BARE));
    await untilMarked(document, FIXTURE);
    await withSettings({ "notice.rules": { docno: "error" } }, () =>
      untilEqual(() => findings(document)[0]?.severity, vscode.DiagnosticSeverity.Error),
    );
  });

  it("choose the language of messages", async () => {
    const { document } = await openMarked("language.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    const english = findingOf(document, "docno/bracket").message;
    assert.doesNotMatch(english.replace(/〔2022〕/g, ""), /[\u4e00-\u9fff]/);
    await withSettings({ "notice.language": "zh-CN" }, async () => {
      await until("Chinese", () => findings(document)[0]?.message.includes("六角括号") || undefined);
    });
  });

  it("of notice.config.json take effect when it is written, changed and deleted", async () => {
    const { document } = await openMarked("config.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    const config = await writeFile("notice.config.json", '{ "rules": { "docno": "off" } }');
    await untilMarked(document, BARE);
    await writeFile("notice.config.json", '{ "rules": { "docno/bracket": "hint", "no/such-rule": "off" } }');
    await untilEqual(() => findings(document)[0]?.severity, vscode.DiagnosticSeverity.Hint);
    await untilEqual(
      () => vscode.languages.getDiagnostics(config).filter(({ source }) => source === "notice").length,
      1,
    );
    await deleteFile("notice.config.json");
    await untilEqual(() => findings(document)[0]?.severity, vscode.DiagnosticSeverity.Warning);
  });
});
