import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, openMarked, until, untilEqual, untilMarked } from "./editor";

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

/** Adds a faulty citation, which only a server that is alive can report. Gives the marked text of the draft. */
async function addFault(editor: vscode.TextEditor): Promise<string> {
  const line = "落实《国务院关于推进社区嵌入式服务的意见》（国发⟦[2023]⟧14号）要求。";
  await editor.edit((edit) => edit.insert(new vscode.Position(13, 0), `${readMarks(line).text}\n`));
  return FIXTURE.replace(CITATION, `${line}\n${CITATION}`);
}

describe("the language server", () => {
  afterEach(closeAll);

  it("killed, comes back by itself and checks again", async () => {
    const editor = await openMarked("killed.notice", FIXTURE);
    await untilMarked(editor.document, FIXTURE);
    const [first] = languageServers();
    assert.ok(first?.pid, "the server runs as a process of its own");
    first.kill("SIGKILL");
    await until("another process", () => languageServers().some(({ pid }) => pid !== first.pid) || undefined);
    await untilMarked(editor.document, await addFault(editor));
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
