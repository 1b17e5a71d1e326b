import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedDraft } from "./drafts";
import { type Part, row } from "./row";
import { CLI, IDLE, SERVER, URI } from "./scripts";
import { BenchSession } from "./session";
import { interleaved, median, ratio, timed } from "./timing";

const SERVER_MS = 60;
const COMMAND_MS = 100;

const started = (script: string) => async (): Promise<number> => {
  let session: BenchSession | undefined;
  const took = await timed(async () => {
    session = new BenchSession(script, URI);
    await session.initialize(null);
  });
  session?.stop();
  return took;
};

const ran =
  (...args: string[]) =>
  (): Promise<number> =>
    timed(() => spawnSync(process.execPath, args, { stdio: "ignore" }));

const checked = (text: string) => async (): Promise<number> => {
  let session: BenchSession | undefined;
  const took = await timed(async () => {
    session = new BenchSession(SERVER, URI);
    await session.open(null, text);
  });
  session?.stop();
  return took;
};

/** From the start of a process to its first answer. */
export const start: Part = async (mode, say) => {
  const rounds = mode === "full" ? 30 : 8;
  const folder = mkdtempSync(join(tmpdir(), "notice-bench-"));
  try {
    const draft = join(folder, "draft.notice");
    const text = generatedDraft(34_000);
    writeFileSync(draft, text);
    say("start of the server and of the command");
    const tasks = {
      idle: started(IDLE),
      server: started(SERVER),
      checked: checked(text),
      node: ran("-e", "0"),
      command: ran(CLI, "check", draft),
    };
    await interleaved(1, tasks);
    const times = await interleaved(rounds, tasks);
    const over = (mine: readonly number[], floor: readonly number[]): number => median(mine) - median(floor);
    const part = "start";
    return [
      row({ part, name: "process → initialize: server that checks nothing", median: median(times.idle) }),
      row({
        part,
        name: "process → initialize",
        median: median(times.server),
        ratio: ratio(times.server, times.idle),
        against: "idle",
        goal: `≤ idle + ${SERVER_MS} ms`,
        met: over(times.server, times.idle) <= SERVER_MS,
      }),
      row({
        part,
        name: "process → findings of the first draft",
        size: "34 KB",
        median: median(times.checked),
        ratio: ratio(times.checked, times.idle),
        against: "idle → initialize",
      }),
      row({ part, name: "node -e 0", median: median(times.node) }),
      row({
        part,
        name: "the command on a draft",
        size: "34 KB",
        median: median(times.command),
        ratio: ratio(times.command, times.node),
        against: "node -e 0",
        goal: `≤ node + ${COMMAND_MS} ms`,
        met: over(times.command, times.node) <= COMMAND_MS,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
