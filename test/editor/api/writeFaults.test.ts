import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, deleteFile, openFile, readFile, writeFile } from "./editor";

const DRAFT = "一、夯实基础\n（一）建设助餐点。2026年9月底前建成。（市民政局牵头，市财政局配合）\n";
const { fs } = vscode.workspace;
const uriOf = (...names: string[]): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, ...names);

async function names(): Promise<string[]> {
  return (await fs.readDirectory(uriOf())).map(([name]) => name);
}

/** What makes a file of a draft; each is handed the file. A pack is handed the folder and makes 市财政局.md in it. */
const WRITERS: readonly (readonly [command: string, given: object])[] = [
  ["notice.exportLedger", { format: "xlsx", order: "item" }],
  ["notice.exportLedger", { format: "csv", order: "item" }],
  ["notice.exportWord", {}],
  ["notice.exportHtml", {}],
];

describe("a file that cannot be written", () => {
  beforeEach(() => openFile("faults.notice", DRAFT));
  afterEach(async () => {
    await closeAll();
    for (const name of ["faults.notice", "there.txt"]) await deleteFile(name);
    for (const name of ["taken", "pack"])
      await fs.delete(uriOf(name), { recursive: true }).then(undefined, () => undefined);
  });

  for (const [command, given] of WRITERS) {
    const run = (target: vscode.Uri): Thenable<unknown> =>
      vscode.commands.executeCommand(command, { ...given, target });
    const told = (what: string, target: vscode.Uri): object => ({
      message: `“${target.fsPath}” could not be written and is as it was: ${what}.`,
    });

    it(`${command} ${JSON.stringify(given)} takes no folder for a file`, async () => {
      await fs.writeFile(uriOf("taken", "甲.notice"), new TextEncoder().encode(DRAFT));
      await assert.rejects(
        Promise.resolve(run(uriOf("taken"))),
        told("a folder has that name", uriOf("taken")),
      );
      assert.equal(await readFile("taken/甲.notice"), DRAFT);
    });
    it(`${command} ${JSON.stringify(given)} makes no folder that has vanished`, async () => {
      const target = uriOf("vanished", "made");
      await assert.rejects(Promise.resolve(run(target)), told("its folder is not there", target));
      assert.equal((await names()).includes("vanished"), false);
    });
    it(`${command} ${JSON.stringify(given)} takes no file for a folder`, async () => {
      await writeFile("there.txt", "before");
      const target = uriOf("there.txt", "made");
      await assert.rejects(Promise.resolve(run(target)), told("its folder is not there", target));
      assert.equal(await readFile("there.txt"), "before");
    });
  }

  it("of a pack is named, and nothing is left beside it", async () => {
    await writeFile("there.txt", "before");
    const run = Promise.resolve(
      vscode.commands.executeCommand("notice.consultationPack", { format: "md", target: uriOf("there.txt") }),
    );
    await assert.rejects(run, /“.*there\.txt.*\.md” could not be written/);
    assert.equal(await readFile("there.txt"), "before");
    assert.deepEqual(
      (await names()).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

  it("where nothing can be renamed, may have lost what was there, which is said", async () => {
    const provider = refusing();
    const registered = vscode.workspace.registerFileSystemProvider("refusing", provider);
    try {
      const target = vscode.Uri.parse("refusing:/made.csv");
      const run = vscode.commands.executeCommand("notice.exportLedger", {
        format: "csv",
        order: "item",
        target,
      });
      await assert.rejects(Promise.resolve(run), {
        message:
          "“refusing:/made.csv” could not be written and may be incomplete or gone: writing there is not permitted.",
      });
      assert.deepEqual([...provider.files], []);
    } finally {
      registered.dispose();
    }
  });
});

/** A file system that takes files of any name but one, and renames none. */
function refusing(): vscode.FileSystemProvider & { readonly files: Set<string> } {
  const files = new Set<string>();
  const { NoPermissions, FileNotFound } = vscode.FileSystemError;
  return {
    files,
    onDidChangeFile: () => new vscode.Disposable(() => undefined),
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const isFolder = uri.path === "/";
      if (!isFolder && !files.has(uri.path)) throw FileNotFound(uri);
      const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: () => [...files].map((name) => [name.slice(1), vscode.FileType.File]),
    createDirectory: () => undefined,
    readFile: () => new Uint8Array(),
    writeFile: (uri) => {
      if (uri.path === "/made.csv") throw NoPermissions(uri);
      files.add(uri.path);
    },
    delete: (uri) => void files.delete(uri.path),
    rename: (from) => {
      throw NoPermissions(from);
    },
  };
}
