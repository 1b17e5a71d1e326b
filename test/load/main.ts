import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { STEPS } from "../../server/src/lsp/degrade";
import { type ReportParams, reportRequest } from "../../server/src/lsp/protocol";
import { BenchSession, WITH_MEMORY } from "../bench/session";
import { percentile } from "../bench/timing";

declare const __ROOT__: string;

/** `npm run load [EDITS]`: many edits, many open drafts, many files, one very long draft; what is held before and after. */
const EDITS = Number(process.argv[2] ?? 100_000);
const OPEN = 500;
const FILES = 10_000;
const LONG = 10_000_000;

const folder = mkdtempSync(join(tmpdir(), "notice-load-"));
const seed = readFileSync(join(__ROOT__, "seeds", "work-plan.notice"), "utf8");
const results: Record<string, { tried: string; seen: string }> = {};
const uriOf = (name: string): string => `file://${folder}/${encodeURIComponent(name)}.notice`;

/** What a server holds when it has come to rest, in MB. */
const heldBy = async (session: BenchSession): Promise<number> =>
  Math.round((await session.bytesAtRest()) / 1_000_000);

async function withSession(
  name: string,
  work: (session: BenchSession) => Promise<string>,
  tried: string,
): Promise<void> {
  const session = new BenchSession(join(__ROOT__, "dist", "server.js"), uriOf("甲"), WITH_MEMORY);
  try {
    const seen = await work(session);
    results[name] = { tried, seen };
    console.log(`✔ ${name}: ${seen}`);
  } finally {
    session.stop();
  }
}

const open = (session: BenchSession, uri: string, text: string): Promise<void> =>
  session.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "notice", version: 1, text },
  });
const close = (session: BenchSession, uri: string): Promise<void> =>
  session.client.sendNotification("textDocument/didClose", { textDocument: { uri } });
const settle = (session: BenchSession, uri: string): Promise<unknown> =>
  session.client.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });

await withSession(
  "edits one after another",
  async (session) => {
    await session.open(`file://${folder}/none`, seed);
    const times: number[] = [];
    for (let i = 0; i < 500; i++) times.push(await session.type(3, 0, i % 2 ? "改" : "修"));
    const start = await heldBy(session);
    for (let i = 500; i < EDITS; i++) times.push(await session.type(3 + (i % 9), 0, i % 2 ? "改" : ""));
    return `last 500 edits ${percentile(times.slice(-500), 0.5).toFixed(1)} ms in the middle (first 500: ${percentile(times.slice(0, 500), 0.5).toFixed(1)}); ${start} → ${await heldBy(session)} MB held`;
  },
  `${EDITS} edits`,
);
await withSession(
  "open drafts",
  async (session) => {
    await session.open(`file://${folder}/none`, seed);
    const start = await heldBy(session);
    const uris = Array.from({ length: OPEN }, (_, i) => uriOf(`开${i}`));
    for (const uri of uris) await open(session, uri, seed);
    await settle(session, uris[OPEN - 1]);
    const full = await heldBy(session);
    const time = await session.type(3, 0, "改");
    for (const uri of uris) await close(session, uri);
    await settle(session, session.uri);
    const closed = await heldBy(session);
    for (const uri of uris) await open(session, uri, seed);
    for (const uri of uris) await close(session, uri);
    await settle(session, session.uri);
    return `an edit among them ${time.toFixed(1)} ms; ${start} → ${full} → ${closed} MB held after closing, ${await heldBy(session)} after opening and closing all again`;
  },
  `${OPEN} drafts`,
);
for (let i = 0; i < FILES; i++) writeFileSync(join(folder, `${i}.notice`), seed.slice(0, 3000));
await withSession(
  "files of a workspace",
  async (session) => {
    await session.open(`file://${folder}`, seed);
    const times: number[] = [];
    for (let i = 0; i < 200; i++) times.push(await session.type(3, 0, "改"));
    // Answered when all files have been read.
    const params = { uri: session.uri, what: "outline" } satisfies ReportParams;
    await session.client.sendRequest(reportRequest, params);
    return `an edit while they are read ${percentile(times, 0.5).toFixed(1)} ms in the middle, ${percentile(times, 0.99).toFixed(1)} ms at most of 99 in 100; ${await heldBy(session)} MB held when all have been`;
  },
  `${FILES} files`,
);
await withSession(
  "one very long draft",
  async (session) => {
    const told: string[] = [];
    session.client.onNotification("window/showMessage", ({ message }: { message: string }) => {
      told.push(message);
    });
    await session.open(`file://${folder}/none`, seed.repeat(Math.ceil(LONG / seed.length)));
    const time = await session.type(3, 0, "改");
    return `an edit ${time.toFixed(0)} ms; said: ${told.join(" ")}; ${await heldBy(session)} MB held`;
  },
  `${LONG / 1e6} million characters (30 MB)`,
);
rmSync(folder, { recursive: true });
const out = join(__ROOT__, ".build", "reliability", "load.json");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, JSON.stringify(results, null, 2));
writeFileSync(
  join(dirname(out), "steps.json"),
  JSON.stringify(STEPS.map(({ name, longerThan }) => ({ name, longerThan }))),
);
