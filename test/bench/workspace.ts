import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatedDraft } from "./drafts";
import { type Mode, type Part, type Row, row } from "./row";
import { IDLE, SERVER, URI } from "./scripts";
import { BenchSession } from "./session";
import { median, p99, ratio, timed } from "./timing";

interface Thoroughness {
  readonly drafts: number;
  readonly keys: number;
  /** So many keys are typed without a pause until the compiler has come to rest, as it has with whoever has been writing for minutes. */
  readonly toRest: number;
}

const MODES: Readonly<Record<Mode, Thoroughness>> = {
  quick: { drafts: 600, keys: 60, toRest: 1500 },
  full: { drafts: 5000, keys: 300, toRest: 4000 },
};
/** A quick typist's pause between two keys. */
const PAUSE_MS = 60;
/** The server rechecks 400 ms after the last news. */
const SETTLED_MS = 1000;
const READ_S = 15;
const KEY_MS = 2;
const WORST = 4;
/** So many characters are typed, and then taken back. */
const WORD = 20;
const FOLDERS = 40;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

/** Types in the middle of a draft: gives the milliseconds of a key. */
function typist(session: BenchSession, text: string): () => Promise<number> {
  const line = Math.floor(text.split("\n").length / 2);
  let typed = 0;
  return () => {
    const at = typed++ % (2 * WORD);
    if (at < WORD) return session.type(line, 8 + at, "管理办法要求"[at % 6]);
    const start = { line, character: 8 + 2 * WORD - 1 - at };
    return session.edit({ start, end: { line, character: start.character + 1 } }, "");
  };
}

interface Keys {
  readonly idle: readonly number[];
  readonly ours: readonly number[];
}

/**
 * Our server and the one that checks nothing, one key each and then a pause: so the floor is taken beside the same thread and in the
 * same gaps between its work.
 */
class Pair {
  readonly #sessions = { idle: new BenchSession(IDLE, URI), ours: new BenchSession(SERVER, URI) };
  readonly #type: Readonly<Record<"idle" | "ours", () => Promise<number>>>;

  constructor(private readonly text: string) {
    const { idle, ours } = this.#sessions;
    this.#type = { idle: typist(idle, text), ours: typist(ours, text) };
  }

  async open(rootUri: string | null): Promise<void> {
    const { idle, ours } = this.#sessions;
    await Promise.all([idle.open(null, this.text), ours.open(rootUri, this.text)]);
  }

  async comeToRest(keys: number): Promise<void> {
    for (let i = 0; i < keys; i++) await this.#type.ours();
    for (let i = 0; i < keys; i++) await this.#type.idle();
  }

  async keys(isOver: (typed: number) => boolean): Promise<Keys> {
    const times = { idle: [] as number[], ours: [] as number[] };
    for (let i = 0; !isOver(i); i++) {
      const order = i % 2 === 0 ? (["idle", "ours"] as const) : (["ours", "idle"] as const);
      for (const one of order) times[one].push(await this.#type[one]());
      await pause(PAUSE_MS);
    }
    return times;
  }

  /** Until our server has read the folder it was told of by `tell`. */
  async keysWhileReading(tell: (ours: BenchSession) => Promise<void>): Promise<Keys> {
    let isRead = false;
    const finished = this.#sessions.ours.untilFinished().then(() => {
      isRead = true;
    });
    await tell(this.#sessions.ours);
    const keys = await this.keys(() => isRead);
    await finished;
    return keys;
  }

  stop(): void {
    this.#sessions.idle.stop();
    this.#sessions.ours.stop();
  }
}

async function readAlone(root: string, text: string): Promise<number> {
  const session = new BenchSession(SERVER, URI);
  try {
    return await timed(async () => {
      const finished = session.untilFinished();
      await session.open(root, text);
      await finished;
    });
  } finally {
    session.stop();
  }
}

/** Keys of a server that has just been started on the folder. */
async function firstKeys(root: string, text: string): Promise<Keys> {
  const pair = new Pair(text);
  try {
    return await pair.keysWhileReading(() => pair.open(root));
  } finally {
    pair.stop();
  }
}

/** The folder is added while somebody has been typing for minutes. */
async function laterKeys(root: string, text: string, mode: Mode): Promise<Record<string, Keys>> {
  const { keys, toRest } = MODES[mode];
  const pair = new Pair(text);
  try {
    await pair.open(null);
    await pair.comeToRest(toRest);
    const before = await pair.keys((typed) => typed === keys);
    const meanwhile = await pair.keysWhileReading((ours) => ours.addFolder(root));
    await pause(SETTLED_MS);
    const afterwards = await pair.keys((typed) => typed === keys);
    return {
      "key before it is read": before,
      "key while it is read": meanwhile,
      "key when it has been read": afterwards,
    };
  } finally {
    pair.stop();
  }
}

function rowsOf(name: string, size: string, { idle, ours }: Keys): Row[] {
  const base = { part: "workspace", size };
  const floor = { name: `${name}: server that checks nothing`, median: median(idle), p99: p99(idle) };
  const own = { name, median: median(ours), p99: p99(ours), ratio: ratio(ours, idle), against: "idle" };
  const goal = `≤ ${KEY_MS} ms, p99 ≤ ${WORST} × idle`;
  const met = own.median <= KEY_MS && own.p99 <= WORST * floor.p99;
  return [row({ ...base, ...floor }), row({ ...base, ...own, goal, met })];
}

/** A workspace of many drafts is read, alone and while somebody types in another one. */
export const workspace: Part = async (mode, say) => {
  const folder = mkdtempSync(join(tmpdir(), "notice-bench-"));
  const root = pathToFileURL(folder).href;
  const { drafts } = MODES[mode];
  const size = `${drafts} drafts`;
  const text = generatedDraft(34_000, 99);
  try {
    say(`a workspace of ${size}`);
    fill(folder, drafts);
    const read = await readAlone(root, text);
    say("keys of a server that was just started on it");
    const first = await firstKeys(root, text);
    say("keys of a server that is told of it later");
    const later = await laterKeys(root, text, mode);
    return [
      row({
        part: "workspace",
        size,
        name: "read for the first time",
        median: read,
        goal: `5000 in ≤ ${READ_S} s`,
        met: read / drafts <= (READ_S * 1000) / 5000,
      }),
      ...rowsOf("key of a server just started, while it reads", size, first),
      ...Object.entries(later).flatMap(([name, keys]) => rowsOf(name, size, keys)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
