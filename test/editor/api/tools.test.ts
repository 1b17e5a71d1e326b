import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import { CITATION, draft, SOUND } from "../fixtures";
import { closeAll, deleteFile, openFile, untilEqual, untilMarked, writeFile } from "./editor";

const FIXTURE = draft(CITATION, ...SOUND);
const TEXT = readMarks(FIXTURE).text;
/** What came with VS Code 1.95; the types are those of the oldest version that the extension runs on. */
const lm = vscode.lm as unknown as {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(
    name: string,
    options: object,
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
};

describe("tools of language models", () => {
  const input = { path: "told.notice" };
  before(async () => {
    await writeFile("told.notice", TEXT);
    // The extension wakes with the first notice.
    const { document } = await openFile("wake.notice", TEXT);
    await untilMarked(document, FIXTURE);
  });
  after(async () => {
    await closeAll();
    await deleteFile("told.notice");
  });
  const told = async (name: string, given: object = input): Promise<string> => {
    const { content } = await lm.invokeTool(name, { input: given, toolInvocationToken: undefined });
    return content.map(({ value }) => value).join("");
  };

  it("are offered: check, outline, ledger", async () => {
    const names = ["notice_check", "notice_ledger", "notice_outline"];
    await untilEqual(
      () =>
        lm.tools
          .map(({ name }) => name)
          .filter((name) => name.startsWith("notice_"))
          .sort(),
      names,
    );
  });

  it("tell what the editor tells", async () => {
    const { findings, path } = JSON.parse(await told("notice_check"));
    assert.equal(path, "told.notice");
    assert.deepEqual(
      findings.map(({ rule, text }: { rule: string; text: string }) => [rule, text]),
      [["docno/bracket", "[2022]"]],
    );
    const { tasks } = JSON.parse(await told("notice_ledger"));
    assert.deepEqual([tasks.length, tasks[1].lead], [3, ["市住房城乡建设局"]]);
    assert.match(await told("notice_outline"), /推行企业开办一张表申请/);
  });

  it("take the draft in front, and give away nothing but drafts of the workspace", async () => {
    assert.equal(JSON.parse(await told("notice_check", {})).path, "wake.notice");
    for (const path of ["../told.notice", "/etc/hosts", "absent/none.notice"])
      assert.match(await told("notice_check", { path }), /^There is no such draft/);
  });
});
