import { type Checker, charCodePass, fullCheck, peers, warmed } from "./checkers";
import { corpus, generatedDraft, SIZES } from "./drafts";
import { type Mode, type Part, type Row, row } from "./row";
import { interleaved, median, p99, ratio, repeated } from "./timing";

/** Times the pass over the characters: a gate that fails, and what is aimed at. */
const GATE = 40;
const GOAL = 20;
/** The ratio at 30 MB beside that at 34 KB. */
const GROWTH = 1.5;
const PASS = "charCodeAt pass";
const OURS = "full check, all rules";

const rounds = (bytes: number, mode: Mode): number => {
  const full = bytes < 100_000 ? 60 : bytes < 1_000_000 ? 25 : bytes < 10_000_000 ? 9 : 3;
  return mode === "full" ? full : Math.max(3, Math.ceil(full / 4));
};

async function sideBySide(
  part: string,
  size: string,
  text: string,
  count: number,
  others: readonly Checker[],
  usual: string = generatedDraft(34_000),
): Promise<Row[]> {
  const tasks: Record<string, () => Promise<number>> = {
    [PASS]: repeated(() => charCodePass(text)),
    [OURS]: repeated(() => fullCheck(text)),
  };
  for (const { name, run } of others) tasks[name] = repeated(() => run(text));
  warmed(() => fullCheck(usual));
  await interleaved(1, tasks);
  const times = await interleaved(count, tasks);
  return Object.entries(times).map(([name, values]) => {
    const against = name === PASS ? {} : { ratio: ratio(values, times[PASS]), against: "pass" };
    const goal =
      name === OURS
        ? { goal: `≤ ${GOAL} × pass (gate ${GATE})`, met: ratio(values, times[PASS]) <= GOAL }
        : {};
    const worst = count >= 25 ? p99(values) : null;
    return row({ part, name, size, median: median(values), p99: worst, ...against, ...goal });
  });
}

/** The full check of growing drafts, of different text throughout, beside a pass over their characters. */
export const check: Part = async (mode, say) => {
  const rows: Row[] = [];
  for (const { name, bytes } of SIZES) {
    if (mode === "quick" && bytes > 10_000_000) continue;
    say(`full check of ${name}`);
    rows.push(...(await sideBySide("check", name, generatedDraft(bytes), rounds(bytes, mode), [])));
  }
  const ours = rows.filter(({ name }) => name === OURS);
  const growth = ours.at(-1)!.ratio! / ours[0].ratio!;
  rows.push(
    row({
      part: "check",
      name: "growth: ratio to the pass beside that at 34 KB",
      size: ours.at(-1)!.size,
      median: ours.at(-1)!.median,
      ratio: growth,
      against: "34 KB",
      goal: `≤ ${GROWTH}`,
      met: growth <= GROWTH,
    }),
  );
  const real = corpus();
  if (real.length > 0) {
    say("full check of real notices");
    const text = real.join("\n");
    const size = `${real.length} real notices in one text`;
    // What they have is rare in the draft made for the others: the compiler must have seen them.
    const [, ours] = await sideBySide("check", size, text, 5, [], text);
    rows.push(ours);
  }
  return rows;
};

/** The same beside general linters, each up to the size that it does in reasonable time. */
export const besidePeers: Part = async (mode, say) => {
  const others = peers(say);
  const rows: Row[] = [];
  for (const { name, bytes } of SIZES) {
    const able = others.filter(({ most }) => bytes <= most);
    if (mode === "quick" && bytes > 1_000_000) continue;
    say(`${able.map((each) => each.name).join(", ")} on ${name}`);
    const text = generatedDraft(bytes);
    const silent = able.filter(({ run }) => run(text) === 0);
    for (const { name: peer } of silent) say(`${peer} finds nothing in ${name}: not counted as fast`);
    const count = Math.min(rounds(bytes, mode), bytes < 100_000 ? 15 : 3);
    const speaking = able.filter((each) => !silent.includes(each));
    rows.push(...(await sideBySide("peers", name, text, count, speaking)));
  }
  return rows;
};
