import { charCodePass, fullCheck, warmed } from "./checkers";
import { type Part, type Row, row } from "./row";
import { SHAPES } from "./shapeTexts";
import { interleaved, median, ratio, repeated } from "./timing";

/** How long the longest of each shape is in the full mode: 100,000 items, 50,000 findings, 30 MB in a line. */
const LONGEST: Readonly<Record<string, number>> = {
  "one line": 100_000,
  "one line of one word": 100_000,
  items: 100_000,
  findings: 50_000,
};
const USUAL = 10_000;
/** The time for a unit of text may not grow beyond this when the text grows to eight times its length. */
const GROWTH = 1.5;

/** Shapes that make careless code superlinear: time beside the pass at a length and at eight times that. */
export const shapes: Part = async (mode, say) => {
  const rows: Row[] = [];
  for (const [name, make] of Object.entries(SHAPES)) {
    const longest = mode === "full" ? (LONGEST[name] ?? USUAL) : 4000;
    const [small, large] = [make(longest / 8), make(longest)];
    say(`${name}: ${large.length} characters`);
    const rounds = mode === "full" ? 3 : 2;
    const tasks = {
      pass: repeated(() => charCodePass(large)),
      small: repeated(() => fullCheck(small)),
      large: repeated(() => fullCheck(large)),
    };
    warmed(tasks.small, 500);
    const times = await interleaved(rounds, tasks);
    const growth = (median(times.large) / median(times.small)) * (small.length / large.length);
    rows.push(
      row({
        part: "shapes",
        name,
        size: `${longest} (${(large.length / 1000).toFixed(0)},000 characters)`,
        median: median(times.large),
        ratio: growth,
        against: `itself at an eighth (${ratio(times.large, times.pass).toFixed(0)} × pass)`,
        goal: `≤ ${GROWTH}`,
        met: growth <= GROWTH,
      }),
    );
  }
  return rows;
};
