import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, openFile, runTask, until, untilEqual, writeFile } from "./editor";

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
      await runTask(task);
      await untilEqual(
        () => vscode.languages.getDiagnostics(closed).map(({ code, range }) => [code, range.start.line]),
        [["docno/bracket", TEXT.slice(0, TEXT.indexOf("[2022]")).split("\n").length - 1]],
      );
    } finally {
      await deleteFile("closed.notice");
    }
  });
});
