import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readMarks, writeMarks } from "../../../server/src/testing/marks";

const POLL_MS = 50;
const LIMIT_MS = 20_000;

/** Waits until `probe` gives something; there are no fixed pauses in these suites. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  limit = LIMIT_MS,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Like `until`, for a value that must become equal; the failure shows both. */
export async function untilEqual<T>(
  probe: () => T | Promise<T>,
  expected: T,
  limit = LIMIT_MS,
): Promise<void> {
  let last: T | undefined;
  const same = async (): Promise<boolean | undefined> => {
    last = await probe();
    try {
      assert.deepEqual(last, expected);
      return true;
    } catch {
      return undefined;
    }
  };
  await until("", same, limit).catch(() => assert.deepEqual(last, expected));
}

/** The folder that is open. */
function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, "a folder is open");
  return first.uri;
}

/** Where a file of that name lies in the folder that is open. */
export function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), name);
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = uriOf(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

/** Deletes a file if there is one. */
export async function deleteFile(name: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(name)).then(undefined, () => undefined);
}

/** Writes a file and opens it in an editor. Marks must have been taken out. */
export async function openFile(
  name: string,
  text: string,
  column: vscode.ViewColumn = vscode.ViewColumn.One,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(await writeFile(name, text));
  return vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
}

/** Opens a fixture; ⟦ ⟧ are taken out of it, and the cursor is put at `$0`. */
export async function openMarked(name: string, fixture: string): Promise<vscode.TextEditor> {
  const { text, cursor } = readMarks(fixture);
  const editor = await openFile(name, text);
  if (cursor >= 0) {
    const at = editor.document.positionAt(cursor);
    editor.selection = new vscode.Selection(at, at);
  }
  return editor;
}

/** The extension's findings in a document, in order. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "notice")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The document with ⟦ ⟧ around every finding. */
export function marked(document: vscode.TextDocument): string {
  const spans = findings(document).map(({ range }) => ({
    from: document.offsetAt(range.start),
    to: document.offsetAt(range.end),
  }));
  return writeMarks(document.getText(), spans);
}

/** Waits until exactly the stretches between ⟦ ⟧ of `fixture` are reported in its text. */
export async function untilMarked(
  document: vscode.TextDocument,
  fixture: string,
  limit?: number,
): Promise<void> {
  await untilEqual(() => marked(document), fixture, limit);
}

/** The only finding of a rule. */
export function findingOf(document: vscode.TextDocument, rule: string): vscode.Diagnostic {
  const found = findings(document).filter((each) => codeOf(each) === rule);
  assert.equal(found.length, 1, `findings of ${rule}: ${found.length}`);
  return found[0];
}

/** Asks for code actions. VS Code cancels the request while extensions are still registering theirs: then asks again. */
export function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return until("code actions", async () => {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        kind?.value,
      );
    } catch (error) {
      if (error instanceof Error && error.message === "Canceled") return undefined;
      throw error;
    }
  });
}

/** Applies an action as the editor does when it is chosen. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, `${action.title} has an edit`);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}

/** Changes settings of the folder, does `work`, and puts them back. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  work: () => Promise<void>,
  scope: vscode.ConfigurationScope | null = { languageId: "notice" },
): Promise<void> {
  const set = async (name: string, value: unknown): Promise<void> => {
    const section = vscode.workspace.getConfiguration(undefined, scope);
    const inLanguage = name.startsWith("editor.");
    await section.update(name, value, vscode.ConfigurationTarget.Global, inLanguage);
  };
  for (const [name, value] of Object.entries(settings)) await set(name, value);
  try {
    await work();
  } finally {
    for (const name of Object.keys(settings)) await set(name, undefined);
  }
}

/** Shuts every editor; what is not saved is saved first, and drafts without a file are thrown away: nobody is there to be asked. */
export async function closeAll(): Promise<void> {
  const { executeCommand } = vscode.commands;
  await vscode.workspace.saveAll(false);
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all)
    for (const { input } of tabs) {
      const uri = input instanceof vscode.TabInputText ? input.uri.toString() : "";
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (!document?.isUntitled) continue;
      await vscode.window.showTextDocument(document, viewColumn);
      await executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  // One that was changed without being shown would be opened by the editor itself, some time later.
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isUntitled || !document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await executeCommand("workbench.action.closeAllEditors");
  await until("no editor is open", () =>
    vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0) ? true : undefined,
  );
}

/** Which of some units are offered in a responsibility bracket. */
export async function offered(editor: vscode.TextEditor, ...wanted: readonly string[]): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    editor.document.uri,
    editor.selection.active,
  );
  const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
  return wanted.filter((name) => labels.includes(name));
}

/** Runs a task of ours; resolves when it has ended. */
export async function runTask(task: vscode.Task): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const listener = vscode.tasks.onDidEndTask(({ execution }) => {
      if (execution.task.source !== task.source) return;
      listener.dispose();
      resolve();
    });
  });
  await vscode.tasks.executeTask(task);
  await ended;
}
