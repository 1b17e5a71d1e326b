import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import {
  apply,
  closeAll,
  codeActions,
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

/** Sets `notice.words` at a level; undefined takes it away. */
function setWords(target: vscode.ConfigurationTarget, words: object | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration("notice").update("words", words, target);
}

describe("dictionaries", () => {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const words = (...items: readonly string[]): string =>
    draft("一、强化保障", `（一）${items.join("")}各单位要抓好落实。（市市场监管局负责）`);
  afterEach(async () => {
    await setWords(Global, undefined);
    await setWords(Workspace, undefined);
    await deleteFile("notice.config.json");
    await closeAll();
  });

  it("of user, workspace and configuration file hold together", async () => {
    const { document } = await openMarked("words.notice", words("⟦布署⟧工作，⟦按排⟧专人，推进⟦震兴⟧。"));
    await untilMarked(document, words("⟦布署⟧工作，⟦按排⟧专人，推进⟦震兴⟧。"));
    await setWords(Global, { terms: ["布署"] });
    await untilMarked(document, words("布署工作，⟦按排⟧专人，推进⟦震兴⟧。"));
    await setWords(Workspace, { terms: ["按排"] });
    await untilMarked(document, words("布署工作，按排专人，推进⟦震兴⟧。"));
    await writeFile("notice.config.json", '{ "words": { "terms": ["震兴"] } }');
    await untilMarked(document, words("布署工作，按排专人，推进震兴。"));
    await setWords(Global, undefined);
    await untilMarked(document, words("⟦布署⟧工作，按排专人，推进震兴。"));
  });

  it("take a term by quick fix, the user's beside what is there, and the workspace's", async () => {
    await setWords(Global, { terms: ["清河通"], never: ["其它"] });
    const { document } = await openMarked("add.notice", words("⟦布署⟧工作，⟦按排⟧专人。"));
    await untilMarked(document, words("⟦布署⟧工作，⟦按排⟧专人。"));
    const choose = async (start: string): Promise<void> => {
      const [{ range }] = findings(document);
      const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
      const action = actions.find(({ title }) => title.startsWith(start));
      assert.ok(action, `among ${actions.map(({ title }) => title).join(" | ")}`);
      if (action.edit) await apply(action);
      if (action.command)
        await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    };
    await choose("Add “布署” to your dictionary");
    await untilMarked(document, words("布署工作，⟦按排⟧专人。"));
    assert.deepEqual(vscode.workspace.getConfiguration("notice").inspect("words")?.globalValue, {
      terms: ["清河通", "布署"],
      never: ["其它"],
    });
    await choose("Add “按排” to the workspace's dictionary");
    await vscode.workspace.saveAll();
    await untilMarked(document, words("布署工作，按排专人。"));
  });
});

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
