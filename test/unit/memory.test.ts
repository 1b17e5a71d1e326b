import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Workspace } from "../../server/src/workspace/workspace";
import { BenchSession, WITH_MEMORY } from "../bench/session";

declare const __ROOT__: string;

const OPEN = 50;

/** A server of its own process, since only that tells what it holds. No file is there: drafts live while they are open. */
describe("drafts that were closed", () => {
  const folder = mkdtempSync(join(tmpdir(), "notice-memory-"));
  const uriOf = (name: string | number): string => `file://${folder}/${name}.notice`;
  const session = new BenchSession(join(__ROOT__, "dist", "server.js"), uriOf("own"), WITH_MEMORY);
  const text = readFileSync(join(__ROOT__, "seeds", "work-plan.notice"), "utf8");
  before(() => session.open(`file://${folder}`, text));
  after(() => {
    session.stop();
    rmSync(folder, { recursive: true });
  });

  const uris = Array.from({ length: OPEN }, (_, i) => uriOf(i));
  const open = async (): Promise<void> => {
    for (const [i, uri] of uris.entries())
      await session.client.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "notice", version: 1, text: text.replace("工作", `工作${i}`) },
      });
    for (const uri of uris)
      await session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
  };
  const close = async (): Promise<number> => {
    for (const uri of uris)
      await session.client.sendNotification("textDocument/didClose", { textDocument: { uri } });
    return session.bytesAtRest();
  };

  it("are held no more", async () => {
    // Tables, compiled code and the room that weak tables have taken come with the first time.
    await open();
    const start = await close();
    await open();
    const full = await session.bytesAtRest();
    const draft = (full - start) / OPEN;
    assert.ok(draft > 20_000, `an open draft holds ${draft} bytes`);
    const end = await close();
    // Code that is compiled meanwhile takes its room, too.
    assert.ok(end - start < (full - start) / 3, `${start} → ${full} → ${end} bytes`);
  });
});

describe("what drafts ask of a workspace", () => {
  it("is not remembered where no draft knows it", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const workspace = new Workspace();
    const neighbours = workspace.neighboursOf("file:///w/a.notice");
    const ask = (i: number): void => {
      // Put together and then made flat: a string of its own, as a title that is being typed is.
      const title = Buffer.alloc(20_000, String(i)).toString("latin1");
      assert.equal(neighbours.numbersOf(title).size, 0);
      assert.deepEqual(neighbours.series(title, 2026), []);
    };
    for (let i = 0; i < 10; i++) ask(i);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 10; i < 1010; i++) ask(i);
    collect();
    const grown = process.memoryUsage().heapUsed - before;
    assert.ok(grown < 5_000_000, `${grown} bytes for 1000 titles of 20 KB`);
  });
});
