import { generatedDraft, SIZES } from "./drafts";
import { type Mode, type Part, type Row, row } from "./row";
import { IDLE, PROBE, SERVER, URI } from "./scripts";
import { BenchSession } from "./session";

const MB = 1_000_000;
/** At 34 KB over the server that checks nothing; beyond that by the size of the text in UTF-16. */
const SMALL_MB = 40;
const PER_TEXT = 12;
const EDITS: Readonly<Record<Mode, number>> = { quick: 3000, full: 100_000 };
/** What a heap may differ by when nothing grows. */
const SLACK_MB = 3;

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const probed = (script: string): BenchSession =>
  new BenchSession(script, URI, ["--expose-gc", "--require", PROBE]);

function memoryOf({ child }: BenchSession): Promise<Memory> {
  return new Promise((resolve) => {
    child.once("message", (memory) => resolve(memory as Memory));
    child.send("memory");
  });
}

async function opened(script: string, text: string): Promise<Memory> {
  const session = probed(script);
  try {
    await session.open(null, text);
    await session.type(1, 0, "清");
    return await memoryOf(session);
  } finally {
    session.stop();
  }
}

async function ofSize(size: string, bytes: number): Promise<Row[]> {
  const text = generatedDraft(bytes);
  const [idle, ours] = [await opened(IDLE, text), await opened(SERVER, text)];
  const limit = SMALL_MB + (bytes > 100_000 ? (PER_TEXT * 2 * text.length) / MB : 0);
  const goal = bytes > 100_000 ? `≤ idle + ${SMALL_MB} MB + ${PER_TEXT} × text` : `≤ idle + ${SMALL_MB} MB`;
  const base = { part: "memory", size, unit: "MB" as const, against: "idle" };
  return [
    row({
      ...base,
      name: "resident",
      median: ours.rss / MB,
      ratio: ours.rss / idle.rss,
      goal,
      met: (ours.rss - idle.rss) / MB <= limit,
    }),
    row({ ...base, name: "heap", median: ours.heapUsed / MB, ratio: ours.heapUsed / idle.heapUsed }),
  ];
}

/** A character typed and taken away, over and over: the draft stays as it is, so must the heap. */
async function afterEdits(count: number): Promise<Row> {
  const text = generatedDraft(34_000);
  const session = probed(SERVER);
  try {
    await session.open(null, text);
    const line = Math.floor(text.split("\n").length / 2);
    const typed = { start: { line, character: 8 }, end: { line, character: 9 } };
    const edit = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i += 2) {
        await session.type(line, 8, "管理办法要求事项推进"[(i / 2) % 10]);
        await session.edit(typed, "");
      }
    };
    // By then all code is compiled that typing needs, some 4 MB of it.
    await edit(8000);
    const before = await memoryOf(session);
    await edit(count);
    const after = await memoryOf(session);
    return row({
      part: "memory",
      name: `heap after ${count.toLocaleString("en")} edits`,
      size: "34 KB",
      unit: "MB",
      median: after.heapUsed / MB,
      ratio: after.heapUsed / before.heapUsed,
      against: "before",
      goal: `≤ before + ${SLACK_MB} MB`,
      met: (after.heapUsed - before.heapUsed) / MB <= SLACK_MB,
    });
  } finally {
    session.stop();
  }
}

/** What the server takes, after a collection, beside one that checks nothing. */
export const memory: Part = async (mode, say) => {
  const rows: Row[] = [];
  for (const { name, bytes } of SIZES.filter((size) => ["34 KB", "3.3 MB"].includes(size.name))) {
    say(`memory at ${name}`);
    rows.push(...(await ofSize(name, bytes)));
  }
  say(`memory after ${EDITS[mode]} edits`);
  rows.push(await afterEdits(EDITS[mode]));
  return rows;
};
