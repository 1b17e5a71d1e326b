import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WorkspaceSymbolRequest } from "vscode-languageserver-protocol/node";
import { BenchSession, percentile } from "./session";

declare const __ROOT__: string;

/**
 * A workspace of many drafts is read while somebody types in one of them: how long a key takes until its diagnostics are
 * there, beside the same workspace when it has been read and beside a server that checks nothing.
 */
const COUNT = Number(process.argv[2] ?? 2000);
const KEYS = 150;
/** A quick typist's pause between two keys. */
const PAUSE_MS = 60;

const seed = readFileSync(join(__ROOT__, "seeds", "long-work-plan.notice"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "notice-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (let i = 0; i < COUNT; i++) {
  const inside = join(folder, String(i % 40));
  mkdirSync(inside, { recursive: true });
  const text = seed.replace(/〔(\d{4})〕\d+号/, `〔$1〕${i + 1}号`).replaceAll("清河市", `清河${i % 7}市`);
  writeFileSync(join(inside, `${i}.notice`), text + seed.slice(seed.indexOf("一、")));
}
const open = seed + seed.slice(seed.indexOf("一、"));
const lines = open.split("\n");
const line = lines.findIndex((each, i) => i > lines.length / 2 && each.length > 80);

async function keys(session: BenchSession, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    times.push(await session.type(line, 40 + i, "管理办法要求"[i % 6]));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times;
}

const row = (name: string, times: readonly number[]): string =>
  `| ${name} | ${percentile(times, 0.5).toFixed(1)} | ${percentile(times, 0.99).toFixed(1)} |`;

async function main(): Promise<void> {
  const uri = pathToFileURL(join(folder, "open.notice")).href;
  const root = pathToFileURL(folder).href;
  const idle = new BenchSession(join(__ROOT__, ".build", "bench", "idleServer.cjs"), uri);
  await idle.open(root, open);
  const floor = await keys(idle, KEYS);
  idle.stop();
  const session = new BenchSession(join(__ROOT__, "dist", "server.js"), uri);
  await session.open(root, open);
  const whileReading = await keys(session, KEYS);
  const start = performance.now();
  // The last number of the series is there once all has been read.
  const wanted = `〕${COUNT}号`;
  for (;;) {
    const found = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: wanted });
    if (found && found.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const rest = performance.now() - start;
  const afterwards = await keys(session, KEYS);
  session.stop();
  console.log(
    `${COUNT} drafts of ${Math.round(open.length / 1000)},000 characters; read in ${(rest / 1000).toFixed(1)} s once nobody typed.\n`,
  );
  console.log("| key → diagnostics over stdio, ms | p50 | p99 |\n|---|---|---|");
  console.log(
    [
      row("a server that checks nothing", floor),
      row("while the workspace is read", whileReading),
      row("when it has been read", afterwards),
    ].join("\n"),
  );
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
