import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, openMarked, readFile, until, untilEqual, untilMarked, uriOf } from "./editor";

const FIXTURE = draft(CITATION, ...SOUND);
const EXTENSION = "policy-notice.policy-notice";

/** The language servers that run, among the children of the extension host. Node has no public list of them. */
function languageServers(): ChildProcess[] {
  const { _getActiveHandles } = process as unknown as { _getActiveHandles(): Partial<ChildProcess>[] };
  const module = vscode.Uri.joinPath(
    vscode.extensions.getExtension(EXTENSION)?.extensionUri ?? vscode.Uri.file("/"),
    "dist",
    "server.js",
  ).fsPath;
  const alive = (handle: Partial<ChildProcess>): boolean =>
    handle.spawnargs?.includes(module) === true && handle.exitCode === null && handle.signalCode === null;
  return _getActiveHandles.call(process).filter(alive) as ChildProcess[];
}

/** Kills the server that runs, one that `known` does not name yet; resolves when the extension has seen it. */
async function kill(known: Set<number | undefined>): Promise<void> {
  const next = await until("a server", () => languageServers().find(({ pid }) => !known.has(pid)));
  known.add(next.pid);
  const exited = new Promise((resolve) => next.once("exit", resolve));
  next.kill("SIGKILL");
  await exited;
}

/** How the server fares, as the extension tells. */
const state = (): string => vscode.extensions.getExtension(EXTENSION)?.exports.state();

/** Makes the watch over the server hurry: it gives up after twelve ticks. */
const watchEvery = (tickMs: number): void =>
  vscode.extensions.getExtension(EXTENSION)?.exports.watchEvery(tickMs);
const HURRIED_MS = 200;
const SLOW_MS = 500;
const USUAL_MS = 5000;

/** Stops the server that runs, which then is there but answers nothing. */
async function freeze(): Promise<ChildProcess> {
  const [server] = await until("a server", () => {
    const servers = languageServers();
    return servers.length === 1 && state() === "running" ? servers : undefined;
  });
  server.kill("SIGSTOP");
  return server;
}

/** A draft without a file that another test changed unseen, the editor brings up by itself at any time: it is left out. */
const tabs = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs.map(({ label }) => label))
    .filter((label) => !label.startsWith("Untitled-"))
    .sort();

/** The ledger of the draft in front, as it is exported. */
async function ledgerOf(name: string): Promise<string> {
  await vscode.commands.executeCommand("notice.exportLedger", {
    format: "csv",
    order: "item",
    target: uriOf(name),
  });
  return readFile(name);
}

/** Adds a faulty citation, which only a server that is alive can report. Gives the marked text of the draft. */
async function addFault(editor: vscode.TextEditor): Promise<string> {
  const line = "落实《国务院关于推进社区嵌入式服务的意见》（国发⟦[2023]⟧14号）要求。";
  await editor.edit((edit) => edit.insert(new vscode.Position(13, 0), `${readMarks(line).text}\n`));
  return FIXTURE.replace(CITATION, `${line}\n${CITATION}`);
}

/** Takes it away again, also where no editor shows the draft. */
async function takeFault({ uri }: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.delete(uri, new vscode.Range(13, 0, 14, 0));
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

describe("the language server", () => {
  afterEach(closeAll);

  it("killed, comes back by itself with all that is open and not saved", async () => {
    const other = await openMarked("other.notice", FIXTURE);
    const unsavedOther = await addFault(other);
    const editor = await openMarked("killed.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    await untilMarked(other.document, unsavedOther);
    const unsaved = await addFault(editor);
    await untilMarked(editor.document, unsaved);
    const ledger = await ledgerOf("before.csv");
    await vscode.commands.executeCommand("notice.openLedgerTable");
    await vscode.commands.executeCommand("notice.previewToSide");
    const shown = [
      "Preview: killed.notice (2 pages)",
      "Responsibility ledger: killed.notice",
      "killed.notice",
      "other.notice",
    ];
    await untilEqual(tabs, shown);
    const known = new Set<number | undefined>();
    await kill(known);
    // What is asked of a server that dies is asked of the next.
    assert.equal(await ledgerOf("after.csv"), ledger);
    await until("another", () => languageServers().some(({ pid }) => !known.has(pid)) || undefined);
    await untilEqual(state, "running");
    for (const [{ document }, text] of [
      [editor, unsaved],
      [other, unsavedOther],
    ] as const)
      await untilMarked(document, text);
    assert.deepEqual(tabs(), shown);
    for (const { document } of [editor, other]) {
      await takeFault(document);
      await untilMarked(document, FIXTURE);
    }
    for (const name of ["before.csv", "after.csv"]) await deleteFile(name);
  });

  it("killed while it starts, comes back too", async () => {
    const editor = await openMarked("starting.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    await vscode.commands.executeCommand("notice.restartServer");
    const killed = new Set<number | undefined>();
    await kill(killed);
    // The second dies before it can have answered anything.
    await kill(killed);
    await untilMarked(editor.document, await addFault(editor));
    await untilEqual(() => languageServers().length, 1);
    assert.equal(state(), "running");
  });

  it("killed five times within three minutes, stays down until it is restarted", async () => {
    const editor = await openMarked("crashing.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    // Crashes of other tests count no more.
    await vscode.commands.executeCommand("notice.restartServer");
    // The one before may still be on its way out; to kill that is no crash.
    await untilEqual(() => languageServers().length, 1);
    const killed = new Set<number | undefined>();
    for (let i = 0; i < 5; i++) await kill(killed);
    await untilEqual(state, "gave up");
    assert.equal(languageServers().length, 0);
    // Opening another draft changes nothing in that.
    const other = await openMarked("meanwhile.notice", FIXTURE);
    assert.equal(state(), "gave up");
    await vscode.commands.executeCommand("notice.restartServer");
    assert.equal(state(), "running");
    await untilMarked(editor.document, FIXTURE);
    await untilMarked(other.document, await addFault(other));
    // The count began anew.
    await kill(killed);
    await untilEqual(state, "running");
  });

  describe("that no longer answers", () => {
    beforeEach(() => watchEvery(HURRIED_MS));
    afterEach(() => watchEvery(USUAL_MS));

    it("is ended, and another has all that is open and not saved", async () => {
      const editor = await openMarked("frozen.notice", FIXTURE);
      await untilMarked(editor.document, FIXTURE);
      await vscode.commands.executeCommand("notice.restartServer");
      const before = await ledgerOf("before.csv");
      const frozen = await freeze();
      const unsaved = await addFault(editor);
      // What is asked meanwhile is answered by the other.
      assert.notEqual(await ledgerOf("after.csv"), "");
      await untilMarked(editor.document, unsaved);
      assert.equal(frozen.signalCode, "SIGKILL");
      assert.equal(state(), "running");
      await takeFault(editor.document);
      await untilMarked(editor.document, FIXTURE);
      assert.equal(await ledgerOf("after.csv"), before);
      for (const name of ["before.csv", "after.csv"]) await deleteFile(name);
    });

    it("for a while only, is left alone", async () => {
      watchEvery(SLOW_MS);
      const editor = await openMarked("slow.notice", FIXTURE);
      await untilMarked(editor.document, FIXTURE);
      const slow = await freeze();
      const unsaved = await addFault(editor);
      // By then it has been asked whether it lives, and has some seconds left.
      await new Promise((resolve) => setTimeout(resolve, 8 * SLOW_MS));
      slow.kill("SIGCONT");
      await untilMarked(editor.document, unsaved);
      assert.deepEqual(languageServers(), [slow]);
    });

    it("five times in a row, stays down until it is restarted", async () => {
      const editor = await openMarked("freezing.notice", FIXTURE);
      await untilMarked(editor.document, FIXTURE);
      await vscode.commands.executeCommand("notice.restartServer");
      for (let i = 0; i < 5; i++) {
        await untilMarked(editor.document, FIXTURE);
        const frozen = await freeze();
        await addFault(editor);
        await until("its end", () => frozen.signalCode === "SIGKILL" || undefined);
        await takeFault(editor.document);
      }
      await untilEqual(state, "gave up");
      await vscode.commands.executeCommand("notice.restartServer");
      await untilMarked(editor.document, await addFault(editor));
    });

    it("while it starts, is ended by Restart", async () => {
      const editor = await openMarked("stuck.notice", FIXTURE);
      await untilMarked(editor.document, FIXTURE);
      const known = languageServers().map(({ pid }) => pid);
      void vscode.commands.executeCommand("notice.restartServer");
      const stuck = await until("another", () => languageServers().find(({ pid }) => !known.includes(pid)));
      stuck.kill("SIGSTOP");
      await vscode.commands.executeCommand("notice.restartServer");
      assert.equal(stuck.signalCode, "SIGKILL");
      await untilMarked(editor.document, await addFault(editor));
      await untilEqual(() => languageServers().length, 1);
    });
  });

  describe("too slow for the list of completions", () => {
    const before = "（四）帮助企业稳定用工。每月举办专场招聘。";
    const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand("type", { text });

    /** Has the list open behind （市, from which the command `take` takes an entry, and the server stand still. */
    async function late(name: string, take: () => Thenable<unknown>) {
      const editor = await openMarked(name, draft(...SOUND, `${before}$0`));
      const { line } = editor.selection.active;
      const text = (): string => editor.document.lineAt(line).text;
      // Nothing tells when the list is there: what came too early is undone, and asked for again.
      let patience = 100;
      const open = async (): Promise<void> => {
        await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, before));
        await type("（市");
        await vscode.commands.executeCommand("editor.action.triggerSuggest");
        await new Promise((resolve) => setTimeout(resolve, patience));
      };
      await untilEqual(async () => {
        patience += 200;
        await open();
        await take();
        return /（市.{2,}局.*）$/.test(text());
      }, true);
      await open();
      return { editor, line, text, server: await freeze() };
    }

    it("loses nothing that is typed", async () => {
      const take = (): Thenable<unknown> => vscode.commands.executeCommand("notice.takeOrEnter");
      const { editor, line, text, server } = await late("slow.notice", take);
      try {
        for (const char of "民政局负责") await type(char);
        await type("）");
        await take();
        assert.equal(text(), `${before}（市民政局负责）`);
        assert.equal(editor.selection.active.line, line + 1);
      } finally {
        server.kill("SIGCONT");
      }
    });

    it("gives Tab the list for what is typed", async () => {
      const take = (): Thenable<unknown> => vscode.commands.executeCommand("notice.takeOrAsk");
      const { text, server } = await late("slow-tab.notice", take);
      try {
        for (const char of "民政") await type(char);
        await take();
        assert.equal(text(), `${before}（市民政）`);
      } finally {
        server.kill("SIGCONT");
      }
      await untilEqual(async () => {
        await take();
        return text();
      }, `${before}（市民政局）`);
    });
  });

  it("restarted by its command, checks again", async () => {
    const editor = await openMarked("restarted.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    const [first] = languageServers();
    await vscode.commands.executeCommand("notice.restartServer");
    assert.notEqual(languageServers()[0]?.pid, first?.pid);
    await untilMarked(editor.document, await addFault(editor));
  });

  it("restarted thrice at once, is one process in the end", async () => {
    const editor = await openMarked("thrice.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    const restart = (): Thenable<unknown> => vscode.commands.executeCommand("notice.restartServer");
    await Promise.all([restart(), restart(), restart()]);
    await untilMarked(editor.document, await addFault(editor));
    await untilEqual(() => languageServers().length, 1);
  });
});
