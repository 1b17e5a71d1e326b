import type { Position, Range } from "vscode-languageserver-protocol/node";
import { generatedDraft, SIZES } from "./drafts";
import { type Part, type Row, row } from "./row";
import { IDLE, SERVER, URI } from "./scripts";
import { BenchSession } from "./session";
import { interleaved, median, p99, ratio } from "./timing";

/** Milliseconds; at 34 KB the worst key is measured by the do-nothing server, `worst` times over. */
const GOALS = {
  "34 KB": { key: 2, worst: 4, worstMs: null, request: 5 },
  "3.3 MB": { key: 10, worst: null, worstMs: 25, request: 25 },
} as const;
type Name = keyof typeof GOALS;

interface Places {
  /** In the middle of a sentence in the middle of the draft. */
  readonly amid: Position;
  /** The bracket that closes the units of that item. */
  readonly bracket: Range;
  readonly unit: Position;
  /** Before the item, where lines are pasted. */
  readonly before: Position;
}

function placesIn(text: string): Places {
  const lines = text.split("\n");
  const line = lines.findIndex((each, i) => i >= lines.length / 2 && each.endsWith("配合）"));
  const end = lines[line].length;
  return {
    amid: { line, character: lines[line].indexOf("，") },
    bracket: { start: { line, character: end - 1 }, end: { line, character: end } },
    unit: { line, character: lines[line].lastIndexOf("牵头") - 2 },
    before: { line, character: 0 },
  };
}

/** What a hand does in a draft, on one server: each gives the time until what it asked for is there. */
function actions(session: BenchSession, text: string): Record<string, () => Promise<number>> {
  const { amid, bracket, unit, before } = placesIn(text);
  const lines = `${generatedDraft(200_000, 7).split("\n").slice(20, 120).join("\n")}\n`;
  const pasted = { start: before, end: { line: before.line + 100, character: 0 } };
  const typed = { start: amid, end: { line: amid.line, character: amid.character + 1 } };
  const around = async (action: Promise<number>, back: () => Promise<number>): Promise<number> => {
    const took = await action;
    await back();
    return took;
  };
  return {
    "typing in the middle": () =>
      around(session.type(amid.line, amid.character, "管"), () => session.edit(typed, "")),
    "pasting 100 lines": () => around(session.type(before.line, 0, lines), () => session.edit(pasted, "")),
    "deleting a bracket": () =>
      around(session.edit(bracket, ""), () =>
        session.type(bracket.start.line, bracket.start.character, "）"),
      ),
    "completion right behind a key": async () => {
      await session.change({ start: unit, end: unit }, "市");
      const after = { line: unit.line, character: unit.character + 1 };
      return around(session.completion(after), () => session.edit({ start: unit, end: after }, ""));
    },
    hover: () => session.hover(unit),
    "code action": () => session.codeAction(bracket),
  };
}

/** So many that the slowest of a hundred is not one alone. */
const KEYS = { full: 300, quick: 50 } as const;
const REQUESTS = ["completion right behind a key", "hover", "code action"];

async function measure(size: Name, text: string, count: number): Promise<Row[]> {
  const [idle, ours] = [new BenchSession(IDLE, URI), new BenchSession(SERVER, URI)];
  try {
    await Promise.all([idle.open(null, text), ours.open(null, text)]);
    const [floor, done] = [actions(idle, text), actions(ours, text)];
    const rows: Row[] = [];
    for (const name of Object.keys(done)) {
      const asks = REQUESTS.includes(name);
      const rounds = name.startsWith("pasting") ? Math.ceil(count / 4) : count;
      const tasks: Record<string, () => Promise<number>> = asks
        ? { ours: done[name] }
        : { idle: floor[name], ours: done[name] };
      await interleaved(Math.ceil(rounds / 5), tasks);
      const { ours: mine, idle: beside } = await interleaved(rounds, tasks);
      rows.push(...rowsOf(name, size, mine, beside));
    }
    return rows;
  } finally {
    idle.stop();
    ours.stop();
  }
}

function rowsOf(name: string, size: Name, ours: readonly number[], idle?: readonly number[]): Row[] {
  const { key, worst, worstMs, request } = GOALS[size];
  const base = { part: "keys", size };
  const figures = { name, median: median(ours), p99: p99(ours) };
  if (!idle) return [row({ ...base, ...figures, goal: `p99 ≤ ${request} ms`, met: p99(ours) <= request })];
  const limit = worstMs ?? worst * p99(idle);
  const goal = worstMs === null ? `≤ ${key} ms, p99 ≤ ${worst} × idle` : `≤ ${key} ms, p99 ≤ ${worstMs} ms`;
  // The goal is a key's; a paste may take longer than a key, not than a quarter of a second.
  const isKey = !name.startsWith("pasting");
  return [
    row({ ...base, name: `${name}: server that checks nothing`, median: median(idle), p99: p99(idle) }),
    row({
      ...base,
      ...figures,
      ratio: ratio(ours, idle),
      against: "idle",
      ...(isKey ? { goal, met: median(ours) <= key && p99(ours) <= limit } : {}),
    }),
  ];
}

/** From a key to its diagnostics over stdio, beside a server that checks nothing; and what is asked while typing. */
export const keys: Part = async (mode, say) => {
  const rows: Row[] = [];
  for (const { name, bytes } of SIZES) {
    if (!(name in GOALS)) continue;
    say(`keys in ${name}`);
    rows.push(...(await measure(name as Name, generatedDraft(bytes), KEYS[mode])));
  }
  return rows;
};
