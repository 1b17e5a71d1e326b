import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { besidePeers, check } from "./check";
import { keys } from "./keys";
import { memory } from "./memory";
import { renewed } from "./page";
import { table } from "./print";
import type { Mode, Part, Row } from "./row";
import { shapes } from "./shapes";
import { sizes } from "./sizes";
import { start } from "./start";
import { workspace } from "./workspace";

declare const __ROOT__: string;

const PARTS: Readonly<Record<string, Part>> = {
  sizes,
  start,
  check,
  shapes,
  keys,
  memory,
  workspace,
  peers: besidePeers,
};

async function main(args: readonly string[]): Promise<void> {
  const mode: Mode = args.includes("--quick") ? "quick" : "full";
  const named = args.filter((arg) => !arg.startsWith("--"));
  const unknown = named.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`No part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  const wanted = named.length > 0 ? named : Object.keys(PARTS);
  const say = (what: string): void => console.error(`… ${what}`);
  const rows: Row[] = [];
  for (const name of wanted) rows.push(...(await PARTS[name](mode, say)));

  // A load above the number of processors means that others were at work: then only ratios say something.
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}, mode ${mode}`;
  console.log(`${machine}\n\n${table(rows)}`);
  const missed = rows.filter(({ met }) => met === false);
  console.log(`\n${rows.filter(({ met }) => met).length} goals met, ${missed.length} missed`);
  const out = join(__ROOT__, ".build", "bench");
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "bench.json"), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.log("As JSON: .build/bench/bench.json");
  if (!args.includes("--write")) return;
  const page = join(__ROOT__, "docs", "performance.md");
  writeFileSync(page, renewed(readFileSync(page, "utf8"), machine, rows));
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
