import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WorkspaceSymbolRequest } from "vscode-languageserver-protocol/node";
import { generatedDraft } from "./drafts";
import { type Mode, type Part, row } from "./row";
import { IDLE, SERVER } from "./scripts";
import { BenchSession } from "./session";
import { median, p99, timed } from "./timing";

const DRAFTS: Readonly<Record<Mode, number>> = { quick: 300, full: 5000 };
const KEYS: Readonly<Record<Mode, number>> = { quick: 40, full: 150 };
/** A quick typist's pause between two keys. */
const PAUSE_MS = 60;
/** Rarely, since the question itself costs the server some milliseconds. */
const POLL_MS = 500;
const READ_S = 15;
const KEY_MS = 2;
const WORST = 4;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const FOLDERS = 40;

/** Drafts that differ in number, place and text, in folders. */
function fill(folder: string, count: number): void {
  const texts = Array.from({ length: 50 }, (_, i) => generatedDraft(34_000, i + 1));
  for (let i = 1; i <= count; i++) {
    const inside = join(folder, String(i % FOLDERS));
    mkdirSync(inside, { recursive: true });
    const text = texts[i % texts.length]
      .replace("〕12号", `〕${i}号`)
      .replaceAll("清河市", `清河${"东南西北中"[i % 5]}市`);
    writeFileSync(join(inside, `${i}.notice`), text);
  }
}

async function keys(session: BenchSession, text: string, count: number): Promise<number[]> {
  const line = Math.floor(text.split("\n").length / 2);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    times.push(await session.type(line, 8 + i, "管理办法要求"[i % 6]));
    await pause(PAUSE_MS);
  }
  return times;
}

/** Waits until all drafts have been read: in each folder, the one whose name comes last. */
async function untilRead(session: BenchSession, count: number): Promise<void> {
  const last = new Map<number, string>();
  for (let i = 1; i <= count; i++)
    if (String(i) > (last.get(i % FOLDERS) ?? "")) last.set(i % FOLDERS, String(i));
  for (const number of last.values()) while (!(await isKnown(session, `〕${number}号`))) await pause(POLL_MS);
}

async function isKnown(session: BenchSession, ending: string): Promise<boolean> {
  const found = await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: ending });
  return found?.some(({ name }) => name.endsWith(ending)) ?? false;
}

/** A workspace of many drafts is read, alone and while somebody types in one of them. */
export const workspace: Part = async (mode, say) => {
  const folder = mkdtempSync(join(tmpdir(), "notice-bench-"));
  const [count, typed] = [DRAFTS[mode], KEYS[mode]];
  const uri = pathToFileURL(join(folder, "open.notice")).href;
  const root = pathToFileURL(folder).href;
  const open = generatedDraft(34_000, 99);
  const sessions: BenchSession[] = [];
  const session = async (script: string): Promise<BenchSession> => {
    const made = new BenchSession(script, uri);
    sessions.push(made);
    await made.open(root, open);
    return made;
  };
  try {
    say(`a workspace of ${count} drafts`);
    fill(folder, count);
    const alone = await session(SERVER);
    const read = await timed(() => untilRead(alone, count));
    alone.stop();
    const floor = await keys(await session(IDLE), open, typed);
    const ours = await session(SERVER);
    const meanwhile = await keys(ours, open, typed);
    await untilRead(ours, count);
    const afterwards = await keys(ours, open, typed);
    const part = "workspace";
    const size = `${count} drafts`;
    const goal = `≤ ${KEY_MS} ms, p99 ≤ ${WORST} × idle`;
    const key = (name: string, times: readonly number[]) =>
      row({
        part,
        size,
        name,
        median: median(times),
        p99: p99(times),
        ratio: median(times) / median(floor),
        against: "idle",
        goal,
        met: median(times) <= KEY_MS && p99(times) <= WORST * p99(floor),
      });
    return [
      row({
        part,
        size,
        name: "read for the first time",
        median: read,
        goal: `5000 in ≤ ${READ_S} s`,
        met: read / count <= (READ_S * 1000) / 5000,
      }),
      row({ part, size, name: "key: server that checks nothing", median: median(floor), p99: p99(floor) }),
      key("key while it is read", meanwhile),
      key("key when it has been read", afterwards),
    ];
  } finally {
    for (const each of sessions) each.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
