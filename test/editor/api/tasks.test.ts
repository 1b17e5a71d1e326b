import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, openFile, until, untilEqual, writeFile } from "./editor";

const { text: TEXT } = readMarks(draft(CITATION, ...SOUND));

describe("the task that checks all drafts", () => {
  afterEach(closeAll);

  it("checks those that no editor has open; what it finds stands among the problems", async () => {
    await openFile("open.notice", draft(...SOUND));
    const closed = await writeFile("closed.notice", TEXT);
    try {
      const task = await until(
        "the task",
        async () => (await vscode.tasks.fetchTasks({ type: "notice" }))[0],
      );
      assert.deepEqual(task.problemMatchers, ["$policy-notice"]);
      const ended = new Promise<void>((resolve) => {
        const listener = vscode.tasks.onDidEndTask(({ execution }) => {
          if (execution.task.source !== "notice") return;
          listener.dispose();
          resolve();
        });
      });
      await vscode.tasks.executeTask(task);
      await ended;
      await untilEqual(
        () => vscode.languages.getDiagnostics(closed).map(({ code, range }) => [code, range.start.line]),
        [["docno/bracket", TEXT.slice(0, TEXT.indexOf("[2022]")).split("\n").length - 1]],
      );
    } finally {
      await deleteFile("closed.notice");
    }
  });
});
