import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { TARGETS, tryTarget } from "./run";

declare const __ROOT__: string;

/** What trying a target gave. */
interface Row {
  readonly tried: number;
  readonly expected: string;
  readonly seen: string;
  /** The seed with which it was tried alone, after it had broken in the run of all targets. */
  readonly again?: number;
}

interface Kept {
  readonly seed: number;
  readonly minutes: number;
  readonly targets: Readonly<Record<string, Row>>;
}

/**
 * `npm run fuzz -- [--minutes 5] [--seed N] [--target PART]`: tries every target for its share of the time; exits 1 on a find. What
 * a run of all targets gave is kept for docs/reliability.md, in place of what an earlier one did: that tried other code. A target
 * that broke and is tried alone after its mend gets its row anew, and is named there.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string" },
    target: { type: "string", default: "" },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const targets = TARGETS.filter(({ name }) => name.includes(values.target));
const results = join(__ROOT__, ".build", "reliability", "fuzz.json");
const tried: Record<string, Row> = {};
let finds = 0;

console.log(`seed ${seed}`);
for (const target of targets) {
  const ms = (Number(values.minutes) * 60_000) / targets.length;
  const { runs, broken } = await tryTarget(target, { runs: Number.MAX_SAFE_INTEGER, ms, seed });
  console.log(`${broken === null ? "✔" : "✖"} ${target.name}: ${runs} runs`);
  if (broken !== null) {
    finds++;
    console.log(broken);
  }
  tried[target.name] = { tried: runs, expected: target.expected, seen: broken === null ? "held" : "broken" };
}
if (targets.length === TARGETS.length) {
  mkdirSync(dirname(results), { recursive: true });
  keep({ seed, minutes: Number(values.minutes), targets: tried });
} else if (existsSync(results)) {
  const kept = JSON.parse(readFileSync(results, "utf8")) as Kept;
  const mended = Object.entries(tried).filter(([name]) => kept.targets[name]?.seen === "broken");
  const again = Object.fromEntries(mended.map(([name, row]) => [name, { ...row, again: seed }]));
  keep({ ...kept, targets: { ...kept.targets, ...again } });
}

function keep(all: Kept): void {
  writeFileSync(results, JSON.stringify(all, null, 2));
}

process.exit(finds > 0 ? 1 : 0);
