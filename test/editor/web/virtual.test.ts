import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks } from "../../../server/src/testing/marks";
import {
  apply,
  closeAll,
  codeActions,
  codeOf,
  deleteFile,
  findings,
  openMarked,
  runTask,
  until,
  untilEqual,
  untilMarked,
  writeFile,
} from "../api/editor";
import { walkThrough } from "../api/walkthrough";
import { CITATION, draft, SOUND } from "../fixtures";

const FIXTURE = draft(CITATION, ...SOUND);

describe("the web extension in a virtual workspace", () => {
  afterEach(closeAll);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, name);
  const bytesOf = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(inFolder(name));

  it("runs in a browser, on files that lie on no disk", async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(folder.uri.scheme, "vscode-test-web");
    assert.equal(typeof process === "object" && process.versions?.node !== undefined, false);
    const extension = vscode.extensions.getExtension("policy-notice.policy-notice");
    assert.ok(extension, "the extension is there");
    assert.match(extension.extensionUri.scheme, /^https?$/);
  });

  it("checks a draft, and no longer finds what a quick fix mended", async () => {
    const { document } = await openMarked("check.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    const [finding] = findings(document);
    assert.equal(codeOf(finding), "docno/bracket");
    const actions = await codeActions(document, finding.range, vscode.CodeActionKind.QuickFix);
    const action = actions.find(({ title }) => title.includes("〔2022〕"));
    assert.ok(action, `among ${actions.map(({ title }) => title).join(" | ")}`);
    await apply(action);
    await untilMarked(document, FIXTURE.replace("⟦[2022]⟧", "〔2022〕"));
  });

  it("completes units inside a responsibility bracket", async () => {
    const editor = await openMarked(
      "complete.notice",
      draft("一、提升效率", "（一）精简材料。（市市场监管局牵头，市caizh$0配合）"),
    );
    const labels = await until("市财政局", async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        editor.document.uri,
        editor.selection.active,
      );
      const names = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return names.includes("市财政局") ? names : undefined;
    });
    assert.ok(labels.length > 0);
  });

  it("writes the responsibility ledger into the workspace, in text and in Word", async () => {
    const { document } = await openMarked("ledger.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    for (const format of ["md", "docx"]) {
      const target = inFolder(`ledger.${format}`);
      await vscode.commands.executeCommand("notice.exportLedger", { format, order: "item", target });
    }
    const table = new TextDecoder().decode(await bytesOf("ledger.md"));
    for (const told of ["推行企业开办一张表申请", "市市场监管局", "市公安局、市税务局"])
      assert.ok(table.includes(told), table);
    assert.deepEqual([...(await bytesOf("ledger.docx")).slice(0, 2)], [0x50, 0x4b]);
  });

  it("leads through the walkthrough to a Word file", () => walkThrough(inFolder("walked.docx")));

  it("shows the ledger as a view and as a table", async () => {
    const { document } = await openMarked("view.notice", FIXTURE);
    await untilMarked(document, FIXTURE);
    await vscode.commands.executeCommand("notice.ledger.focus");
    await vscode.commands.executeCommand("notice.openLedgerTable");
    await until(
      "the tab of the table",
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ label }) => label.includes("view.notice") && label !== "view.notice") || undefined,
    );
  });

  it("reads configuration and the other drafts of the workspace", async () => {
    await writeFile("cited.notice", draft(...SOUND).replace("清政办发〔2026〕21号", "清政发〔2026〕3号"));
    await writeFile("notice.config.json", '{ "rules": { "docno": "off" } }');
    try {
      const text = draft("按照$0清政发〔2026〕3号文件和国发[2022]5号文件要求，制定本要点。", ...SOUND);
      const editor = await openMarked("citing.notice", text);
      await untilMarked(editor.document, text.replace("$0", ""));
      const at = editor.selection.active.translate(0, 2);
      await until("the definition", async () => {
        const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          "vscode.executeDefinitionProvider",
          editor.document.uri,
          at,
        );
        const paths = found.map((one) => ("uri" in one ? one.uri : one.targetUri).path);
        return paths.some((path) => path.endsWith("/cited.notice")) || undefined;
      });
    } finally {
      await closeAll();
      for (const name of ["cited.notice", "notice.config.json"]) await deleteFile(name);
    }
  });

  describe("its language server", () => {
    const extension = vscode.extensions.getExtension("policy-notice.policy-notice");
    const Original = globalThis.Worker;
    const started: Worker[] = [];
    /** Scripts to be run in the place of the server, one for each start. */
    const instead: string[] = [];
    before(() => {
      globalThis.Worker = class extends Original {
        constructor(script: string | URL) {
          super(instead.shift() ?? script);
          started.push(this);
        }
      };
      extension?.exports.watchEvery(200);
    });
    after(() => {
      globalThis.Worker = Original;
      extension?.exports.watchEvery(5000);
    });
    const addFault = async ({ document }: vscode.TextEditor): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(13, 0), `${readMarks(CITATION).text}\n`);
      assert.equal(await vscode.workspace.applyEdit(edit), true);
    };
    const WITH_FAULT = FIXTURE.replace(CITATION, `${CITATION}\n${CITATION}`);

    it("dead without a word, is noticed, and another has what is not saved", async () => {
      const editor = await openMarked("dead.notice", FIXTURE);
      await vscode.commands.executeCommand("notice.restartServer");
      await untilMarked(editor.document, FIXTURE);
      const count = started.length;
      started.at(-1)?.terminate();
      await addFault(editor);
      await untilMarked(editor.document, WITH_FAULT);
      assert.equal(started.length, count + 1);
    });

    it("failed, is started again", async () => {
      const editor = await openMarked("failed.notice", FIXTURE);
      const failing = URL.createObjectURL(new Blob(["throw new Error('no server');"]));
      instead.push(failing, failing);
      const count = started.length;
      await vscode.commands.executeCommand("notice.restartServer");
      await addFault(editor);
      await untilMarked(editor.document, WITH_FAULT);
      assert.equal(started.length, count + 3);
    });
  });

  it("lists what the task finds in drafts that no editor has open", async () => {
    const { text } = readMarks(FIXTURE);
    const closed = await writeFile("closed.notice", text);
    try {
      const task = await until(
        "the task",
        async () => (await vscode.tasks.fetchTasks({ type: "notice" }))[0],
      );
      await runTask(task);
      await untilEqual(
        () =>
          vscode.languages
            .getDiagnostics(closed)
            .map(({ code, range }) => [code, range.start.line, range.start.character]),
        [["docno/bracket", 13, text.split("\n")[13].indexOf("[2022]")]],
      );
      const { document } = await openMarked("closed.notice", FIXTURE);
      await untilMarked(document, FIXTURE);
    } finally {
      await closeAll();
      await deleteFile("closed.notice");
    }
  });
});
